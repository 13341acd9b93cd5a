// SPDX-License-Identifier: GPL-3.0-or-later
// The example that both programs play: a fictitious jury of three, two candidates, five sheets
// received as files, a deliberation with a rescue, a recusal and a bloc acquired before. It goes
// through the same doors as real work; nothing in it is computed elsewhere.
#pragma once

#include <filesystem>
#include <vector>

#include "app/framework_library.h"
#include "app/session.h"

namespace delibere::app {

struct Example {
    std::filesystem::path session;             // <folder>/exemple.jury
    std::vector<std::filesystem::path> sheets; // <folder>/fiches/fiche-c1-m1.json …
};

// Creates the folder if need be; refuses one that already holds an exemple.jury.
[[nodiscard]] Result<Example, Refusal> createExample(const std::filesystem::path& folder,
                                                     store::Clock clock = store::systemNow);

// A third candidate, heard last, whom nobody has marked yet: something to try one's hand at. The
// rest is decided and can be changed only by reopening a sheet, with a reason.
[[nodiscard]] Result<void> addCandidateToMark(Session& example);

} // namespace delibere::app
