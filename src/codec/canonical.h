// SPDX-License-Identifier: GPL-3.0-or-later
// The one byte sequence of a value: JSON with sorted ASCII keys, integers only, no white space.
// Digests and, later, signatures are taken over these bytes; they are never recomputed from a
// re-serialisation of what was stored.
#pragma once

#include <string>

#include "domain/edit.h"
#include "domain/record.h"

namespace delibere::codec {

[[nodiscard]] std::string canonical(const ScoreSheet& sheet);
[[nodiscard]] std::string canonical(const Edit& edit);
// Everything that the form prints, but its stamp's fingerprint.
[[nodiscard]] std::string canonical(const RecordView& record);

} // namespace delibere::codec
