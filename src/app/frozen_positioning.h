// SPDX-License-Identifier: GPL-3.0-or-later
// A signed version of a repérage, read back from its exact bytes for the screen, the print and the
// verification.
#pragma once

#include "codec/positioning_codec.h"
#include "domain/signed_record.h"

namespace delibere::app {

// SessionCorrupt when the bytes are not those that were frozen, not what their own entries make, or
// of another repérage, candidate or version than it says.
[[nodiscard]] Result<codec::FrozenPositioning> readFrozenPositioning(const RecordVersion& version,
                                                                     const Framework& framework);

} // namespace delibere::app
