// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/sheet_board_view.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/local_time.h"
#include "app/sheet_board.h"
#include "widgets/kit/cell_table.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/shown_name.h"
#include "wording/exchange_words.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"
#include "wording/words.h"

namespace delibere::widgets {

namespace {

constexpr int columnWidth = 160; // « le 29 septembre 2026, » on one line
constexpr int mostColumns = 6;   // in sight at first
constexpr int titlesWidth = 176;

theme::Tone toneOf(SheetStanding standing)
{
    switch (standing) {
    case SheetStanding::HandedIn:
    case SheetStanding::Received:
        return theme::Tone::Good;
    case SheetStanding::Expected:
    case SheetStanding::Begun:
        return theme::Tone::Warning;
    case SheetStanding::Diverging:
        return theme::Tone::Bad;
    case SheetStanding::NotConcerned:
        break;
    }
    return theme::Tone::Muted;
}

TableCell boardCell(const BoardCell& cell)
{
    TableCell shown{toQt(wording::words(cell.standing)), {}, toneOf(cell.standing)};
    if (cell.number > 0)
        shown.detail = toQt(wording::receptionWords(cell.number, app::dayOf(cell.at)));
    shown.strong = cell.missing();
    return shown;
}

TableColumn candidateColumn(const JurySession& jury, const CandidateId& id)
{
    const Candidate& candidate = *jury.candidate(id);
    const std::string status = wording::statusWords(candidate);
    QStringList about;
    if (!candidate.time.empty())
        about << toQt(wording::formatTime(candidate.time));
    if (!status.empty())
        about << toQt(status);
    return {shownName(jury, candidate), columnWidth, false, about.join(QStringLiteral(", "))};
}

} // namespace

CellTable sheetBoardTable(const SheetBoard& board, const JurySession& jury)
{
    CellTable table;
    for (const CandidateId& candidate : board.candidates)
        table.columns.push_back(candidateColumn(jury, candidate));
    for (const BoardRow& row : board.rows) {
        table.rowTitles.push_back(toQt(jury.juror(row.juror)->name));
        std::vector<TableCell>& cells = table.rows.emplace_back();
        for (const BoardCell& cell : row.cells)
            cells.push_back(boardCell(cell));
    }
    return table;
}

SheetBoardView::SheetBoardView(SessionDocument& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_sentence(plainLabel(this, {})),
      m_table(new QTableView(this)), m_model(new CellTableModel(this))
{
    setWindowTitle(QStringLiteral("Qui manque"));
    setObjectName(QStringLiteral("sheetBoardView"));
    m_sentence->setObjectName(QStringLiteral("sheetBoardLabel"));
    m_sentence->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("sheetBoardTableView"));
    m_table->setAccessibleName(QStringLiteral("Fiches par membre et par candidat"));
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUpCellTable(*m_table, *m_model);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->setHighlightSections(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(theme::gap);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
    auto* buttons = new QDialogButtonBox(this);
    auto* leave = buttons->addButton(QStringLiteral("Fermer"), QDialogButtonBox::RejectRole);
    leave->setObjectName(QStringLiteral("leavePushButton"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    new RefreshWhenShown(this, document, [this] { refresh(); });
    const auto candidates = static_cast<int>(document.jury().candidates.size());
    const auto jurors = static_cast<int>(document.jury().jurors.size());
    resize(theme::scaled(titlesWidth + std::clamp(candidates, 3, mostColumns) * columnWidth + 64),
           theme::scaled(200 + std::clamp(jurors, 3, 6) * 48));
    m_table->setFocus();
}

void SheetBoardView::refresh()
{
    const auto board = app::sheetBoard(m_document.session());
    if (!board) {
        m_sentence->setText(toQt(wording::problemText(board.error(), m_document.jury())));
        theme::setTone(m_sentence, theme::Tone::Bad);
        m_model->show({});
        return;
    }
    m_sentence->setText(toQt(wording::boardSentence(*board, m_document.jury())));
    const bool done = board->missing() == 0 && board->count(SheetStanding::Diverging) == 0;
    theme::setTone(m_sentence, done ? theme::Tone::Good : theme::Tone::Normal);
    m_model->show(sheetBoardTable(*board, m_document.jury()));
}

} // namespace delibere::widgets
