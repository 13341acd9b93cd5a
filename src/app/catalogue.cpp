// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue.h"

#include <algorithm>
#include <set>

#include "domain/folding.h"
#include "domain/trimmed.h"

namespace delibere::app {

namespace {

using campaign::CatalogueRow;

std::u32string foldedLine(std::string_view text)
{
    std::u32string line;
    for (const std::u32string& word : foldedWords(text))
        line += (line.empty() ? U"" : U" ") + word;
    return line;
}

bool holdsAll(const std::u32string& line, const std::vector<std::u32string>& words)
{
    return std::ranges::all_of(
        words, [&](const std::u32string& each) { return line.find(each) != std::u32string::npos; });
}

template <class Visit>
void forEachPart(std::string_view text, std::string_view sign, Visit visit)
{
    while (!text.empty()) {
        const auto end = std::min(text.find(sign), text.size());
        if (const auto part = trimmedCell(text.substr(0, end)); !part.empty())
            visit(part);
        text.remove_prefix(std::min(text.size(), end + sign.size()));
    }
}

CataloguePlace placeFrom(std::string_view text)
{
    CataloguePlace place;
    const auto open = text.rfind('(');
    if (open != std::string_view::npos && text.ends_with(')')) {
        place.department = text.substr(open + 1, text.size() - open - 2);
        text = trimmedCell(text.substr(0, open));
        const auto dash = text.rfind(" - ");
        place.town = trimmedCell(dash == std::string_view::npos ? text : text.substr(dash + 3));
        text = dash == std::string_view::npos ? std::string_view() : text.substr(0, dash);
    }
    place.name = trimmedCell(text);
    return place;
}

} // namespace

std::vector<CataloguePlace> placesFrom(std::string_view places)
{
    std::vector<CataloguePlace> all;
    forEachPart(places, "|", [&](std::string_view each) { all.push_back(placeFrom(each)); });
    return all;
}

const FrameworkFile* publishedFormation(const FrameworkListing& within, std::string_view id)
{
    const auto found = std::ranges::find_if(within.usable, [&](const FrameworkFile& each) {
        return !id.empty() && each.framework.admission && each.framework.admission->reference == id;
    });
    return found == within.usable.end() ? nullptr : &*found;
}

// What is looked for, folded once.
struct Catalogue::Wanted {
    std::vector<std::u32string> text;
    std::vector<std::u32string> mention;
    std::vector<std::u32string> course;
    std::vector<std::u32string> establishment;
    std::u32string town;
    const TownPosition* centre = nullptr;
};

Catalogue::Catalogue(const store::CampaignRows& rows, TownPositions towns)
    : m_rows(&rows), m_towns(std::move(towns))
{
    for (campaign::FormationNumber each = 0; each < rows.formations.size(); ++each)
        add(rows.formations[each], each);
    for (std::size_t each = 0; each < rows.catalogue.size(); ++each)
        add(rows.catalogue[each], each);
    fold();
    list();
}

void Catalogue::add(const store::FormationRow& row, campaign::FormationNumber number)
{
    CatalogueEntry entry;
    entry.id = row.id;
    entry.mention = row.mention;
    entry.course = row.course;
    entry.establishment = row.establishment;
    entry.region = row.region;
    entry.track = row.rules.track;
    entry.formation = number;
    m_byId.emplace(row.id, m_entries.size());
    m_entries.push_back(std::move(entry));
}

void Catalogue::add(const CatalogueRow& row, std::size_t number)
{
    const auto [known, fresh] = m_byId.emplace(row.id, m_entries.size());
    if (fresh)
        m_entries.push_back({row.id,
                             row.mention,
                             row.course,
                             row.establishment,
                             {},
                             {},
                             {},
                             row.track,
                             {},
                             std::nullopt,
                             {}});
    auto& sessions = m_entries[known->second].sessions;
    sessions.insert(std::ranges::find_if(sessions,
                                         [&](std::size_t each) {
                                             return m_rows->catalogue[each].session < row.session;
                                         }),
                    number);
}

// Of the newest session, once all are there.
void Catalogue::fold()
{
    m_folded.resize(m_entries.size());
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        CatalogueEntry& entry = m_entries[at];
        Folded& folded = m_folded[at];
        std::string all = entry.id + ' ' + entry.mention + ' ' + entry.course + ' ' +
                          entry.establishment + ' ' + entry.region;
        if (const CatalogueRow* newest = row(entry)) {
            entry.establishmentName = newest->establishmentName;
            entry.region = newest->region;
            entry.modes = newest->modes;
            entry.places = placesFrom(newest->places);
            if (!entry.formation) {
                entry.mention = newest->mention;
                entry.course = newest->course;
                entry.track = newest->track;
            }
            all += ' ' + newest->establishmentName + ' ' + newest->region + ' ' + newest->places +
                   ' ' + newest->discipline + ' ' + newest->mention + ' ' + newest->course;
        }
        for (const CataloguePlace& each : entry.places)
            folded.positions.push_back(m_towns.find(each.town));
        folded.all = foldedLine(all);
        folded.mention = foldedLine(entry.mention);
        folded.course = foldedLine(entry.course);
        folded.establishment = foldedLine(entry.establishment + ' ' + entry.establishmentName);
    }
}

void Catalogue::list()
{
    std::set<std::string> regions;
    std::set<std::string> departments;
    std::set<std::string> modes;
    for (const CatalogueEntry& each : m_entries) {
        regions.insert(each.region);
        for (const CataloguePlace& place : each.places)
            departments.insert(place.department);
        forEachPart(each.modes, ",", [&](std::string_view mode) { modes.emplace(mode); });
    }
    for (auto* all : {&regions, &departments})
        all->erase(std::string());
    m_regions.assign(regions.begin(), regions.end());
    m_departments.assign(departments.begin(), departments.end());
    m_modes.assign(modes.begin(), modes.end());
}

const CatalogueRow* Catalogue::row(const CatalogueEntry& entry) const
{
    return entry.sessions.empty() ? nullptr : &m_rows->catalogue[entry.sessions.front()];
}

const CatalogueRow* Catalogue::rowBefore(const CatalogueEntry& entry) const
{
    return entry.sessions.size() < 2 ? nullptr : &m_rows->catalogue[entry.sessions[1]];
}

const CatalogueEntry* Catalogue::entry(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_entries[found->second];
}

bool Catalogue::liesAt(std::size_t at, const CatalogueSearch& search, const Wanted& wanted) const
{
    const CatalogueEntry& entry = m_entries[at];
    if (!search.department.empty() &&
        std::ranges::find(entry.places, search.department, &CataloguePlace::department) ==
            entry.places.end())
        return false;
    if (wanted.town.empty())
        return true;
    if (search.kilometres)
        return wanted.centre != nullptr &&
               std::ranges::any_of(m_folded[at].positions, [&](const TownPosition* each) {
                   return each != nullptr &&
                          kilometresBetween(*wanted.centre, *each) <= *search.kilometres;
               });
    return std::ranges::any_of(entry.places, [&](const CataloguePlace& each) {
        return foldedLine(each.town).find(wanted.town) != std::u32string::npos;
    });
}

bool Catalogue::keeps(std::size_t at, const CatalogueSearch& search, const Wanted& wanted) const
{
    const CatalogueEntry& entry = m_entries[at];
    const Folded& folded = m_folded[at];
    if ((search.open && !entry.formation) || (search.track && entry.track != *search.track) ||
        (!search.region.empty() && entry.region != search.region))
        return false;
    if (search.lastDiploma) {
        const CatalogueRow* newest = row(entry);
        if (newest == nullptr || newest->share(*search.lastDiploma).value_or(0) == 0)
            return false;
    }
    if (!search.mode.empty()) {
        bool there = false;
        forEachPart(entry.modes, ",",
                    [&](std::string_view each) { there = there || each == search.mode; });
        if (!there)
            return false;
    }
    return holdsAll(folded.all, wanted.text) && holdsAll(folded.mention, wanted.mention) &&
           holdsAll(folded.course, wanted.course) &&
           holdsAll(folded.establishment, wanted.establishment) && liesAt(at, search, wanted);
}

std::vector<std::size_t> Catalogue::find(const CatalogueSearch& search) const
{
    const Wanted wanted{foldedWords(search.text),   foldedWords(search.mention),
                        foldedWords(search.course), foldedWords(search.establishment),
                        foldedLine(search.town),    m_towns.find(search.town)};
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        if (keeps(at, search, wanted))
            found.push_back(at);
    }
    return found;
}

} // namespace delibere::app
