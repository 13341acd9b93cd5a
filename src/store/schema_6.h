// SPDX-License-Identifier: GPL-3.0-or-later
// Version 6 of the tables: who evaluates whom.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep6();

} // namespace delibere::store
