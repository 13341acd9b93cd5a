// SPDX-License-Identifier: GPL-3.0-or-later
// How a record is frozen, signed, locked, given up or corrected: always one step after the other,
// always on the newest version.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/deliberation.h"
#include "domain/jury_session.h"
#include "domain/problem.h"
#include "domain/signed_record.h"
#include "domain/text_change.h"

namespace delibere {

struct ConclusionFacts;

struct PutKey { // a member's first key, or the one that follows a lost passphrase
    JurorKey key;
    friend bool operator==(const PutKey&, const PutKey&) = default;
};
struct FreezeRecord {
    RecordSubject subject;
    int number = 1;
    std::string body; // canonical bytes
    std::vector<SignerId> signatories;
    friend bool operator==(const FreezeRecord&, const FreezeRecord&) = default;
};
struct PutSignature {
    RecordSubject subject;
    int number = 1;
    Signature signature;
    friend bool operator==(const PutSignature&, const PutSignature&) = default;
};
// Of a grid or a ranking that collects signatures, not of a repérage: why one signatory does not
// sign; nullopt takes it back.
struct SetNotSigning {
    RecordSubject subject;
    int number = 1;
    SignerId signer;
    std::optional<NotSigning> mention; // of the same signer
    friend bool operator==(const SetNotSigning&, const SetNotSigning&) = default;
};
struct LockRecord {
    RecordSubject subject;
    int number = 1;
    friend bool operator==(const LockRecord&, const LockRecord&) = default;
};
// Before everyone signed: something must change. The signatures already given are void.
struct WithdrawRecord {
    RecordSubject subject;
    int number = 1;
    std::string reason;
    friend bool operator==(const WithdrawRecord&, const WithdrawRecord&) = default;
};
// « Annule et remplace »: opens the correction of a locked record, which stays as it is.
struct ReplaceRecord {
    RecordSubject subject;
    int number = 1;
    std::string reason;
    friend bool operator==(const ReplaceRecord&, const ReplaceRecord&) = default;
};

// What follows the freezing.
using RecordStep =
    std::variant<PutSignature, SetNotSigning, LockRecord, WithdrawRecord, ReplaceRecord>;

[[nodiscard]] RecordSubject subjectOf(const RecordStep& edit);

inline constexpr std::size_t maximumSignatureImage = 200'000; // bytes of a drawn signature
// What a print carries of a signed version, unpacked: thirty signatures drawn as large as that, in
// hexadecimal, and four mebibytes of content. What is written is under it, so what is read may be.
inline constexpr std::size_t maximumProofBytes = std::size_t{16} << 20U;
static_assert(std::size_t{60} * maximumSignatureImage + (std::size_t{4} << 20U) <=
              maximumProofBytes);

// CandidateFrozen, CandidateLocked or RankingSealed: nothing of this candidate may change now.
// `history`: of what seals them, their grid or the ranking of their list.
[[nodiscard]] Result<void> checkUnsealed(const CandidateId& candidate,
                                         const RecordHistory& history);
// The same, or CandidateDecided: a proposal stands for what was decided, and is withdrawn before
// anything under it moves.
[[nodiscard]] Result<void> checkUndecided(const CandidateId& candidate,
                                          const RecordHistory& history,
                                          const Deliberation& deliberation);

// Who signs the grid of a candidate: the members who sit, in the order of the panel.
[[nodiscard]] std::vector<SignerId> sittingSigners(const JurySession& session,
                                                   const CandidateId& candidate);

// `keys`: how many the member has.
[[nodiscard]] Problems refusals(const JurySession& session, int keys, const PutKey& edit);
// The grid of a candidate; a repérage and a ranking are frozen by rules of their own
// (positioning_edit.h, ranking_record.h). All that keeps the jury from concluding keeps it from
// signing.
[[nodiscard]] Problems refusals(const ConclusionFacts& facts, const RecordHistory& history,
                                const FreezeRecord& edit);
// `history`: of the subject.
[[nodiscard]] Problems refusals(const JurySession& session, const RecordHistory& history,
                                const RecordStep& edit);

// What is signed is not undone; who said that somebody does not sign takes it back.
[[nodiscard]] std::optional<RecordStep> inverse(const RecordHistory& before,
                                                const RecordStep& edit);

void eachText(RecordStep& edit, const TextChange& change);

} // namespace delibere
