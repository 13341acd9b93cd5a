// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/score_page.h"

#include <algorithm>

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "domain/edit.h"
#include "ui_score_page.h"
#include "widgets/kit/qt_text.h"
#include "widgets/score/commission_reading.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/score_navigation.h"
#include "widgets/score/score_room.h"
#include "widgets/score/sheet_questions.h"
#include "widgets/score/sheet_submission.h"
#include "widgets/score/uncovered_dialog.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/refresh_when_shown.h"

namespace delibere::widgets {

namespace {

// A framework may have no criterion of that id any more: never in an open session.
CompetencyId placeOf(const Framework& framework, const Edit& edit)
{
    if (const auto* mark = editAs<SetMark>(edit))
        return framework.competencyOf(mark->criterion)->id;
    if (const auto* remark = editAs<SetRemark>(edit))
        return framework.competencyOf(remark->criterion)->id;
    if (const auto* entry = editAs<SetCompetencyEntry>(edit))
        return entry->competency;
    if (const auto* entry = editAs<SetBlockEntry>(edit))
        return framework.block(entry->block)->competencies.front().id;
    return {};
}

} // namespace

ScorePage::ScorePage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts),
      m_ui(std::make_unique<Ui::ScorePage>()), m_criteria(new CriteriaModel(document, this)),
      m_refresh(new RefreshWhenShown(this, [this] { reload(); }))
{
    m_ui->setupUi(this);
    m_ui->scoreSplitter->setSizes({248, 784, 280});
    m_ui->scoreSplitter->setStretchFactor(1, 1);
    setUpNavigation();
    setUpSheet();
    setUpReading();
    setUpSide();
    setUpStrip();
    setUpHelpers();
    setUpKeys();
    connect(&document, &SessionDocument::changed, this, &ScorePage::follow);
    connect(&document, &SessionDocument::currentCandidateChanged, this, [this] {
        if (isVisible()) {
            m_criteria->reload();
            m_navigation->reloadSheet();
        }
        m_own.reset();
        const ScoreMode mode = m_commission->modeOf(own().sheet(), m_mode);
        mode == m_mode ? refresh() : setMode(mode);
        if (m_commission->present()) // another dossier is read from its first criterion on
            goToOpen(m_document.framework().blocks.front().competencies.front().id);
    });
    connect(&document, &SessionDocument::actingJurorChanged, m_refresh, &RefreshWhenShown::outdate);
    setMode(ScoreMode::Reading);
    showCompetency(document.framework().blocks.front().competencies.front().id);
}

void ScorePage::setUpNavigation()
{
    m_navigation = std::make_unique<ScoreNavigation>(m_document, *m_ui);
    for (QWidget* list : {static_cast<QWidget*>(m_ui->candidateListView),
                          static_cast<QWidget*>(m_ui->frameworkTreeView)})
        list->installEventFilter(this);
    connect(m_navigation.get(), &ScoreNavigation::leaving, m_ui->criteriaView,
            &CriteriaView::finishTyping);
    connect(m_navigation.get(), &ScoreNavigation::competencyChosen, this,
            &ScorePage::showCompetency);
}

void ScorePage::setUpSheet()
{
    CriteriaView& view = *m_ui->criteriaView;
    view.setUp(m_document, m_criteria);
    connect(&view, &CriteriaView::markInSight, this, &ScorePage::showMark);
    connect(&view, &CriteriaView::refused, this,
            [this](const QString& why) { notice(why, theme::Tone::Bad); });
    connect(&view, &CriteriaView::endPassed, this, &ScorePage::goPastEnd);
    connect(&view, &CriteriaView::readingRequested, this, [this](Reading reading) {
        if (!m_ui->competencyHeader->chooseReading(reading))
            notice(QStringLiteral("La lecture se dit en façon de travailler « Lecture », F4."));
    });
    m_ui->keyBox->setUp(m_document.framework());
    connect(m_ui->keyBox, &KeyBox::printRequested, this, &ScorePage::printKeys);
    connect(m_ui->competencyHeader, &CompetencyHeader::discretionRequested, this, [this] {
        setDiscretion(m_discretion == Discretion::MarksShown ? Discretion::CandidatePresent
                                                             : Discretion::MarksShown);
    });
}

void ScorePage::setUpReading()
{
    connect(m_ui->competencyHeader, &CompetencyHeader::readingChosen, this,
            [this](Reading reading) {
                CompetencyEntry entry = sheet().competency(competency());
                entry.reading = reading;
                m_document.apply(SetCompetencyEntry{m_document.currentSheet(), competency(), entry},
                                 QStringLiteral("la lecture du dossier"));
            });
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
    connect(m_ui->uncoveredPushButton, &QPushButton::clicked, this,
            [this] { (new UncoveredDialog(m_document, this))->open(); });
    connect(m_ui->clockBox, &ClockBox::changed, this, [this](const InterviewClock& clock) {
        rememberClock(m_document.jury().id, m_document.currentCandidate(), clock);
    });
    auto* procedure = new QToolButton(m_ui->keyBox);
    procedure->setObjectName(QStringLiteral("procedureToolButton"));
    m_ui->keyBox->addButton(procedure);
    m_ui->procedureBox->setUp(m_document.framework(), Moment::Interview, *procedure);
    connect(m_ui->scaleBox, &ScaleBox::lit, this,
            [this](QWidget* line) { m_ui->scaleScrollArea->keepInSight(line); });
}

void ScorePage::setUpStrip()
{
    BlockStrip& strip = *m_ui->blockStrip;
    strip.setUp(m_document.framework());
    connect(&strip, &BlockStrip::blockEntered, this, [this](const BlockEntry& entry) {
        m_document.apply(SetBlockEntry{m_document.currentSheet(), block().id, entry},
                         QStringLiteral("l’appréciation du bloc"));
    });
    connect(&strip, &BlockStrip::competencyEntered, this, [this](const CompetencyEntry& entry) {
        m_document.apply(SetCompetencyEntry{m_document.currentSheet(), competency(), entry},
                         QStringLiteral("le niveau de la compétence"));
    });
}

// What looks after one thing of the page each.
void ScorePage::setUpHelpers()
{
    m_room = std::make_unique<ScoreRoom>(*this, *m_ui);
    m_commission = std::make_unique<CommissionReading>(m_document, *m_ui);
    connect(m_room.get(), &ScoreRoom::shared, this, [this] {
        refreshStrip();
        m_navigation->refresh();
    });
    m_questions = std::make_unique<SheetQuestions>(m_document, *m_ui);
    m_submission = std::make_unique<SheetSubmission>(m_document, m_prompts, *m_ui);
    connect(m_submission.get(), &SheetSubmission::gapChosen, this, &ScorePage::showGap);
    connect(m_submission.get(), &SheetSubmission::turnedBack, this,
            [this] { m_ui->criteriaView->setFocus(); });
    connect(m_submission.get(), &SheetSubmission::submitting, m_ui->criteriaView,
            &CriteriaView::finishTyping);
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

const CompetencyId& ScorePage::competency() const
{
    return m_navigation->competency();
}

const Block& ScorePage::block() const
{
    return *m_document.framework().blockOf(competency());
}

const OwnSheet& ScorePage::own() const
{
    if (!m_own)
        m_own.emplace(m_document, m_document.currentCandidate());
    return *m_own;
}

void ScorePage::showCompetency(const CompetencyId& competency)
{
    m_ui->criteriaView->finishTyping();
    m_navigation->setCompetency(competency);
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
        m_ui->blockStrip->focusFinal();
    else if (gap.kind == GapKind::NotRead)
        m_ui->competencyHeader->setFocus(Qt::OtherFocusReason);
    else {
        m_ui->criteriaView->showCriterion(m_criteria->rowOf(gap.criterion));
        m_ui->criteriaView->setFocus(Qt::OtherFocusReason);
    }
}

void ScorePage::setMode(ScoreMode mode)
{
    const bool interview = mode == ScoreMode::Interview && m_commission->interviewed();
    m_mode = interview ? ScoreMode::Interview : ScoreMode::Reading;
    (interview ? m_ui->interviewPushButton : m_ui->readingPushButton)->setChecked(true);
    m_navigation->setMode(m_mode);
    m_ui->competencyHeader->setMode(m_mode);
    m_room->setMode(m_mode);
    m_ui->criteriaView->setHome(interview ? Evidence::Interview : Evidence::Dossier);
    m_ui->clockBox->setVisible(interview);
    m_ui->uncoveredPushButton->setVisible(interview);
    m_ui->procedureBox->setOffered(interview);
    m_room->shareSide();
    m_ui->dossierReadCheckBox->setVisible(!interview);
    m_ui->questionLine->setVisible(!interview);
    if (!competency().empty())
        refresh();
}

void ScorePage::setDiscretion(Discretion discretion)
{
    m_discretion = discretion;
    m_ui->criteriaView->setDiscretion(discretion);
    m_ui->scaleBox->setDiscretion(discretion);
    m_ui->blockStrip->setDiscretion(discretion);
    m_navigation->setDiscretion(discretion);
    refresh();
}

// What another page, an undo or a redo changed is shown where it happened.
void ScorePage::follow(const Edit& edit)
{
    m_own.reset();
    const auto sheet = aboutSheet(edit);
    const bool ofWhoActs = sheet && sheet->juror == m_document.sheetJuror();
    if (!isVisible() || changesSession(edit)) {
        m_refresh->outdate();
        if (ofWhoActs)
            showPlaceOf(edit);
        return;
    }
    if (editAs<KeepPacket>(edit) != nullptr) // handed over: the end of the sheet says so
        refreshStrip();
    if (!ofWhoActs)
        return;
    m_criteria->follow(edit);
    m_navigation->follow(edit);
    showPlaceOf(edit);
    // A mark shows in its cell and in the strip; only suggested questions follow it.
    if (editAs<SetMark>(edit) != nullptr) {
        notice(standingNotice()); // what was said of the last key is past
        m_questions->displaySuggestions(own(), competency(), m_mode);
    } else {
        refreshSheet();
    }
    refreshStrip();
}

void ScorePage::showPlaceOf(const Edit& edit)
{
    const SheetKey sheet = *aboutSheet(edit);
    if (sheet.candidate != m_document.currentCandidate())
        m_document.setCurrentCandidate(sheet.candidate);
    const CompetencyId place = placeOf(m_document.framework(), edit);
    const bool blockOnly = editAs<SetBlockEntry>(edit) != nullptr;
    const bool inSight = place.empty() || place == competency() ||
                         (blockOnly && m_document.framework().blockOf(place) == &block());
    // A question of another competency is ticked from here: that leads nowhere.
    if (!inSight && editAs<SetCompetencyEntry>(edit) == nullptr)
        showCompetency(place);
    if (const auto* mark = editAs<SetMark>(edit)) {
        const int row = m_criteria->rowOf(mark->criterion);
        if (row >= 0 && (row != m_ui->criteriaView->currentIndex().row() ||
                         mark->evidence != m_ui->criteriaView->evidence())) {
            m_ui->criteriaView->showCriterion(row);
            m_ui->criteriaView->setEvidence(mark->evidence);
        }
    }
}

void ScorePage::reload()
{
    m_criteria->reload();
    m_navigation->reload();
    refresh();
}

// A page that is not in sight reads nothing: it is reloaded when it comes.
void ScorePage::refresh()
{
    m_own.reset();
    if (!isVisible())
        return m_refresh->outdate();
    m_navigation->refresh();
    refreshClock();
    m_ui->criteriaView->setOrder(m_document.paper() ? CriteriaView::Order::AlongRows
                                                    : CriteriaView::Order::DownColumn);
    refreshSheet();
    refreshStrip();
    if (!m_ui->criteriaView->currentIndex().isValid())
        m_ui->criteriaView->showCriterion(0);
    remember();
}

void ScorePage::refreshClock()
{
    m_ui->clockBox->setClock(rememberedClock(m_document.jury().id, m_document.currentCandidate()));
}

void ScorePage::refreshSheet()
{
    const Competency& current = *m_document.framework().competency(competency());
    const QString refusal = own().refusal(block().id);
    const bool open = refusal.isEmpty();
    const bool visible = !own().hidden();

    m_ui->competencyHeader->setVisible(visible);
    m_ui->criteriaView->setVisible(visible);
    m_ui->keyBox->setVisible(visible);
    m_ui->sideWidget->setVisible(visible);
    m_ui->sheetLayout->setStretch(0, visible ? 0 : 1);
    m_ui->noticeLabel->setAlignment(visible ? Qt::AlignLeft : Qt::AlignCenter);
    m_ui->competencyHeader->showCompetency(m_document.framework(), block(), current);
    m_ui->competencyHeader->setReading(sheet().competency(current.id).reading);
    m_ui->competencyHeader->setDiscretion(m_discretion);
    m_ui->competencyHeader->setOpen(open);
    m_ui->criteriaView->setRefusal(refusal);
    m_ui->criteriaView->setInterviewed(m_commission->interviewed());
    m_ui->interviewPushButton->setVisible(m_commission->interviewed());
    notice(standingNotice());
    m_questions->display(own(), competency(), m_mode);
    m_ui->dossierReadCheckBox->setChecked(sheet().dossierRead);
    m_ui->dossierReadCheckBox->setEnabled(own().refusal().isEmpty());
}

void ScorePage::refreshStrip()
{
    m_ui->stripFrame->setVisible(!own().hidden());
    m_ui->blockStrip->display(block(), *m_document.framework().competency(competency()), sheet());
    m_ui->blockStrip->setOpen(own().refusal(block().id).isEmpty());
    m_commission->display(own(), m_discretion == Discretion::MarksShown);
    m_submission->display(own(), m_room->tight());
}

void ScorePage::showMark(Evidence evidence, const Mark& mark)
{
    const Scale* scale = m_document.framework().scale(evidence);
    m_ui->scaleBox->showScale(scale);
    std::optional<int> rank;
    if (const auto* level = std::get_if<LevelMark>(&mark))
        rank = level->rank;
    const auto* percent = std::get_if<Percent>(&mark);
    if (percent != nullptr && scale != nullptr) {
        if (const Level* level = scale->levelForPercent(percent->value))
            rank = level->rank;
    }
    m_ui->scaleBox->lightLevel(rank);
}

QString ScorePage::standingNotice() const
{
    const QString refusal = own().refusal(block().id);
    if (const QString back = own().sentBack(); !back.isEmpty())
        return refusal.isEmpty() ? back : back + QLatin1Char('\n') + refusal;
    if (const QString closed = m_commission->closedText(sheet());
        refusal.isEmpty() && !closed.isEmpty())
        return closed;
    if (!refusal.isEmpty() || m_discretion == Discretion::MarksShown)
        return refusal;
    return inWordsOf(m_document,
                     QStringLiteral("Mode candidat présent\u00a0: les appréciations sont masquées. "
                                    "F9 pour les revoir."));
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
    if (!isVisible() || m_document.paper()) // a paper is nobody's place
        return;
    const ScorePlace place{m_document.actingJuror(), m_document.currentCandidate(), competency(),
                           m_mode};
    if (place == m_remembered)
        return;
    m_remembered = place;
    rememberPlace(m_document.jury().id, place);
}

} // namespace delibere::widgets
