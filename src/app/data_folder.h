// SPDX-License-Identifier: GPL-3.0-or-later
// Where the frameworks and the example session lie: beside an installed program, or in the source
// tree of a program that was built in place. DELIBERE_DONNEES overrides both (tests, packaging).
#pragma once

#include <filesystem>

namespace delibere::app {

[[nodiscard]] std::filesystem::path dataFolder();
[[nodiscard]] std::filesystem::path frameworkFolder(); // *.json frameworks
// Those that somebody added on this machine, theirs alone: in $XDG_DATA_HOME, or ~/.local/share.
// DELIBERE_REFERENTIELS overrides it (tests). It may not exist yet.
[[nodiscard]] std::filesystem::path ownFrameworkFolder();
[[nodiscard]] std::filesystem::path exampleFolder(); // session.json, fiches/*.json

} // namespace delibere::app
