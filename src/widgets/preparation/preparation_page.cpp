// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/preparation_page.h"

#include <utility>

#include <QHeaderView>
#include <QLabel>

#include "domain/candidate_removal.h"
#include "domain/edit.h"
#include "ui_preparation_page.h"
#include "widgets/kit/choice_delegate.h"
#include "widgets/kit/entry_table.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_rows.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "widgets/preparation/panel_summary.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/presidency.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

namespace {

constexpr int leastTables = 590; // a name and a first name beside their hour
constexpr int rowHeight = 9 * theme::unit;

// `widths`: a share for 0, a fixed width otherwise.
void setUpTable(QTableView& table, std::initializer_list<int> widths)
{
    addCopying(table);
    table.setItemDelegate(new ChoiceDelegate(&table));
    table.verticalHeader()->setDefaultSectionSize(theme::scaled(rowHeight));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setMinimumSectionSize(12 * theme::unit);
    table.horizontalHeader()->setTextElideMode(Qt::ElideRight);
    int column = 0;
    for (const int width : widths) {
        table.horizontalHeader()->setSectionResizeMode(
            column, width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (width > 0)
            table.setColumnWidth(column, qMax(width, headingWidth(*table.model(), column)));
        ++column;
    }
}

// No taller than its rows: what follows comes right under it.
void fitHeight(QTableView& table)
{
    table.setMaximumHeight(table.horizontalHeader()->sizeHint().height() +
                           table.verticalHeader()->length() + 2);
}

} // namespace

PreparationPage::PreparationPage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts),
      m_ui(std::make_unique<Ui::PreparationPage>()), m_jurors(document), m_candidates(document),
      m_blocks(document), m_recusals(document),
      m_panel(new RefreshWhenShown(this, document, [this] { showPanel(); }))
{
    m_ui->setupUi(this);
    m_ui->preparationSplitter->setSizes({836, 488});
    m_ui->preparationSplitter->setStretchFactor(0, 1);
    m_ui->mainWidget->setMinimumWidth(leastTables);
    const Framework& framework = document.framework();
    m_ui->frameworkLabel->setText((framework.admission
                                       ? QStringLiteral("Formation\u00a0: %1, version %2")
                                       : QStringLiteral("Référentiel\u00a0: %1, version %2"))
                                      .arg(toQt(framework.title), toQt(framework.version)));
    setUpTables();
    connectInfo();
    connectRemovals();
    connectCandidate();
    connectOrder();
    connectLists();
    if (framework.admission)
        showCommission();
    connect(&document, &SessionDocument::changed, this, [this](const Edit& edit) {
        if (!changesSession(edit))
            return;
        showInfo();
        showJuror();
        followCurrentRow(); // a blank row may have become a candidate
    });
    showInfo();
    showJuror();
    showCandidate();
}

PreparationPage::~PreparationPage() = default;

void PreparationPage::setUpTables()
{
    setSortedModel(*m_ui->jurorsTableView, m_jurors);
    setUpTable(*m_ui->jurorsTableView, {0, 0, 104, 0, 108, 92});
    setSortedModel(*m_ui->candidatesTableView, m_candidates);
    setUpTable(*m_ui->candidatesTableView, {0, 0, 0, 60, 0, 124, 84});
    m_ui->blocksTableView->setModel(&m_blocks); // as the framework and the jury list them
    setUpTable(*m_ui->blocksTableView, {0, 78, 104, 0});
    m_ui->recusalsTableView->setModel(&m_recusals);
    setUpTable(*m_ui->recusalsTableView, {0, 0});
    for (QTableView* table : {m_ui->blocksTableView, m_ui->recusalsTableView}) {
        const auto fit = [table] { fitHeight(*table); };
        connect(table->verticalHeader(), &QHeaderView::sectionResized, this, fit);
        connect(table->verticalHeader(), &QHeaderView::sectionCountChanged, this, fit);
        fit();
    }
}

void PreparationPage::connectInfo()
{
    for (QLineEdit* edit : {m_ui->titleLineEdit, m_ui->placeLineEdit})
        connect(edit, &QLineEdit::editingFinished, this, &PreparationPage::applyInfo);
    connect(m_ui->dateField, &DateField::entered, this, &PreparationPage::applyDate);
    connect(m_ui->dateField, &DateField::accepted, this, [this] { sayOfInfo({}); });
    connect(m_ui->dateField, &DateField::refused, this,
            [this](const QString& text) { sayOfInfo(dateRefusal(text)); });
    m_ui->infoMessageLabel->hide();
    connect(&m_document, &SessionDocument::actingJurorChanged, this, &PreparationPage::showInfo);
    connect(m_ui->freeTurnsCheckBox, &QCheckBox::clicked, this, [this](bool free) {
        SessionInfo info = m_document.jury().info;
        info.freeTurns = free;
        m_document.apply(SetSessionInfo{info}, QStringLiteral("les tours"));
        showInfo();
    });
    for (TimeField* field : {m_ui->startTimeField, m_ui->endTimeField}) {
        connect(field, &TimeField::entered, this, &PreparationPage::applyInfo);
        connect(field, &TimeField::refused, this, &PreparationPage::sayOfInfo);
    }
}

void PreparationPage::sayOfInfo(const QString& refusal)
{
    m_ui->infoMessageLabel->setText(refusal);
    m_ui->infoMessageLabel->setVisible(!refusal.isEmpty());
}

// A session has a day: emptied, the field shows it again.
void PreparationPage::applyDate(const std::optional<Date>& date)
{
    SessionInfo info = m_document.jury().info;
    if (date)
        info.date = *date;
    else
        sayOfInfo(QStringLiteral("Une session a une date\u00a0: celle d’avant est gardée."));
    if (info != m_document.jury().info)
        m_document.apply(SetSessionInfo{info}, QStringLiteral("la date"));
    showInfo();
}

void PreparationPage::applyInfo()
{
    const SessionInfo held = m_document.jury().info;
    SessionInfo info = held;
    info.title = fromQt(m_ui->titleLineEdit->text().trimmed());
    info.place = fromQt(m_ui->placeLineEdit->text().trimmed());
    info.start = m_ui->startTimeField->time().value_or(held.start);
    info.end = m_ui->endTimeField->time().value_or(held.end);
    if (info != held)
        m_document.apply(SetSessionInfo{info}, QStringLiteral("intitulé, lieu ou heures"));
    showInfo();
}

// A field that is being typed in is left alone.
void PreparationPage::showInfo()
{
    const SessionInfo& info = m_document.jury().info;
    const auto show = [](QLineEdit* edit, const std::string& text) {
        if (edit->isModified() && edit->hasFocus())
            return;
        edit->setText(toQt(text));
        edit->setCursorPosition(0); // the beginning of a long title says more
    };
    show(m_ui->titleLineEdit, info.title);
    show(m_ui->placeLineEdit, info.place);
    if (!(m_ui->dateField->hasFocus() && m_ui->dateField->isModified()))
        m_ui->dateField->setDate(info.date);
    m_ui->startTimeField->setTime(info.start);
    m_ui->endTimeField->setTime(info.end);
    m_ui->freeTurnsCheckBox->setChecked(info.freeTurns);
    // Once somebody has a passphrase it is the president's turn that lifts the question for all.
    const auto keys = m_document.session().keys();
    const bool asked = keys && !keys->empty();
    m_ui->freeTurnsCheckBox->setEnabled(!asked ||
                                        m_document.actingJuror() == presidentOf(m_document.jury()));
    m_ui->freeTurnsCheckBox->setToolTip(
        m_ui->freeTurnsCheckBox->isEnabled()
            ? QString()
            : QStringLiteral(
                  "Quand des phrases secrètes sont choisies, c’est à la présidence de le "
                  "changer, à son tour."));
}

void PreparationPage::connectRemovals()
{
    connect(m_ui->jurorsRemovePushButton, &QPushButton::clicked, this,
            &PreparationPage::removeJuror);
    connect(m_ui->candidatesRemovePushButton, &QPushButton::clicked, this,
            &PreparationPage::removeCandidate);
    onDelete(*m_ui->jurorsTableView, this, [this] { removeJuror(); });
    onDelete(*m_ui->candidatesTableView, this, [this] { removeCandidate(); });
    connect(m_ui->jurorsTableView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PreparationPage::showJuror);
    QWidget* before = m_ui->jurorsTableView;
    for (QWidget* field : m_ui->jurorDetails->fields()) {
        setTabOrder(before, field);
        before = field;
    }
    setTabOrder(before, m_ui->jurorsRemovePushButton);
    connect(m_ui->jurorDetails, &JurorDetails::edited, this,
            [this](const Juror& juror) { m_document.apply(PutJuror{juror}, toQt(juror.name)); });
}

const Juror* PreparationPage::jurorInHand() const
{
    const QTableView& table = *m_ui->jurorsTableView;
    return m_jurors.juror(sourceRow(table, table.currentIndex()));
}

void PreparationPage::showJuror()
{
    const Juror* juror = jurorInHand();
    m_ui->jurorsRemovePushButton->setEnabled(juror != nullptr);
    m_ui->jurorDetails->display(juror, m_document.jury(), !m_document.session().readOnly());
}

void PreparationPage::connectCandidate()
{
    connect(m_ui->reasonLineEdit, &QLineEdit::editingFinished, this, &PreparationPage::applyReason);
    connect(m_ui->candidatesTableView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PreparationPage::followCurrentRow);
    connect(&m_document, &SessionDocument::currentCandidateChanged, this, [this] {
        selectCurrentCandidate();
        m_panel->outdate();
        showCandidate();
    });
    connect(&m_blocks, &CandidateBlockModel::inputRefused, this, [this](const QString& why) {
        m_ui->blocksMessageLabel->setText(why);
        m_ui->blocksMessageLabel->setVisible(!why.isEmpty());
    });
    theme::setTone(m_ui->blocksMessageLabel, theme::Tone::Bad);
    m_ui->blocksMessageLabel->hide();
    selectCurrentCandidate();
}

// Another page may have turned to another candidate. A line that is being typed keeps the cursor:
// when its cell closes, its candidate is the one in hand.
void PreparationPage::selectCurrentCandidate()
{
    if (m_ui->candidatesTableView->writing())
        return;
    const int row = m_candidates.rowOf(m_document.currentCandidate());
    if (row >= 0 && row != candidateInHand())
        m_ui->candidatesTableView->setCurrentIndex(
            shownIndex(*m_ui->candidatesTableView, m_candidates.index(row, 0)));
}

void PreparationPage::followCurrentRow()
{
    if (const Candidate* candidate = m_candidates.candidate(candidateInHand()))
        m_document.setCurrentCandidate(candidate->id);
    showCandidate();
}

void PreparationPage::showPanel()
{
    while (QLayoutItem* item = m_ui->findingsLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PanelLine& line : panelSummary(m_document)) {
        auto* label = new QLabel(line.text, m_ui->panelFrame);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        theme::setTone(label, line.tone);
        m_ui->findingsLayout->addWidget(label);
    }
    keepPanelHeight();
}

// What stands under the panel is not moved by one finding less: once given, its room is kept.
void PreparationPage::keepPanelHeight()
{
    const int width = m_ui->panelFrame->width();
    if (std::exchange(m_panelWidth, width) != width)
        m_ui->panelFrame->setMinimumHeight(0); // other lines, another height
    const int needed = m_ui->panelFrame->hasHeightForWidth()
                           ? m_ui->panelFrame->heightForWidth(width)
                           : m_ui->panelFrame->sizeHint().height();
    m_ui->panelFrame->setMinimumHeight(qMax(m_ui->panelFrame->minimumHeight(), needed));
}

void PreparationPage::showCandidate()
{
    showOrder();
    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    const bool known = candidate != nullptr;
    m_ui->candidateLabel->setText(known ? toQt(candidate->fullName()).trimmed()
                                        : inWordsOf(m_document, QStringLiteral("Aucun candidat")));
    m_ui->candidateEmptyLabel->setVisible(!known);
    if (const CandidateId shown = known ? candidate->id : CandidateId(); shown != m_shown) {
        m_shown = shown;
        m_ui->blocksMessageLabel->hide(); // what was refused was another's
    }
    showReason(candidate);
    m_ui->blocksTableView->setVisible(known && !m_document.framework().admission);
    m_ui->recusalsTableView->setVisible(known);
    m_ui->candidatesRemovePushButton->setEnabled(m_candidates.candidate(candidateInHand()) !=
                                                 nullptr);
}

// Why a candidate is not heard: only where there is something to explain.
void PreparationPage::showReason(const Candidate* candidate)
{
    const bool asked = candidate != nullptr && !candidate->heard();
    m_ui->reasonLabel->setVisible(asked);
    m_ui->reasonLineEdit->setVisible(asked);
    m_ui->reasonLineEdit->setText(asked ? toQt(candidate->statusReason) : QString());
}

void PreparationPage::applyReason()
{
    const Candidate* held = m_document.jury().candidate(m_document.currentCandidate());
    if (held == nullptr || held->heard())
        return;
    Candidate changed = *held;
    changed.statusReason = fromQt(m_ui->reasonLineEdit->text().trimmed());
    if (changed != *held)
        m_document.apply(PutCandidate{changed}, QStringLiteral("motif ou justificatif"));
    showReason(m_document.jury().candidate(changed.id));
}

void PreparationPage::removeJuror()
{
    if (const Juror* juror = jurorInHand())
        m_document.apply(RemoveJuror{juror->id},
                         QStringLiteral("retrait de %1").arg(toQt(juror->name)));
}

void PreparationPage::removeCandidate()
{
    const Candidate* candidate = m_candidates.candidate(candidateInHand());
    if (candidate == nullptr)
        return;
    m_document.applyAll(removalOf(m_document.jury(), candidate->id),
                        QStringLiteral("retrait de %1").arg(toQt(candidate->lastName)));
}

} // namespace delibere::widgets
