// SPDX-License-Identifier: GPL-3.0-or-later
// What the open data of the ministry (fr-esr-mon_master) say of a formation in one session. A
// figure that is absent there is absent here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "domain/admission.h"

namespace delibere::campaign {

enum class CatalogueFigure : std::uint8_t {
    Capacity,        // col
    Applications,    // n_can_pp, confirmed in the main phase
    NewApplications, // n_can_pc, in the complementary phase
    Ranked,          // n_clas_total
    Proposed,        // n_prop_total
    Accepted,        // n_accept_total
    AcceptedMain,    // n_accept_pp
    AcceptedLate,    // n_accept_pc
    LastRank,        // rang_dernier_appele_pp
    LastRankLate,    // rang_dernier_appele_pc
};
inline constexpr std::size_t catalogueFigureCount = 10;

// Whose share of those who accepted is told (pct_accept_…).
enum class AcceptedProfile : std::uint8_t {
    GeneralLicence, // lg3
    ProLicence,     // lp3
    Bachelor,       // but3: BUT
    Master,
    Other,       // autre
    NotEnrolled, // noninscri
    SameEstablishment,
    SameAcademy,
    Women,
};
inline constexpr std::size_t acceptedProfileCount = 9;
// The first ones say what somebody did the year before: the search by last diploma.
inline constexpr std::size_t lastDiplomaCount = 6;

struct CatalogueRow {
    int session = 0; // year of its autumn, 2020-2100
    std::string id;  // ifc
    std::string establishment;
    std::string establishmentName;
    std::string academy;
    std::string region; // its name
    std::string places; // lieux, verbatim: "UFR SDV - PARIS (75)|…"
    std::string mention;
    std::string course;
    std::string discipline;
    std::string modes; // "INITIALE, CONTINUE"
    Track track = Track::Classic;
    std::array<std::optional<std::uint32_t>, catalogueFigureCount> figures{};
    std::array<std::optional<std::uint16_t>, acceptedProfileCount> accepted{}; // tenths of 1 %

    [[nodiscard]] std::optional<std::uint32_t> figure(CatalogueFigure which) const
    {
        return figures[static_cast<std::size_t>(which)];
    }
    [[nodiscard]] std::optional<std::uint16_t> share(AcceptedProfile which) const
    {
        return accepted[static_cast<std::size_t>(which)];
    }
    // Last rank called in the main phase over applications there, whole percent, halves up; absent
    // where one of them is (seed 002, line 260).
    [[nodiscard]] std::optional<int> accessRate() const;

    friend bool operator==(const CatalogueRow&, const CatalogueRow&) = default;
};

} // namespace delibere::campaign
