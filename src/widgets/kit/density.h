// SPDX-License-Identifier: GPL-3.0-or-later
// How much room a row takes: room to read, or as many rows as fit while one listens.
#pragma once

namespace delibere::widgets {

enum class Density { Comfortable, Compact };

} // namespace delibere::widgets
