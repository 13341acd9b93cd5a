// SPDX-License-Identifier: GPL-3.0-or-later
// The "blocs" of a framework: blocs, competencies, criteria, and what a repérage hangs on them.
// All their ids share one namespace, and a criterion's id says its place.
#pragma once

#include <vector>

#include "codec/object_reader.h"
#include "domain/framework.h"

namespace delibere::codec {

// `positioning`: what the usages say of the repérage parts. The thresholds of single blocs go to
// `rules`; without an evaluation in numbers they are refused.
[[nodiscard]] std::vector<Block> readBlocks(const Place& place, Presence positioning,
                                            std::optional<EvaluationRules>& rules);

} // namespace delibere::codec
