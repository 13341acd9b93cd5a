// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a list of people: which row names them, and what each says.
#include <algorithm>

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>

#include "widgets/kit/qt_text.h"
#include "widgets/preparation/people_list_dialog.h"
#include "wording/list_words.h"

namespace delibere::widgets {

// The way of the keyboard to what a click on a title does, for the column in hand.
void PeopleListDialog::addColumnButton()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_column = new QPushButton(row);
    m_column->setObjectName(QStringLiteral("columnPushButton"));
    m_column->setAutoDefault(false);
    line->addWidget(m_column);
    m_headings = new QCheckBox(row);
    m_headings->setObjectName(QStringLiteral("headingsCheckBox"));
    m_headings->setToolTip(QStringLiteral("Sans titres, chaque ligne est une personne"));
    line->addWidget(m_headings);
    connect(m_headings, &QCheckBox::toggled, this, &PeopleListDialog::setHeadings);
    if (m_kind == ListKind::Candidates)
        addRegister(*row);
    line->addStretch(1);
    addPart(row);
    connect(m_column, &QPushButton::clicked, this, [this] {
        askColumn(m_table->currentColumn(), m_column->mapToGlobal(QPoint(0, m_column->height())));
    });
}

// A guess is undone by one click: no row is lost to it.
void PeopleListDialog::setHeadings(bool headed)
{
    ListLayout recognised = app::recognisedLayout(m_kind, m_sheet);
    if (!headed)
        m_layout = app::layoutWithoutHeadings(m_sheet, m_plain);
    else
        m_layout = recognised.headings > 0 ? std::move(recognised)
                                           : app::layoutUnderFirstRow(m_kind, m_sheet);
    look();
}

void PeopleListDialog::showHeadings()
{
    const QSignalBlocker quiet(m_headings);
    m_headings->setChecked(m_layout.headings > 0);
    m_headings->setText(m_layout.headings > 1
                            ? QStringLiteral("La ligne %1 est un &titre").arg(m_layout.headings)
                            : QStringLiteral("La première ligne est un &titre"));
}

QString PeopleListDialog::columnTitle(std::size_t column) const
{
    const auto& what = m_layout.columns[column];
    const QString title =
        what ? toQt(wording::listHeading(m_kind, *what)) : QStringLiteral("(non lue)");
    // What has no heading in the sheet has its letter.
    return m_layout.headings > 0
               ? title
               : QStringLiteral("%1\u00a0: %2").arg(toQt(columnName(column + 1)), title);
}

void PeopleListDialog::askColumn(int column, const QPoint& where)
{
    const int at = column - FirstCell;
    if (at < 0 || at >= static_cast<int>(m_layout.columns.size())) // of the sheet
        return;
    m_columnInHand = column;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString& title, std::optional<ListColumn> what) {
        QAction* action = menu->addAction(title, this, [this, at, what] { setColumn(at, what); });
        action->setCheckable(true);
        action->setChecked(m_layout.columns[static_cast<std::size_t>(at)] == what);
    };
    for (const ListColumn what : wording::listColumns(m_kind))
        offer(toQt(wording::listHeading(m_kind, what)), what);
    menu->addSeparator();
    offer(QStringLiteral("Ne pas lire"), std::nullopt);
    menu->popup(where);
}

// What another column was said to be, this one is now.
void PeopleListDialog::setColumn(int column, std::optional<ListColumn> what)
{
    if (what)
        std::ranges::replace(m_layout.columns, what, std::optional<ListColumn>());
    m_layout.columns[static_cast<std::size_t>(column)] = what;
    look();
}

} // namespace delibere::widgets
