// SPDX-License-Identifier: GPL-3.0-or-later
// Applications and what the commission says of them as JSON, for the definition of a session and
// the journal.
#pragma once

#include "codec/json_writing.h"
#include "codec/object_reader.h"
#include "domain/admission_edit.h"
#include "domain/framework.h"
#include "domain/jury_session.h"

namespace delibere::codec {

[[nodiscard]] Json toJson(const ApplicationFacts& facts);
[[nodiscard]] Json toJson(const PieceNote& note);
[[nodiscard]] Json toJson(const ApplicationAnswer& answer);
[[nodiscard]] Json toJson(const RankMove& move);
// Only what is said: no pieces, no summons, no answer where there are none.
[[nodiscard]] Json toJson(const Application& application);
[[nodiscard]] std::string_view summonsWord(Summons summons); // "" while undecided
// "candidatures" and "departages", each only where there is one.
void addApplications(Json& json, const JurySession& session);

// The line of the journal, and the stable name of its kind: never renamed.
[[nodiscard]] std::string_view editKind(const AdmissionEdit& edit);
[[nodiscard]] Json editJson(const AdmissionEdit& edit);

// The key "candidatures" of a definition, of candidates that it names.
[[nodiscard]] std::map<CandidateId, Application>
readApplications(const Place& place, const JurySession& session, const Framework& framework);
// The key "departages".
[[nodiscard]] std::vector<TieSettlement> readTieSettlements(const Place& place,
                                                            const JurySession& session);

} // namespace delibere::codec
