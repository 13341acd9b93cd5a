// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/score_page.h"

#include "report/french_format.h"
#include "ui_score_page.h"
#include "widgets/delegates/candidate_delegate.h"
#include "widgets/delegates/tree_delegate.h"
#include "widgets/models/candidate_list_model.h"
#include "widgets/models/criteria_model.h"
#include "widgets/models/framework_tree_model.h"
#include "widgets/models/gap_text.h"
#include "widgets/qt_text.h"
#include "widgets/sheet_access.h"

namespace delibere::widgets {

ScorePage::ScorePage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts),
      m_ui(std::make_unique<Ui::ScorePage>()), m_candidates(new CandidateListModel(document, this)),
      m_tree(new FrameworkTreeModel(document, this)), m_criteria(new CriteriaModel(document, this)),
      m_treeDelegate(new TreeDelegate(this))
{
    m_ui->setupUi(this);
    setUpNavigation();
    setUpSheet();
    setUpActions();
    connect(&document, &SessionDocument::changed, this, &ScorePage::refresh);
    connect(&document, &SessionDocument::currentCandidateChanged, this, &ScorePage::refresh);
    connect(&document, &SessionDocument::actingJurorChanged, this, &ScorePage::refresh);
    listKeys(KeyList::Short);
    showCompetency(document.framework().blocks.front().competencies.front().id);
}

// Views tell that their model is gone; by then this page is no more than a QObject.
ScorePage::~ScorePage()
{
    for (const QObject* child : findChildren<QObject*>())
        child->disconnect(this);
}

// Ready to mark: no click before the first key.
void ScorePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_ui->criteriaView->setFocus(Qt::OtherFocusReason);
}

void ScorePage::setUpNavigation()
{
    m_ui->candidateListView->setModel(m_candidates);
    m_ui->candidateListView->setItemDelegate(new CandidateDelegate(this));
    m_ui->frameworkTreeView->setModel(m_tree);
    m_ui->frameworkTreeView->setItemDelegate(m_treeDelegate);
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
    connect(&view, &CriteriaView::refused, this, &ScorePage::notice);
    connect(
        m_ui->competencyHeader, &CompetencyHeader::readingChosen, this, [this](Reading reading) {
            CompetencyEntry entry =
                visibleSheet(m_document, m_document.currentCandidate()).competency(m_competency);
            entry.reading = reading;
            m_document.apply(SetCompetencyEntry{m_document.currentSheet(), m_competency, entry},
                             QStringLiteral("la lecture du dossier"));
        });
    connect(
        m_ui->questionList, &QuestionList::entered, this,
        [this](const std::vector<Question>& questions) {
            CompetencyEntry entry =
                visibleSheet(m_document, m_document.currentCandidate()).competency(m_competency);
            entry.questions = questions;
            m_document.apply(SetCompetencyEntry{m_document.currentSheet(), m_competency, entry},
                             QStringLiteral("les questions"));
        });
    connect(m_ui->dossierReadCheckBox, &QCheckBox::clicked, this, [this](bool read) {
        m_document.apply(SetDossierRead{m_document.currentSheet(), read},
                         QStringLiteral("« dossier lu »"));
    });
    BlocStrip& strip = *m_ui->blocStrip;
    strip.setUp(m_document.framework());
    connect(&strip, &BlocStrip::blockEntered, this, [this](const BlockEntry& entry) {
        const Block& block = *m_document.framework().blockOf(m_competency);
        m_document.apply(SetBlockEntry{m_document.currentSheet(), block.id, entry},
                         QStringLiteral("le pourcentage du bloc"));
    });
    connect(&strip, &BlocStrip::competencyEntered, this, [this](const CompetencyEntry& entry) {
        m_document.apply(SetCompetencyEntry{m_document.currentSheet(), m_competency, entry},
                         QStringLiteral("le niveau de la compétence"));
    });
    m_ui->gapButton->setLook(WrapButton::Look::Link);
    connect(m_ui->gapButton, &WrapButton::clicked, this, [this] {
        if (m_nextGap)
            showGap(*m_nextGap);
    });
    connect(m_ui->submitPushButton, &QPushButton::clicked, this, &ScorePage::submit);
    connect(m_ui->reopenPushButton, &QPushButton::clicked, this, &ScorePage::reopen);
}

void ScorePage::showCompetency(const CompetencyId& competency)
{
    m_ui->criteriaView->finishTyping();
    m_competency = competency;
    m_criteria->showCompetency(competency);
    m_ui->criteriaView->showCriterion(0);
    refresh();
}

void ScorePage::showGap(const Gap& gap)
{
    if (gap.kind == GapKind::DossierUnread) {
        m_ui->dossierReadCheckBox->setFocus(Qt::OtherFocusReason);
        return;
    }
    const Block* block = m_document.framework().block(gap.block);
    showCompetency(gap.competency.empty() ? block->competencies.front().id : gap.competency);
    if (gap.kind == GapKind::NoFinal)
        m_ui->blocStrip->focusFinal();
    else if (gap.kind == GapKind::NotRead)
        m_ui->competencyHeader->setFocus(Qt::OtherFocusReason);
    else {
        m_ui->criteriaView->showCriterion(m_criteria->rowOf(gap.criterion));
        m_ui->criteriaView->setFocus(Qt::OtherFocusReason);
    }
}

void ScorePage::refresh()
{
    const Competency* competency = m_document.framework().competency(m_competency);
    const Block* block = m_document.framework().blockOf(m_competency);
    refreshNavigation();
    refreshSheet(*block, *competency);
    refreshStrip(*block, *competency);
    if (!m_ui->criteriaView->currentIndex().isValid())
        m_ui->criteriaView->showCriterion(0);
}

void ScorePage::refreshNavigation()
{
    const SessionInfo& info = m_document.jury().info;
    m_ui->candidatesLabel->setText(QStringLiteral("Candidats — %1, %2")
                                       .arg(toQt(report::formatDate(info.date)), toQt(info.place)));
    const int row = m_candidates->rowOf(m_document.currentCandidate());
    m_ui->candidateListView->setCurrentIndex(m_candidates->index(row < 0 ? 0 : row));
    // The list takes the height of its candidates, half of the column at most.
    const int height = m_candidates->rowCount() * 46 + 2;
    m_ui->candidateListView->setFixedHeight(qMin(height, 6 * 46 + 2));

    const QModelIndex place = m_tree->indexOf(m_competency);
    QTreeView& tree = *m_ui->frameworkTreeView;
    if (m_tree->blockAt(tree.currentIndex()) != m_tree->blockAt(place))
        tree.collapseAll();
    tree.expand(place.parent());
    tree.setCurrentIndex(place);
}

void ScorePage::refreshSheet(const Block& block, const Competency& competency)
{
    const ScoreSheet sheet = visibleSheet(m_document, m_document.currentCandidate());
    const SheetAccess access = sheetAccess(m_document, m_document.currentCandidate());
    const QString refusal = refusalText(m_document, block.id);
    const bool open = refusal.isEmpty();
    const bool visible = !showsNothing(access);
    const bool present = m_discretion == Discretion::CandidatePresent;
    const CompetencyEntry entry = sheet.competency(competency.id);

    m_ui->competencyHeader->setVisible(visible);
    m_ui->criteriaView->setVisible(visible);
    m_ui->sheetLayout->setStretch(0, visible ? 0 : 1);
    m_ui->competencyHeader->showCompetency(m_document.framework(), block, competency);
    m_ui->competencyHeader->setReading(entry.reading);
    m_ui->competencyHeader->setReadingShown(!present);
    m_ui->competencyHeader->setOpen(open);
    m_ui->criteriaView->setRefusal(refusal);
    notice(!open     ? refusal
           : present ? QStringLiteral("Mode candidat présent\u00a0: les appréciations sont "
                                      "masquées. F9 pour les revoir.")
                     : QString());

    m_ui->questionsLabel->setText(QStringLiteral("Questions à poser — ") + toQt(competency.code));
    m_ui->questionFrame->setVisible(visible);
    m_ui->questionList->setQuestions(entry.questions);
    m_ui->questionList->setOpen(open);
    m_ui->dossierReadCheckBox->setChecked(sheet.dossierRead);
    m_ui->dossierReadCheckBox->setEnabled(refusalText(m_document).isEmpty());
}

void ScorePage::refreshStrip(const Block& block, const Competency& competency)
{
    const ScoreSheet sheet = visibleSheet(m_document, m_document.currentCandidate());
    const SheetAccess access = sheetAccess(m_document, m_document.currentCandidate());
    const bool submitted = access == SheetAccess::Submitted;
    m_ui->stripFrame->setVisible(!showsNothing(access));
    m_ui->blocStrip->display(block, competency, sheet);
    m_ui->blocStrip->setOpen(refusalText(m_document, block.id).isEmpty());
    m_ui->submitPushButton->setVisible(access == SheetAccess::Open);
    m_ui->reopenPushButton->setVisible(submitted);

    GapLine line;
    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    if (access == SheetAccess::Open)
        line = gapLine(m_document.framework(), gaps(m_document.framework(), *candidate, sheet));
    m_nextGap = line.first;
    m_ui->gapButton->setTextTone(line.required ? theme::Tone::Warning
                                 : submitted   ? theme::Tone::Good
                                               : theme::Tone::Muted);
    m_ui->gapButton->setText(submitted ? QStringLiteral("✓ Fiche remise") : line.text);
    m_ui->gapButton->setEnabled(line.first.has_value() || submitted);
    m_ui->gapButton->updateGeometry();
    m_ui->submitPushButton->setEnabled(!line.required);
}

void ScorePage::showMark(Evidence evidence, const Mark& mark)
{
    const Scale* scale = m_document.framework().scale(evidence);
    m_ui->scalePanel->showScale(scale);
    std::optional<int> rank;
    if (const auto* level = std::get_if<LevelMark>(&mark))
        rank = level->rank;
    const auto* percent = std::get_if<Percent>(&mark);
    if (percent != nullptr && scale != nullptr) {
        if (const Level* level = scale->levelForPercent(percent->value))
            rank = level->rank;
    }
    m_ui->scalePanel->lightLevel(rank);
}

void ScorePage::notice(const QString& text)
{
    m_ui->noticeLabel->setText(text);
    m_ui->noticeLabel->setVisible(!text.isEmpty());
}

} // namespace delibere::widgets
