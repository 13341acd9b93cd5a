// SPDX-License-Identifier: GPL-3.0-or-later
// One candidate's synthesis and deliberation as JSON, for scripts and for the canonical bytes of
// the grid. Means stay exact fractions.
#pragma once

#include <span>

#include "codec/json_writing.h"
#include "domain/framework.h"
#include "domain/panel_validity.h"
#include "domain/synthesis.h"

namespace delibere::codec {

// "blocs", "criteres", "proposition", "commentaire", "preconisations", "controles".
[[nodiscard]] Json synthesisJson(const Framework& framework, const Synthesis& synthesis,
                                 const Deliberation& deliberation,
                                 std::span<const PanelFinding> panel);

} // namespace delibere::codec
