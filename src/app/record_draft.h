// SPDX-License-Identifier: GPL-3.0-or-later
// The version that freezing would make, before anything is written: what a member is shown first,
// byte for byte what they then sign. Whether it may be frozen is for the rules.
#pragma once

#include "app/session.h"

namespace delibere::app {

struct RecordDraft {
    FreezeRecord edit;     // to apply as it is
    RecordVersion version; // to lay out: see RecordDocument and PositioningDocument
};

// UnknownCandidate, and the refusals of makeRecord.
[[nodiscard]] Result<RecordDraft> draftRecord(const Session& session, const CandidateId& candidate);
// UnknownPositioning, and the refusals of makePositioningRecord.
[[nodiscard]] Result<RecordDraft> draftRecord(const Session& session, const PositioningId& id);

} // namespace delibere::app
