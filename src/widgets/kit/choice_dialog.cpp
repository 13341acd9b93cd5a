// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/choice_dialog.h"

#include <algorithm>

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int margin = 16;
constexpr int leastWidth = 440;
constexpr int rowHeight = 32;
constexpr int mostRows = 10; // then the list scrolls

} // namespace

ChoiceDialog::ChoiceDialog(const QString& title, const QString& text, const QStringList& choices,
                           int current, const QString& action, QWidget* parent)
    : QDialog(parent), m_list(new QListWidget(this)), m_accept(new QPushButton(action, this))
{
    setWindowTitle(title);
    setMinimumWidth(leastWidth);
    auto* question = new QLabel(text, this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    question->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("choiceListWidget"));
    m_list->setAccessibleName(title);
    const int lineHeight = theme::scaled(rowHeight);
    for (const QString& choice : choices)
        (new QListWidgetItem(choice, m_list))->setSizeHint(QSize(0, lineHeight));
    m_list->setCurrentRow(current);
    const int rows = std::min(mostRows, static_cast<int>(choices.size()));
    m_list->setFixedHeight(rows * lineHeight + 2 * m_list->frameWidth());
    auto* cancel = new QPushButton(QStringLiteral("Annuler"), this);
    theme::setRole(m_accept, "primary");
    m_accept->setDefault(true);
    m_accept->setEnabled(current >= 0);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin / 2);
    layout->addWidget(question);
    layout->addWidget(m_list);
    layout->addLayout(buttons);

    // The list gives itself a current line with the focus: only a selected one is a choice.
    connect(m_list, &QListWidget::itemSelectionChanged, m_accept,
            [this] { m_accept->setEnabled(chosen() >= 0); });
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_list->setFocus();
}

// The first step down from nothing goes to the first line.
bool ChoiceDialog::eventFilter(QObject* watched, QEvent* event)
{
    const bool down =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down;
    if (!down || chosen() >= 0)
        return QDialog::eventFilter(watched, event);
    m_list->setCurrentRow(0, QItemSelectionModel::ClearAndSelect);
    return true;
}

int ChoiceDialog::chosen() const
{
    const auto selected = m_list->selectionModel()->selectedRows();
    return selected.isEmpty() ? -1 : selected.front().row();
}

} // namespace delibere::widgets
