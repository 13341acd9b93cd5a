// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways of working on one sheet: reading the dossier at home, or facing the candidate. The
// data are the same; only what stands where differs.
#pragma once

namespace delibere::widgets {

enum class ScoreMode { Reading, Interview };

} // namespace delibere::widgets
