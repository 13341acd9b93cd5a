// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a change to a repérage: what it holds (positioning_rules), that nothing moves under
// its signatures, and that nobody signs before the intervenants are named.
#pragma once

#include "domain/edit.h"
#include "domain/framework.h"
#include "domain/problem.h"

namespace delibere {

struct PositioningContext {
    const Framework& framework;
    const JurySession& session;
    const Positioning* stored = nullptr; // nullptr: not known yet
    const RecordHistory* history = nullptr;
};

using PositioningCheck = Result<void>;

// PositioningInUse: of another candidate, once something was frozen.
[[nodiscard]] PositioningCheck checkPositioningEdit(const PositioningContext& context,
                                                    const PutPositioning& edit);
// PositioningInUse.
[[nodiscard]] PositioningCheck checkPositioningEdit(const PositioningContext& context,
                                                    const RemovePositioning& edit);
[[nodiscard]] PositioningCheck checkPositioningEdit(const PositioningContext& context,
                                                    const SetPositioningOpening& edit);
[[nodiscard]] PositioningCheck checkPositioningEdit(const PositioningContext& context,
                                                    const SetPositioningTable& edit);
[[nodiscard]] PositioningCheck checkPositioningEdit(const PositioningContext& context,
                                                    const SetPositioningSummary& edit);
[[nodiscard]] PositioningCheck checkPositioningEdit(const PositioningContext& context,
                                                    const SetPositioningPlan& edit);
// DuplicateId: what is there is never overwritten.
[[nodiscard]] PositioningCheck checkPositioningEdit(const PositioningContext& context,
                                                    const ImportPositioning& edit);
// InterviewersMissing, RecordOutOfDate. Blank tables do not refuse: they are warned about.
[[nodiscard]] PositioningCheck checkPositioningEdit(const PositioningContext& context,
                                                    const FreezeRecord& edit);

} // namespace delibere
