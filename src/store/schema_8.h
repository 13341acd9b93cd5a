// SPDX-License-Identifier: GPL-3.0-or-later
// Version 8: signatures from afar, sheets keyed in from paper, one laptop in turns.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep8();

} // namespace delibere::store
