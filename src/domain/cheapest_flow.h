// SPDX-License-Identifier: GPL-3.0-or-later
// Whole units through a network in which every way costs something: each further unit takes the
// cheapest way that is left, and may turn back what earlier ones took. What all of them cost
// together is then the least that there is (successive shortest paths), not a guess.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace delibere {

class CheapestFlow {
public:
    explicit CheapestFlow(std::size_t nodes);

    // One unit at most goes through it; more go through several. The cost is not negative. All arcs
    // are there before the first unit is sent. Its number.
    std::size_t addArc(std::size_t from, std::size_t to, std::int64_t cost);
    // One unit more; false: no way is left, and nothing changed.
    bool send(std::size_t source, std::size_t sink);
    [[nodiscard]] bool used(std::size_t arc) const { return !m_arcs[arc * 2].open; }

private:
    struct Arc {
        std::size_t to = 0;
        std::int64_t cost = 0;
        bool open = false;
    };
    struct Reached {
        std::int64_t cost = 0;
        std::size_t by = 0; // the arc that leads there
        bool settled = false;
    };
    [[nodiscard]] std::vector<Reached> reach(std::size_t source, std::size_t sink) const;

    std::vector<Arc> m_arcs; // each beside the one that turns it back
    std::vector<std::vector<std::size_t>> m_leaving;
    std::vector<std::int64_t> m_potentials; // no open arc costs less than nothing by them
};

} // namespace delibere
