// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/catalogue_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/campaign/call_list_delegate.h"
#include "widgets/campaign/campaign_document.h"
#include "widgets/campaign/campaign_parts.h"
#include "widgets/campaign/catalogue_filters.h"
#include "widgets/campaign/catalogue_model.h"
#include "widgets/campaign/catalogue_sheet.h"
#include "widgets/campaign/day_bar.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "widgets/session/refresh_when_shown.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

const QString favouritesKey = QStringLiteral("campagne/favoris"); // identifiers of formations

} // namespace

CataloguePage::CataloguePage(CampaignDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(new CatalogueModel(this))
{
    m_model->setFavourites(QSettings().value(favouritesKey).toStringList());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    m_filters = new CatalogueFilters(this);
    column->addWidget(m_filters);
    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeTable());
    m_sheet = new CatalogueSheet(parts);
    m_sheet->setMinimumWidth(std::min(theme::scaled(300), 400));
    parts->addWidget(m_sheet);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    column->addWidget(parts, 1);
    addFoot(*column);
    setFocusProxy(m_filters);
    connect(m_filters, &CatalogueFilters::changed, this, &CataloguePage::filter);
    connect(&m_filters->text(), &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CataloguePage::showSheet);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (index.column() == CatalogueModel::Favourite)
            toggle();
        else
            this->open();
    });
    m_fresh = new RefreshWhenShown(this, [this] { refresh(); });
    connect(&document, &CampaignDocument::changed, m_fresh, &RefreshWhenShown::outdate);
}

void CataloguePage::addFoot(QVBoxLayout& column)
{
    auto* foot = new QHBoxLayout;
    m_count = plainLabel(this);
    m_count->setObjectName(QStringLiteral("catalogueCountLabel"));
    theme::setRole(m_count, "caption");
    auto* favourite = new QPushButton(QStringLiteral("Fa&vori ★"), this);
    favourite->setObjectName(QStringLiteral("favouritePushButton"));
    favourite->setToolTip(QStringLiteral("Mettre en favori, ou l’ôter"));
    m_open = new QPushButton(QStringLiteral("&Ouvrir"), this);
    m_open->setObjectName(QStringLiteral("openFormationPushButton"));
    foot->addWidget(m_count);
    foot->addStretch(1);
    foot->addWidget(favourite);
    foot->addWidget(m_open);
    foot->addSpacing(12);
    foot->addWidget(new DayBar(m_document, this));
    column.addLayout(foot);
    connect(favourite, &QPushButton::clicked, this, &CataloguePage::toggle);
    connect(m_open, &QPushButton::clicked, this, &CataloguePage::open);
}

QWidget* CataloguePage::makeTable()
{
    QFrame* sheet = sheetFrame(this);
    auto* inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(1, 1, 1, 1);
    m_table = new QTableView(sheet);
    setUpTable();
    inside->addWidget(m_table);
    return sheet;
}

void CataloguePage::setUpTable()
{
    m_table->setObjectName(QStringLiteral("catalogueTableView"));
    m_table->setAccessibleName(QStringLiteral("Formations"));
    setSortedModel(*m_table, *m_model);
    m_table->setItemDelegate(new CallListDelegate(m_table));
    makeCopyable(*m_table);
    makeQuiet(*m_table);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(CallListDelegate::rowHeight());
    QHeaderView& header = *m_table->horizontalHeader();
    const std::array<int, CatalogueModel::ColumnCount> widths{40, 0, 150, 124, 68, 104, 72, 72};
    for (int column = 0; column < CatalogueModel::ColumnCount; ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        header.setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (width > 0)
            header.resizeSection(column, theme::scaled(width));
    }
}

// The sheet says what the columns that leave said.
void CataloguePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < theme::scaled(1100);
    for (const int column : {CatalogueModel::Establishment, CatalogueModel::LastRank})
        m_table->setColumnHidden(column, narrow);
}

void CataloguePage::refresh()
{
    m_model->show(m_document.shown());
    if (m_listed != m_document.shown().sharedBase()) {
        m_listed = m_document.shown().sharedBase();
        m_filters->fill(m_model->catalogue());
    }
    filter();
}

void CataloguePage::filter()
{
    const app::CatalogueEntry* chosen =
        m_model->entryAt(sourceRow(*m_table, m_table->currentIndex()));
    m_model->filter({m_filters->search(), m_filters->favourites(), m_filters->freePlaces()});
    const QString unknown = m_filters->unknownTown(m_model->catalogue());
    m_count->setText(unknown.isEmpty() ? toQt(wording::formatCount(m_model->rowCount(), "formation",
                                                                   "formations"))
                                       : unknown);
    theme::setTone(m_count, unknown.isEmpty() ? theme::Tone::Muted : theme::Tone::Bad);
    QModelIndex current = m_table->model()->index(0, CatalogueModel::Title);
    for (int row = 0; chosen != nullptr && row < m_model->rowCount(); ++row) {
        if (m_model->entryAt(row) == chosen)
            current = shownIndex(*m_table, m_model->index(row, CatalogueModel::Title));
    }
    m_table->setCurrentIndex(current);
    showSheet();
}

void CataloguePage::showSheet()
{
    const app::CatalogueEntry* entry =
        m_model->entryAt(sourceRow(*m_table, m_table->currentIndex()));
    const bool plays = entry != nullptr && entry->formation;
    m_sheet->show(m_model->catalogue(), entry,
                  plays
                      ? std::optional<int>(m_listed->lists.formations()[*entry->formation].capacity)
                      : std::nullopt);
    m_open->setEnabled(plays);
    m_open->setToolTip(
        entry != nullptr && !plays
            ? QStringLiteral("Les données ouvertes parlent de cette formation\u202f; "
                             "la campagne ne la joue pas.")
            : QString());
}

void CataloguePage::toggle()
{
    const int row = sourceRow(*m_table, m_table->currentIndex());
    if (row < 0)
        return;
    m_model->toggleFavourite(row);
    QSettings().setValue(favouritesKey, m_model->favourites());
}

void CataloguePage::open()
{
    const app::CatalogueEntry* entry =
        m_model->entryAt(sourceRow(*m_table, m_table->currentIndex()));
    if (entry != nullptr && entry->formation)
        emit formationRequested(*entry->formation);
}

} // namespace delibere::widgets
