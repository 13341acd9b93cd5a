// SPDX-License-Identifier: GPL-3.0-or-later
// Signing: gives a member a key, and plays one person's gesture over what is frozen, whatever its
// subject. Each step takes the same door as every other edit (Session::apply). A member signs with
// a key that a passphrase opens; in a repérage each signature has a key of its own that is
// forgotten at once (ADR 11), since people who meet once have nothing to remember. What it gives
// is evidence of alteration, no qualified electronic signature.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/apply_step.h"
#include "crypto/passphrase.h"

namespace delibere::app {

// The key in use of a member: the newest one. KeyMissing.
[[nodiscard]] Result<JurorKey> keyOf(const Session& session, const JurorId& juror);
// Forty digits to compare aloud; printed on the minutes.
[[nodiscard]] std::string fingerprintOf(const JurorKey& key);
// Of a public key, as the files between laptops have it; empty: it is none.
[[nodiscard]] std::string fingerprintOfKey(const std::string& publicKey);
// Those of the key of one signature, as printed beside it on a repérage.
[[nodiscard]] std::string fingerprintOf(const Signature& signature);

// A first key, or the one after a forgotten passphrase. PassphraseWeak, UnknownJuror.
// Takes about half a second and 256 MiB on purpose (Effort::Moderate).
[[nodiscard]] Result<PutKey> makeKey(const Session& session, const JurorId& juror,
                                     std::string_view passphrase,
                                     crypto::Effort effort = crypto::Effort::Moderate);
// The number of the next key of a member. Here and above, the empty id is the staff's: their key
// signs nothing, it says who sits at the laptop.
[[nodiscard]] Result<int> nextKeyNumber(const Session& session, const JurorId& juror);
// The same key without a session, for a thread of its own.
[[nodiscard]] Result<PutKey> makeKey(const JurySession& jury, const JurorId& juror, int number,
                                     std::string_view passphrase,
                                     crypto::Effort effort = crypto::Effort::Moderate);

// Overwrites a passphrase that is no longer needed.
void forget(std::string& passphrase);
// The digest of a version in lowercase hexadecimal.
[[nodiscard]] std::string digestText(const RecordVersion& version);

// The secret part of a member's key, to be held no longer than what it is opened for. KeyMissing,
// KeyRefused, KeyTooCostly. Takes about half a second.
[[nodiscard]] Result<crypto::SecretKey> openKey(const Session& session, const JurorId& juror,
                                                std::string_view passphrase);
// The same without a session, for a thread of its own.
[[nodiscard]] Result<crypto::SecretKey> openKey(const JurorKey& key, std::string_view passphrase);

// A member's key before the passphrase is known: the one in use, or the first one, to be made.
struct KeyToOpen {
    JurorId juror;
    std::optional<JurorKey> held{};
    int number = 1; // of the one to be made
};
[[nodiscard]] Result<KeyToOpen> keyToOpen(const Session& session, const JurorId& juror);
struct OpenedKey {
    std::optional<PutKey> made{}; // to be given to the member before anything it signs
    crypto::SecretKey secret;
};
// Without a session, for a thread of its own. PassphraseWeak, KeyRefused, KeyTooCostly.
[[nodiscard]] Result<OpenedKey> openKey(const JurySession& jury, const KeyToOpen& key,
                                        std::string_view passphrase,
                                        crypto::Effort effort = crypto::Effort::Moderate);

struct SignRequest {
    RecordSubject subject;
    SignerId signer;
    std::string passphrase{};  // of the member's key; a repérage asks for none
    std::string reservation{}; // may be empty
    std::string image{};       // PNG; may be empty
    JurorId actor{};           // whom the journal names; empty: the member who signs, or the staff
    std::optional<PutKey> newKey{}; // given to the member first
    // The member's key when it is open already: no passphrase is asked for then.
    std::shared_ptr<const crypto::SecretKey> opened{};
    std::optional<FreezeRecord> freezing{}; // what was shown, frozen as it is when nothing holds
};

// Over the version that waits for signatures. RecordNotOpen, PositioningLocked, KeyMissing,
// KeyRefused, KeyTooCostly, SheetsHidden: nobody signs what they may not see.
[[nodiscard]] Result<PutSignature> makeSignature(const Session& session,
                                                 const SignRequest& request);

struct Signed {
    int number = 1;                // the version
    std::vector<SignerId> missing; // who still has to sign
    std::size_t mentions = 0;      // of those who do not sign
    bool locked = false;
};

// One person's whole gesture, in the only order there is: the key is given, opened, the subject
// frozen, signed, and locked when this was the last signature. To be played in one transaction.
[[nodiscard]] Result<Signed> playSignature(const Session& session, const SignRequest& request,
                                           const ApplyStep& apply);
// The same through the session's own door: all of it, or nothing. Freezes the subject as it stands
// when nothing is frozen and the request does not say what was shown.
[[nodiscard]] Result<Signed> sign(Session& session, SignRequest request);

// One that was made on another laptop, over the version that waits for it here: put, and locked
// when it was the last. RecordNotOpen, RecordOutOfDate; SignatureUnmatched: over other bytes, or by
// a key that is not the member's. To be played in one transaction.
[[nodiscard]] Result<Signed> playGivenSignature(const Session& session, const PutSignature& given,
                                                const JurorId& actor, const ApplyStep& apply);

// Said by the presidency of a signatory who does not sign; locks when nobody else is missing and at
// least one has signed. Without a kind, what was said is taken back: they are waited for again.
struct NotSigningRequest {
    RecordSubject subject; // a grid or a ranking
    JurorId juror;
    std::optional<NotSigningKind> kind;
    std::string reason; // never blank with a kind
    JurorId actor{};    // empty: the staff
};
// RecordNotOpen, NotASignatory, SignedAlready, ReasonRequired. To be played in one transaction.
[[nodiscard]] Result<Signed>
playNotSigning(const Session& session, const NotSigningRequest& request, const ApplyStep& apply);
[[nodiscard]] Result<Signed> sayNotSigning(Session& session, const NotSigningRequest& request);

} // namespace delibere::app
