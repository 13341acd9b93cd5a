// SPDX-License-Identifier: GPL-3.0-or-later
// When a table of the tests is written.
#pragma once

#include <chrono>

namespace delibere::sample {

inline constexpr std::chrono::sys_seconds noon{
    std::chrono::seconds{1'773'316'800}}; // 12 March 2026

} // namespace delibere::sample
