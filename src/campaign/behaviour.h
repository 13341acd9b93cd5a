// SPDX-License-Identifier: GPL-3.0-or-later
// How candidates of a drawn nation behave: assumptions that are stated as numbers, no more. Each
// choice is a hash of the seed, the candidate and what it is about.
#pragma once

#include <array>
#include <vector>

#include "campaign/campaign.h"
#include "campaign/nation.h"

namespace delibere::campaign {

// In thousandths.
struct Behaviour {
    std::uint64_t seed = 1;
    std::uint32_t takesNothing = 160;     // something else than a master is better
    std::uint32_t answersSameDay = 450;   // else on any day up to the deadline
    std::uint32_t forgets = 20;           // does not answer in time
    std::uint32_t acceptsEarly = 200;     // for good, although something better may come
    std::uint32_t ordersWaiting = 100;    // saves an order without holding anything
    std::uint32_t ordersHolding = 50;     // saves one while holding a place
    std::uint32_t findsContract = 450;    // by the day before the mornings of alternance
    std::uint32_t findsContractLate = 80; // until the end of July
    std::uint32_t withdraws = 35;         // on some day, where placed by then

    friend bool operator==(const Behaviour&, const Behaviour&) = default;
};

class Simulation {
public:
    // What is given outlives it.
    Simulation(Campaign& campaign, const NationShape& shape, const Behaviour& behaviour);

    // After the morning: draws what is said today, and says it.
    void playDay();
    // Nothing that a candidate said was refused; a number above 0 is a fault of this file.
    [[nodiscard]] std::size_t refused() const { return m_refused; }

private:
    using Actions = std::vector<Action>;

    void planWithdrawals();
    void planContracts();
    void planAnswers();
    void answer(CandidateNumber candidate, Actions& said) const;
    void saveOrder(CandidateNumber candidate, Actions& said) const;
    template <class Drawing>
    void drawBeside(std::uint32_t count, Drawing drawing);
    void showContracts();
    void withdraw();
    template <class... Numbers>
    [[nodiscard]] std::uint64_t drawn(int what, Numbers... numbers) const;
    [[nodiscard]] int secondOf(CandidateNumber candidate) const;

    Campaign* m_campaign;
    const NationShape* m_shape;
    Behaviour m_behaviour;
    std::array<std::vector<CandidateNumber>, 256> m_answering; // by day
    std::array<std::vector<CandidateNumber>, 256> m_withdrawing;
    std::array<std::vector<ApplicationNumber>, 256> m_contracts;
    std::vector<std::uint8_t> m_asked; // by candidate: the last day on which they answered
    Actions m_actions;
    std::size_t m_refused = 0;
};

} // namespace delibere::campaign
