// SPDX-License-Identifier: GPL-3.0-or-later
// What the attendance sheets of a jury and of a commission share: lines to sign on, and what is
// already known of who comes.
#pragma once

#include "report/layout_parts.h"

namespace delibere::report {

inline constexpr int wholeDay = 10; // lines, while nobody is entered yet

// High enough to sign in.
[[nodiscard]] Row signingRow(std::vector<Cell> cells);
// Like the model, without its words: a box to tick stays.
void addEmptyRows(Table& table, int count, const Row& model);
// For members who were not announced.
void addRowsForMembers(Table& table, const JurySession& session, const Row& model);

// Nothing of one who is simply expected: only the signature says that they came.
[[nodiscard]] std::string knownPresence(const Juror& juror);
// A decision that waits or is suspended is no business of the others who sign.
[[nodiscard]] std::string knownPresence(const Candidate& candidate, const HearingNotes& notes);
[[nodiscard]] std::string hourAndRoom(const Candidate& candidate);
// Where nobody noted it, a box for the pen.
[[nodiscard]] Cell identityCell(const HearingNotes& notes);

[[nodiscard]] WritingSpace roomForObservations();

} // namespace delibere::report
