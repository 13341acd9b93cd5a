// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/score_navigation.h"

#include <algorithm>

#include <QComboBox>
#include <QItemSelectionModel>

#include "ui_score_page.h"
#include "widgets/kit/cell_sort_model.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "widgets/score/candidate_delegate.h"
#include "widgets/score/candidate_list_model.h"
#include "widgets/score/framework_tree_model.h"
#include "widgets/score/tree_delegate.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

constexpr int candidatesWhileReading = 6;
constexpr int readingsInSight = 8;       // of hundreds
constexpr int candidatesInInterview = 3; // the one in the room, and who comes before and after

} // namespace

ScoreNavigation::ScoreNavigation(SessionDocument& document, Ui::ScorePage& ui)
    : m_document(document), m_ui(ui), m_candidates(new CandidateListModel(document, this)),
      m_tree(new FrameworkTreeModel(document, this)), m_treeDelegate(new TreeDelegate(this))
{
    setUpLists();
    addScopes();
    connect(m_ui.candidateListView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                emit leaving();
                if (current.isValid())
                    m_document.setCurrentCandidate(m_candidates->candidateAt(current.row()));
            });
    connect(m_ui.frameworkTreeView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                const Competency* competency = m_tree->competencyAt(current);
                if (competency == nullptr && current.isValid())
                    competency = &m_tree->blockAt(current)->competencies.front();
                if (competency != nullptr && competency->id != m_competency)
                    emit competencyChosen(competency->id);
            });
    // A reset forgets which candidate was in hand.
    connect(m_candidates, &QAbstractItemModel::modelReset, this, &ScoreNavigation::refresh);
}

void ScoreNavigation::setUpLists()
{
    m_ui.candidateListView->setModel(m_candidates);
    m_ui.candidateListView->setItemDelegate(new CandidateDelegate(this));
    m_ui.frameworkTreeView->setModel(m_tree);
    m_ui.frameworkTreeView->setItemDelegate(m_treeDelegate);
    addCopying(*m_ui.candidateListView, [](const QModelIndex& candidate) {
        return QStringList{plainCellText(candidate),
                           candidate.data(CandidateListModel::DetailTextRole).toString()};
    });
    addCopying(*m_ui.frameworkTreeView);
}

// A reader has hundreds: what is left to read is what they see first.
void ScoreNavigation::addScopes()
{
    if (!m_document.framework().admission)
        return;
    m_scopes = new QComboBox(m_ui.navigationFrame);
    m_scopes->setObjectName(QStringLiteral("readingScopeComboBox"));
    m_scopes->setAccessibleName(QStringLiteral("Candidatures à montrer"));
    for (const char* scope : {"À lire", "Les miennes", "Toutes"})
        m_scopes->addItem(QString::fromUtf8(scope));
    m_ui.navigationLayout->insertWidget(1, m_scopes);
    connect(m_scopes, &QComboBox::currentIndexChanged, this, [this](int scope) {
        emit leaving();
        m_candidates->setScope(static_cast<ReadingScope>(scope));
    });
}

void ScoreNavigation::setMode(ScoreMode mode)
{
    m_mode = mode;
    m_tree->setMode(mode);
    m_ui.frameworkTreeView->doItemsLayout(); // the rows of the interview are higher
}

void ScoreNavigation::setDiscretion(Discretion discretion)
{
    const bool shown = discretion == Discretion::MarksShown;
    m_treeDelegate->setDiscretion(discretion);
    m_ui.frameworkTreeView->viewport()->update();
    m_ui.candidatesLabel->setVisible(shown);
    m_ui.candidateListView->setVisible(shown);
    if (m_scopes != nullptr)
        m_scopes->setVisible(shown);
    m_ui.navigationLine->setVisible(shown);
}

void ScoreNavigation::reload()
{
    m_tree->reload();
    m_candidates->reload();
}

void ScoreNavigation::reloadSheet()
{
    m_tree->reload();
}

void ScoreNavigation::follow(const Edit& edit)
{
    m_candidates->follow(edit);
    m_tree->follow(edit);
    if (m_scopes != nullptr)
        refreshHeading(); // one more that is read
}

void ScoreNavigation::refresh()
{
    refreshHeading();
    const int row = m_candidates->rowOf(m_document.currentCandidate());
    QListView& list = *m_ui.candidateListView;
    list.setCurrentIndex(m_candidates->index(row < 0 ? 0 : row));
    const int shown =
        m_mode == ScoreMode::Interview ? candidatesInInterview : candidatesWhileReading;
    list.setFixedHeight(
        qMin(m_candidates->rowCount(), m_scopes != nullptr ? readingsInSight : shown) *
            CandidateDelegate::height() +
        2);
    list.scrollTo(list.currentIndex(), QAbstractItemView::PositionAtCenter);

    const QModelIndex place = m_tree->indexOf(m_competency);
    QTreeView& tree = *m_ui.frameworkTreeView;
    if (m_tree->blockAt(tree.currentIndex()) != m_tree->blockAt(place))
        tree.collapseAll();
    tree.expand(place.parent());
    tree.setCurrentIndex(place);
}

// The day first: the place is what elides.
void ScoreNavigation::refreshHeading()
{
    const SessionInfo& info = m_document.jury().info;
    if (m_scopes != nullptr) {
        m_ui.candidatesLabel->setText(QStringLiteral("%1 à lire sur %2")
                                          .arg(m_candidates->toRead())
                                          .arg(m_candidates->own()));
        return;
    }
    QStringList heading{QStringLiteral("Candidats — ") + toQt(wording::formatDate(info.date))};
    if (!info.place.empty())
        heading << toQt(info.place);
    const QString whole = heading.join(QStringLiteral(", "));
    QLabel& label = *m_ui.candidatesLabel;
    const int room = m_ui.navigationFrame->width() - 2 * label.indent();
    label.setText(QFontMetrics(theme::strongFont(theme::headingSize))
                      .elidedText(whole, Qt::ElideRight, room));
    label.setToolTip(whole.toHtmlEscaped());
}

void ScoreNavigation::stepCandidate(Step step)
{
    const int here = m_candidates->rowOf(m_document.currentCandidate());
    const CandidateId next = m_candidates->candidateAt(step == Step::Next ? here + 1 : here - 1);
    if (next.empty())
        return;
    emit leaving();
    m_document.setCurrentCandidate(next);
}

void ScoreNavigation::stepCompetency(Step step)
{
    std::vector<CompetencyId> order;
    for (const Block& block : m_document.framework().blocks) {
        for (const Competency& competency : block.competencies)
            order.push_back(competency.id);
    }
    const auto here = std::ranges::find(order, m_competency);
    if (step == Step::Next && std::next(here) != order.end())
        emit competencyChosen(*std::next(here));
    else if (step == Step::Previous && here != order.begin())
        emit competencyChosen(*std::prev(here));
}

} // namespace delibere::widgets
