// SPDX-License-Identifier: GPL-3.0-or-later
// What happens after the room, in its tables: the jury paritaire and the appeals.
#pragma once

#include "domain/appeal_edit.h"
#include "domain/paritary_edit.h"
#include "store/connection.h"

namespace delibere::store {

[[nodiscard]] ParitaryJury readParitaryJury(Connection& connection);
[[nodiscard]] Appeals readAppeals(Connection& connection);
// Sixteen bytes.
[[nodiscard]] std::string readAnonymityKey(Connection& connection);

void write(Connection& connection, const ParitaryEdit& edit);
void write(Connection& connection, const SetAppeal& edit);

} // namespace delibere::store
