// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/deliberation_page.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include "domain/deliberation_rules.h"
#include "domain/edit.h"
#include "domain/proposal.h"
#include "ui_deliberation_page.h"
#include "widgets/deliberation/criterion_detail_model.h"
#include "widgets/deliberation/decision_bar.h"
#include "widgets/deliberation/seat_button.h"
#include "widgets/deliberation/synthesis_model.h"
#include "widgets/kit/cell_delegate.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_rows.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "widgets/session/own_sheet.h"
#include "widgets/session/presidency.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/refusal_text.h"
#include "widgets/session/shown_name.h"
#include "widgets/session/signing_text.h"
#include "widgets/session/synthesis_text.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

DeliberationPage::DeliberationPage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts),
      m_ui(std::make_unique<Ui::DeliberationPage>()), m_seats(new SeatButton(this)),
      m_synthesis(new SynthesisModel(document, this)),
      m_criteria(new CriterionDetailModel(document, this)), m_decision(new DecisionBar(this)),
      m_refresh(new RefreshWhenShown(this, [this] { refresh(); }))
{
    m_ui->setupUi(this);
    setUpEditor();
    setUpTables();
    setUpProcedure();
    setUpDecisions();
    setUpSteps();
    setUpSeats();
    setUpSigning();
    connect(&document, &SessionDocument::changed, this, &DeliberationPage::follow);
    connect(&document, &SessionDocument::currentCandidateChanged, this, [this] {
        flush(); // of the candidate before
        m_fresh = true;
        m_refresh->outdate();
    });
    connect(&document, &SessionDocument::actingJurorChanged, m_refresh, &RefreshWhenShown::outdate);
}

// Views tell that their model is gone; by then this page is no more than a QObject.
DeliberationPage::~DeliberationPage()
{
    for (const QObject* child : findChildren<QObject*>())
        child->disconnect(this);
}

void DeliberationPage::setUpTables()
{
    SynthesisView& grid = *m_ui->synthesisTableView;
    grid.setModel(m_synthesis);
    addCopying(grid);
    grid.installEventFilter(this);
    keepRowsFitted(grid);
    connect(grid.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && current.row() != m_block)
                    selectBlock(current.row());
            });
    connect(&grid, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const auto kind = m_synthesis->kindAt(index.column());
        if (kind == SynthesisModel::Kind::Retained || kind == SynthesisModel::Kind::State)
            m_decision->writePercent();
    });

    QTableView& detail = *m_ui->criterionTableView;
    setSortedModel(detail, *m_criteria);
    makeCopyable(detail);
    detail.setItemDelegate(new CellDelegate(this));
    detail.verticalHeader()->hide();
    detail.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2}) {
        detail.horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
        detail.setColumnWidth(column, theme::scaled(132));
    }
    keepRowsFitted(detail);
    connect(&detail, &QTableView::doubleClicked, this, &DeliberationPage::openCommonAppraisal);
    theme::setRole(m_ui->commonToolButton, "link");
    connect(m_ui->commonToolButton, &QToolButton::clicked, this, [this, &detail] {
        const QModelIndex chosen = detail.currentIndex();
        openCommonAppraisal(chosen.isValid() ? chosen : detail.model()->index(0, 0));
    });
}

void DeliberationPage::setUpDecisions()
{
    m_ui->chartCaptionLabel->setText(ProfileChart::caption(m_document.framework()));
    m_ui->chartFrame->setToolTip(m_ui->chartCaptionLabel->text().toHtmlEscaped());
    const bool percents = m_document.framework().evaluation->notation == Notation::Percent;
    m_ui->chartFrame->setVisible(percents); // levels have no bars to draw
    connect(m_ui->commentNoteField, &NoteField::entered, this, [this](const QString& text) {
        if (m_view)
            m_document.apply(SetComment{m_view->candidate.id, fromQt(text)},
                             QStringLiteral("le commentaire"));
    });
    connect(m_ui->recommendationList, &RecommendationList::entered, this,
            [this](const BlockId& block, const QString& text) {
                if (m_view)
                    m_document.apply(SetRecommendation{m_view->candidate.id, block, fromQt(text)},
                                     QStringLiteral("la préconisation"));
            });
    connect(m_ui->recommendationList, &RecommendationList::noneSaid, this,
            [this](const BlockId& block, bool said) {
                if (m_view)
                    m_document.apply(SetNoRecommendation{m_view->candidate.id, block, said},
                                     QStringLiteral("«\u00a0sans préconisation\u00a0»"));
            });
    connect(m_ui->proposalBox, &ProposalBox::chosen, this, [this](auto proposal) {
        flush();
        const auto done = m_document.applied(SetProposal{m_document.currentCandidate(), proposal},
                                             m_document.actingJuror(),
                                             QStringLiteral("la proposition d’attribution"));
        if (!done)
            m_ui->proposalBox->refuse(refusalText(m_document, done.error(), RefusedWork::Deciding));
    });
    connect(m_ui->proposalBox, &ProposalBox::blockRequested, this, [this](const BlockId& block) {
        selectBlock(block);
        m_ui->synthesisTableView->setFocus(Qt::OtherFocusReason);
    });
}

void DeliberationPage::setUpSteps()
{
    connect(m_ui->openSheetPushButton, &QPushButton::clicked, this,
            &DeliberationPage::sheetRequested);
    connect(m_ui->previousToolButton, &QToolButton::clicked, this,
            [this] { stepCandidate(Step::Previous); });
    connect(m_ui->nextToolButton, &QToolButton::clicked, this,
            [this] { stepCandidate(Step::Next); });
    connect(m_ui->candidateBox, &CandidateBox::chosen, this, [this](const CandidateId& candidate) {
        m_document.setCurrentCandidate(candidate);
        m_ui->synthesisTableView->setFocus(Qt::OtherFocusReason);
    });
    for (const auto& [text, key, step] :
         {std::tuple{"Candidat précédent", Qt::Key_Up, Step::Previous},
          std::tuple{"Candidat suivant", Qt::Key_Down, Step::Next}}) {
        auto* action = new QAction(QString::fromUtf8(text), this);
        action->setShortcut(Qt::ALT | key);
        connect(action, &QAction::triggered, this, [this, where = step] { stepCandidate(where); });
        addAction(action);
    }
}

// Who sat and who presided, beside what the panel is checked for.
void DeliberationPage::setUpSeats()
{
    m_ui->headerLayout->insertWidget(m_ui->headerLayout->indexOf(m_ui->validLabel) + 1, m_seats);
    connect(m_seats, &SeatButton::seatStated, this,
            [this](const JurorId& juror, std::optional<bool> sits) {
                m_document.apply(SetSeat{m_document.currentCandidate(), juror, sits},
                                 QStringLiteral("qui a siégé"));
            });
    connect(m_seats, &SeatButton::presidentNamed, this,
            [this](const JurorId& juror, PresidencyBasis basis) {
                m_document.apply(SetActingPresident{m_document.currentCandidate(), juror, basis},
                                 QStringLiteral("la présidence pour ce candidat"));
            });
    connect(m_seats, &SeatButton::presidentTakenBack, this, [this] {
        m_document.apply(SetActingPresident{m_document.currentCandidate(), {}},
                         QStringLiteral("la présidence pour ce candidat"));
    });
}

void DeliberationPage::follow(const Edit& edit)
{
    forgetDraft(edit);
    if (changesSession(edit) || aboutCandidate(edit) == m_document.currentCandidate())
        m_refresh->outdate();
}

QString DeliberationPage::closedText(const Candidate* candidate, const OwnSheet& own) const
{
    if (candidate == nullptr)
        return QStringLiteral("Aucun candidat\u00a0: ajoutez-les dans Préparation.");
    if (m_document.actingJuror().empty())
        return {}; // staff
    switch (own.access()) {
    case SheetAccess::Submitted:
    case SheetAccess::NotHeard: // nothing of the others is there to see
        return {};
    case SheetAccess::Recused:
        return QStringLiteral("Déport\u00a0: vous ne délibérez pas pour %1 et vous ne voyez rien "
                              "de ses appréciations.")
            .arg(shownName(m_document.jury(), *candidate));
    case SheetAccess::Absent:
        return QStringLiteral("Votre absence est notée\u00a0: vous ne délibérez pas.");
    case SheetAccess::NotAssigned: // deliberates all the same
        return {};
    case SheetAccess::NoSheet:
    case SheetAccess::NotOnPaper:
        return own.refusal();
    case SheetAccess::Open:
    case SheetAccess::Awaiting:
    case SheetAccess::ReadOnly:
        break;
    }
    return QStringLiteral("Vous n’avez pas remis votre fiche pour %1\u00a0: les appréciations des "
                          "autres membres restent cachées jusque-là.")
        .arg(shownName(m_document.jury(), *candidate));
}

void DeliberationPage::refresh()
{
    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    const OwnSheet own(m_document, m_document.currentCandidate(), m_document.actingJuror());
    QString closed = closedText(candidate, own);
    m_view.reset();
    m_history.clear();
    if (closed.isEmpty()) {
        auto view = m_document.session().view(candidate->id, m_document.viewer());
        if (view)
            m_view = std::move(*view);
        else
            closed = toQt(wording::problemText(view.error(), m_document.jury()));
    }
    if (m_view)
        m_history = m_document.session()
                        .history(candidate->id, m_document.viewer())
                        .value_or(RecordHistory{});
    refreshHeader(candidate);
    m_ui->closedLabel->setText(closed);
    // What is hidden with the focus in it would hand it on to the bar of the window.
    const QWidget* focused = QApplication::focusWidget();
    const bool held = focused != nullptr && (focused == this || isAncestorOf(focused));
    setFocusProxy(m_view ? m_ui->synthesisTableView : nullptr); // where the work begins
    if (held && !m_view)
        setFocus(Qt::OtherFocusReason);
    m_ui->closedFrame->setVisible(!m_view);
    m_ui->openSheetPushButton->setVisible(own.access() == SheetAccess::Open);
    m_ui->openWidget->setVisible(m_view.has_value());
    m_ui->pageLayout->setStretch(m_ui->pageLayout->indexOf(m_ui->openWidget), m_view ? 1 : 0);
    m_ui->pageLayout->setAlignment(m_view ? Qt::Alignment() : Qt::Alignment(Qt::AlignTop));
    if (held && m_view && (focused == this || !focused->isVisible()))
        setFocus(Qt::OtherFocusReason);
    m_synthesis->setTight(m_tight);
    m_synthesis->show(m_view);
    if (!m_view) {
        m_ui->synthesisTableView->openRow(-1, -1);
        m_criteria->clear();
        return;
    }
    if (std::exchange(m_fresh, false))
        chooseFirstBlock();
    fitColumns();
    refreshDecisions();
    leadToSignatures();
    m_ui->signatureBox->display(m_document, *m_view, m_history);
}

void DeliberationPage::refreshDecisions()
{
    refreshBlock();
    refreshWords();
    m_ui->profileChart->display(m_document.framework(), m_view->synthesis);
    refreshProposal();
}

// The rules are asked for the proposal that the blocs allow; for any while they allow none.
void DeliberationPage::refreshProposal()
{
    const CandidateId& id = m_view->candidate.id;
    const auto ask = [&](std::optional<ProposalKind> kind) {
        return m_document.session().refusals(SetProposal{id, kind}, m_document.viewer());
    };
    const auto allowed = propose(m_view->synthesis).value_or(ProposalKind::Total);
    const bool open = m_view->candidate.heard() && ask(std::nullopt).empty();
    m_ui->proposalBox->display(m_document.framework(), m_document.jury(), *m_view,
                               open ? ask(allowed) : Problems());
    m_ui->proposalBox->setEnabled(open);
}

// What was flagged comes first.
void DeliberationPage::chooseFirstBlock()
{
    m_block = 0;
    const auto open = undiscussed(m_view->synthesis, m_view->deliberation);
    if (open.empty())
        return;
    const auto& rows = m_view->synthesis.blocks;
    m_block =
        static_cast<int>(std::ranges::find(rows, open.front(), &BlockRow::block) - rows.begin());
}

void DeliberationPage::refreshHeader(const Candidate* candidate)
{
    const auto& candidates = m_document.jury().candidates;
    m_ui->candidateBox->display(m_document.jury(), candidates, m_document.currentCandidate());
    m_ui->candidateBox->setVisible(!candidates.empty());
    QStringList details;
    if (candidate != nullptr) {
        details << toQt(candidate->company)
                << toQt(wording::formatCount(static_cast<int>(candidate->presented.size()),
                                             "bloc présenté", "blocs présentés"));
        details.removeAll(QString());
    }
    m_ui->detailLabel->setText(details.join(QStringLiteral(" · ")));
    Spoken panel;
    if (m_view)
        panel = m_view->candidate.heard()
                    ? panelText(m_document.jury(), m_view->candidate.id, m_view->panel)
                    : statusText(m_view->candidate);
    // All is well: a few words beside the name. What is not has the width of the page.
    const bool well = panel.tone == theme::Tone::Good;
    m_ui->validLabel->setText(well ? QStringLiteral("✓ ") + panel.text : QString());
    m_ui->validLabel->setVisible(well);
    m_ui->panelLabel->setText(panel.text);
    m_ui->panelLabel->setVisible(!well && !panel.text.isEmpty());
    theme::setTone(m_ui->panelLabel, panel.tone);
    refreshSeats(candidate);
    const bool several = candidates.size() > 1;
    m_ui->previousToolButton->setVisible(several);
    m_ui->nextToolButton->setVisible(several);
    m_ui->previousToolButton->setEnabled(several && candidate != &candidates.front());
    m_ui->nextToolButton->setEnabled(several && candidate != &candidates.back());
}

void DeliberationPage::refreshSeats(const Candidate* candidate)
{
    m_seats->setVisible(candidate != nullptr && !m_document.jury().jurors.empty());
    if (candidate == nullptr)
        return;
    if (m_document.jury().jurors.empty())
        return;
    // The same for every member; that of the first is as good as any.
    QString refusal = refusalText(
        m_document, SetSeat{candidate->id, m_document.jury().jurors.front().id, std::nullopt},
        RefusedWork::Deciding);
    if (refusal.isEmpty() && !presidesFor(m_document, candidate->id) &&
        m_document.jury().presidentFor(candidate->id) != nullptr)
        refusal = QStringLiteral("Réservé à la présidence du jury");
    m_seats->display(m_document.jury(), candidate->id, refusal);
}

// Ready to decide: arrows choose a bloc, a digit starts its appraisal.
void DeliberationPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_steps = 0;
    if (m_view)
        leadToSignatures();
    setFocus(Qt::OtherFocusReason);
}

void DeliberationPage::selectBlock(int row)
{
    if (row != m_block)
        m_decision->flush(); // of the bloc before
    m_block = row;
    refreshBlock();
}

void DeliberationPage::selectBlock(const BlockId& block)
{
    for (int row = 0; row < m_synthesis->rowCount(); ++row) {
        if (m_synthesis->rowAt(row)->block == block)
            selectBlock(row);
    }
}

void DeliberationPage::refreshBlock()
{
    const BlockRow* row = m_synthesis->rowAt(m_block);
    if (row == nullptr)
        return;
    const QModelIndex current = m_ui->synthesisTableView->currentIndex();
    if (current.row() != m_block)
        m_ui->synthesisTableView->setCurrentIndex(m_synthesis->index(m_block, 0));
    m_ui->synthesisTableView->viewport()->update();
    m_ui->synthesisTableView->openRow(m_block,
                                      m_synthesis->columnOf(SynthesisModel::Kind::Retained));
    displayEditor(*row);
    const Block& block = *m_document.framework().block(row->block);
    m_ui->detailTitleLabel->setText(
        toQt(block.code) +
        QStringLiteral(", critère par critère — du plus grand écart au plus petit"));
    m_criteria->show(m_view->synthesis, row->block, m_view->deliberation, m_view->sheets);
}

void DeliberationPage::refreshWords()
{
    const Deliberation& held = m_view->deliberation;
    const bool open = m_document.session()
                          .refusals(SetComment{held.candidate, held.comment}, m_document.viewer())
                          .empty();
    m_ui->commentNoteField->setNote(toQt(m_view->deliberation.comment));
    m_ui->commentNoteField->setReadOnly(!open);
    m_ui->commonToolButton->setEnabled(open);
    m_ui->recommendationList->display(m_document.framework(), m_view->synthesis,
                                      m_view->deliberation);
    m_ui->recommendationList->setOpen(open);
}

void DeliberationPage::stepCandidate(Step step)
{
    const auto& candidates = m_document.jury().candidates;
    const auto here = std::ranges::find(candidates, m_document.currentCandidate(), &Candidate::id);
    flush();
    if (step == Step::Previous && here != candidates.begin() && here != candidates.end())
        m_document.setCurrentCandidate(std::prev(here)->id);
    else if (step == Step::Next && here != candidates.end() && std::next(here) != candidates.end())
        m_document.setCurrentCandidate(std::next(here)->id);
}

void DeliberationPage::flush()
{
    m_decision->flush();
    m_ui->commentNoteField->flush();
    m_ui->recommendationList->flush();
}

QWidget& DeliberationPage::header()
{
    return *m_ui->headerWidget;
}

bool DeliberationPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->synthesisTableView && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto others = key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
        if (others == Qt::NoModifier && playGridKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DeliberationPage::hideEvent(QHideEvent* event)
{
    flush();
    QWidget::hideEvent(event);
}

} // namespace delibere::widgets
