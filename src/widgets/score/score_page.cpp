// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/score_page.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

#include "domain/doubt.h"
#include "domain/edit_subject.h"
#include "ui_score_page.h"
#include "widgets/kit/qt_text.h"
#include "widgets/score/candidate_delegate.h"
#include "widgets/score/candidate_list_model.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/framework_tree_model.h"
#include "widgets/score/gap_text.h"
#include "widgets/score/tree_delegate.h"
#include "widgets/session/own_sheet.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

constexpr int candidatesWhileReading = 6;
constexpr int candidatesInInterview = 3; // the one in the room, and who comes before and after

// A framework may have no criterion of that id any more: never in an open session.
CompetencyId placeOf(const Framework& framework, const Edit& edit)
{
    if (const auto* mark = std::get_if<SetMark>(&edit))
        return framework.competencyOf(mark->criterion)->id;
    if (const auto* remark = std::get_if<SetRemark>(&edit))
        return framework.competencyOf(remark->criterion)->id;
    if (const auto* entry = std::get_if<SetCompetencyEntry>(&edit))
        return entry->competency;
    if (const auto* entry = std::get_if<SetBlockEntry>(&edit))
        return framework.block(entry->block)->competencies.front().id;
    return {};
}

} // namespace

ScorePage::ScorePage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts),
      m_ui(std::make_unique<Ui::ScorePage>()), m_candidates(new CandidateListModel(document, this)),
      m_tree(new FrameworkTreeModel(document, this)), m_criteria(new CriteriaModel(document, this)),
      m_treeDelegate(new TreeDelegate(this)), m_gapMenu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->scoreSplitter->setSizes({248, 784, 280});
    m_ui->scoreSplitter->setStretchFactor(1, 1);
    setUpNavigation();
    setUpSheet();
    setUpReading();
    setUpSide();
    setUpStrip();
    setUpActions();
    connect(&document, &SessionDocument::changed, this, &ScorePage::follow);
    connect(&document, &SessionDocument::currentCandidateChanged, this, &ScorePage::refresh);
    connect(&document, &SessionDocument::actingJurorChanged, this, &ScorePage::refresh);
    setMode(ScoreMode::Reading);
    showCompetency(document.framework().blocks.front().competencies.front().id);
}

// Views tell that their model is gone; by then this page is no more than a QObject.
ScorePage::~ScorePage()
{
    for (const QObject* child : findChildren<QObject*>())
        child->disconnect(this);
}

void ScorePage::restorePlace()
{
    const ScorePlace place = rememberedPlace(m_document.jury().id);
    if (m_document.jury().candidate(place.candidate) != nullptr)
        m_document.setCurrentCandidate(place.candidate);
    setMode(place.mode);
    if (m_document.framework().competency(place.competency) != nullptr)
        showCompetency(place.competency);
}

// Ready to mark: no click before the first key.
void ScorePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_ui->criteriaView->setFocus(Qt::OtherFocusReason);
    remember();
}

// Wherever one clicked, the keys mark: what nobody on the page wants comes here. What is typed in
// a field is the field's, Enter included.
void ScorePage::keyPressEvent(QKeyEvent* event)
{
    const QWidget* focused = focusWidget();
    const bool typing = qobject_cast<const QLineEdit*>(focused) != nullptr ||
                        qobject_cast<const QPlainTextEdit*>(focused) != nullptr;
    if (typing || !m_ui->criteriaView->take(*event))
        QWidget::keyPressEvent(event);
}

// A list takes every letter for the beginning of a name.
bool ScorePage::eventFilter(QObject* watched, QEvent* event)
{
    return event->type() == QEvent::KeyPress
               ? m_ui->criteriaView->take(*static_cast<QKeyEvent*>(event))
               : QWidget::eventFilter(watched, event);
}

const Block& ScorePage::block() const
{
    return *m_document.framework().blockOf(m_competency);
}

const OwnSheet& ScorePage::own() const
{
    if (!m_own)
        m_own.emplace(m_document, m_document.currentCandidate());
    return *m_own;
}

void ScorePage::enterQuestions(const CompetencyId& competency,
                               const std::vector<Question>& questions)
{
    CompetencyEntry entry = sheet().competency(competency);
    entry.questions = questions;
    m_document.apply(SetCompetencyEntry{m_document.currentSheet(), competency, entry},
                     QStringLiteral("les questions"));
}

void ScorePage::showCompetency(const CompetencyId& competency)
{
    m_ui->criteriaView->finishTyping();
    m_competency = competency;
    m_criteria->showCompetency(competency);
    m_ui->criteriaView->begin();
    refresh();
}

void ScorePage::showGap(const Gap& gap)
{
    if (gap.kind == GapKind::DossierUnread) {
        setMode(ScoreMode::Reading);
        m_ui->dossierReadCheckBox->setFocus(Qt::OtherFocusReason);
        return;
    }
    const Block* block = m_document.framework().block(gap.block);
    if (gap.kind == GapKind::NotRead)
        setMode(ScoreMode::Reading);
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

void ScorePage::setMode(ScoreMode mode)
{
    const bool interview = mode == ScoreMode::Interview;
    m_mode = mode;
    (interview ? m_ui->interviewPushButton : m_ui->readingPushButton)->setChecked(true);
    m_tree->setMode(mode);
    m_ui->frameworkTreeView->doItemsLayout(); // the rows of the interview are higher
    m_ui->competencyHeader->setMode(mode);
    refreshDensity();
    m_ui->criteriaView->setHome(interview ? Evidence::Interview : Evidence::Dossier);
    m_ui->clockPanel->setVisible(interview);
    m_ui->procedurePanel->setOffered(interview);
    shareSide();
    m_ui->dossierReadCheckBox->setVisible(!interview);
    m_ui->questionLine->setVisible(!interview);
    if (!m_competency.empty())
        refresh();
}

// What another page, an undo or a redo changed is shown where it happened.
void ScorePage::follow(const Edit& edit)
{
    m_own.reset();
    if (changesSession(edit)) {
        refresh();
        return;
    }
    const auto sheet = subjectOf(edit).sheet;
    if (!sheet || sheet->juror != m_document.actingJuror())
        return;
    showPlaceOf(edit);
    // A mark shows in its cell and in the strip; only suggested questions follow it.
    if (std::holds_alternative<SetMark>(edit)) {
        notice(standingNotice()); // what was said of the last key is past
        refreshSuggestions();
    } else {
        refreshSheet();
    }
    refreshStrip();
}

void ScorePage::showPlaceOf(const Edit& edit)
{
    const SheetKey sheet = *subjectOf(edit).sheet;
    if (sheet.candidate != m_document.currentCandidate())
        m_document.setCurrentCandidate(sheet.candidate);
    const CompetencyId place = placeOf(m_document.framework(), edit);
    const bool blockOnly = std::holds_alternative<SetBlockEntry>(edit);
    const bool inSight = place.empty() || place == m_competency ||
                         (blockOnly && m_document.framework().blockOf(place) == &block());
    // A question of another competency is ticked from here: that leads nowhere.
    if (!inSight && !std::holds_alternative<SetCompetencyEntry>(edit))
        showCompetency(place);
    if (const auto* mark = std::get_if<SetMark>(&edit)) {
        const int row = m_criteria->rowOf(mark->criterion);
        if (row >= 0 && (row != m_ui->criteriaView->currentIndex().row() ||
                         mark->evidence != m_ui->criteriaView->evidence())) {
            m_ui->criteriaView->showCriterion(row);
            m_ui->criteriaView->setEvidence(mark->evidence);
        }
    }
}

void ScorePage::refresh()
{
    m_own.reset();
    refreshNavigation();
    refreshClock();
    refreshSheet();
    refreshStrip();
    if (!m_ui->criteriaView->currentIndex().isValid())
        m_ui->criteriaView->showCriterion(0);
    remember();
}

void ScorePage::refreshNavigation()
{
    const SessionInfo& info = m_document.jury().info;
    // The day first: the place is what elides.
    QStringList heading{QStringLiteral("Candidats — ") + toQt(wording::formatDate(info.date))};
    if (!info.place.empty())
        heading << toQt(info.place);
    const QString whole = heading.join(QStringLiteral(", "));
    QLabel& label = *m_ui->candidatesLabel;
    const int room = m_ui->navigationFrame->width() - 2 * label.indent();
    label.setText(QFontMetrics(theme::strongFont(theme::headingSize))
                      .elidedText(whole, Qt::ElideRight, room));
    label.setToolTip(whole.toHtmlEscaped());
    const int row = m_candidates->rowOf(m_document.currentCandidate());
    m_ui->candidateListView->setCurrentIndex(m_candidates->index(row < 0 ? 0 : row));
    const int shown =
        m_mode == ScoreMode::Interview ? candidatesInInterview : candidatesWhileReading;
    m_ui->candidateListView->setFixedHeight(
        qMin(m_candidates->rowCount(), shown) * CandidateDelegate::height() + 2);
    m_ui->candidateListView->scrollTo(m_ui->candidateListView->currentIndex(),
                                      QAbstractItemView::PositionAtCenter);

    const QModelIndex place = m_tree->indexOf(m_competency);
    QTreeView& tree = *m_ui->frameworkTreeView;
    if (m_tree->blockAt(tree.currentIndex()) != m_tree->blockAt(place))
        tree.collapseAll();
    tree.expand(place.parent());
    tree.setCurrentIndex(place);
}

void ScorePage::refreshClock()
{
    m_ui->clockPanel->setClock(
        rememberedClock(m_document.jury().id, m_document.currentCandidate()));
}

void ScorePage::refreshSheet()
{
    const Competency& competency = *m_document.framework().competency(m_competency);
    const QString refusal = own().refusal(block().id);
    const bool open = refusal.isEmpty();
    const bool visible = !own().hidden();

    m_ui->competencyHeader->setVisible(visible);
    m_ui->criteriaView->setVisible(visible);
    m_ui->keyPanel->setVisible(visible);
    m_ui->sideWidget->setVisible(visible);
    m_ui->sheetLayout->setStretch(0, visible ? 0 : 1);
    m_ui->noticeLabel->setAlignment(visible ? Qt::AlignLeft : Qt::AlignCenter);
    m_ui->competencyHeader->showCompetency(m_document.framework(), block(), competency);
    m_ui->competencyHeader->setReading(sheet().competency(competency.id).reading);
    m_ui->competencyHeader->setDiscretion(m_discretion);
    m_ui->competencyHeader->setOpen(open);
    m_ui->criteriaView->setRefusal(refusal);
    notice(standingNotice());
    refreshQuestions();
    m_ui->dossierReadCheckBox->setChecked(sheet().dossierRead);
    m_ui->dossierReadCheckBox->setEnabled(own().refusal().isEmpty());
}

void ScorePage::refreshQuestions()
{
    const Framework& framework = m_document.framework();
    const bool interview = m_mode == ScoreMode::Interview;
    std::vector<QuestionGroup> groups;
    std::ptrdiff_t left = 0;
    for (const Block& block : framework.blocks) {
        const bool open = own().refusal(block.id).isEmpty();
        for (const Competency& competency : block.competencies) {
            const auto questions = sheet().competency(competency.id).questions;
            const bool current = competency.id == m_competency;
            left += std::ranges::count(questions, false, &Question::asked);
            if (current || (interview && !questions.empty()))
                groups.push_back({competency.id, toQt(competency.code), questions, open});
        }
    }
    const Competency& competency = *framework.competency(m_competency);
    m_ui->questionsLabel->setText(interview ? QStringLiteral("Questions — %1 à poser").arg(left)
                                            : QStringLiteral("Questions à poser — ") +
                                                  toQt(competency.code));
    m_ui->questionList->setGroups(groups, m_competency);
    refreshSuggestions();
}

void ScorePage::refreshSuggestions()
{
    const Framework& framework = m_document.framework();
    const Competency& competency = *framework.competency(m_competency);
    QStringList suggestions;
    const CompetencyEntry entry = sheet().competency(m_competency);
    if (m_mode == ScoreMode::Reading && entry.reading == Reading::Partial &&
        own().refusal(block().id).isEmpty()) {
        for (const Criterion* criterion : criteriaInDoubt(framework, competency, sheet())) {
            if (std::ranges::find(entry.questions, criterion->text, &Question::text) ==
                entry.questions.end())
                suggestions << toQt(criterion->text);
        }
    }
    m_ui->questionList->setSuggestions(suggestions);
}

void ScorePage::refreshStrip()
{
    const Competency& competency = *m_document.framework().competency(m_competency);
    const SheetAccess access = own().access();
    const bool submitted = access == SheetAccess::Submitted;
    m_ui->stripFrame->setVisible(!own().hidden());
    m_ui->blocStrip->display(block(), competency, sheet());
    m_ui->blocStrip->setOpen(own().refusal(block().id).isEmpty());
    m_ui->submitPushButton->setVisible(access == SheetAccess::Open);
    m_ui->reopenPushButton->setVisible(submitted && own().sealed().isEmpty());

    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    m_gaps.clear();
    if (access == SheetAccess::Open)
        m_gaps = gaps(m_document.framework(), *candidate, sheet());
    const GapLine line = gapLine(m_document.framework(), m_gaps);
    m_ui->gapButton->setTextTone(line.required ? theme::Tone::Warning
                                 : submitted   ? theme::Tone::Good
                                               : theme::Tone::Muted);
    const QString gapText = submitted ? QStringLiteral("✓ Fiche remise")
                            : tight() ? line.brief
                                      : line.text;
    if (gapText != m_ui->gapButton->text()) {
        m_ui->gapButton->setText(gapText);
        m_ui->gapButton->updateGeometry();
    }
    m_ui->gapButton->setEnabled(!m_gaps.empty() || submitted);
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

QString ScorePage::standingNotice() const
{
    const QString refusal = own().refusal(block().id);
    if (!refusal.isEmpty() || m_discretion == Discretion::MarksShown)
        return refusal;
    return QStringLiteral("Mode candidat présent\u00a0: les appréciations sont masquées. F9 pour "
                          "les revoir.");
}

void ScorePage::notice(const QString& text, theme::Tone tone)
{
    theme::setTone(m_ui->noticeLabel, tone);
    m_ui->noticeLabel->setText(text);
    m_ui->noticeLabel->setVisible(!text.isEmpty());
}

// Only what somebody looked at: a page that is being made, or never shown, is not where one left.
void ScorePage::remember()
{
    if (!isVisible())
        return;
    const ScorePlace place{m_document.actingJuror(), m_document.currentCandidate(), m_competency,
                           m_mode};
    if (place == m_remembered)
        return;
    m_remembered = place;
    rememberPlace(m_document.jury().id, place);
}

} // namespace delibere::widgets
