// SPDX-License-Identifier: GPL-3.0-or-later
// The preparation of a session in its tables: what it is, who sits, who is heard, who withdrew.
// Throws SQLite::Exception or Refused.
#pragma once

#include "domain/edit.h"
#include "store/connection.h"

namespace delibere::store {

// The exact bytes of the framework; SessionCorrupt when they do not have their digest.
[[nodiscard]] std::string readFramework(Connection& connection);
void insertSession(Connection& connection, const SessionId& id, const SessionInfo& info);
[[nodiscard]] JurySession readSession(Connection& connection);

void write(Connection& connection, const PreparationEdit& edit);

} // namespace delibere::store
