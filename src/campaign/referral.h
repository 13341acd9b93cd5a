// SPDX-License-Identifier: GPL-3.0-or-later
// Who may refer to the rector of their region after the campaign left them without a proposal
// (R.612-36-3; seed 002, lines 871-905). Every clause that fails is named.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/calendar.h"
#include "campaign/switches.h"
#include "campaign/wishes.h"

namespace delibere::campaign {

struct ReferralFacts {
    bool nationalDiploma = true;    // a French DNL; no licence professionnelle, no foreign diploma
    int diplomaYear = 0;            // in which its university year ended
    std::string region;             // INSEE code of the region where it was obtained
    bool wasProposed = false;       // in any phase
    std::vector<Wish> applications; // one each; those outside the platform too
    std::optional<Day> lastRefusal{}; // on the calendar of the campaign
    std::optional<Day> successCertificate{};
};

enum class ReferralClause {
    NotOpenYet,
    TooLate,
    NoNationalDiploma,
    DiplomaTooOld,
    HadProposal,
    TooFewApplications,
    TooFewMentions,
    TooFewEstablishments,
};

struct ReferralAnswer {
    std::vector<ReferralClause> failed; // empty: eligible
    Day lastDay = 0;                    // until when
    int applicationsWanted = 0;
    int daysLeft = 0; // today included; 0 when it is too late or not open
};

// Where one university stands alone: two applications suffice. Mayotte as A23 says.
[[nodiscard]] bool hasOneUniversity(std::string_view region, const Switches& switches);
[[nodiscard]] ReferralAnswer referralOf(const ReferralFacts& facts, Day today,
                                        const Calendar& calendar, const Switches& switches);

} // namespace delibere::campaign
