// SPDX-License-Identifier: GPL-3.0-or-later
// How a candidate's record is frozen, signed, locked, given up or corrected: always one step after
// the other, always on the newest version.
#pragma once

#include "domain/edit.h"
#include "domain/problem.h"
#include "domain/synthesis.h"

namespace delibere {

inline constexpr std::size_t maximumSignatureImage = 200'000; // bytes of a drawn signature
// What a print carries of a signed version, unpacked: thirty signatures drawn as large as that, in
// hexadecimal, and four mebibytes of content. What is written is under it, so what is read may be.
inline constexpr std::size_t maximumProofBytes = std::size_t{16} << 20U;
static_assert(std::size_t{60} * maximumSignatureImage + (std::size_t{4} << 20U) <=
              maximumProofBytes);

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
