// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every day of every campaign (I1-I22 of the reference of the platform), looked at
// from outside: by counting again what the board says, and by what was seen the day before. Tests
// look at every day, a program at some. I10, I14, I19 and I21 for answers are properties of calls
// and stand in the tests alone.
#pragma once

#include <vector>

#include "campaign/board.h"
#include "campaign/positions.h"

namespace delibere::campaign {

struct Broken {
    int invariant = 0;         // 1-22
    std::uint32_t subject = 0; // application, candidate or formation
    Day day = 0;

    friend bool operator==(const Broken&, const Broken&) = default;
};

class InvariantWatch {
public:
    explicit InvariantWatch(const Board& board);

    // Between openDay and morning.
    void beforeMorning(const Board& board);
    [[nodiscard]] std::vector<Broken> afterMorning(const Board& board);
    // After closeDay, positions brought up to date.
    [[nodiscard]] std::vector<Broken> afterClose(const Board& board, const Positions& positions);

private:
    void breaks(int invariant, std::uint32_t subject);
    void checkLists(const Board& board);
    void checkCandidates(const Board& board);
    void checkSeats(const Board& board);
    void checkCalls(const Board& board, FormationNumber formation,
                    std::span<const ApplicationNumber> calls);
    void checkDeadlines(const Board& board, bool closed);
    void checkOrders(const Board& board);
    void checkLosses(const Board& board);
    void checkPlaces(const Board& board);
    void checkFixpoint(const Board& board);

    Day m_day = 0;
    std::vector<Broken> m_broken;
    std::vector<State> m_before;           // at the last look
    std::vector<State> m_evening;          // of the day before
    std::vector<std::uint8_t> m_validated; // contracts, by application
    std::vector<std::uint8_t> m_called;    // day of the proposal by application; noDay: none
    std::vector<std::uint32_t> m_takenBefore;
    std::vector<std::uint32_t> m_lastRanks;
    std::vector<std::uint8_t> m_reopened; // by formation: somebody was reinstated
    std::vector<std::uint16_t> m_shown;
};

} // namespace delibere::campaign
