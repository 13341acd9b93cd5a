// SPDX-License-Identifier: GPL-3.0-or-later
// The "echelles" of a framework. Ranks, anchors and bands are judged scale by scale; which
// evidence is covered is judged over all of them, because two scales for one evidence would make
// a mark mean two things.
#pragma once

#include <set>
#include <vector>

#include "codec/place.h"
#include "domain/framework.h"

namespace delibere::codec {

// The evidences in `needed` must each be covered by exactly one scale.
[[nodiscard]] std::vector<Scale> readScales(const Place& place, const std::set<ScaleUse>& needed);

} // namespace delibere::codec
