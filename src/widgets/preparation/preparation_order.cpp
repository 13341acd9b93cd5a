// SPDX-License-Identifier: GPL-3.0-or-later
// The page Préparation, the order of passage: by the hours, until somebody says another one with
// the keys, the buttons or the mouse.
#include <algorithm>
#include <tuple>

#include <QHeaderView>
#include <QShortcut>

#include "ui_preparation_page.h"
#include "widgets/kit/row_drag.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "widgets/preparation/day_memory.h"
#include "widgets/preparation/preparation_page.h"
#include "widgets/preparation/timetable_text.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

namespace {

constexpr int mostInBubble = 12;

} // namespace

void PreparationPage::connectOrder()
{
    QTableView& table = *m_ui->candidatesTableView;
    for (const auto& [button, key, steps] : {std::tuple(m_ui->earlierToolButton, Qt::Key_Up, -1),
                                             std::tuple(m_ui->laterToolButton, Qt::Key_Down, 1)}) {
        const auto move = [this, steps = steps] {
            const int from = candidateInHand();
            moveCandidate(from, from + steps);
        };
        connect(button, &QToolButton::clicked, this, move);
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | key), &table, nullptr, nullptr,
                                       Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, move);
    }
    // Sorted by a column, the rows are in no order that a place could be taken in.
    auto* drag = new RowDrag(table, [this, &table] {
        const bool may = isUnsorted(table) && !m_document.session().readOnly();
        return may ? candidateCount() : 0;
    });
    connect(drag, &RowDrag::moved, this, &PreparationPage::moveCandidate);
    connect(m_ui->byHoursPushButton, &QPushButton::clicked, this,
            [this] { m_document.apply(SetHearingOrder{}, QStringLiteral("l’ordre des heures")); });
    connect(&m_document, &SessionDocument::changed, this, &PreparationPage::showOrder);
    showOrder();
}

int PreparationPage::candidateCount() const
{
    const int rows = m_candidates.rowCount();
    return rows > 0 && m_candidates.candidate(rows - 1) == nullptr ? rows - 1 : rows;
}

int PreparationPage::candidateInHand() const
{
    const QTableView& table = *m_ui->candidatesTableView;
    return sourceRow(table, table.currentIndex());
}

// Whoever changes the order sees it: a table that is sorted otherwise goes back to it.
void PreparationPage::moveCandidate(int from, int to)
{
    const Candidate* moved = m_candidates.candidate(from);
    const Candidate* place = m_candidates.candidate(to);
    if (moved == nullptr || place == nullptr || from == to)
        return;
    // Of a commission only who is summoned has a row.
    std::vector<CandidateId> order;
    for (const Candidate& candidate : m_document.jury().candidates)
        order.push_back(candidate.id);
    const auto first = std::ranges::find(order, moved->id);
    const auto last = std::ranges::find(order, place->id);
    if (from < to)
        std::rotate(first, first + 1, last + 1);
    else
        std::rotate(last, first, first + 1);
    m_ui->candidatesTableView->sortByColumn(-1, Qt::AscendingOrder);
    m_document.apply(SetHearingOrder{std::move(order)}, QStringLiteral("l’ordre de passage"));
}

void PreparationPage::showOrder()
{
    const int row = candidateInHand();
    const bool someone = m_candidates.candidate(row) != nullptr;
    m_ui->earlierToolButton->setEnabled(someone && row > 0);
    m_ui->laterToolButton->setEnabled(someone && row + 1 < candidateCount());
    m_ui->byHoursPushButton->setVisible(!m_document.jury().hearingOrder.empty());
    showConflicts();
}

// Once there are hours: the first thing that does not fit, above the table; all of them in the
// bubble. Pauses and how long a passage takes are those of « Horaires… ».
void PreparationPage::showConflicts()
{
    const JurySession& jury = m_document.jury();
    const bool planned = std::ranges::any_of(
        jury.candidates, [](const Candidate& candidate) { return !candidate.time.empty(); });
    const DayWish wish = dayWish(jury, m_document.framework());
    const QString found =
        planned
            ? conflictsText(jury, wish.passage,
                            pausesFrom(wish.pauses).value_or(std::vector<Pause>()), mostInBubble)
            : QString();
    // On a line of its own: beside the buttons there is room for half of it.
    m_ui->candidatesWarningLabel->setText(found.section(QLatin1Char('\n'), 0, 0));
    m_ui->candidatesWarningLabel->setToolTip(found.toHtmlEscaped());
    m_ui->candidatesWarningLabel->setVisible(!found.isEmpty());
    theme::setTone(m_ui->candidatesWarningLabel, theme::Tone::Warning);
}

} // namespace delibere::widgets
