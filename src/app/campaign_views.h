// SPDX-License-Identifier: GPL-3.0-or-later
// What people ask of a campaign: a formation today, a candidate today, the figures of a day, why.
// Values; their words are of wording/campaign_words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/played_campaign.h"
#include "campaign/figures.h"
#include "campaign/history.h"

namespace delibere::app {

struct FormationToday {
    campaign::FormationNumber number = 0;
    std::uint32_t capacity = 0;
    std::uint32_t target = 0;
    std::uint32_t proposed = 0; // awaits an answer
    std::uint32_t held = 0;
    std::uint32_t placed = 0;         // accepted for good
    std::uint32_t free = 0;           // of the target
    std::uint32_t lastRankCalled = 0; // 0: nobody was called
    std::uint32_t waiting = 0;
    std::uint32_t searching = 0;    // for a contract, or one waits to be validated
    std::uint32_t ranked = 0;       // length of the list, complementary one included
    std::uint32_t applications = 0; // ranked or not
    std::uint32_t calledToday = 0;
    std::optional<int> accessRate; // whole percent, halves up: last rank over applications

    friend bool operator==(const FormationToday&, const FormationToday&) = default;
};

[[nodiscard]] FormationToday formationToday(const PlayedCampaign& campaign,
                                            campaign::FormationNumber number);
[[nodiscard]] std::vector<FormationToday> formationsToday(const PlayedCampaign& campaign);

struct ListedCandidate {
    campaign::ApplicationNumber application = 0;
    campaign::CandidateNumber candidate = 0;
    std::uint32_t rank = 0;
    std::uint32_t position = 0; // on the waiting list; 0: none
    campaign::State state = campaign::State::Ranked;
    std::optional<campaign::Day> due; // last day to answer

    friend bool operator==(const ListedCandidate&, const ListedCandidate&) = default;
};

// By rank, the complementary list behind the main one.
[[nodiscard]] std::vector<ListedCandidate> listToday(PlayedCampaign& campaign,
                                                     campaign::FormationNumber number);

struct Effect {
    campaign::ApplicationNumber application = 0;
    campaign::State from = campaign::State::Ranked;
    campaign::State to = campaign::State::Ranked;
    campaign::Rule rule = campaign::Rule::Listed;

    friend bool operator==(const Effect&, const Effect&) = default;
};

struct PossibleReply {
    Reply reply = Reply::Refusal;
    std::vector<Effect> effects; // on the candidate's own applications

    friend bool operator==(const PossibleReply&, const PossibleReply&) = default;
};

struct PossibleStep { // of a contract
    ContractStep step = ContractStep::Deposited;
    std::vector<Effect> effects;

    friend bool operator==(const PossibleStep&, const PossibleStep&) = default;
};

struct CandidateApplication {
    campaign::FormationNumber formation = 0;
    std::optional<campaign::ApplicationNumber> application; // absent: not ranked
    bool complementary = false;
    std::uint32_t preference = 0; // 0: not said
    std::uint32_t order = 0;      // for the complementary phase; 0: not in it
    std::uint32_t rank = 0;       // 0: not ranked
    std::uint32_t position = 0;   // on the waiting list; 0: none
    std::uint32_t lastRankCalled = 0;
    campaign::State state = campaign::State::Ranked;
    std::optional<campaign::Day> due; // last day to answer, up to its last second in Paris
    std::vector<PossibleReply> replies;
    std::vector<PossibleStep> steps; // of its contract

    friend bool operator==(const CandidateApplication&, const CandidateApplication&) = default;
};

struct CandidateToday {
    campaign::CandidateNumber number = 0;
    bool placed = false;
    bool wasProposed = false;
    bool mayOrder = false; // the order for the complementary phase may be saved today
    bool hasOrdered = false;
    std::vector<CandidateApplication> applications; // main phase first, by preference

    friend bool operator==(const CandidateToday&, const CandidateToday&) = default;
};

[[nodiscard]] CandidateToday candidateToday(PlayedCampaign& campaign,
                                            campaign::CandidateNumber number);
// What this answer would do to the candidate's applications, those that it does not keep included.
// Precondition: nothing refuses it.
[[nodiscard]] std::vector<Effect> effectsOf(const PlayedCampaign& campaign,
                                            const GivenReply& given);

// Of the nation on a day: cumulative, at its evening (or now).
struct NationDay {
    campaign::Day day = 0;
    campaign::Phase phase = campaign::Phase::Preparation;
    std::uint32_t proposals = 0; // that morning
    std::uint64_t sum = 0;       // of that morning: campaign::MorningCount
    std::uint32_t proposed = 0;  // candidates who had a proposal up to then
    std::uint32_t placed = 0;    // who have a place for good

    friend bool operator==(const NationDay&, const NationDay&) = default;
};
[[nodiscard]] std::vector<NationDay> nationDays(const PlayedCampaign& campaign);

// Every change of a candidate's applications, in their order, each with its rule
// (campaign::sourceOf says where that stands).
[[nodiscard]] std::vector<campaign::Change> whyOf(const PlayedCampaign& campaign,
                                                  campaign::CandidateNumber number);

// Where two campaigns over the same formations and candidates are not alike.
struct FormationDifference {
    FormationToday one;
    FormationToday other;

    friend bool operator==(const FormationDifference&, const FormationDifference&) = default;
};
struct CampaignDifference {
    std::vector<FormationDifference> formations;   // by number; those that differ
    std::vector<campaign::CandidateNumber> gained; // placed in the other one only
    std::vector<campaign::CandidateNumber> lost;   // placed in the first one only
    std::vector<campaign::CandidateNumber> moved;  // placed in both, not in the same formation

    friend bool operator==(const CampaignDifference&, const CampaignDifference&) = default;
};
[[nodiscard]] CampaignDifference differenceOf(const PlayedCampaign& one,
                                              const PlayedCampaign& other);

} // namespace delibere::app
