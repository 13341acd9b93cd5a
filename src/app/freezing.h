// SPDX-License-Identifier: GPL-3.0-or-later
// What freezing makes of a subject as it stands: the exact bytes that everyone is shown first, and
// then signs. Nothing is written here, and whether it may be frozen is for the rules
// (Session::apply).
#pragma once

#include "app/session.h"

namespace delibere::app {

struct RecordDraft {
    FreezeRecord edit;     // to apply as it is
    RecordVersion version; // to lay out: see RecordDocument and PositioningDocument
};

// UnknownCandidate, UnknownPositioning; TextForbidden for a text of an older program that would
// never be read back.
[[nodiscard]] Result<FreezeRecord> makeRecord(const Session& session, const RecordSubject& subject);
// Everything that keeps the subject from being frozen as it stands; empty: nothing does.
[[nodiscard]] Problems freezingRefusals(const Session& session, const RecordSubject& subject,
                                        const Viewer& viewer);
// The version that it would be. The same refusals.
[[nodiscard]] Result<RecordDraft> draftRecord(const Session& session, const RecordSubject& subject);

} // namespace delibere::app
