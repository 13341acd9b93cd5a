// SPDX-License-Identifier: GPL-3.0-or-later
// Version 4 of the tables: the repérages, what is signed of them, and why nothing moves under it.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep4();

} // namespace delibere::store
