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

} // namespace delibere::app
