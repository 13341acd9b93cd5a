// SPDX-License-Identifier: GPL-3.0-or-later
// The largest session that the program promises to be quick with: 200 candidates, 5 jurors, every
// criterion of a real framework marked for both evidences. Aborts on any failure.
#pragma once

#include <filesystem>
#include <vector>

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/score_sheet.h"

namespace delibere::bench {

// Typed: one journal entry for each of the 212,000 marks. Imported: one for each sheet.
enum class Entered { Typed, Imported };

// The sheets that were written.
std::vector<ScoreSheet> makeBigSession(const std::filesystem::path& path, Entered entered);

// Jurors who handed everything in: with every criterion marked, also with a remark of some two
// lines each, or with the finals alone.
enum class Judged { Criteria, Remarks, Finals };

struct JudgedSession {
    Framework framework;
    JurySession jury;
    std::vector<ScoreSheet> sheets; // candidate by candidate
};

inline constexpr int mostJurors = 5;

JudgedSession makeJudgedSession(const std::filesystem::path& path, int candidates, Judged judgedBy,
                                int jurors = mostJurors);

} // namespace delibere::bench
