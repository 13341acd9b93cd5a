// SPDX-License-Identifier: GPL-3.0-or-later
// From version 1 to version 2 of the tables of a .jury file: the status of a candidate on the day.
// Frozen like schema_1.
#pragma once

namespace delibere::store {

extern const char* const schemaStep2;

} // namespace delibere::store
