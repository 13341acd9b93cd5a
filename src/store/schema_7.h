// SPDX-License-Identifier: GPL-3.0-or-later
// Version 7: what went to other laptops and came from them.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep7();

} // namespace delibere::store
