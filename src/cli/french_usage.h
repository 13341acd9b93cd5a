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

// An option that was given with nothing in it, "--code ''": what a script makes of a variable that
// it did not set. Taken for an option that is absent it would answer another question. Nullptr:
// none. Texts and hours may be empty: that takes back what was entered.
[[nodiscard]] const CLI::Option* emptyOption(const CLI::App& program);
[[nodiscard]] std::string emptyText(const CLI::App& program, const CLI::Option& option);

} // namespace delibere::cli
