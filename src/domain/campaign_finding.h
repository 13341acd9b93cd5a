// SPDX-License-Identifier: GPL-3.0-or-later
// One remark about the CSV of a campaign, with its line: whoever mends a file wants all of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace delibere {

enum class CampaignFault {
    ColumnMissing,      // detail: its heading
    ColumnUnknown,      // detail: its heading
    ColumnTwice,        // detail: its heading
    CellCount,          // detail: how many there are, how many are wanted
    OpenQuote,          // a quote that nothing closes on its line
    NotText,            // no UTF-8, or characters that no text may hold
    Blank,              // detail: the heading
    NotIdentifier,      // detail: what stands there
    NotPercent,         // detail: heading, value
    NotNumber,          // detail: heading, value, least, most
    NotDate,            // detail: heading, value
    NotTime,            // detail: heading, value
    UnknownWord,        // detail: heading, value, what may stand there
    UnknownFormation,   // detail: its id
    UnknownApplication, // detail: candidate, formation; that candidate did not apply there
    NotApplied,         // detail: candidate, formation; a signed list ranks who is not there
    OtherRank,          // detail: candidate, formation, rank that another file says
    FormationTwice,     // detail: its id
    SessionTwice,       // detail: session, formation: two rows of a catalogue
    ApplicationTwice,   // detail: candidate, formation
    RankTwice,          // detail: formation, rank
    RankMissing,        // detail: formation, rank: others of the list stand behind it
    PreferenceTwice,    // detail: candidate, preference
    TooManyWishes,      // detail: candidate, how many may be made in that track
    TooManyOfOne,       // detail: candidate; more applications than are played
    ListTooLong,        // detail: formation; more than 65,535 applications are ranked
    ContractClassic,    // detail: formation; it takes no contract
    RankedBefore,       // detail: candidate, formation; ranked there in the main phase
    DayOutside,         // detail: date; no day of this campaign
    DayPassed,          // detail: date; played already
    OrderTwice,         // detail: candidate, place in the order
    OrderMissing,       // detail: candidate, place in the order: others stand behind it
};

struct CampaignFinding {
    std::string file;
    std::size_t line = 0; // from 1; 0: of the file
    CampaignFault fault = CampaignFault::NotText;
    std::vector<std::string> details{}; // as the fault says

    friend bool operator==(const CampaignFinding&, const CampaignFinding&) = default;
};

using CampaignFindings = std::vector<CampaignFinding>;

} // namespace delibere
