// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/positioning_comparison.h"

#include <algorithm>

namespace delibere {

namespace {

bool needs(const std::vector<BlockSummary>& summary, const std::string& line)
{
    return std::ranges::any_of(needsOf(summary),
                               [&](const SummaryLine* each) { return each->id == line; });
}

} // namespace

LevelChange levelChange(const Positioning& earlier, const Positioning& later,
                        const CompetencyId& table)
{
    const auto before = earlier.table(table).level;
    const auto after = later.table(table).level;
    if (!before || !after)
        return LevelChange::Unknown;
    if (*before == *after)
        return LevelChange::Same;
    return *after > *before ? LevelChange::Gained : LevelChange::Lost;
}

NeedChange needChange(const std::vector<BlockSummary>& earlier,
                      const std::vector<BlockSummary>& later, const std::string& line)
{
    const bool before = needs(earlier, line);
    const bool after = needs(later, line);
    if (before && after)
        return NeedChange::Still;
    if (before)
        return NeedChange::Met;
    return after ? NeedChange::New : NeedChange::None;
}

const Positioning* earlierOf(std::span<const Positioning> all, const PositioningId& id)
{
    const auto self = std::ranges::find(all, id, &Positioning::id);
    if (self == all.end())
        return nullptr;
    const Positioning* last = nullptr;
    for (const Positioning& other : all) {
        const bool before = other.info.date < self->info.date ||
                            (other.info.date == self->info.date && &other < &*self);
        if (other.info.candidate != self->info.candidate || !before)
            continue;
        if (last == nullptr || !(other.info.date < last->info.date))
            last = &other;
    }
    return last;
}

Positioning comparable(const Positioning& earlier)
{
    Positioning kept;
    kept.id = earlier.id;
    kept.info.candidate = earlier.info.candidate;
    kept.info.date = earlier.info.date;
    for (const auto& [id, entry] : earlier.tables) {
        if (entry.level || entry.need)
            kept.tables[id] = {Answer::None, entry.level, entry.need, {}, {}};
    }
    for (const auto& [id, entry] : earlier.summary) {
        if (!entry.lines.empty())
            kept.summary[id].lines = entry.lines;
    }
    return kept;
}

} // namespace delibere
