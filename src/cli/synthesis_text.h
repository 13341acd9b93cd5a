// SPDX-License-Identifier: GPL-3.0-or-later
// One bloc of a synthesis on one line of a terminal.
#pragma once

#include <string>

#include "domain/framework.h"
#include "domain/synthesis.h"

namespace delibere::cli {

// "m1 72 %   m2 —   moyenne 70,0 % sur 2   écart 26   seuil 70 atteint   à discuter   validé".
[[nodiscard]] std::string synthesisLine(const Framework& framework, const BlockRow& row);

} // namespace delibere::cli
