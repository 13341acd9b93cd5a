// SPDX-License-Identifier: GPL-3.0-or-later
// The search for a master, as the platform's (seed 002, lines 197-226): formations of the campaign,
// which are open to applications, and those that the open data tell of. Words are folded once, so
// that a key looks through seventeen thousand rows without being felt.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/framework_library.h"
#include "app/town_positions.h"
#include "store/campaign_file.h"

namespace delibere::app {

struct CataloguePlace {
    std::string name;       // "UFR SDV - Campus Grands Moulins"
    std::string town;       // "PARIS"; empty: not said
    std::string department; // "75"; empty: not said

    friend bool operator==(const CataloguePlace&, const CataloguePlace&) = default;
};
// "UFR SDV - PARIS (75)|Antenne - QUIMPER (29)"
[[nodiscard]] std::vector<CataloguePlace> placesFrom(std::string_view places);

struct CatalogueEntry {
    std::string id;
    std::string mention;
    std::string course;
    std::string establishment;     // UAI
    std::string establishmentName; // empty: only the campaign tells of it
    std::string region;            // name, or code where only the campaign tells of it
    std::string modes;
    Track track = Track::Classic;
    std::vector<CataloguePlace> places;
    std::optional<campaign::FormationNumber> formation; // of the campaign: open to applications
    std::vector<std::size_t> sessions;                  // rows of the catalogue, newest first
};

// The framework whose reference on the platform it is; nullptr: none is within reach.
[[nodiscard]] const FrameworkFile* publishedFormation(const FrameworkListing& within,
                                                      std::string_view id);

struct CatalogueSearch {
    std::string text{};   // every word stands somewhere
    std::string region{}; // whole; empty: all, as the next ones
    std::string department{};
    std::string town{}; // within `kilometres` of it; without them, that town
    std::optional<int> kilometres{};
    std::string mention{}; // every word of it, as the next two
    std::string course{};
    std::string establishment{};
    std::string mode{}; // one of modes()
    std::optional<Track> track{};
    std::optional<campaign::AcceptedProfile> lastDiploma{}; // some who accepted had it
    bool open = false;

    friend bool operator==(const CatalogueSearch&, const CatalogueSearch&) = default;
};

class Catalogue {
public:
    Catalogue() = default;
    // The rows outlive it. It points into its own towns: it moves, and has no copy.
    Catalogue(const store::CampaignRows& rows, TownPositions towns);
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;
    Catalogue(Catalogue&&) = default;
    Catalogue& operator=(Catalogue&&) = default;
    ~Catalogue() = default;

    [[nodiscard]] const std::vector<CatalogueEntry>& entries() const { return m_entries; }
    // The newest row; nullptr: only the campaign tells of it.
    [[nodiscard]] const campaign::CatalogueRow* row(const CatalogueEntry& entry) const;
    [[nodiscard]] const campaign::CatalogueRow* rowBefore(const CatalogueEntry& entry) const;
    // Places of entries, in their order: those of the campaign first.
    [[nodiscard]] std::vector<std::size_t> find(const CatalogueSearch& search) const;
    [[nodiscard]] const CatalogueEntry* entry(std::string_view id) const;

    [[nodiscard]] const std::vector<std::string>& regions() const { return m_regions; }
    [[nodiscard]] const std::vector<std::string>& departments() const { return m_departments; }
    [[nodiscard]] const std::vector<std::string>& modes() const { return m_modes; }
    // Whose position is known, of the entries and others.
    [[nodiscard]] const TownPositions& towns() const { return m_towns; }

private:
    struct Folded {
        std::u32string all;
        std::u32string mention;
        std::u32string course;
        std::u32string establishment;
        std::vector<const TownPosition*> positions; // of its places; nullptr: not known
    };
    struct Wanted;

    void add(const store::FormationRow& row, campaign::FormationNumber number);
    void add(const campaign::CatalogueRow& row, std::size_t number);
    void fold();
    void list();
    [[nodiscard]] bool keeps(std::size_t at, const CatalogueSearch& search,
                             const Wanted& wanted) const;
    [[nodiscard]] bool liesAt(std::size_t at, const CatalogueSearch& search,
                              const Wanted& wanted) const;

    const store::CampaignRows* m_rows = nullptr;
    TownPositions m_towns;
    std::vector<CatalogueEntry> m_entries;
    std::vector<Folded> m_folded;
    std::map<std::string, std::size_t, std::less<>> m_byId;
    std::vector<std::string> m_regions;
    std::vector<std::string> m_departments;
    std::vector<std::string> m_modes;
};

} // namespace delibere::app
