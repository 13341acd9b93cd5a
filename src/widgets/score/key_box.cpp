// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/key_box.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/kit/column_scroll_area.h"
#include "widgets/kit/key_hints.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/score/score_keys.h"

namespace delibere::widgets {

namespace {

QList<KeyHint> everydayKeys(const std::vector<KeyHelpGroup>& groups)
{
    QList<KeyHint> hints;
    for (const KeyHelpGroup& group : groups) {
        for (const KeyHelp& help : group.keys) {
            if (help.everyday)
                hints << KeyHint{toQt(help.keys), toQt(help.meaning)};
        }
    }
    return hints;
}

QToolButton* link(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    theme::setRole(button, "link");
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

KeyBox::KeyBox(QWidget* parent)
    : QFrame(parent), m_foot(new QHBoxLayout), m_line(new KeyHints(this)), m_more(link(this)),
      m_columns(new QGridLayout), m_list(new ColumnScrollArea(this)), m_print(link(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->setSpacing(2);
    prepareList();
    m_print->setText(QStringLiteral("Imprimer la liste…"));
    m_foot->addWidget(m_line, 1);
    m_foot->addWidget(m_print);
    m_foot->addWidget(m_more, 0, Qt::AlignRight);
    layout->addWidget(m_list);
    layout->addLayout(m_foot);
    connect(m_more, &QToolButton::clicked, this, &KeyBox::toggle);
    connect(m_print, &QToolButton::clicked, this, &KeyBox::printRequested);
    refresh();
}

void KeyBox::addButton(QToolButton* button)
{
    m_foot->insertWidget(m_foot->indexOf(m_more), button);
}

void KeyBox::setUp(const Framework& framework)
{
    const auto groups = scoreKeys(framework);
    m_line->setHints(everydayKeys(groups));
    for (const KeyHelpGroup& group : groups)
        addGroup(group);
    arrange();
}

void KeyBox::prepareList()
{
    auto* list = new QWidget;
    list->setLayout(m_columns);
    m_columns->setContentsMargins(0, 4, 0, 0);
    m_columns->setHorizontalSpacing(16);
    m_list->setWidget(list);
    m_list->setFocusPolicy(Qt::TabFocus); // arrows scroll it
    theme::setRole(m_list, "words");
    connect(m_list, &ColumnScrollArea::columnChanged, this, &KeyBox::giveRoom);
}

void KeyBox::addGroup(const KeyHelpGroup& group)
{
    auto* part = new QWidget(m_list->widget());
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(1);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(1, 1);
    auto* title = plainLabel(part, toQt(group.title));
    theme::setRole(title, "heading");
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const KeyHelp& help : group.keys) {
        auto* keys = plainLabel(part, toQt(help.keys));
        keys->setFont(theme::strongFont(theme::captionSize));
        auto* meaning = plainLabel(part, toQt(help.meaning));
        meaning->setWordWrap(true);
        theme::setRole(meaning, "caption");
        grid->addWidget(keys, row, 0);
        grid->addWidget(meaning, row++, 1);
    }
    grid->setRowStretch(row, 1);
    m_groups << part;
}

// Side by side, or one below the other where there is little width.
void KeyBox::arrange()
{
    for (int at = 0; at < m_groups.size(); ++at) {
        m_columns->removeWidget(m_groups[at]);
        m_columns->addWidget(m_groups[at], m_tight ? at : 0, m_tight ? 0 : at);
        m_columns->setColumnStretch(at, m_tight && at > 0 ? 0 : 1);
    }
    giveRoom();
}

// The whole list where it fits; the criteria keep a few lines where it does not.
void KeyBox::giveRoom()
{
    constexpr int least = 96;
    m_list->setRoom(least, qMax(least, m_list->columnHeight()));
}

void KeyBox::toggle()
{
    m_open = !m_open;
    refresh();
}

void KeyBox::setTight(bool tight)
{
    if (m_tight != tight) {
        m_tight = tight;
        arrange();
    }
    refresh();
}

void KeyBox::refresh()
{
    m_list->setVisible(m_open);
    m_print->setVisible(m_open);
    m_line->setVisible(!m_open && !m_tight);
    layout()->setContentsMargins(10, m_tight ? 0 : 4, 6, m_tight ? 0 : 4);
    m_more->setText(m_open ? QStringLiteral("Fermer (F1)") : QStringLiteral("Touches (F1)"));
    m_more->setAccessibleName(m_open ? QStringLiteral("Fermer la liste des touches")
                                     : QStringLiteral("Toutes les touches"));
}

} // namespace delibere::widgets
