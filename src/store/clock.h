// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time comes from: the system in programs, a fixed instant in tests.
#pragma once

#include <chrono>
#include <functional>

namespace delibere::store {

using Instant = std::chrono::sys_seconds; // UTC
using Clock = std::function<Instant()>;

[[nodiscard]] Instant systemNow();

} // namespace delibere::store
