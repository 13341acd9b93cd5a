// SPDX-License-Identifier: GPL-3.0-or-later
// Version 3 of the .jury file: attendance with times, the deliberation's discussions and votes,
// what was signed and locked, sheets as they were before a reopening, what follows the jury.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep3();

} // namespace delibere::store
