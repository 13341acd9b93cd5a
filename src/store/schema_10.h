// SPDX-License-Identifier: GPL-3.0-or-later
// Version 10: declarations that members sign with their keys; common appraisals of criteria.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep10();

} // namespace delibere::store
