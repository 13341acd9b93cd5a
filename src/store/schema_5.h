// SPDX-License-Identifier: GPL-3.0-or-later
// Version 5 of the tables: on what a decision stood, who presides and sits for one candidate, who
// does not sign and why.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep5();

} // namespace delibere::store
