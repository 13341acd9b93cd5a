// SPDX-License-Identifier: GPL-3.0-or-later
// The triggers that several steps of the schema give to their tables. Their text is part of what
// is compared with a file: it does not change.
#pragma once

#include <string>

namespace delibere::store {

// Rows of this table can be added, and nothing else.
void keep(std::string& sql, const std::string& table);
// Nothing of a candidate changes here while a record of theirs is frozen or locked; `candidate` is
// the column that names them.
void seal(std::string& sql, const std::string& table, const std::string& candidate);
// The update trigger of seal() alone.
[[nodiscard]] std::string sealedOnUpdate(const std::string& table, const std::string& candidate);

} // namespace delibere::store
