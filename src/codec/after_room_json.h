// SPDX-License-Identifier: GPL-3.0-or-later
// What happens after the room, as JSON, for the journal and for canonical bytes alike.
#pragma once

#include "codec/json_writing.h"
#include "domain/appeal_edit.h"
#include "domain/paritary_jury.h"

namespace delibere::codec {

[[nodiscard]] Json toJson(const ParitaryPerson& member);
[[nodiscard]] Json toJson(const ParitaryDecision& decision);
[[nodiscard]] Json toJson(const Appeal& appeal);
// With its number, and why it was withdrawn where it was.
[[nodiscard]] Json toJson(const NumberedDecision& decision);

} // namespace delibere::codec
