// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a framework file (delibere-referentiel/1, see docs/format-referentiel.md). All or nothing:
// every finding at once with its JSON pointer, or a whole Framework with the linter's warnings.
#pragma once

#include <string_view>

#include "domain/finding.h"
#include "domain/framework.h"
#include "domain/problem.h"

namespace delibere::codec {

inline constexpr std::size_t maximumFrameworkBytes = std::size_t{4} * 1024 * 1024;
inline constexpr int maximumDepth = 32;

struct LoadedFramework {
    Framework framework;
    Findings warnings; // Severity::Warning only
};

[[nodiscard]] Result<LoadedFramework, Findings> readFramework(std::string_view json);

} // namespace delibere::codec
