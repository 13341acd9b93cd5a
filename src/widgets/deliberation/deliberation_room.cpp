// SPDX-License-Identifier: GPL-3.0-or-later
// How the page Délibérer shares what room there is: the grid first, always; then the criteria of
// the bloc in hand, and beside them what the certifier says.
#include <utility>

#include <QHeaderView>
#include <QRegularExpression>
#include <QResizeEvent>

#include "ui_deliberation_page.h"
#include "widgets/deliberation/deliberation_page.h"
#include "widgets/deliberation/synthesis_model.h"
#include "widgets/kit/table_rows.h"
#include "widgets/kit/theme.h"
#include "widgets/session/refresh_when_shown.h"

namespace delibere::widgets {

namespace {

constexpr int tightWidth = 1100; // of the page: the grid gives up two columns
constexpr int lowHeight = 600;   // of the page: the column gives up the key to its chart
constexpr int sideWidth = 368;
constexpr int tightSideWidth = 336;
constexpr int procedureWidth = 300;

int widthOf(SynthesisModel::Kind kind, bool tight)
{
    switch (kind) {
    case SynthesisModel::Kind::Member:
        return tight ? 60 : 72; // « déport »
    case SynthesisModel::Kind::Mean:
        return tight ? 84 : 94;
    case SynthesisModel::Kind::Spread:
        return 56;
    case SynthesisModel::Kind::Rule:
        return 94;
    case SynthesisModel::Kind::State:
        return tight ? 112 : 122;
    case SynthesisModel::Kind::Block: // takes what is left
    case SynthesisModel::Kind::Retained:
        break;
    }
    return tight ? 80 : 88;
}

// No word is cut: the names of levels stand in the columns of the members.
int widestWord(const QAbstractItemModel& model, int column, const QFontMetrics& metrics)
{
    int widest = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString text = model.index(row, column).data().toString();
        for (const QString& word : text.split(QRegularExpression(QStringLiteral("\\s+"))))
            widest = qMax(widest, metrics.horizontalAdvance(word));
    }
    return widest + 6 * theme::unit; // the margins of a cell
}

} // namespace

void DeliberationPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool tight = event->size().width() < theme::scaled(tightWidth);
    m_ui->sideFrame->setFixedWidth(theme::scaled(tight ? tightSideWidth : sideWidth));
    // What the bars and dots are is one hover away.
    m_ui->chartCaptionLabel->setVisible(event->size().height() >= theme::scaled(lowHeight));
    if (std::exchange(m_tight, tight) == tight)
        return;
    shareDetail();
    if (m_refresh->stale()) // the columns are fitted to what will stand there
        return;
    m_synthesis->setTight(tight);
    if (m_view) {
        fitColumns();
        refreshBlock();
    }
}

void DeliberationPage::fitColumns()
{
    QHeaderView& header = *m_ui->synthesisTableView->horizontalHeader();
    for (int column = 0; column < m_synthesis->columnCount(); ++column) {
        const auto kind = m_synthesis->kindAt(column);
        if (kind == SynthesisModel::Kind::Block) {
            header.setSectionResizeMode(column, QHeaderView::Stretch);
            continue;
        }
        header.setSectionResizeMode(column, QHeaderView::Fixed);
        const bool figure = kind == SynthesisModel::Kind::Member ||
                            kind == SynthesisModel::Kind::Mean ||
                            kind == SynthesisModel::Kind::Spread;
        int width = widthOf(kind, m_tight);
        if (kind == SynthesisModel::Kind::Member)
            width = qMax(width, widestWord(*m_synthesis, column, fontMetrics()));
        header.resizeSection(column, qMax(figure ? width : theme::scaled(width),
                                          headingWidth(*m_synthesis, column)));
    }
    m_ui->synthesisTableView->resizeRowsToContents();
    m_ui->synthesisTableView->fitOpenRow();
}

// The certifier's words share the row under the grid with the criteria: opening them moves no bloc.
void DeliberationPage::setUpProcedure()
{
    ProcedureBox& panel = *m_ui->stepsBox;
    panel.setUp(m_document.framework(), Moment::Deliberation, *m_ui->stepsToolButton);
    connect(&panel, &ProcedureBox::shownChanged, this, &DeliberationPage::shareDetail);
    shareDetail();
}

// In a small window there is room for one of them.
void DeliberationPage::shareDetail()
{
    ProcedureBox& panel = *m_ui->stepsBox;
    m_ui->detailFrame->setVisible(!panel.shown() || !m_tight);
    panel.setMinimumWidth(theme::scaled(procedureWidth));
    panel.setMaximumWidth(m_tight ? QWIDGETSIZE_MAX : theme::scaled(procedureWidth));
}

} // namespace delibere::widgets
