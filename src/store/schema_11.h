// SPDX-License-Identifier: GPL-3.0-or-later
// Version 11: applications to a formation that an admission commission ranks, what it answers, and
// the signed ranking of each list.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep11();

} // namespace delibere::store
