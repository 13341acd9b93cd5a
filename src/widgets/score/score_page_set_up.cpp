// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of Évaluer are tied together, once, when the page is made.
#include "widgets/score/score_page.h"

#include <QCheckBox>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>

#include "ui_score_page.h"
#include "widgets/kit/cell_sort_model.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/score/candidate_delegate.h"
#include "widgets/score/candidate_list_model.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/framework_tree_model.h"
#include "widgets/score/tree_delegate.h"
#include "widgets/session/own_sheet.h"

namespace delibere::widgets {

void ScorePage::setUpNavigation()
{
    m_ui->candidateListView->setModel(m_candidates);
    m_ui->candidateListView->setItemDelegate(new CandidateDelegate(this));
    m_ui->frameworkTreeView->setModel(m_tree);
    m_ui->frameworkTreeView->setItemDelegate(m_treeDelegate);
    addCopying(*m_ui->candidateListView, [](const QModelIndex& candidate) {
        return QStringList{plainCellText(candidate),
                           candidate.data(CandidateListModel::DetailTextRole).toString()};
    });
    addCopying(*m_ui->frameworkTreeView);
    for (QWidget* list : {static_cast<QWidget*>(m_ui->candidateListView),
                          static_cast<QWidget*>(m_ui->frameworkTreeView)})
        list->installEventFilter(this);
    connect(m_ui->candidateListView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                m_ui->criteriaView->finishTyping();
                if (current.isValid())
                    m_document.setCurrentCandidate(m_candidates->candidateAt(current.row()));
            });
    connect(m_ui->frameworkTreeView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                const Competency* competency = m_tree->competencyAt(current);
                if (competency == nullptr && current.isValid())
                    competency = &m_tree->blockAt(current)->competencies.front();
                if (competency != nullptr && competency->id != m_competency)
                    showCompetency(competency->id);
            });
    // A reset forgets which candidate was in hand.
    connect(m_candidates, &QAbstractItemModel::modelReset, this, &ScorePage::refreshNavigation);
}

void ScorePage::setUpSheet()
{
    CriteriaView& view = *m_ui->criteriaView;
    view.setUp(m_document, m_criteria);
    connect(&view, &CriteriaView::markInSight, this, &ScorePage::showMark);
    connect(&view, &CriteriaView::refused, this,
            [this](const QString& why) { notice(why, theme::Tone::Bad); });
    connect(&view, &CriteriaView::endPassed, this, &ScorePage::goToOpen);
    connect(&view, &CriteriaView::readingAsked, this, [this](Reading reading) {
        if (!m_ui->competencyHeader->chooseReading(reading))
            notice(QStringLiteral("La lecture se dit en façon de travailler « Lecture », F4."));
    });
    connect(m_ui->keyPanel, &KeyPanel::printAsked, this, &ScorePage::printKeys);
    connect(m_ui->competencyHeader, &CompetencyHeader::discretionAsked, this, [this] {
        setDiscretion(m_discretion == Discretion::MarksShown ? Discretion::CandidatePresent
                                                             : Discretion::MarksShown);
    });
}

void ScorePage::setUpReading()
{
    connect(m_ui->competencyHeader, &CompetencyHeader::readingChosen, this,
            [this](Reading reading) {
                CompetencyEntry entry = sheet().competency(m_competency);
                entry.reading = reading;
                m_document.apply(SetCompetencyEntry{m_document.currentSheet(), m_competency, entry},
                                 QStringLiteral("la lecture du dossier"));
            });
    connect(m_ui->questionList, &QuestionList::entered, this, &ScorePage::enterQuestions);
    connect(m_ui->questionList, &QuestionList::competencyChosen, this, &ScorePage::showCompetency);
    connect(m_ui->dossierReadCheckBox, &QCheckBox::clicked, this, [this](bool read) {
        m_document.apply(SetDossierRead{m_document.currentSheet(), read},
                         QStringLiteral("« dossier lu »"));
    });
}

void ScorePage::setUpSide()
{
    connect(m_ui->readingPushButton, &QPushButton::clicked, this,
            [this] { setMode(ScoreMode::Reading); });
    connect(m_ui->interviewPushButton, &QPushButton::clicked, this,
            [this] { setMode(ScoreMode::Interview); });
    connect(m_ui->clockPanel, &ClockPanel::changed, this, [this](const InterviewClock& clock) {
        rememberClock(m_document.jury().id, m_document.currentCandidate(), clock);
    });
    auto* procedure = new QToolButton(m_ui->keyPanel);
    procedure->setObjectName(QStringLiteral("procedureToolButton"));
    m_ui->keyPanel->addButton(procedure);
    m_ui->procedurePanel->setUp(m_document.framework(), Moment::Interview, *procedure);
    connect(m_ui->procedurePanel, &ProcedurePanel::shownChanged, this, &ScorePage::shareSide);
    connect(&m_ui->procedurePanel->words(), &ColumnScrollArea::columnChanged, this,
            &ScorePage::shareSide);
    connect(m_ui->scaleScrollArea, &ColumnScrollArea::columnChanged, this, &ScorePage::shareSide);
    connect(m_ui->scalePanel, &ScalePanel::lit, this,
            [this](QWidget* line) { m_ui->scaleScrollArea->keepInSight(line); });
    connect(m_ui->questionList, &QuestionList::grew, this,
            [this](QWidget* current) { m_ui->questionScrollArea->keepInSight(current); });
}

void ScorePage::setUpStrip()
{
    BlocStrip& strip = *m_ui->blocStrip;
    strip.setUp(m_document.framework());
    connect(&strip, &BlocStrip::blockEntered, this, [this](const BlockEntry& entry) {
        m_document.apply(SetBlockEntry{m_document.currentSheet(), block().id, entry},
                         QStringLiteral("le pourcentage du bloc"));
    });
    connect(&strip, &BlocStrip::competencyEntered, this, [this](const CompetencyEntry& entry) {
        m_document.apply(SetCompetencyEntry{m_document.currentSheet(), m_competency, entry},
                         QStringLiteral("le niveau de la compétence"));
    });
    m_gapMenu->setObjectName(QStringLiteral("gapMenu"));
    m_ui->gapButton->setLook(WrapButton::Look::Link);
    connect(m_ui->gapButton, &WrapButton::clicked, this, &ScorePage::openGaps);
    connect(m_ui->submitPushButton, &QPushButton::clicked, this, &ScorePage::submit);
    connect(m_ui->reopenPushButton, &QPushButton::clicked, this, &ScorePage::reopen);
}

} // namespace delibere::widgets
