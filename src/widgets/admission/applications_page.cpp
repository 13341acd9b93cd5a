// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/applications_page.h"

#include <algorithm>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include "domain/candidate_removal.h"
#include "ui_applications_page.h"
#include "widgets/admission/application_columns.h"
#include "widgets/admission/application_model.h"
#include "widgets/admission/summons_dialog.h"
#include "widgets/kit/cell_sort_model.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_rows.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/session_document.h"
#include "widgets/session/shown_name.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int applicationRowHeight = 8 * theme::unit;

template <class Value>
void addChoice(QComboBox& box, const QString& text, Value value)
{
    box.addItem(text, static_cast<int>(value));
}

// nullopt: all of them.
template <class Value>
std::optional<Value> chosenIn(const QComboBox& box)
{
    const int value = box.currentData().toInt();
    return value < 0 ? std::nullopt : std::optional(static_cast<Value>(value));
}

} // namespace

ApplicationsPage::ApplicationsPage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_ui(std::make_unique<Ui::ApplicationsPage>()),
      m_model(new ApplicationModel(document, this))
{
    m_ui->setupUi(this);
    m_ui->applicationsSplitter->setSizes({960, 360});
    m_ui->applicationsSplitter->setStretchFactor(0, 1);
    setUpTable();
    setUpFilters();
    m_ui->applicationBox->setUp(document, prompts);
    m_ui->applicationScrollArea->keepWhole();
    m_ui->summonsPushButton->setVisible(examinesByInterview(*document.framework().admission));
    // Whoever clicks goes on in the table.
    for (QPushButton* act : acts())
        act->setFocusPolicy(Qt::TabFocus);
    connect(m_ui->applicationBox, &ApplicationBox::openRequested, this,
            &ApplicationsPage::sheetRequested);
    connect(m_ui->applicationsListPushButton, &QPushButton::clicked, this,
            &ApplicationsPage::listRequested);
    connect(m_ui->readersPushButton, &QPushButton::clicked, this,
            &ApplicationsPage::readersRequested);
    connect(m_ui->summonsPushButton, &QPushButton::clicked, this, &ApplicationsPage::askSummons);
    connect(m_ui->removePushButton, &QPushButton::clicked, this, &ApplicationsPage::removeCurrent);
    onDelete(*m_ui->applicationsTableView, this, [this] { removeCurrent(); });
    m_refresh = new RefreshWhenShown(this, document, [this] { refresh(); });
    connect(&document, &SessionDocument::currentCandidateChanged, this, [this] {
        if (m_refresh->stale())
            return;
        selectCurrent();
        showApplication();
    });
}

ApplicationsPage::~ApplicationsPage() = default;

std::array<QPushButton*, 4> ApplicationsPage::acts() const
{
    return {m_ui->applicationsListPushButton, m_ui->readersPushButton, m_ui->summonsPushButton,
            m_ui->removePushButton};
}

// The one in hand, which is in the table: a search may leave none there.
void ApplicationsPage::removeCurrent()
{
    const JurySession& jury = m_document.jury();
    const CandidateId id = m_document.currentCandidate();
    if (!m_ui->applicationsTableView->currentIndex().isValid() || jury.application(id) == nullptr)
        return;
    m_document.applyAll(removalOf(jury, id),
                        QStringLiteral("retrait de %1").arg(shownName(jury, id)));
}

// All rows are as tall as one: nothing is measured row by row.
void ApplicationsPage::setUpTable()
{
    QTableView& table = *m_ui->applicationsTableView;
    m_sorted = &setSortedModel(table, *m_model);
    addCopying(table);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(theme::scaled(applicationRowHeight));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns = new ApplicationColumns(table, *m_model, this);
    table.installEventFilter(this);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ApplicationsPage::followCurrentRow);
    connect(&table, &QTableView::doubleClicked, this, [this] { emit sheetRequested(); });
}

void ApplicationsPage::setUpFilters()
{
    QComboBox& states = *m_ui->stateComboBox;
    const Admission& admission = *m_document.framework().admission;
    addChoice(states, QStringLiteral("Toutes"), ApplicationState::All);
    if (!admission.pieces.empty())
        addChoice(states, QStringLiteral("À compléter"), ApplicationState::ToComplete);
    addChoice(states, QStringLiteral("Non lues"), ApplicationState::Unread);
    addChoice(states, QStringLiteral("Lues"), ApplicationState::Read);
    if (examinesByInterview(admission)) {
        addChoice(states, QStringLiteral("À convoquer ou non"), ApplicationState::ToSummon);
        addChoice(states, QStringLiteral("Convoquées"), ApplicationState::Summoned);
    }
    addChoice(states, QStringLiteral("Sans réponse"), ApplicationState::Unanswered);
    addChoice(*m_ui->trackComboBox, QStringLiteral("Toutes les voies"), -1);
    addChoice(*m_ui->trackComboBox, QStringLiteral("Voie classique"), Track::Classic);
    addChoice(*m_ui->trackComboBox, QStringLiteral("Alternance"), Track::WorkStudy);
    addChoice(*m_ui->phaseComboBox, QStringLiteral("Toutes les phases"), -1);
    addChoice(*m_ui->phaseComboBox, QStringLiteral("Phase principale"), AdmissionPhase::Main);
    addChoice(*m_ui->phaseComboBox, QStringLiteral("Phase complémentaire"),
              AdmissionPhase::Complementary);
    connect(m_ui->applicationFilterLineEdit, &QLineEdit::textChanged, this,
            &ApplicationsPage::search);
    for (QComboBox* box : {&states, m_ui->trackComboBox, m_ui->phaseComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, &ApplicationsPage::search);
}

// A column that says the same of everybody says nothing.
void ApplicationsPage::showColumns()
{
    const auto& rows = m_model->rows();
    const auto anybody = [&](auto has) { return std::ranges::any_of(rows, has); };
    const auto differs = [&](auto member) {
        return anybody([&](const ApplicationRow& row) {
            return row.facts.*member != rows.front().facts.*member;
        });
    };
    const Admission& admission = *m_document.framework().admission;
    const bool tracks = differs(&ApplicationFacts::track);
    const bool phases = differs(&ApplicationFacts::phase);
    std::array<bool, ApplicationModel::ColumnCount> said;
    said.fill(true);
    said[ApplicationModel::Name] =
        anybody([](const ApplicationRow& row) { return !row.name.isEmpty(); });
    said[ApplicationModel::TrackColumn] = tracks;
    said[ApplicationModel::PhaseColumn] = phases;
    said[ApplicationModel::Pieces] = !admission.pieces.empty();
    said[ApplicationModel::Interview] = examinesByInterview(admission);
    m_columns->show(said);
    m_ui->trackComboBox->setVisible(tracks);
    m_ui->phaseComboBox->setVisible(phases);
}

void ApplicationsPage::refresh()
{
    const auto ranking = app::sessionRanking(m_document.session(), m_document.viewer());
    const auto sheets = m_document.session().markedSheets();
    if (!ranking || !sheets) {
        const Problem& problem = !ranking ? ranking.error() : sheets.error();
        m_model->setRows({});
        m_ui->hiddenLabel->setText(toQt(wording::problemText(problem, m_document.jury())));
        m_ui->hiddenLabel->show();
        return;
    }
    m_board = readingBoard(m_document.jury(), *sheets);
    m_selecting = true;
    m_model->setRows(applicationRows(m_document, *ranking, m_board));
    m_selecting = false;
    showColumns();
    showCount();
    showReaders();
    const auto hidden = static_cast<int>(ranking->hidden.size());
    m_ui->hiddenLabel->setText(
        QStringLiteral(
            "%1 sans chiffre de dossier pour vous\u00a0: votre lecture n’est pas remise, "
            "ou les notes ne vous sont pas montrées.")
            .arg(toQt(wording::formatCount(hidden, "candidature", "candidatures"))));
    m_ui->hiddenLabel->setVisible(hidden > 0);
    const bool open = !m_document.session().readOnly();
    for (QPushButton* act : acts())
        act->setEnabled(open);
    selectCurrent();
    showApplication();
}

void ApplicationsPage::showCount()
{
    const auto all = static_cast<int>(m_model->rows().size());
    const int shown = m_model->rowCount();
    const QString count = toQt(wording::formatCount(all, "candidature", "candidatures"));
    m_ui->applicationsLabel->setText(
        all == 0 ? QStringLiteral("Aucune candidature\u00a0: «\u00a0Liste…\u00a0» les prend "
                                  "d’un fichier, Ctrl+V d’un tableur")
        : shown == all ? count
                       : QStringLiteral("%1 sur %2").arg(shown).arg(count));
}

// « Lecteurs : Hélène Morvan 80/160, Paul Okafor 12/158. »
void ApplicationsPage::showReaders()
{
    QStringList said;
    for (const ReaderLoad& load : m_board.readers) {
        if (load.named > 0)
            said << QStringLiteral("%1\u00a0%2/%3")
                        .arg(toQt(m_document.jury().juror(load.juror)->name))
                        .arg(load.read)
                        .arg(load.named);
    }
    m_ui->readersLabel->setText(QStringLiteral("Lecteurs\u00a0: ") +
                                said.join(QStringLiteral(", ")));
    m_ui->readersLabel->setVisible(!said.isEmpty());
}

QString ApplicationsPage::readersOf(const CandidateId& candidate) const
{
    const JurySession& jury = m_document.jury();
    QStringList names;
    for (const JurorId& juror : jury.assignedTo(candidate)) {
        if (jury.recusal(candidate, juror) == nullptr)
            names << toQt(jury.juror(juror)->name);
    }
    const auto count = m_board.applications.find(candidate);
    const QString who =
        names.isEmpty() ? QStringLiteral("toute la commission") : names.join(QStringLiteral(", "));
    return count == m_board.applications.end()
               ? QString()
               : QStringLiteral("Lue par %1\u00a0: %2 sur %3 ont remis leur lecture.")
                     .arg(who)
                     .arg(count->second.read)
                     .arg(count->second.readers);
}

void ApplicationsPage::showApplication()
{
    m_ui->applicationBox->display(readersOf(m_document.currentCandidate()));
}

void ApplicationsPage::search()
{
    m_selecting = true;
    m_model->search({m_ui->applicationFilterLineEdit->text(),
                     static_cast<ApplicationState>(m_ui->stateComboBox->currentData().toInt()),
                     chosenIn<Track>(*m_ui->trackComboBox),
                     chosenIn<AdmissionPhase>(*m_ui->phaseComboBox)});
    m_selecting = false;
    showCount();
    selectCurrent();
}

// A page that looks for something else does not choose another application.
void ApplicationsPage::selectCurrent()
{
    QTableView& table = *m_ui->applicationsTableView;
    const int row = m_model->rowOf(m_document.currentCandidate());
    if (row < 0 || row == sourceRow(table, table.currentIndex()))
        return;
    const QModelIndex shown = shownIndex(table, m_model->index(row, 0));
    m_selecting = true;
    table.setCurrentIndex(shown);
    table.scrollTo(shown);
    m_selecting = false;
}

void ApplicationsPage::followCurrentRow()
{
    if (m_selecting)
        return;
    const QTableView& table = *m_ui->applicationsTableView;
    const CandidateId id = m_model->candidateAt(sourceRow(table, table.currentIndex()));
    if (!id.empty())
        m_document.setCurrentCandidate(id);
}

std::vector<CandidateId> ApplicationsPage::selected() const
{
    const QTableView& table = *m_ui->applicationsTableView;
    std::vector<CandidateId> found;
    for (const QModelIndex& index : table.selectionModel()->selectedRows())
        found.push_back(m_model->candidateAt(sourceRow(table, index)));
    return found;
}

void ApplicationsPage::askSummons()
{
    auto* dialog = new SummonsDialog(m_document, m_model->rows(), selected(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// Ready to walk through the table: no click before the first key.
void ApplicationsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_ui->applicationsTableView->setFocus(Qt::OtherFocusReason);
}

// Enter opens what is in hand, as a double click does; lines of a spreadsheet are pasted.
bool ApplicationsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->applicationsTableView && event->type() == QEvent::KeyPress) {
        const auto& pressed = *static_cast<QKeyEvent*>(event);
        const int key = pressed.key();
        const QString pasted =
            pressed.matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->text() : QString();
        if (!pasted.trimmed().isEmpty() && !m_document.session().readOnly()) {
            emit listPasted(pasted);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit sheetRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace delibere::widgets
