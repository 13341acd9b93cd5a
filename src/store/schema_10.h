// SPDX-License-Identifier: GPL-3.0-or-later
// Version 10: declarations that members sign with their keys; common appraisals of criteria; a
// withdrawal of the jury paritaire has a reason; a key for files without a name; marks of other
// sources than the jury.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep10();

} // namespace delibere::store
