// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/answer_rules.h"

#include <algorithm>

namespace delibere::campaign {

namespace {

std::optional<Refusal> unless(bool allowed, Refusal refusal)
{
    return allowed ? std::nullopt : std::optional(refusal);
}

std::optional<Refusal> refusalOfNow(const Board& board, State state)
{
    if (state != State::Proposed)
        return Refusal::NothingToAnswer;
    return unless(board.phase() == Phase::Main, Refusal::NotInThisPhase);
}

std::optional<Refusal> refusalOfDeclining(const Board& board, State state)
{
    if (state == State::Proposed)
        return std::nullopt;
    if (state != State::Held)
        return Refusal::NothingToAnswer;
    return unless(board.phase() != Phase::Complementary || board.switches().holdMayBeDeclinedLate,
                  Refusal::NotInThisPhase);
}

std::optional<Refusal> refusalOfContract(const Board& board, const Action& action)
{
    const Formation& formation =
        board.lists().formations()[board.lists().formationOf(action.subject)];
    if (formation.track != Track::WorkStudy)
        return Refusal::NotWorkStudy;
    const State state = board.state(action.subject);
    if (action.kind != EventKind::ContractDeposited)
        return unless(state == State::Deposited, Refusal::NoContractAwaited);
    const bool inTime = !formation.contractsUntil || board.day() <= *formation.contractsUntil;
    return unless(state == State::Searching && inTime, Refusal::NoContractAwaited);
}

std::optional<Refusal> refusalOfReinstating(const Board& board, const Action& action)
{
    const State state = board.state(action.subject);
    if (state != State::Declined && state != State::Expired && state != State::Dropped &&
        state != State::Lost)
        return Refusal::NotOnTheList;
    if (board.phase() == Phase::Main)
        return std::nullopt;
    // Where the order of the candidate decides, it has to name the application, and nothing better
    // may be there.
    const std::uint8_t order = board.order(action.subject);
    if (order == 0 || board.phase() == Phase::Ordering)
        return Refusal::NotInThisPhase;
    bool better = false;
    board.lists().forEachSlot(board.lists().candidateOf(action.subject),
                              [&](std::uint32_t slot, ApplicationNumber other) {
                                  better = better || (holdsSeat(board.state(other)) &&
                                                      board.orderInSlot(slot) < order);
                              });
    return unless(!better, Refusal::BetterIsHeld);
}

std::optional<Refusal> refusalOfOrder(const Board& board, CandidateNumber candidate)
{
    if (candidate >= board.lists().candidateCount())
        return Refusal::Unknown;
    if (board.phase() != Phase::Ordering)
        return Refusal::NotInThisPhase;
    return unless(!board.isPlaced(candidate), Refusal::AlreadyPlaced);
}

std::optional<Refusal> refusalOfNext(const Board& board, const Action& action)
{
    const CandidateNumber candidate = board.lists().candidateOf(action.subject);
    if (const auto refusal = refusalOfOrder(board, candidate))
        return refusal;
    if (!board.hasOrdered(candidate) || !isWanted(board.state(action.subject)))
        return Refusal::NotOnTheList;
    return unless(board.order(action.subject) == 0, Refusal::AlreadyInOrder);
}

std::optional<Refusal> refusalOfWithdrawal(const Board& board, State state)
{
    return unless(state == State::Final && board.switches().acceptanceMayBeWithdrawn,
                  Refusal::NotWithdrawable);
}

std::optional<Refusal> refusalForApplication(const Board& board, const Action& action)
{
    if (action.subject >= board.lists().count())
        return Refusal::Unknown;
    const State state = board.state(action.subject);
    if (action.kind == EventKind::Withdrew)
        return refusalOfWithdrawal(board, state);
    if (board.isPlaced(board.lists().candidateOf(action.subject)))
        return Refusal::AlreadyPlaced;
    switch (action.kind) {
    case EventKind::AcceptedForGood:
        return unless(state == State::Proposed || state == State::Held, Refusal::NothingToAnswer);
    case EventKind::AcceptedForNow:
        return refusalOfNow(board, state);
    case EventKind::Declined:
        return refusalOfDeclining(board, state);
    case EventKind::GivenUp:
        return unless(isWanted(state), Refusal::NotOnTheList);
    case EventKind::OrderNext:
        return refusalOfNext(board, action);
    case EventKind::Reinstated:
        return refusalOfReinstating(board, action);
    default:
        return refusalOfContract(board, action);
    }
}

} // namespace

std::optional<Refusal> refusalOf(const Board& board, const Action& action)
{
    if (action.second < 0 || action.second >= secondsOfDay)
        return Refusal::OtherDay;
    switch (action.kind) {
    case EventKind::DayOpened:
    case EventKind::Proposed:
    case EventKind::MorningDone:
    case EventKind::DayClosed:
    case EventKind::TargetNamed:
        return Refusal::NotAnAction;
    case EventKind::OrderBegun:
    case EventKind::OrderAsPreferred:
        return refusalOfOrder(board, action.subject);
    case EventKind::TargetSet:
        return unless(action.subject < board.lists().formationCount(), Refusal::Unknown);
    default:
        return refusalForApplication(board, action);
    }
}

std::vector<ApplicationNumber> givenUpWith(const Board& board, ApplicationNumber accepted,
                                           std::optional<std::span<const ApplicationNumber>> kept)
{
    std::vector<ApplicationNumber> givenUp;
    if (!kept && board.switches().silenceKeepsWaits)
        return givenUp;
    board.lists().forEachSlot(
        board.lists().candidateOf(accepted), [&](std::uint32_t, ApplicationNumber other) {
            const bool keeps = kept && std::find(kept->begin(), kept->end(), other) != kept->end();
            if (isWanted(board.state(other)) && !keeps)
                givenUp.push_back(other);
        });
    return givenUp;
}

} // namespace delibere::campaign
