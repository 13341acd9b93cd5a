// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury decides together, in its tables. Throws SQLite::Exception or Refused.
#pragma once

#include "domain/edit.h"
#include "store/connection.h"

namespace delibere::store {

[[nodiscard]] Deliberation readDeliberation(Connection& connection, const CandidateId& candidate);

void write(Connection& connection, const DeliberationEdit& edit);

} // namespace delibere::store
