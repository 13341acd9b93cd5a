// SPDX-License-Identifier: GPL-3.0-or-later
// What many sessions of one certification gave, by framework, version and year: figures for the
// staff, never a name. A figure over fewer than five candidates is withheld, and so is a total from
// which one could be worked out; see `statisticsOf` for the rule. Nothing here leads back to a
// candidate, a session or a member.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "domain/fraction.h"
#include "domain/framework.h"
#include "domain/synthesis.h"

namespace delibere {

// The fewest candidates whose figures are given (small cohorts are withheld).
inline constexpr int smallestCohort = 5;

// --- what one signed grid adds

struct BlockOutcome {
    BlockId block;
    BlockState state = BlockState::Undecided;
    bool rescued = false;      // rattrapage: validated though the rule is not attained
    std::optional<int> spread; // points; absent: no percent
    bool aboveLimit = false;   // of the framework

    friend bool operator==(const BlockOutcome&, const BlockOutcome&) = default;
};

struct CandidateOutcome {
    std::vector<BlockOutcome> blocks;
    std::optional<ProposalKind> proposal;

    friend bool operator==(const CandidateOutcome&, const CandidateOutcome&) = default;
};

// Spreads are of percents: of other marks none is counted.
[[nodiscard]] CandidateOutcome outcomeOf(const Synthesis& synthesis,
                                         const Deliberation& deliberation,
                                         const MarkScale& marks = {});

// --- what is kept while session after session is read: counts only

struct BlockTally {
    BlockId block;
    std::string code;
    std::string title;
    int validated = 0;
    int notValidated = 0;
    int rescued = 0;
    int aboveLimit = 0;
    std::map<int, int> spreads; // points -> how many candidates

    friend bool operator==(const BlockTally&, const BlockTally&) = default;
};

struct YearTally {
    int sessions = 0;
    int candidates = 0; // whose signed grid is counted
    int leftOut = 0;    // heard, but their grid is not signed by all
    std::map<ProposalKind, int> proposals;
    std::vector<BlockTally> blocks; // those of the framework, in its order
};

struct FrameworkKey {
    std::string id;
    std::string version;

    friend auto operator<=>(const FrameworkKey&, const FrameworkKey&) = default;
};

struct FrameworkTally {
    std::string title;
    std::map<int, YearTally> years;
};

using StatisticsTally = std::map<FrameworkKey, FrameworkTally>;

// The place of one session's candidates in the tally; it counts the session.
YearTally& openSession(StatisticsTally& tally, const Framework& framework, int year);
// Precondition: the outcome is of the tally's framework.
void count(YearTally& tally, const CandidateOutcome& outcome);

// --- what is shown

enum class Withheld {
    SmallGroup, // fewer than five candidates
    Complement, // a total from which such a figure could be worked out
};

template <class Figures>
using OrWithheld = tl::expected<Figures, Withheld>;

struct CandidateFigures {
    int candidates = 0;
    int total = 0; // proposals
    int partial = 0;
    int none = 0;

    friend bool operator==(const CandidateFigures&, const CandidateFigures&) = default;
};

struct DecisionFigures {
    int presented = 0; // validated or not
    int validated = 0;
    int notValidated = 0;
    int rescued = 0; // among the validated

    friend bool operator==(const DecisionFigures&, const DecisionFigures&) = default;
};

struct SpreadFigures {
    int candidates = 0;             // with a percent for this bloc; 0: nothing to compare
    std::optional<Fraction> median; // points
    std::optional<int> largest;
    int aboveLimit = 0;

    friend bool operator==(const SpreadFigures&, const SpreadFigures&) = default;
};

struct BlockStatistics {
    BlockId block;
    std::string code;
    std::string title;
    OrWithheld<DecisionFigures> decisions;
    OrWithheld<SpreadFigures> spreads;

    friend bool operator==(const BlockStatistics&, const BlockStatistics&) = default;
};

struct PeriodStatistics {
    std::optional<int> year; // absent: all years together
    int sessions = 0;
    int leftOut = 0;
    OrWithheld<CandidateFigures> candidates;
    std::vector<BlockStatistics> blocks;

    friend bool operator==(const PeriodStatistics&, const PeriodStatistics&) = default;
};

struct FrameworkStatistics {
    FrameworkKey key;
    std::string title;
    std::vector<PeriodStatistics> periods; // by year; all years last, where there are several

    friend bool operator==(const FrameworkStatistics&, const FrameworkStatistics&) = default;
};

// By framework and version, which are never put together: another version asks for other things.
//
// The figures of a bloc are over the candidates who presented it, those of its spreads over the
// candidates with a percent for it, the proposals over all. Each such set of figures is shown as a
// whole or not at all:
//  - of one year, when it is over nobody or over five candidates or more, and the year itself has
//    five or more;
//  - of all years together, when it is over nobody or five or more, and the years in which it is
//    not shown hold together none or five or more: so that what is left when the shown years are
//    taken off the total is never a small group.
// No other sum is given.
[[nodiscard]] std::vector<FrameworkStatistics> statisticsOf(const StatisticsTally& tally);

} // namespace delibere
