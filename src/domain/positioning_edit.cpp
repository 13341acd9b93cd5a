// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/positioning_edit.h"

namespace delibere {

namespace {

// A blank entry is erased, so that equal content always means equal values.
template <class Map>
void put(Map& map, const typename Map::key_type& id, const typename Map::mapped_type& entry)
{
    if (entry == typename Map::mapped_type())
        map.erase(id);
    else
        map.insert_or_assign(id, entry);
}

void enter(Positioning& positioning, const SetPositioningOpening& edit)
{
    positioning.opening = edit.opening;
}

void enter(Positioning& positioning, const SetPositioningTable& edit)
{
    put(positioning.tables, edit.table, edit.entry);
}

void enter(Positioning& positioning, const SetPositioningSummary& edit)
{
    put(positioning.summary, edit.block, edit.entry);
}

void enter(Positioning& positioning, const SetPositioningPlan& edit)
{
    put(positioning.plan, edit.line, edit.entry);
}

template <class Change>
inline constexpr bool isEntry = requires(Positioning& positioning, const Change& change)
{
    enter(positioning, change);
};

} // namespace

bool isPositioningEntry(const Edit& edit)
{
    return std::visit([]<class Change>(const Change&) { return isEntry<Change>; }, edit);
}

Positioning edited(Positioning positioning, const Edit& edit)
{
    std::visit(
        [&]<class Change>(const Change& change) {
            if constexpr (isEntry<Change>)
                enter(positioning, change);
        },
        edit);
    return positioning;
}

} // namespace delibere
