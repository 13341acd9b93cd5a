// SPDX-License-Identifier: GPL-3.0-or-later
// What the records of a jury and those of a repérage share when they are read from their tables.
// It reads rows, and says nothing of the tables they come from.
#pragma once

#include "domain/record.h"
#include "store/connection.h"

namespace delibere::store {

// The version of that number; Refused when a row names one that is not there.
[[nodiscard]] RecordVersion& versionOf(RecordHistory& history, int number);

// Rows of number, signer, public key, time, reservation, image, journal sequence, journal hash,
// value, in the order of the signatures.
void addSignatures(Query& rows, RecordHistory& history);

} // namespace delibere::store
