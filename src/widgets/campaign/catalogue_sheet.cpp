// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/catalogue_sheet.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "app/data_folder.h"
#include "widgets/campaign/campaign_parts.h"
#include "widgets/campaign/share_bars.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/campaign_words.h"
#include "wording/catalogue_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

constexpr double wholeShare = 1000.0; // tenths of a percent

QString factsOf(const app::CatalogueEntry& entry, std::optional<int> places)
{
    QStringList facts;
    if (!entry.establishmentName.empty())
        facts << toQt(entry.establishmentName);
    facts << QStringLiteral("établissement %1").arg(toQt(entry.establishment))
          << toQt(std::string(wording::trackWord(entry.track)))
          << QStringLiteral("référence %1").arg(toQt(entry.id))
          << (places ? QStringLiteral("%1 dans cette campagne")
                           .arg(toQt(wording::formatCount(*places, "place", "places")))
                     : QStringLiteral("hors de cette campagne"));
    return facts.join(QStringLiteral(" · "));
}

} // namespace

CatalogueSheet::CatalogueSheet(QWidget* parent)
    : QFrame(parent),
      m_frameworks(app::listFrameworks(app::frameworkFolder(), app::ownFrameworkFolder()))
{
    setObjectName(QStringLiteral("catalogueSheet"));
    theme::setRole(this, "sheet");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 10, 1, 1);
    column->setSpacing(6);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    head->setSpacing(4);
    m_title = plainLabel(this);
    m_title->setObjectName(QStringLiteral("catalogueSheetTitleLabel"));
    m_title->setFont(theme::strongFont());
    m_title->setWordWrap(true);
    m_facts = plainLabel(this);
    m_facts->setWordWrap(true);
    theme::setRole(m_facts, "caption");
    m_sharesTitle = plainLabel(this);
    theme::setRole(m_sharesTitle, "heading");
    m_shares = new ShareBars(this);
    m_shares->setAccessibleName(QStringLiteral("Qui a accepté"));
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_facts, m_sharesTitle, m_shares})
        head->addWidget(each);
    column->addLayout(head);
    m_items = new CellTableModel(this);
    column->addWidget(wordTable(this, *m_items, "catalogueSheetTableView",
                                QStringLiteral("Fiche de la formation")),
                      1);
}

void CatalogueSheet::showShares(const campaign::CatalogueRow* row)
{
    std::vector<NamedShare> shares;
    for (std::size_t each = 0; row != nullptr && each < row->accepted.size(); ++each) {
        if (!row->accepted[each])
            continue;
        const auto profile = static_cast<campaign::AcceptedProfile>(each);
        shares.push_back({toQt(std::string(wording::profileName(profile))),
                          *row->accepted[each] / wholeShare,
                          toQt(wording::shareText(*row->accepted[each]))});
    }
    m_sharesTitle->setVisible(!shares.empty());
    if (row != nullptr)
        m_sharesTitle->setText(QStringLiteral("Qui a accepté en %1").arg(row->session));
    m_shares->show(std::move(shares));
}

void CatalogueSheet::show(const app::Catalogue& catalogue, const app::CatalogueEntry* entry,
                          std::optional<int> places)
{
    m_facts->setVisible(entry != nullptr);
    if (entry == nullptr) {
        m_title->setText(QStringLiteral("Aucune formation ne répond à cette recherche."));
        showShares(nullptr);
        m_items->show({});
        return;
    }
    m_title->setText(
        entry->course.empty()
            ? toQt(entry->mention)
            : QStringLiteral("%1, parcours %2").arg(toQt(entry->mention), toQt(entry->course)));
    m_facts->setText(factsOf(*entry, places));
    const campaign::CatalogueRow* row = catalogue.row(*entry);
    const app::FrameworkFile* published = app::publishedFormation(m_frameworks, entry->id);
    showShares(row);
    CellTable table;
    table.columns = {{QStringLiteral("Rubrique"), theme::scaled(150)},
                     {QStringLiteral("Publié"), 0}};
    for (const wording::SheetLine& each :
         wording::sheetLines({row, catalogue.rowBefore(*entry),
                              published == nullptr ? nullptr : &published->framework})) {
        table.rows.push_back(
            {{toQt(each.heading), {}, theme::Tone::Muted},
             {toQt(each.text), {}, each.known ? theme::Tone::Normal : theme::Tone::Muted}});
    }
    m_items->show(std::move(table));
}

} // namespace delibere::widgets
