// SPDX-License-Identifier: GPL-3.0-or-later
// The people and the session as JSON, for canonical bytes and the synthesis.
#pragma once

#include "codec/json_writing.h"
#include "domain/jury_session.h"

namespace delibere::codec {

[[nodiscard]] Json toJson(const SessionInfo& info);
[[nodiscard]] Json toJson(const Juror& juror);
// An expected candidate has no word about it: what was written before there were statuses keeps
// its bytes, and its fingerprint.
[[nodiscard]] Json toJson(const Candidate& candidate);
// Only what was noted: empty where nothing was.
[[nodiscard]] Json toJson(const HearingNotes& notes);
[[nodiscard]] Json toJson(const OutsideMark& mark); // in steps
// "presence" always, "motif_presence" where there is one: for scripts.
// Who sits for a candidate, as the president stated it: "siege", "ne-siege-pas".
[[nodiscard]] const char* seatWord(bool sits);
[[nodiscard]] Json toJson(const StatedSeat& seat);
[[nodiscard]] Json toJson(const ActingPresident& president);
// "sieges", "presidences" and "evaluateurs", each only where there is one: what was signed before
// keeps its bytes.
void addSeating(Json& json, const JurySession& session);
void addStatus(Json& json, const Candidate& candidate);

} // namespace delibere::codec
