// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets drawn at random, for properties that hold for every sheet.
#pragma once

#include <random>

#include "domain/score_sheet.h"

namespace delibere::sample {

// Every kind of mark, texts with quotes, line feeds and non-ASCII letters; no blank entry.
[[nodiscard]] ScoreSheet generatedSheet(std::mt19937& random);

} // namespace delibere::sample
