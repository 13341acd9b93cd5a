// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a commission: over the session of picture_commission.
#pragma once

#include <vector>

#include "pictures/scene.h"

namespace delibere::pictures {

[[nodiscard]] std::vector<Scene> commissionScenes();

} // namespace delibere::pictures
