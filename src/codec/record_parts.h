// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that a signed record shares with the exchange files: the same keys, read by the same
// functions.
#pragma once

#include "codec/object_reader.h"
#include "domain/deliberation.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/positioning.h"
#include "domain/score_sheet.h"

namespace delibere::codec {

// A day as "2026-11-22".
[[nodiscard]] Date readDate(ObjectReader& object, std::string_view key);
// Every key of a definition but its format; refuses other keys.
[[nodiscard]] JurySession readSessionKeys(ObjectReader& root, const Framework& framework);
// Every key of a sheet but its format and session.
[[nodiscard]] ScoreSheet readSheetKeys(ObjectReader& root);
// What toJson(Deliberation) wrote; refuses other keys.
[[nodiscard]] Deliberation readDeliberation(const Place& place, const CandidateId& candidate);

// "date", "intervenants" and what addEntries wrote, into it; its id and candidate are for the
// caller.
void readPositioningKeys(ObjectReader& root, Positioning& positioning);

} // namespace delibere::codec
