// SPDX-License-Identifier: GPL-3.0-or-later
// Version 1 of the tables of a .jury file, as SQL. Frozen: files in the world are compared with
// this text. A change is a new step (schema.h). Described in docs/format-jury.md.
#pragma once

namespace delibere::store {

extern const char* const schemaStep1;

} // namespace delibere::store
