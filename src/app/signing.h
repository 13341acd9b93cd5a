// SPDX-License-Identifier: GPL-3.0-or-later
// Signing with keys: makes the edits that give a member a key, freeze what one candidate's jury
// signs, and sign it. The edits then take the same door as every other (Session::apply); nothing
// is written here. What it gives is evidence of alteration, no qualified electronic signature.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/session.h"
#include "crypto/passphrase.h"

namespace delibere::app {

// The key in use of a member: the newest one. KeyMissing.
[[nodiscard]] Result<MemberKey> keyOf(const Session& session, const JurorId& juror);
// Forty digits to compare aloud; printed on the minutes.
[[nodiscard]] std::string fingerprintOf(const MemberKey& key);

// A first key, or the one after a forgotten passphrase. PassphraseWeak, UnknownJuror.
// Takes about half a second and 256 MiB on purpose (Effort::Moderate).
[[nodiscard]] Result<PutKey> makeKey(const Session& session, const JurorId& juror,
                                     std::string_view passphrase,
                                     crypto::Effort effort = crypto::Effort::Moderate);

// KeyMissing, KeyRefused, KeyTooCostly: asked before anything is frozen for a member's signature.
[[nodiscard]] Result<void> checkPassphrase(const Session& session, const JurorId& juror,
                                           std::string_view passphrase);

// The bytes that everyone will sign, from the candidate as it stands. UnknownCandidate; whether it
// may be frozen is for the rules (Session::apply).
[[nodiscard]] Result<FreezeRecord> makeRecord(const Session& session, const CandidateId& id);

// Overwrites a passphrase that is no longer needed.
void forget(std::string& passphrase);
// The digest of a version in lowercase hexadecimal.
[[nodiscard]] std::string digestText(const RecordVersion& version);

struct SignRequest {
    CandidateId candidate;
    JurorId juror;
    std::string passphrase;
    std::string reservation; // may be empty
    std::string image;       // PNG; may be empty
};

// Over the version that waits for signatures. RecordNotOpen, KeyMissing, KeyRefused, KeyTooCostly,
// SheetsHidden: nobody signs what they may not see.
[[nodiscard]] Result<PutSignature> makeSignature(const Session& session,
                                                 const SignRequest& request);

// One member's whole gesture, in one transaction: gives them `key` if there is one, freezes when
// nothing is frozen yet, signs, and locks when this was the last signature. All of it, or nothing.
struct Signed {
    int number = 1;               // the version
    std::vector<JurorId> missing; // who still has to sign
    std::size_t mentions = 0;     // of those who do not sign
    bool locked = false;
};
[[nodiscard]] Result<Signed> sign(Session& session, const SignRequest& request,
                                  const std::optional<PutKey>& key = std::nullopt);

// Said by the presidency of a signatory who does not sign; locks when nobody else is missing and at
// least one has signed. Without a kind, what was said is taken back: they are waited for again.
struct NotSigningRequest {
    CandidateId candidate;
    JurorId juror;
    std::optional<NotSigningKind> kind;
    std::string reason; // never blank with a kind
    JurorId actor{};    // empty: the staff
};
// RecordNotOpen, NotASignatory, SignedAlready, ReasonRequired.
[[nodiscard]] Result<Signed> sayNotSigning(Session& session, const NotSigningRequest& request);

} // namespace delibere::app
