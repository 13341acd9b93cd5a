// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/ranking_page.h"

#include <algorithm>

#include <QHeaderView>
#include <QResizeEvent>

#include "ui_ranking_page.h"
#include "widgets/admission/place_box.h"
#include "widgets/admission/ranking_delegate.h"
#include "widgets/admission/ranking_model.h"
#include "widgets/admission/ranking_text.h"
#include "widgets/admission/stale_box.h"
#include "widgets/admission/tie_box.h"
#include "widgets/admission/version_box.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/row_drag.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

constexpr int sideWidth = 384;
constexpr int mostSide = 34; // percent of the page
constexpr int leastOrigin = 110;
constexpr int nameWidth = 150;
constexpr int leastNote = 170;
constexpr int noteWidth = 230;
constexpr int versionDelay = 150; // milliseconds after the last act

int leastWidthOf(const RankingModel::Columns& columns, int column)
{
    if (column == columns.rank)
        return 64;
    if (column == columns.number)
        return 92;
    if (column == columns.name)
        return nameWidth;
    if (column == columns.origin)
        return leastOrigin;
    if (column == columns.spread)
        return 64;
    return column == columns.note ? leastNote : 84;
}

// « Reste : 1 égalité, 12 sans réponse »; empty: nothing is left.
QString leftText(const RankingBoard& board)
{
    const Ranking& ranking = board.ranking;
    QStringList left;
    const auto add = [&](std::size_t count, const char* one, const char* several) {
        if (count > 0)
            left << toQt(wording::formatCount(static_cast<int>(count), one, several));
    };
    add(ranking.ties.size(), "égalité", "égalités");
    add(ranking.staleMoves.size() + ranking.unplaced.size(), "sans place", "sans place");
    add(ranking.moved.size(), "à confirmer", "à confirmer");
    add(ranking.staleSettlements.size(), "départage sans objet", "départages sans objet");
    add(ranking.awaiting.size(), "en attente", "en attente");
    add(ranking.unanswered.size(), "sans réponse", "sans réponse");
    return left.isEmpty() ? QString()
                          : QStringLiteral("Reste\u00a0: ") + left.join(QStringLiteral(", ")) +
                                QStringLiteral("\u00a0›");
}

} // namespace

RankingPage::RankingPage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts),
      m_ui(std::make_unique<Ui::RankingPage>()), m_desk(document, prompts, this),
      m_model(new RankingModel(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->rankingTableView);
    setUpTable();
    setUpTools();
    setUpActs();
    setUpKeys();
    setUpSide();
    connect(&m_desk, &RankingDesk::changed, this, &RankingPage::refresh);
    connect(&m_desk, &RankingDesk::said, this, &RankingPage::say);
    // Once for all edits that go together.
    connect(&document, &SessionDocument::saved, this, &RankingPage::refreshIfSeen);
    connect(&document, &SessionDocument::unsaved, this, &RankingPage::refreshIfSeen);
    connect(&document, &SessionDocument::actingJurorChanged, this, &RankingPage::refreshIfSeen);
}

// Views tell that their model is gone; by then this page is no more than a QObject.
RankingPage::~RankingPage()
{
    for (const QObject* child : findChildren<QObject*>())
        child->disconnect(this);
}

void RankingPage::showEvent(QShowEvent* event)
{
    m_desk.refresh();
    QWidget::showEvent(event);
}

void RankingPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSide();
}

// Large words leave the list its share of a small screen, but for what cannot be narrower: a button
// that is cut says nothing.
void RankingPage::fitSide()
{
    const int share = qMin(theme::scaled(sideWidth), width() * mostSide / 100);
    m_ui->sideScrollArea->setFixedWidth(qMax(share, m_ui->sideScrollArea->leastWidth()));
}

void RankingPage::refreshIfSeen()
{
    if (isVisible())
        m_desk.refresh();
}

// All rows are as tall as one: nothing is measured row by row.
void RankingPage::setUpTable()
{
    QTableView& table = *m_ui->rankingTableView;
    table.setModel(m_model);
    table.setItemDelegate(new RankingDelegate(this));
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(RankingDelegate::rowHeight());
    QHeaderView& header = *table.horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionResizeMode(QHeaderView::Fixed);
    header.setSortIndicatorClearable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder);
    table.setSortingEnabled(true);
    addCopying(table);
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RankingPage::followCurrent);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { refreshHeader(); });
    connect(&table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { m_model->toggle(index.row()); });
    // Sorted by a column, searched or cut, the rows are in no order that a place could be taken in.
    m_drag = new RowDrag(table,
                         [this] { return m_desk.sealed().isEmpty() ? m_model->rankedRows() : 0; });
    connect(m_drag, &RowDrag::moved, this, &RankingPage::dragged);
}

void RankingPage::setUpTools()
{
    connect(m_ui->listComboBox, &QComboBox::activated, this, [this](int row) {
        if (row >= 0 && row < static_cast<int>(m_desk.lists().size()))
            m_desk.choose(m_desk.lists()[static_cast<std::size_t>(row)]);
    });
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, this,
            [this](const QString& words) { m_model->search(words.trimmed()); });
    connect(m_ui->searchLineEdit, &QLineEdit::returnPressed, this, [this] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (const RankingEntry* entry = m_model->entryAt(row)) {
                select(CandidateId(entry->id));
                m_ui->rankingTableView->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    });
    connect(m_ui->filterComboBox, &QComboBox::currentIndexChanged, this, [this](int row) {
        const CandidateId held = current();
        m_model->setFilter(static_cast<RankingFilter>(row));
        select(held);
    });
    connect(m_ui->jumpLineEdit, &QLineEdit::returnPressed, this, &RankingPage::jump);
    connect(m_ui->leftPushButton, &QPushButton::clicked, this, &RankingPage::goToNext);
    theme::setTone(m_ui->leftPushButton, theme::Tone::Warning);
}

void RankingPage::setUpSide()
{
    m_place = new PlaceBox(m_ui->sideWidget);
    m_ties = new TieBox(m_desk, m_ui->sideWidget);
    m_stale = new StaleBox(m_desk, m_ui->sideWidget);
    m_version = new VersionBox(m_ui->sideWidget);
    m_ui->sideLayout->addWidget(m_ties);
    m_ui->sideLayout->addWidget(m_place);
    m_ui->sideLayout->addWidget(m_stale);
    m_ui->sideLayout->addWidget(m_version);
    m_ui->sideLayout->addStretch(1);
    connect(m_place, &PlaceBox::confirmRequested, this, [this] { m_desk.confirm({current()}); });
    connect(m_version, &VersionBox::signRequested, this, &RankingPage::sign);
    connect(m_version, &VersionBox::readRequested, this, &RankingPage::read);
    connect(m_version, &VersionBox::withdrawRequested, this, &RankingPage::withdraw);
    connect(m_version, &VersionBox::replaceRequested, this, &RankingPage::replace);
    connect(m_version, &VersionBox::exportRequested, this, &RankingPage::exportSigned);
    connect(m_version, &VersionBox::notSigningRequested, this, &RankingPage::sayNotSigning);
    connect(m_version, &VersionBox::obstacleChosen, this, [this](const CandidateId& id) {
        if (id.empty()) {
            goToNext();
            return;
        }
        find(id);
    });
    m_versionLater.setSingleShot(true);
    m_versionLater.setInterval(versionDelay);
    connect(&m_versionLater, &QTimer::timeout, this, [this] { m_version->display(m_desk); });
}

void RankingPage::refresh()
{
    const CandidateId held = current();
    const int place = m_ui->rankingTableView->currentIndex().row();
    const std::vector<CandidateId> selected = chosen();
    const QString& withheld = m_desk.withheld();
    m_ui->withheldFrame->setVisible(!withheld.isEmpty());
    m_ui->withheldLabel->setText(withheld);
    m_ui->openWidget->setVisible(withheld.isEmpty());
    m_ui->messageLabel->clear();
    m_ui->messageLabel->hide();
    m_moving = true;
    m_model->show(m_desk.board());
    m_moving = false;
    fitColumns();
    if (current() != held || !m_ui->rankingTableView->currentIndex().isValid()) {
        m_moving = true;
        if (m_model->rowOf(held) >= 0)
            select(held);
        else // it went out of sight: whoever stands there now
            selectNear(place);
        m_moving = false;
    }
    QItemSelectionModel& selection = *m_ui->rankingTableView->selectionModel();
    if (chosen() != selected && selected.size() > 1) {
        for (const CandidateId& id : selected) {
            if (const int row = m_model->rowOf(id); row >= 0)
                selection.select(m_model->index(row, 0),
                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    refreshHeader();
    refreshSide();
    m_versionLater.start();
}

void RankingPage::refreshHeader()
{
    const auto& lists = m_desk.lists();
    if (m_ui->listComboBox->count() != static_cast<int>(lists.size())) {
        m_ui->listComboBox->clear();
        for (const RankingList& list : lists)
            m_ui->listComboBox->addItem(listTitle(list));
    }
    m_ui->listComboBox->setCurrentIndex(
        static_cast<int>(std::ranges::find(lists, m_desk.list()) - lists.begin()));
    m_ui->listComboBox->setVisible(lists.size() > 1);
    const RankingBoard& board = m_desk.board();
    const bool open = m_desk.withheld().isEmpty();
    const int all = static_cast<int>(board.entries.size());
    const QString counts =
        QStringLiteral("%1\u00a0: %2, %3")
            .arg(applicationsText(all),
                 toQt(wording::formatCount(board.ranked(), "classée", "classées")),
                 toQt(wording::formatCount(all - board.ranked(), "non classée", "non classées")));
    m_ui->countsLabel->setText(open ? counts : QString());
    const QString left = open ? leftText(board) : QString();
    m_ui->leftPushButton->setText(left);
    m_ui->leftPushButton->setVisible(!left.isEmpty());
    m_ui->scaleLabel->setText(QStringLiteral("Résultat exact, sur %1\u00a0: moyenne des lectures")
                                  .arg(board.marks.points));
    const auto selected = chosen();
    const int count = static_cast<int>(selected.size());
    m_ui->chosenLabel->setText(count < 2 ? m_desk.sealed()
                                         : toQt(wording::formatCount(count, "candidature choisie",
                                                                     "candidatures choisies")));
    const bool may = open && m_desk.sealed().isEmpty();
    m_ui->answerPushButton->setEnabled(may);
    const RankingEntry* one = m_desk.board().entry(current());
    const bool ranked = one != nullptr && one->part == RankingSection::Ranked;
    m_ui->placePushButton->setEnabled(may && ranked);
    m_ui->takeMoveBackPushButton->setEnabled(may && ranked &&
                                             m_document.jury().application(one->id)->move);
}

// Ties come first: of the row in hand, else the first one that is left.
void RankingPage::refreshSide()
{
    const CandidateId id = current();
    const RankingEntry* entry = m_desk.board().entry(id);
    std::vector<CandidateId> group =
        entry == nullptr ? std::vector<CandidateId>() : m_desk.equals(id);
    const auto& ties = m_desk.board().ranking.ties;
    if (group.empty() && !ties.empty() && m_ties->isAncestorOf(focusWidget()))
        group = ties.front();
    m_ties->display(group);
    m_place->display(m_desk, entry);
    m_stale->display();
    fitSide();
}

// The note takes its width of what the others leave, the origin the rest. On a small screen with
// large words the readings and their spread leave their columns: the side says them of the
// application in hand, and what is to be settled stays in sight.
void RankingPage::fitColumns()
{
    QHeaderView& header = *m_ui->rankingTableView->horizontalHeader();
    const RankingModel::Columns& columns = m_model->columns();
    const int count = m_model->columnCount();
    if (count <= columns.note)
        return;
    const auto reads = [&](int column) {
        return column >= columns.firstReading && column <= columns.spread;
    };
    int left = m_ui->rankingTableView->viewport()->width();
    int readings = 0;
    for (int column = 0; column < count; ++column) {
        const int least = theme::scaled(leastWidthOf(columns, column));
        left -= least;
        readings += reads(column) ? least : 0;
    }
    const bool shown = left >= 0;
    left = qMax(0, shown ? left : left + readings);
    const int note = qMin(left, theme::scaled(noteWidth - leastNote));
    for (int column = 0; column < count; ++column) {
        header.setSectionHidden(column, reads(column) && !shown);
        int width = theme::scaled(leastWidthOf(columns, column));
        width += column == columns.note ? note : column == columns.origin ? left - note : 0;
        if (!header.isSectionHidden(column) && header.sectionSize(column) != width)
            header.resizeSection(column, width);
    }
}

void RankingPage::followCurrent()
{
    m_ui->rankingTableView->viewport()->update(); // the row in hand has another ground
    if (m_moving)
        return;
    m_ui->messageLabel->clear();
    m_ui->messageLabel->hide();
    refreshHeader();
    refreshSide();
}

void RankingPage::say(const QString& words, bool refused)
{
    m_ui->messageLabel->setText(words);
    theme::setTone(m_ui->messageLabel, refused ? theme::Tone::Bad : theme::Tone::Good);
    m_ui->messageLabel->setVisible(!words.isEmpty());
}

CandidateId RankingPage::current() const
{
    const RankingEntry* entry = m_model->entryAt(m_ui->rankingTableView->currentIndex().row());
    return entry == nullptr ? CandidateId() : entry->id;
}

// What is selected, else the row in hand; in the order of the page.
std::vector<CandidateId> RankingPage::chosen() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_ui->rankingTableView->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<CandidateId> ids;
    for (const int row : rows) {
        if (const RankingEntry* entry = m_model->entryAt(row))
            ids.push_back(entry->id);
    }
    if (ids.empty() && !current().empty())
        ids.push_back(current());
    return ids;
}

// The application there, else the last one before, else the first one.
void RankingPage::selectNear(int place)
{
    int found = -1;
    for (int row = 0; row < m_model->rowCount() && (found < 0 || row <= qMax(0, place)); ++row) {
        if (m_model->entryAt(row) != nullptr)
            found = row;
    }
    if (const RankingEntry* entry = m_model->entryAt(found))
        select(CandidateId(entry->id));
}

void RankingPage::select(const CandidateId& id)
{
    if (id.empty())
        return;
    m_model->reveal(id);
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    QTableView& table = *m_ui->rankingTableView;
    table.selectionModel()->setCurrentIndex(
        m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table.scrollTo(m_model->index(row, 0));
}

} // namespace delibere::widgets
