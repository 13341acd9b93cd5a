// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/prompt_play.h"

#include <algorithm>

namespace delibere::campaign {

namespace {

void answersOf(const Board& board, CandidateNumber candidate, int second,
               std::vector<Action>& answers)
{
    const EventKind accepts =
        board.phase() == Phase::Main ? EventKind::AcceptedForNow : EventKind::AcceptedForGood;
    bool kept = false; // slots stand in the candidate's own order
    board.lists().forEachSlot(candidate, [&](std::uint32_t, ApplicationNumber each) {
        const State state = board.state(each);
        if (state != State::Proposed && state != State::Held)
            return;
        if (kept) {
            answers.push_back({EventKind::Declined, each, second});
            return;
        }
        kept = true;
        if (state == State::Proposed)
            answers.push_back({accepts, each, second});
    });
    // Declining comes first: accepting would already have let the others go.
    std::stable_partition(answers.begin(), answers.end(),
                          [](const Action& each) { return each.kind == EventKind::Declined; });
}

} // namespace

std::vector<Action> promptAnswers(const Board& board, int second)
{
    std::vector<Action> all;
    if (board.phase() == Phase::Complementary)
        return all;
    std::vector<CandidateNumber> asked;
    asked.reserve(board.called().size());
    for (const ApplicationNumber each : board.called())
        asked.push_back(board.lists().candidateOf(each));
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    std::vector<Action> own;
    for (const CandidateNumber each : asked) {
        own.clear();
        answersOf(board, each, second, own);
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

std::vector<Action> promptOrders(const Board& board, int second)
{
    std::vector<Action> all;
    for (CandidateNumber each = 0; each < board.lists().candidateCount(); ++each) {
        if (!board.isPlaced(each))
            all.push_back({EventKind::OrderAsPreferred, each, second});
    }
    return all;
}

} // namespace delibere::campaign
