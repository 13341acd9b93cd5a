// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/formation_page.h"

#include <algorithm>

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/campaign/application_card.h"
#include "widgets/campaign/call_list_delegate.h"
#include "widgets/campaign/call_list_model.h"
#include "widgets/campaign/campaign_document.h"
#include "widgets/campaign/campaign_parts.h"
#include "widgets/campaign/campaign_text.h"
#include "widgets/campaign/day_bar.h"
#include "widgets/campaign/forecast_box.h"
#include "widgets/campaign/movement_chart.h"
#include "widgets/campaign/phase_frieze.h"
#include "widgets/campaign/place_squares.h"
#include "widgets/kit/cell_table_model.h"
#include "widgets/kit/elided_combo_box.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "wording/campaign_page_words.h"

namespace delibere::widgets {

FormationPage::FormationPage(CampaignDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    addHead(*column);
    auto* frieze = sheetFrame(this);
    auto* inside = new QVBoxLayout(frieze);
    inside->setContentsMargins(0, 0, 0, 0);
    m_frieze = new PhaseFrieze(frieze);
    inside->addWidget(m_frieze);
    column->addWidget(frieze);
    addFigures(*column);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(makeList(), 2);
    m_card = new ApplicationCard(this);
    m_card->setMinimumWidth(std::min(theme::scaled(320), 400));
    row->addWidget(m_card, 1);
    column->addLayout(row, 1);
    m_frieze->setCalendar(document.present().calendar());
    connect(m_frieze, &PhaseFrieze::dayChosen, &document, &CampaignDocument::look);
    connect(&document, &CampaignDocument::changed, this, &FormationPage::refresh);
    setFocusProxy(m_table);
    refresh();
}

void FormationPage::addHead(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_choice = new ElidedComboBox(this);
    m_choice->setObjectName(QStringLiteral("formationComboBox"));
    m_choice->setAccessibleName(QStringLiteral("Formation"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumWidth(260);
    m_choice->setMaxVisibleItems(18);
    row->addWidget(m_choice, 3);
    m_place = captionLabel(this);
    row->addWidget(m_place, 3);
    row->addWidget(new DayBar(m_document, this));
    column.addLayout(row);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            choose(static_cast<campaign::FormationNumber>(index));
    });
}

void FormationPage::addFigures(QVBoxLayout& column)
{
    auto* sheet = sheetFrame(this);
    auto* inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(16, 8, 16, 12);
    inside->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    const std::array<const char*, FigureCount> names{
        "nowLabel",  "placedLabel",   "heldLabel",  "proposedLabel",
        "freeLabel", "lastRankLabel", "accessLabel"};
    for (std::size_t at = 0; at < FigureCount; ++at) {
        auto* cell = new QVBoxLayout;
        cell->setSpacing(0);
        m_figures[at] = plainLabel(sheet);
        m_figures[at]->setObjectName(QString::fromLatin1(names[at]));
        m_captions[at] = captionLabel(sheet);
        cell->addWidget(m_figures[at]);
        cell->addWidget(m_captions[at]);
        row->addLayout(cell, at == Now ? 5 : 4);
        m_figures[at]->setFont(theme::strongFont(at == Now ? theme::textSize : 17));
    }
    theme::setTone(m_figures[Placed], theme::Tone::Good);
    theme::setTone(m_figures[Proposed], theme::Tone::Warning);
    inside->addLayout(row);
    m_squares = new PlaceSquares(sheet);
    inside->addWidget(m_squares);
    column.addWidget(sheet);
}

QWidget* FormationPage::makeList()
{
    auto* sheet = sheetFrame(this);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(1, 0, 1, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(8);
    m_views = new QButtonGroup(this);
    auto* list = viewChip(sheet, QStringLiteral("&Liste d’appel"), "listChip");
    auto* movement = viewChip(sheet, QStringLiteral("Mo&uvement"), "movementChip");
    auto* forecast = viewChip(sheet, QStringLiteral("Pré&vision"), "forecastChip");
    m_views->addButton(list, 0);
    m_views->addButton(movement, 1);
    m_views->addButton(forecast, 2);
    list->setChecked(true);
    m_counts = captionLabel(sheet);
    m_search = new QLineEdit(sheet);
    m_search->setObjectName(QStringLiteral("callSearchLineEdit"));
    m_search->setPlaceholderText(QStringLiteral("Numéro, rang (Ctrl+F)"));
    m_search->setAccessibleName(QStringLiteral("Chercher un numéro ou un rang"));
    m_search->setProperty("search", true);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(110);
    m_search->setMaximumWidth(220);
    head->addWidget(list);
    head->addWidget(movement);
    head->addWidget(forecast);
    head->addWidget(m_counts, 3);
    head->addWidget(m_search, 2);
    column->addLayout(head);
    m_stack = new QStackedWidget(sheet);
    theme::setRole(m_stack, "steps");
    m_table = new QTableView(m_stack);
    setUpTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(makeMovement());
    m_forecast = new ForecastBox(m_stack);
    m_stack->addWidget(m_forecast);
    column->addWidget(m_stack, 1);
    m_freed = captionLabel(sheet);
    m_freed->setObjectName(QStringLiteral("freedLabel"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 6, 16, 8);
    foot->addWidget(m_freed);
    column->addLayout(foot);
    connect(m_forecast, &ForecastBox::targetChosen, this, [this](int target) {
        m_document.setTarget(m_formation, static_cast<std::uint16_t>(target));
    });
    connect(m_views, &QButtonGroup::idClicked, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &FormationPage::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    return sheet;
}

void FormationPage::setUpTable()
{
    m_list = new CallListModel(this);
    m_table->setObjectName(QStringLiteral("callTableView"));
    m_table->setAccessibleName(QStringLiteral("Liste d’appel"));
    m_table->setModel(m_list);
    m_table->setItemDelegate(new CallListDelegate(m_table));
    makeQuiet(*m_table);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(CallListDelegate::rowHeight());
    m_table->verticalHeader()->setMinimumSectionSize(1);
    makeCopyable(*m_table);
    QHeaderView& header = *m_table->horizontalHeader();
    m_table->setColumnHidden(CallListModel::Yesterday, wordsAreLarge());
    const std::array<int, 5> widths{64, 104, 88, 64, 164};
    for (std::size_t at = 0; at < widths.size(); ++at)
        header.resizeSection(static_cast<int>(at), theme::scaled(widths[at]));
    header.setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FormationPage::showCard);
}

QWidget* FormationPage::makeMovement()
{
    auto* part = new QWidget(m_stack);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(8, 0, 8, 0);
    m_chart = new MovementChart(part);
    QLabel* caption = captionLabel(part);
    caption->setText(
        QStringLiteral("trait\u00a0: dernier rang appelé · barres\u00a0: appels du matin"));
    m_days = new CellTableModel(this);
    auto* table =
        wordTable(part, *m_days, "movementTableView", QStringLiteral("Mouvement par jour"));
    column->addWidget(m_chart, 2);
    column->addWidget(caption);
    column->addWidget(table, 3);
    return part;
}

void FormationPage::choose(campaign::FormationNumber formation)
{
    if (formation == m_formation)
        return;
    m_formation = formation;
    m_table->setCurrentIndex({});
    refresh();
}

void FormationPage::fillFormations()
{
    const auto& formations = m_document.present().base().rows.formations;
    const QSignalBlocker quiet(m_choice);
    if (m_listed != formations.size()) {
        m_listed = formations.size();
        m_choice->clear();
        QStringList titles;
        for (const store::FormationRow& each : formations)
            titles << QStringLiteral("%1 — %2").arg(formationTitle(each), toQt(each.id));
        m_choice->addItems(titles);
    }
    m_choice->setCurrentIndex(static_cast<int>(m_formation));
}

void FormationPage::refresh()
{
    fillFormations();
    app::PlayedCampaign& shown = m_document.shown();
    m_frieze->show(shown.today().value_or(-1), m_document.present().today().value_or(-1));
    if (m_formation >= m_listed)
        return;
    m_place->setText(formationPlace(shown.base().rows.formations[m_formation],
                                    shown.board().target(m_formation)));
    showFigures();
    showList();
    showMovement();
    showCard();
}

void FormationPage::showFigures()
{
    app::PlayedCampaign& shown = m_document.shown();
    const app::FormationToday today = app::formationToday(shown, m_formation);
    m_squares->show(today);
    const campaign::Calendar& calendar = shown.calendar();
    m_forecast->show(today,
                     std::max(0, calendar.lastDay() -
                                     std::max(shown.today().value_or(0), calendar.mainPhase.first)),
                     !m_document.looksBack() && shown.dayIsOpen() && !m_document.file().readOnly());
    const auto say = [&](Figure which, const QString& figure, const QString& caption) {
        m_figures[which]->setText(figure);
        m_captions[which]->setText(caption);
        m_captions[which]->setToolTip(caption.toHtmlEscaped());
    };
    say(Now,
        !shown.today() ? QStringLiteral("Avant l’ouverture")
        : shown.dayIsOpen()
            ? QStringLiteral("À %1, ce jour").arg(toQt(wording::clockText(app::minuteOf(shown))))
            : QStringLiteral("Le soir de ce jour"),
        QStringLiteral("%1 + %2 + %3 + %4 = %5 places")
            .arg(today.placed)
            .arg(today.held)
            .arg(today.proposed)
            .arg(today.free)
            .arg(today.placed + today.held + today.proposed + today.free));
    say(Placed, QString::number(today.placed), QStringLiteral("définitives"));
    say(Held, QString::number(today.held), QStringLiteral("provisoires"));
    say(Proposed, QString::number(today.proposed),
        QStringLiteral("proposées, %1 ce matin").arg(today.calledToday));
    say(Free, QString::number(today.free),
        today.free == 0 ? QStringLiteral("libre") : QStringLiteral("libres, demain à 9\u00a0h"));
    say(LastRank,
        today.lastRankCalled == 0 ? QStringLiteral("—") : QString::number(today.lastRankCalled),
        QStringLiteral("dernier appelé sur %1").arg(today.ranked));
    say(Access,
        today.accessRate ? QStringLiteral("%1\u00a0%").arg(*today.accessRate) : QStringLiteral("—"),
        QStringLiteral("taux d’accès"));
    m_captions[Access]->setToolTip(
        QStringLiteral("Dernier rang appelé, rapporté aux %1 candidatures reçues")
            .arg(today.applications));
    m_counts->setText(QStringLiteral("%1 classées · %2 appelées · %3 en attente")
                          .arg(today.ranked)
                          .arg(today.lastRankCalled)
                          .arg(today.waiting));
}

void FormationPage::showList()
{
    app::PlayedCampaign& shown = m_document.shown();
    const app::StoryLine* chosen = m_list->lineAt(m_table->currentIndex().row());
    const auto application =
        chosen != nullptr ? std::optional(chosen->now.application) : std::nullopt;
    const int before = m_list->lastCalledRow();
    if (before >= 0) {
        m_table->setRowHeight(before, CallListDelegate::rowHeight());
        m_table->clearSpans();
    }
    m_list->show(app::formationStory(shown, m_formation), shown, m_formation);
    const int line = m_list->lastCalledRow();
    if (line >= 0) {
        m_table->setRowHeight(line, CallListDelegate::lineHeight());
        m_table->setSpan(line, 0, 1, CallListModel::ColumnCount);
    }
    const int row = application ? m_list->rowOf(*application) : -1;
    const int current = row >= 0 ? row : line - 1; // the last that was called
    m_table->selectionModel()->setCurrentIndex(m_list->index(std::max(current, 0), 0),
                                               QItemSelectionModel::NoUpdate);
    // Once the table has its height.
    QMetaObject::invokeMethod(
        m_table,
        [this] { m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter); },
        Qt::QueuedConnection);
    const QStringList freed = freedPlaces(m_list->story(), shown);
    m_freed->setText(freed.isEmpty() ? QStringLiteral("Aucune place libérée ce jour.")
                                     : QStringLiteral("Places libérées ce jour\u00a0: ") +
                                           freed.join(QStringLiteral(" · ")));
}

void FormationPage::showMovement()
{
    const app::PlayedCampaign& shown = m_document.shown();
    const std::vector<app::FormationDay>& days = m_list->story().days;
    CellTable table;
    table.columns = {{QStringLiteral("Jour"), 0},
                     {QStringLiteral("Appels du matin"), theme::scaled(120), true},
                     {QStringLiteral("Dernier rang"), theme::scaled(110), true},
                     {QStringLiteral("Places prises"), theme::scaled(110), true},
                     {QStringLiteral("En attente"), theme::scaled(100), true}};
    const campaign::Day opening = shown.calendar().mainPhase.first;
    for (auto each = days.rbegin(); each != days.rend(); ++each) {
        if (each->day < opening && each->waiting == 0)
            continue; // nobody was on the list yet
        table.rows.push_back({{toQt(wording::longDay(shown.calendar().dateOf(each->day)))},
                              {QString::number(each->called)},
                              {QString::number(each->lastRankCalled)},
                              {QString::number(each->taken)},
                              {QString::number(each->waiting)}});
    }
    m_days->show(std::move(table));
    m_chart->show(days, shown.calendar());
}

void FormationPage::showCard()
{
    m_card->show(m_list->story(), m_list->lineAt(m_table->currentIndex().row()),
                 m_document.shown());
}

// The first row whose number holds the text, or whose rank is the text.
void FormationPage::search(const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    m_stack->setCurrentIndex(0);
    m_views->button(0)->setChecked(true);
    int found = -1;
    for (int row = 0; row < m_list->rowCount() && found < 0; ++row) {
        const bool rank = m_list->index(row, CallListModel::Rank).data().toString() == wanted;
        const bool number =
            m_list->index(row, CallListModel::Number).data().toString().contains(wanted);
        if (m_list->lineAt(row) != nullptr && (rank || number))
            found = row;
    }
    theme::setTone(m_search, found < 0 ? theme::Tone::Bad : theme::Tone::Normal);
    if (found < 0)
        return;
    m_table->selectionModel()->setCurrentIndex(m_list->index(found, 0),
                                               QItemSelectionModel::NoUpdate);
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

} // namespace delibere::widgets
