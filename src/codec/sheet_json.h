// SPDX-License-Identifier: GPL-3.0-or-later
// Marks and sheets as JSON, for the exchange file and for canonical bytes alike.
#pragma once

#include "codec/json_writing.h"
#include "domain/score_sheet.h"

namespace delibere::codec {

// A percent, "non-aborde", {"niveau": 3}, or null.
[[nodiscard]] Json toJson(const Mark& mark);
[[nodiscard]] Json toJson(const Grade& grade);

// Only what was entered.
[[nodiscard]] Json toJson(const CriterionEntry& entry);
[[nodiscard]] Json toJson(const CompetencyEntry& entry);
[[nodiscard]] Json toJson(const BlockEntry& entry);
// Who typed, and who confirmed; of one that is confirmed, that it is finished goes without saying.
[[nodiscard]] Json toJson(const Transcription& transcription);
// Adds the sheet's keys to `file`, in the order of the format.
void addSheet(Json& file, const ScoreSheet& sheet);

} // namespace delibere::codec
