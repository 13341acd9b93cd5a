// SPDX-License-Identifier: GPL-3.0-or-later
// What a jury decides, as JSON, for the journal and for canonical bytes alike.
#pragma once

#include "codec/json_writing.h"
#include "domain/deliberation.h"

namespace delibere::codec {

[[nodiscard]] Json toJson(const Appraisal& appraisal);
[[nodiscard]] Json toJson(const Vote& vote);
// Everything that was entered: readDeliberation gives it back.
[[nodiscard]] Json toJson(const Deliberation& deliberation);
// Of criteria, "appreciations_communes": nothing where the jury wants none.
void addCommonAppraisals(Json& json, const Deliberation& deliberation);

} // namespace delibere::codec
