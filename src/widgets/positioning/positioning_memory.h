// SPDX-License-Identifier: GPL-3.0-or-later
// Where one left the page Repérage, from one run to the next: on this machine only, by ids, no
// name.
#pragma once

#include "widgets/positioning/positioning_steps.h"

namespace delibere::widgets {

struct PositioningPlace {
    PositioningId positioning;
    PositioningStep step;
};

// What is unknown by now is for the caller to refuse.
[[nodiscard]] PositioningPlace rememberedPositioning(const SessionId& session);
// Written at once: a program that is killed finds its place.
void rememberPositioning(const SessionId& session, const PositioningPlace& place);

} // namespace delibere::widgets
