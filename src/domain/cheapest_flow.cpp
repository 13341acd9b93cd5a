// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cheapest_flow.h"

#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace delibere {

namespace {

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();

} // namespace

CheapestFlow::CheapestFlow(std::size_t nodes) : m_leaving(nodes), m_potentials(nodes, 0) {}

std::size_t CheapestFlow::addArc(std::size_t from, std::size_t to, std::int64_t cost)
{
    const std::size_t number = m_arcs.size() / 2;
    m_leaving[from].push_back(m_arcs.size());
    m_arcs.push_back({to, cost, true});
    m_leaving[to].push_back(m_arcs.size());
    m_arcs.push_back({from, -cost, false});
    return number;
}

// Dijkstra on the costs that the potentials leave; of two equal ways, the node that was made first.
std::vector<CheapestFlow::Reached> CheapestFlow::reach(std::size_t source, std::size_t sink) const
{
    using Next = std::pair<std::int64_t, std::size_t>;
    std::vector<Reached> reached(m_leaving.size(), {unreached, 0, false});
    std::priority_queue<Next, std::vector<Next>, std::greater<>> waiting;
    reached[source].cost = 0;
    waiting.emplace(0, source);
    while (!waiting.empty() && !reached[sink].settled) {
        const std::size_t node = waiting.top().second;
        waiting.pop();
        if (std::exchange(reached[node].settled, true))
            continue;
        for (const std::size_t number : m_leaving[node]) {
            const Arc& arc = m_arcs[number];
            if (!arc.open)
                continue;
            const std::int64_t cost =
                reached[node].cost + arc.cost + m_potentials[node] - m_potentials[arc.to];
            if (cost < reached[arc.to].cost) {
                reached[arc.to] = {cost, number, false};
                waiting.emplace(cost, arc.to);
            }
        }
    }
    return reached;
}

bool CheapestFlow::send(std::size_t source, std::size_t sink)
{
    const std::vector<Reached> reached = reach(source, sink);
    if (!reached[sink].settled)
        return false;
    // Whoever was not settled is at least as far as the sink.
    for (std::size_t node = 0; node < reached.size(); ++node)
        m_potentials[node] += reached[node].settled ? reached[node].cost : reached[sink].cost;
    for (std::size_t node = sink; node != source;) {
        const std::size_t number = reached[node].by;
        m_arcs[number].open = false;
        m_arcs[number ^ 1U].open = true;
        node = m_arcs[number ^ 1U].to;
    }
    return true;
}

} // namespace delibere
