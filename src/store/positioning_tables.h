// SPDX-License-Identifier: GPL-3.0-or-later
// The repérages in their tables; what is signed of them is read and written with the other records
// (record_tables). They share the candidates with the jury and nothing else: no table of marks
// refers to them, nor they to one. Throws SQLite::Exception or Refused.
#pragma once

#include <vector>

#include "domain/edit.h"
#include "store/connection.h"

namespace delibere::store {

// By day, then as they were entered.
[[nodiscard]] std::vector<Positioning> readPositionings(Connection& connection);

void write(Connection& connection, const PositioningEntry& edit);
void write(Connection& connection, const PositioningAct& edit);

} // namespace delibere::store
