// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/forecast.h"

#include <algorithm>
#include <vector>

#include "campaign/chance.h"
#include "campaign/mix64.h"

namespace delibere::campaign {

namespace {

enum class ForecastDraw { Kept, Leaves, Takes, Withdraws };

struct End {
    std::uint32_t registered = 0;
    std::uint32_t lastRank = 0;
};

class Drawn {
public:
    Drawn(const ForecastBasis& basis, const ForecastAssumptions& assumptions, int draw)
        : m_basis(basis), m_assumptions(assumptions), m_draw(draw)
    {}

    // Each morning fills what is free, best rank first; the answer frees a place by the next one.
    [[nodiscard]] End end() const
    {
        std::uint32_t taken =
            kept(m_basis.placed, 0, 1000) +
            kept(m_basis.held, m_basis.placed, m_assumptions.keeps) +
            kept(m_basis.proposed, m_basis.placed + m_basis.held, m_assumptions.takes);
        std::uint32_t next = 0; // of those who wait
        for (int morning = 0; morning < m_basis.mornings; ++morning) {
            std::uint32_t free = m_basis.target > taken ? m_basis.target - taken : 0;
            for (; free > 0 && next < m_basis.waiting; ++next) {
                if (hasLeft(next, morning))
                    continue;
                --free;
                taken += takes(next) ? 1U : 0U;
            }
        }
        std::uint32_t registered = 0;
        for (std::uint32_t each = 0; each < taken; ++each)
            registered += draws(ForecastDraw::Withdraws, each, m_assumptions.withdraws) ? 0U : 1U;
        return {registered, next == 0 ? m_basis.lastRankCalled : m_basis.lastRankCalled + next};
    }

private:
    [[nodiscard]] bool draws(ForecastDraw what, std::uint64_t who, std::uint32_t share) const
    {
        return oneIn(hashOf(m_assumptions.seed, m_draw, static_cast<int>(what), who), share);
    }
    [[nodiscard]] std::uint32_t kept(std::uint32_t count, std::uint32_t from,
                                     std::uint32_t share) const
    {
        std::uint32_t stay = 0;
        for (std::uint32_t each = 0; each < count; ++each)
            stay += draws(ForecastDraw::Kept, from + each, share) ? 1U : 0U;
        return stay;
    }
    [[nodiscard]] bool hasLeft(std::uint32_t who, int mornings) const
    {
        for (int each = 0; each < mornings; ++each) {
            if (draws(ForecastDraw::Leaves,
                      (std::uint64_t{who} << 8U) + static_cast<unsigned>(each),
                      m_assumptions.leavesList))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool takes(std::uint32_t who) const
    {
        return draws(ForecastDraw::Takes, who, m_assumptions.takes);
    }

    const ForecastBasis& m_basis;
    const ForecastAssumptions& m_assumptions;
    int m_draw;
};

// Sorts them.
ForecastBand bandOf(std::vector<std::uint32_t>& values)
{
    std::sort(values.begin(), values.end());
    const std::size_t last = values.size() - 1;
    return {values[last * 5 / 100], values[last / 2], values[last - last * 5 / 100]};
}

} // namespace

Forecast forecastOf(const ForecastBasis& basis, const ForecastAssumptions& assumptions)
{
    std::vector<std::uint32_t> registered;
    std::vector<std::uint32_t> ranks;
    std::uint64_t over = 0;
    std::uint64_t under = 0;
    for (int draw = 0; draw < assumptions.draws; ++draw) {
        const End end = Drawn(basis, assumptions, draw).end();
        registered.push_back(end.registered);
        ranks.push_back(end.lastRank);
        over += end.registered > basis.capacity ? 1U : 0U;
        under += end.registered < basis.capacity ? 1U : 0U;
    }
    const auto draws = static_cast<std::uint64_t>(assumptions.draws);
    return {bandOf(registered), bandOf(ranks), static_cast<std::uint32_t>(over * 1000 / draws),
            static_cast<std::uint32_t>(under * 1000 / draws)};
}

} // namespace delibere::campaign
