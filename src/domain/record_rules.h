// SPDX-License-Identifier: GPL-3.0-or-later
// How a candidate's record is frozen, signed, locked, given up or corrected: always one step after
// the other, always on the newest version.
#pragma once

#include "domain/edit.h"
#include "domain/problem.h"
#include "domain/synthesis.h"

namespace delibere {

inline constexpr std::size_t maximumSignatureImage = 200'000; // bytes of a drawn signature

// CandidateFrozen or CandidateLocked: nothing of this candidate may change now.
[[nodiscard]] Result<void> checkUnsealed(const CandidateId& candidate,
                                         const RecordHistory& history);

// What a rule about records looks at; the synthesis and the panel are only needed to freeze.
struct RecordContext {
    const JurySession& session;
    const RecordHistory& history;
    const Synthesis* synthesis = nullptr;
    const Deliberation* deliberation = nullptr;
};

[[nodiscard]] Result<void> checkRecord(const RecordContext& context, const FreezeRecord& edit);
[[nodiscard]] Result<void> checkRecord(const RecordContext& context, const PutSignature& edit);
// ReasonRequired, NotASignatory, SignedAlready.
[[nodiscard]] Result<void> checkRecord(const RecordContext& context, const SetNotSigning& edit);
[[nodiscard]] Result<void> checkRecord(const RecordContext& context, const LockRecord& edit);
[[nodiscard]] Result<void> checkRecord(const RecordContext& context, const WithdrawRecord& edit);
[[nodiscard]] Result<void> checkRecord(const RecordContext& context, const ReplaceRecord& edit);

} // namespace delibere
