// SPDX-License-Identifier: GPL-3.0-or-later
// CLI11 speaks English; this gives its help and its refusals French words.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace delibere::cli {

void speakFrench(CLI::App& program);
// Help of the innermost command that was named.
[[nodiscard]] std::string helpOf(const CLI::App& program);
[[nodiscard]] std::string usageText(const CLI::App& program, const CLI::ParseError& error);

} // namespace delibere::cli
