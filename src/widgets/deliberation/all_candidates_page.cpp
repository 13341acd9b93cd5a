// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/all_candidates_page.h"

#include <QHeaderView>
#include <QKeyEvent>

#include "ui_all_candidates_page.h"
#include "widgets/deliberation/grid_delegate.h"
#include "widgets/deliberation/session_grid_model.h"
#include "widgets/kit/cell_sort_model.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/session/presidency.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/session_document.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int leastNameWidth = 146;
constexpr int leastBlockWidth = 96;
constexpr int mostBlockWidth = 112;

int widthOf(SessionGridModel::Kind kind)
{
    switch (kind) {
    case SessionGridModel::Kind::Proposal:
        return 116; // « aux blocs visés »
    case SessionGridModel::Kind::Sheets:
        return 76;
    case SessionGridModel::Kind::Record:
        return 104;
    case SessionGridModel::Kind::Candidate: // these two share what is left
    case SessionGridModel::Kind::Block:
        break;
    }
    return 0;
}

} // namespace

AllCandidatesPage::AllCandidatesPage(SessionDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_ui(std::make_unique<Ui::AllCandidatesPage>()),
      m_grid(new SessionGridModel(document, this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->gridTableView);
    setUpTable();
    new RefreshWhenShown(this, document, [this] { refresh(); });
    connect(&document, &SessionDocument::currentCandidateChanged, this,
            &AllCandidatesPage::selectCurrent);
}

AllCandidatesPage::~AllCandidatesPage() = default;

// All rows are as tall as one: nothing is measured row by row.
void AllCandidatesPage::setUpTable()
{
    QTableView& table = *m_ui->gridTableView;
    m_sorted = &setSortedModel(table, *m_grid);
    makeCopyable(table);
    table.setItemDelegate(new GridDelegate(this));
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(GridDelegate::rowHeight());
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, table.viewport(),
            qOverload<>(&QWidget::update)); // the row in hand has another ground
    connect(&table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { open(sourceRow(*m_ui->gridTableView, index)); });
}

void AllCandidatesPage::refresh()
{
    auto grid = app::sessionGrid(m_document.session(), m_document.viewer());
    if (!grid) {
        m_grid->show({});
        m_ui->allHintLabel->clear();
        m_ui->allHiddenLabel->setText(toQt(wording::problemText(grid.error())));
        m_ui->allHiddenLabel->show();
        return;
    }
    const QString count =
        toQt(wording::formatCount(static_cast<int>(grid->rows.size()), "candidat", "candidats"));
    m_ui->allHintLabel->setText(
        grid->rows.empty() ? QStringLiteral("Aucun candidat\u00a0: ajoutez-les dans "
                                            "Préparation.")
                           : count + QStringLiteral(". Entrée ou double-clic\u00a0: ouvrir le "
                                                    "candidat. Clic sur un titre\u00a0: trier. "
                                                    "Ctrl+C\u00a0: copier. ▲\u00a0: à discuter."));
    m_ui->allHiddenLabel->setText(hiddenText(m_document, grid->hidden));
    m_ui->allHiddenLabel->setVisible(grid->hidden > 0);
    m_grid->show(std::move(*grid));
    fitColumns();
    selectCurrent();
}

// The blocs share what the name leaves, and the name takes the rest; when even the least does not
// fit, the table scrolls.
void AllCandidatesPage::fitColumns()
{
    QHeaderView& header = *m_ui->gridTableView->horizontalHeader();
    int left = m_ui->gridTableView->viewport()->width();
    for (int column = 0; column < m_grid->columnCount(); ++column)
        left -= widthOf(m_grid->kindAt(column));
    const int blocks = static_cast<int>(m_document.framework().blocks.size());
    const int block =
        qBound(leastBlockWidth, (left - leastNameWidth) / qMax(1, blocks), mostBlockWidth);
    for (int column = 1; column < m_grid->columnCount(); ++column) {
        const int fixed = widthOf(m_grid->kindAt(column));
        header.resizeSection(column, fixed > 0 ? fixed : block);
    }
    header.resizeSection(0, qMax(leastNameWidth, left - blocks * block));
}

void AllCandidatesPage::selectCurrent()
{
    const int row = m_grid->rowOf(m_document.currentCandidate());
    if (row >= 0 && row != sourceRow(*m_ui->gridTableView, m_ui->gridTableView->currentIndex()))
        m_ui->gridTableView->selectionModel()->setCurrentIndex(
            m_sorted->mapFromSource(m_grid->index(row, 0)), QItemSelectionModel::NoUpdate);
}

void AllCandidatesPage::open(int row)
{
    const CandidateId candidate = m_grid->candidateAt(row);
    if (candidate.empty())
        return;
    m_document.setCurrentCandidate(candidate);
    emit candidateOpened();
}

bool AllCandidatesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->gridTableView->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_ui->gridTableView && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(sourceRow(*m_ui->gridTableView, m_ui->gridTableView->currentIndex()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace delibere::widgets
