// SPDX-License-Identifier: GPL-3.0-or-later
// A small campaign that is played by hand: candidates and formations are numbers from 0, days are
// "06-05" of 2025. Every day that passes is looked at for all invariants.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/campaign.h"
#include "campaign/invariants.h"
#include "campaign/positions.h"
#include "support/calendar_2025.h"

namespace delibere::campaign {

[[nodiscard]] Formation classic(std::uint16_t capacity);
[[nodiscard]] Formation workStudy(std::uint16_t capacity);

using Row = std::vector<CandidateNumber>; // a list, best first

// The candidates prefer formations as `preferences` says, best first, or by number.
[[nodiscard]] Lists listsOf(const std::vector<Row>& rows,
                            const std::vector<std::vector<FormationNumber>>& preferences = {});

class Played {
public:
    Played(std::vector<Formation> formations, const std::vector<Row>& main,
           const std::vector<std::vector<FormationNumber>>& preferences = {},
           Switches switches = {}, int threads = 1);
    Played(const Played&) = delete; // its campaign looks at its lists
    void addComplementary(const std::vector<Row>& rows,
                          const std::vector<std::vector<FormationNumber>>& preferences = {});

    // Closes what is open and plays every day up to the morning of that one.
    void morningOf(std::string_view day);
    void closeDay();

    [[nodiscard]] ApplicationNumber application(CandidateNumber candidate,
                                                FormationNumber formation) const;
    [[nodiscard]] State state(CandidateNumber candidate, FormationNumber formation) const
    {
        return campaign->board().state(application(candidate, formation));
    }
    [[nodiscard]] std::string due(CandidateNumber candidate, FormationNumber formation) const;

    std::optional<Refusal> say(EventKind kind, CandidateNumber candidate, FormationNumber formation,
                               int second = 10 * 3600);
    void order(CandidateNumber candidate, const std::vector<FormationNumber>& formations);

    Calendar calendar = calendar2025();
    RankedLists lists;
    std::unique_ptr<Campaign> campaign;
    Positions positions;
    std::vector<Broken> broken;

private:
    void openDay(Day day);
    [[nodiscard]] Day dayOf(std::string_view day) const;

    std::unique_ptr<InvariantWatch> m_watch;
    bool m_open = false;
};

} // namespace delibere::campaign
