// SPDX-License-Identifier: GPL-3.0-or-later
// The French words for what the operating system answered; its own words depend on the machine.
#pragma once

#include <cstdint>
#include <string>

namespace delibere::wording {

// `number`: an errno value, as store gives it with a file problem.
[[nodiscard]] std::string systemErrorText(std::int64_t number);

// What the engine or a reader of the file said, in English: in French where it is a known sentence,
// else named as a technical detail.
[[nodiscard]] std::string engineErrorText(const std::string& words);

} // namespace delibere::wording
