// SPDX-License-Identifier: GPL-3.0-or-later
// The applications of an admission commission in their tables: facts, pieces, whom it summoned,
// what it answered, where it put somebody. Throws SQLite::Exception or Refused.
#pragma once

#include "domain/edit.h"
#include "store/connection.h"

namespace delibere::store {

// Applications and settlements, and who is interviewed.
void readApplications(Connection& connection, JurySession& session);

void write(Connection& connection, const AdmissionEdit& edit);

} // namespace delibere::store
