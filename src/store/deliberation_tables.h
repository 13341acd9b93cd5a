// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury decides together, in its tables. Throws SQLite::Exception or Refused.
#pragma once

#include "domain/edit.h"
#include "store/connection.h"

namespace delibere::store {

[[nodiscard]] Deliberation readDeliberation(Connection& connection, const CandidateId& candidate);

void write(Connection& connection, const SetAppraisal& edit);
void write(Connection& connection, const SetRecommendation& edit);
void write(Connection& connection, const SetNoRecommendation& edit);
void write(Connection& connection, const SetComment& edit);
void write(Connection& connection, const SetProposal& edit);
void write(Connection& connection, const SetDiscussed& edit);
void write(Connection& connection, const SetVote& edit);

} // namespace delibere::store
