// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign_views.h"

#include <algorithm>
#include <array>
#include <map>

namespace delibere::app {

namespace {

using campaign::ApplicationNumber;
using campaign::Board;
using campaign::CandidateNumber;
using campaign::Day;
using campaign::EventKind;
using campaign::FormationNumber;
using campaign::State;

template <class Visit>
void forEachInList(const campaign::RankedLists& lists, FormationNumber formation, Visit visit)
{
    for (std::uint32_t rank = 1; rank <= lists.length(formation); ++rank)
        visit(rank, lists.at(formation, rank));
}

std::optional<Day> dueOf(const Board& board, ApplicationNumber each)
{
    const bool asked = board.state(each) == State::Proposed && board.due(each) != campaign::noDay;
    return asked ? std::optional<Day>(board.due(each)) : std::nullopt;
}

void countState(FormationToday& today, State state)
{
    today.proposed += state == State::Proposed ? 1U : 0U;
    today.held += state == State::Held ? 1U : 0U;
    today.placed += state == State::Final ? 1U : 0U;
    today.waiting += campaign::isCallable(state) ? 1U : 0U;
    const bool searching =
        state == State::Searching || state == State::Deposited || state == State::Validated;
    today.searching += searching ? 1U : 0U;
}

std::uint32_t calledAmong(const Board& board, FormationNumber formation)
{
    const auto called = board.called();
    return static_cast<std::uint32_t>(
        std::count_if(called.begin(), called.end(), [&](ApplicationNumber each) {
            return board.lists().formationOf(each) == formation;
        }));
}

FormationToday countedFormation(const PlayedCampaign& campaign, FormationNumber number,
                                std::uint32_t calledToday)
{
    const Board& board = campaign.board();
    FormationToday today;
    today.number = number;
    today.capacity = campaign.lists().formations()[number].capacity;
    today.target = board.target(number);
    forEachInList(campaign.lists(), number, [&](std::uint32_t, ApplicationNumber each) {
        countState(today, board.state(each));
    });
    const std::uint32_t taken = board.seatsTaken(number);
    today.free = today.target > taken ? today.target - taken : 0;
    today.lastRankCalled = board.lastRankCalled(number);
    today.ranked = campaign.lists().length(number);
    today.applications = campaign.base().applications[number];
    today.calledToday = calledToday;
    if (today.applications != 0 && today.lastRankCalled != 0) {
        const std::uint64_t all = today.applications;
        today.accessRate =
            static_cast<int>((std::uint64_t{today.lastRankCalled} * 200 + all) / (2 * all));
    }
    return today;
}

// A board of this candidate alone, as it stands now.
Board ownBoard(const PlayedCampaign& campaign, CandidateNumber number)
{
    const CampaignBase& base = campaign.base();
    return campaign::boardOf(number, campaign.events(), base.lists, base.calendar, base.switches);
}

std::vector<campaign::Action> actionsOf(const Board& now, const GivenReply& given)
{
    std::vector<campaign::Action> actions{actionOf(now, given)};
    if (given.reply != Reply::Provisional)
        return actions;
    const auto kept = given.kept ? std::optional(std::span(*given.kept)) : std::nullopt;
    for (const ApplicationNumber each : campaign::givenUpWith(now, given.application, kept))
        actions.push_back({EventKind::GivenUp, each, given.second});
    return actions;
}

std::vector<Effect> effectsOn(const Board& now, const std::vector<campaign::Action>& actions)
{
    Board after = now;
    std::vector<campaign::Change> changes;
    after.watch(&changes);
    for (const campaign::Action& each : actions)
        after.apply({each.subject, static_cast<std::uint16_t>(each.second / 60),
                     static_cast<std::uint8_t>(now.day()), each.kind});
    std::vector<Effect> effects;
    effects.reserve(changes.size());
    for (const auto& each : changes)
        effects.push_back({each.application, each.from, each.to, each.rule});
    return effects;
}

std::vector<PossibleReply> answersTo(const PlayedCampaign& campaign, const Board& own,
                                     ApplicationNumber application)
{
    std::vector<PossibleReply> answers;
    if (!campaign.dayIsOpen())
        return answers;
    for (const Reply reply :
         {Reply::Definitive, Reply::Provisional, Reply::Refusal, Reply::Withdrawal}) {
        const GivenReply given{application, reply};
        if (!campaign::refusalOf(campaign.board(), actionOf(campaign.board(), given)))
            answers.push_back({reply, effectsOn(own, actionsOf(own, given))});
    }
    return answers;
}

std::vector<PossibleStep> contractSteps(const PlayedCampaign& campaign, const Board& own,
                                        ApplicationNumber application)
{
    std::vector<PossibleStep> steps;
    if (!campaign.dayIsOpen())
        return steps;
    for (const ContractStep step :
         {ContractStep::Deposited, ContractStep::Validated, ContractStep::Refused}) {
        const campaign::Action action = actionOf(application, step, 0);
        if (!campaign::refusalOf(campaign.board(), action))
            steps.push_back({step, effectsOn(own, {action})});
    }
    return steps;
}

CandidateApplication applicationOf(PlayedCampaign& campaign, const Board& own,
                                   ApplicationNumber number, std::uint32_t slot)
{
    const Board& board = campaign.board();
    CandidateApplication made;
    made.formation = campaign.lists().formationOf(number);
    made.application = number;
    made.complementary = campaign.lists().complementary(number);
    made.preference = campaign.lists().preferenceInSlot(slot);
    made.order = board.orderInSlot(slot);
    made.rank = campaign.lists().rankOf(number);
    made.position = campaign.positions().of(number);
    made.lastRankCalled = board.lastRankCalled(made.formation);
    made.state = board.state(number);
    made.due = dueOf(board, number);
    made.replies = answersTo(campaign, own, number);
    made.steps = contractSteps(campaign, own, number);
    return made;
}

void addNotRanked(const PlayedCampaign& campaign, CandidateNumber number, CandidateToday& today)
{
    const auto& rows = campaign.base().rows;
    for (const auto* phase : {&rows.main, &rows.complementary}) {
        for (const store::ApplicationRow& row : *phase) {
            if (row.candidate != number || row.rank != 0)
                continue;
            CandidateApplication made;
            made.formation = row.formation;
            made.complementary = phase == &rows.complementary;
            made.preference = row.preference;
            made.lastRankCalled = campaign.board().lastRankCalled(row.formation);
            today.applications.push_back(made);
        }
    }
}

// Preferences that are not said come last.
std::uint32_t sortKeyOf(const CandidateApplication& each)
{
    return (each.complementary ? 1000U : 0U) + (each.preference == 0 ? 999U : each.preference);
}

} // namespace

FormationToday formationToday(const PlayedCampaign& campaign, FormationNumber number)
{
    return countedFormation(campaign, number, calledAmong(campaign.board(), number));
}

std::vector<FormationToday> formationsToday(const PlayedCampaign& campaign)
{
    std::vector<std::uint32_t> called(campaign.lists().formationCount(), 0);
    for (const ApplicationNumber each : campaign.board().called())
        ++called[campaign.lists().formationOf(each)];
    std::vector<FormationToday> all;
    all.reserve(called.size());
    for (FormationNumber each = 0; each < called.size(); ++each)
        all.push_back(countedFormation(campaign, each, called[each]));
    return all;
}

std::vector<ListedCandidate> listToday(PlayedCampaign& campaign, FormationNumber number)
{
    const campaign::Positions& positions = campaign.positions();
    const Board& board = campaign.board();
    std::vector<ListedCandidate> listed;
    forEachInList(campaign.lists(), number, [&](std::uint32_t rank, ApplicationNumber each) {
        listed.push_back({each, campaign.lists().candidateOf(each), rank, positions.of(each),
                          board.state(each), dueOf(board, each)});
    });
    return listed;
}

CandidateToday candidateToday(PlayedCampaign& campaign, CandidateNumber number)
{
    const Board& board = campaign.board();
    CandidateToday today;
    today.number = number;
    today.placed = board.isPlaced(number);
    today.wasProposed = board.wasProposed(number);
    today.hasOrdered = board.hasOrdered(number);
    today.mayOrder =
        campaign.dayIsOpen() && !campaign::refusalOf(board, {EventKind::OrderBegun, number, 0});
    const Board own = ownBoard(campaign, number);
    campaign.lists().forEachSlot(number, [&](std::uint32_t slot, ApplicationNumber each) {
        today.applications.push_back(applicationOf(campaign, own, each, slot));
    });
    addNotRanked(campaign, number, today);
    std::stable_sort(
        today.applications.begin(), today.applications.end(),
        [](const auto& one, const auto& other) { return sortKeyOf(one) < sortKeyOf(other); });
    return today;
}

std::vector<Effect> effectsOf(const PlayedCampaign& campaign, const GivenReply& given)
{
    const CandidateNumber candidate = campaign.lists().candidateOf(given.application);
    const Board own = ownBoard(campaign, candidate);
    return effectsOn(own, actionsOf(own, given));
}

std::vector<NationDay> nationDays(const PlayedCampaign& campaign)
{
    std::vector<NationDay> days;
    for (const campaign::MorningCount& each : campaign.engine().mornings())
        days.push_back({each.day, campaign.calendar().phaseOf(each.day), each.proposals, each.sum,
                        each.proposed, each.placed});
    return days;
}

std::vector<campaign::Change> whyOf(const PlayedCampaign& campaign, CandidateNumber number)
{
    const CampaignBase& base = campaign.base();
    return campaign::changesOf(number, campaign.events(), base.lists, base.calendar, base.switches);
}

namespace {

// By candidate: the formation where they are placed, or no formation.
std::vector<FormationNumber> placesIn(const PlayedCampaign& campaign)
{
    std::vector<FormationNumber> places(campaign.lists().candidateCount(), 0xFFFFFFFF);
    for (ApplicationNumber each = 0; each < campaign.lists().count(); ++each) {
        if (campaign.board().state(each) == State::Final)
            places[campaign.lists().candidateOf(each)] = campaign.lists().formationOf(each);
    }
    return places;
}

} // namespace

CampaignDifference differenceOf(const PlayedCampaign& one, const PlayedCampaign& other)
{
    CampaignDifference difference;
    const auto first = formationsToday(one);
    const auto second = formationsToday(other);
    for (std::size_t each = 0; each < std::min(first.size(), second.size()); ++each) {
        if (first[each] != second[each])
            difference.formations.push_back({first[each], second[each]});
    }
    const auto before = placesIn(one);
    const auto after = placesIn(other);
    for (CandidateNumber each = 0; each < std::min(before.size(), after.size()); ++each) {
        constexpr FormationNumber nowhere = 0xFFFFFFFF;
        if (before[each] == after[each])
            continue;
        auto& kind = before[each] == nowhere  ? difference.gained
                     : after[each] == nowhere ? difference.lost
                                              : difference.moved;
        kind.push_back(each);
    }
    return difference;
}

} // namespace delibere::app
