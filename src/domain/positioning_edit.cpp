// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/positioning_edit.h"

#include "domain/entry_map.h"

namespace delibere {

namespace {

void enter(Positioning& positioning, const SetPositioningOpening& edit)
{
    positioning.opening = edit.opening;
}

void enter(Positioning& positioning, const SetPositioningTable& edit)
{
    putEntry(positioning.tables, edit.table, edit.entry);
}

void enter(Positioning& positioning, const SetPositioningSummary& edit)
{
    putEntry(positioning.summary, edit.block, edit.entry);
}

void enter(Positioning& positioning, const SetPositioningPlan& edit)
{
    putEntry(positioning.plan, edit.line, edit.entry);
}

template <class Change>
inline constexpr bool isPositioningChange = requires(Positioning& positioning, const Change& change)
{
    enter(positioning, change);
};

} // namespace

bool isPositioningEntry(const Edit& edit)
{
    return std::visit([]<class Change>(const Change&) { return isPositioningChange<Change>; },
                      edit);
}

Positioning edited(Positioning positioning, const Edit& edit)
{
    std::visit(
        [&]<class Change>(const Change& change) {
            if constexpr (isPositioningChange<Change>)
                enter(positioning, change);
        },
        edit);
    return positioning;
}

} // namespace delibere
