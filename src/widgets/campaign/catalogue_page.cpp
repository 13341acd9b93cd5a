// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/catalogue_page.h"

#include <set>

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/campaign/call_list_delegate.h"
#include "widgets/campaign/campaign_document.h"
#include "widgets/campaign/campaign_parts.h"
#include "widgets/campaign/catalogue_model.h"
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
    addFilters(*column);
    QFrame* sheet = sheetFrame(this);
    auto* inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(1, 1, 1, 1);
    m_table = new QTableView(sheet);
    setUpTable();
    inside->addWidget(m_table);
    column->addWidget(sheet, 1);
    auto* foot = new QHBoxLayout;
    auto* favourite = new QPushButton(QStringLiteral("Mettre en favori ou l’&ôter"), this);
    favourite->setObjectName(QStringLiteral("favouritePushButton"));
    auto* open = new QPushButton(QStringLiteral("&Ouvrir la formation"), this);
    open->setObjectName(QStringLiteral("openFormationPushButton"));
    theme::setRole(open, "primary");
    foot->addWidget(favourite);
    foot->addStretch(1);
    foot->addWidget(open);
    column->addLayout(foot);
    setFocusProxy(m_search);
    connect(favourite, &QPushButton::clicked, this, &CataloguePage::toggle);
    connect(open, &QPushButton::clicked, this, &CataloguePage::open);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (index.column() == CatalogueModel::Favourite)
            toggle();
        else
            this->open();
    });
    m_fresh = new RefreshWhenShown(this, [this] { refresh(); });
    connect(&document, &CampaignDocument::changed, m_fresh, &RefreshWhenShown::outdate);
}

void CataloguePage::addFilters(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("catalogueSearchLineEdit"));
    m_search->setPlaceholderText(QStringLiteral("Mention, parcours, établissement (Ctrl+F)"));
    m_search->setAccessibleName(QStringLiteral("Chercher une formation"));
    m_search->setProperty("search", true);
    m_search->setClearButtonEnabled(true);
    m_region = new QComboBox(this);
    m_region->setObjectName(QStringLiteral("catalogueRegionComboBox"));
    m_region->setAccessibleName(QStringLiteral("Région"));
    m_track = new QComboBox(this);
    m_track->setObjectName(QStringLiteral("catalogueTrackComboBox"));
    m_track->setAccessibleName(QStringLiteral("Voie"));
    m_track->addItems({QStringLiteral("Toutes les voies"), QStringLiteral("Hors alternance"),
                       QStringLiteral("En alternance")});
    m_free = new QCheckBox(QStringLiteral("places &libres"), this);
    m_free->setObjectName(QStringLiteral("freeCheckBox"));
    m_favourites = new QCheckBox(QStringLiteral("&favoris"), this);
    m_favourites->setObjectName(QStringLiteral("favouritesCheckBox"));
    m_count = plainLabel(this);
    m_count->setObjectName(QStringLiteral("catalogueCountLabel"));
    theme::setRole(m_count, "caption");
    row->addWidget(m_search, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_region, m_track, m_free, m_favourites})
        row->addWidget(each);
    row->addWidget(m_count);
    auto* days = new DayBar(m_document, this);
    if (wordsAreLarge()) {
        column.addWidget(days, 0, Qt::AlignRight);
    } else {
        row->addSpacing(8);
        row->addWidget(days);
    }
    column.addLayout(row);
    connect(m_search, &QLineEdit::textChanged, this, &CataloguePage::filter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_region, &QComboBox::currentIndexChanged, this, &CataloguePage::filter);
    connect(m_track, &QComboBox::currentIndexChanged, this, &CataloguePage::filter);
    connect(m_free, &QCheckBox::toggled, this, &CataloguePage::filter);
    connect(m_favourites, &QCheckBox::toggled, this, &CataloguePage::filter);
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
    for (const int column : {CatalogueModel::Establishment, CatalogueModel::TrackColumn})
        m_table->setColumnHidden(column, wordsAreLarge());
    QHeaderView& header = *m_table->horizontalHeader();
    const std::array<int, CatalogueModel::ColumnCount> widths{40, 0,   116, 76,  92,
                                                              72, 110, 110, 100, 80};
    for (int column = 0; column < CatalogueModel::ColumnCount; ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        header.setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (width > 0)
            header.resizeSection(column, theme::scaled(width));
    }
}

void CataloguePage::fillRegions()
{
    if (m_region->count() > 0)
        return;
    std::set<QString> regions;
    for (const store::FormationRow& each : m_document.present().base().rows.formations)
        regions.insert(toQt(each.region));
    const QSignalBlocker quiet(m_region);
    m_region->addItem(QStringLiteral("Toutes les régions"), QString());
    for (const QString& each : regions)
        m_region->addItem(QStringLiteral("Région %1").arg(each), each);
}

void CataloguePage::refresh()
{
    fillRegions();
    m_model->show(m_document.shown());
    filter();
    m_count->setText(toQt(wording::formatCount(m_model->rowCount(), "formation", "formations")));
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model()->index(0, CatalogueModel::Title));
}

void CataloguePage::filter()
{
    CatalogueFilter wanted;
    wanted.text = m_search->text();
    wanted.region = m_region->currentData().toString();
    if (m_track->currentIndex() > 0)
        wanted.track = m_track->currentIndex() == 1 ? Track::Classic : Track::WorkStudy;
    wanted.favourites = m_favourites->isChecked();
    wanted.freePlaces = m_free->isChecked();
    m_model->filter(wanted);
    m_count->setText(toQt(wording::formatCount(m_model->rowCount(), "formation", "formations")));
    m_table->setCurrentIndex(m_table->model()->index(0, CatalogueModel::Title));
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
    if (const auto formation = m_model->formationAt(sourceRow(*m_table, m_table->currentIndex())))
        emit formationRequested(*formation);
}

} // namespace delibere::widgets
