// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign as it stands, whose names are known: the engine, the lists it plays and the words by
// which people call them. Knows no file: a copy of it is a branch, to be played and compared.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "campaign/campaign.h"
#include "campaign/positions.h"
#include "campaign/reply.h"
#include "domain/problem.h"
#include "store/campaign_file.h"

namespace delibere::app {

// What does not change while days are played; branches share it.
struct CampaignBase {
    campaign::Calendar calendar;
    campaign::Switches switches;
    store::CampaignRows rows;
    campaign::RankedLists lists;
    std::vector<std::uint32_t> applications; // by formation: made, ranked or not, of both phases
    std::unordered_map<std::string_view, campaign::FormationNumber> formationOf;
    std::unordered_map<std::string_view, campaign::CandidateNumber> candidateOf;
    std::vector<std::vector<std::uint32_t>> saidOn; // by day: numbers of rows.said
};

// CampaignTerms, SessionCorrupt (rows that make no list).
[[nodiscard]] Result<std::shared_ptr<const CampaignBase>>
campaignBase(const store::CampaignTerms& terms, store::CampaignRows rows);
// The same calendar and switches over other rows.
[[nodiscard]] Result<std::shared_ptr<const CampaignBase>> campaignBaseOf(const CampaignBase& base,
                                                                         store::CampaignRows rows);

// What a file said for a day, and the rules would not have.
struct RefusedSaying {
    store::SaidRow said;
    campaign::Refusal refusal = campaign::Refusal::Unknown;

    friend bool operator==(const RefusedSaying&, const RefusedSaying&) = default;
};

using campaign::Reply;

struct GivenReply {
    campaign::ApplicationNumber application = 0;
    Reply reply = Reply::Refusal;
    int second = 12 * 3600; // of the day, Paris
    // Provisional: the waiting lists and searches that are kept; absent: as A3 says.
    std::optional<std::vector<campaign::ApplicationNumber>> kept{};
};

// What the engine is told, as the application stands now.
[[nodiscard]] campaign::Action actionOf(const campaign::Board& board, const GivenReply& given);

enum class ContractStep { Deposited, Refused, Validated };
[[nodiscard]] campaign::Action actionOf(campaign::ApplicationNumber application, ContractStep step,
                                        int second);

class PlayedCampaign {
public:
    // Where these events end. SessionCorrupt: no campaign over these lists wrote them.
    [[nodiscard]] static Result<PlayedCampaign> make(std::shared_ptr<const CampaignBase> base,
                                                     std::vector<campaign::Event> events);

    // The same campaign where these events end. Precondition: they are the first of its own.
    [[nodiscard]] PlayedCampaign with(std::vector<campaign::Event> events) const;

    [[nodiscard]] const CampaignBase& base() const { return *m_base; }
    // The same for as long as days are played over the same rows.
    [[nodiscard]] const std::shared_ptr<const CampaignBase>& sharedBase() const { return m_base; }
    [[nodiscard]] const campaign::Calendar& calendar() const { return m_base->calendar; }
    [[nodiscard]] const campaign::RankedLists& lists() const { return m_base->lists; }
    [[nodiscard]] const campaign::Board& board() const { return m_engine.board(); }
    [[nodiscard]] const campaign::Campaign& engine() const { return m_engine; }
    [[nodiscard]] const std::vector<campaign::Event>& events() const { return m_engine.events(); }
    // Brought up to date where it is asked.
    [[nodiscard]] const campaign::Positions& positions();

    // The day that was opened last; absent: none was.
    [[nodiscard]] std::optional<campaign::Day> today() const;
    [[nodiscard]] bool dayIsOpen() const; // its morning was played and its evening was not
    // The next one to be opened; absent: the campaign is over.
    [[nodiscard]] std::optional<campaign::Day> nextDay() const;
    // Of the rows of both phases: the ranked one; absent: not applied, or not ranked.
    [[nodiscard]] std::optional<campaign::ApplicationNumber>
    application(campaign::CandidateNumber candidate, campaign::FormationNumber formation) const;

    // Closes the open day, opens the next one, plays its morning and what was said for it. Gives
    // what was refused of that. Precondition: nextDay().
    std::vector<RefusedSaying> nextMorning();
    void closeDay(); // nothing when it is closed
    // What rows.said holds from this number on for the day that is open.
    std::vector<RefusedSaying> sayFrom(std::size_t first);
    // Everybody who was asked answers at once and keeps the best, by their own order; in the days
    // of the order everybody puts their applications in it (campaign/prompt_play.h).
    void answerPromptly();

    // Absent: done. Nothing is changed otherwise.
    std::optional<campaign::Refusal> give(const GivenReply& given);
    std::optional<campaign::Refusal> saveOrder(campaign::CandidateNumber candidate,
                                               std::span<const campaign::ApplicationNumber> order,
                                               int second);
    std::optional<campaign::Refusal> setContract(campaign::ApplicationNumber application,
                                                 ContractStep step, int second);
    std::optional<campaign::Refusal> setTarget(campaign::FormationNumber formation,
                                               std::uint16_t target);

private:
    explicit PlayedCampaign(std::shared_ptr<const CampaignBase> base);
    std::optional<campaign::Refusal> say(const store::SaidRow& said);

    std::shared_ptr<const CampaignBase> m_base;
    campaign::Campaign m_engine;
    campaign::Positions m_positions;
};

} // namespace delibere::app
