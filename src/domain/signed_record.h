// SPDX-License-Identifier: GPL-3.0-or-later
// What is signed of one subject: exact bytes, frozen once, never recomputed. A version
// collects signatures, then is locked; a correction is a new version that replaces it, and the old
// one stays. A seal shows that something was altered; it is no qualified electronic signature
// (eIDAS), and a drawn signature is an image.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/id.h"
#include "domain/problem.h"
#include "domain/record_subject.h"

namespace delibere {

// A member's key of this session: the public part, and the secret part locked by a passphrase
// (Argon2id, XChaCha20-Poly1305). Byte strings.
struct LockedSecret {
    std::string salt;            // 16 bytes
    std::string nonce;           // 24 bytes
    std::int64_t operations = 0; // Argon2id
    std::int64_t memory = 0;     // Argon2id, bytes
    std::string sealed;

    friend bool operator==(const LockedSecret&, const LockedSecret&) = default;
};

struct JurorKey {
    JurorId juror;         // empty: of the staff, who sign nothing with it and take their turn
    int number = 1;        // 1, 2… : a forgotten passphrase needs a new key; the old ones stay
    std::string publicKey; // 32 bytes, Ed25519
    LockedSecret secret;

    friend bool operator==(const JurorKey&, const JurorKey&) = default;
};

// Where the journal stood: it anchors everything before it to a signature.
struct JournalAnchor {
    std::int64_t sequence = 0;
    std::string hash; // 32 bytes

    friend bool operator==(const JournalAnchor&, const JournalAnchor&) = default;
};

struct Signature {
    SignerId signer;
    std::string publicKey; // 32 bytes: which of the member's keys; in a repérage, used only once
    std::chrono::sys_seconds at{};
    std::string reservation; // réserve, printed; may be empty
    std::string image;       // PNG of a drawn signature, an image and nothing more; may be empty
    JournalAnchor journal;
    std::string value; // 64 bytes, Ed25519 over codec::signedStatement

    friend bool operator==(const Signature&, const Signature&) = default;
};

enum class NotSigningKind { Refuses, Prevented }; // refuse de signer; empêché de signer

// Said by the presidency of a signatory who does not sign: printed beside the signatures, and kept
// by the journal. Their marks count as before. It lapses when they sign all the same.
struct NotSigning {
    SignerId signer;
    NotSigningKind kind = NotSigningKind::Refuses;
    std::string reason; // never blank; printed
    std::chrono::sys_seconds at{};

    friend bool operator==(const NotSigning&, const NotSigning&) = default;
};

enum class RecordStage {
    Signing,   // frozen; collects signatures
    Locked,    // everyone who sat has signed, or is said not to sign; at least one signature
    Withdrawn, // given up before it was locked: something had to change
    Replaced,  // was locked; "annule et remplace" opened its correction
};

// Nothing under a record at that stage may change.
[[nodiscard]] constexpr bool holds(RecordStage stage)
{
    return stage == RecordStage::Signing || stage == RecordStage::Locked;
}

// One version of one record.
struct RecordVersion {
    RecordSubject subject;
    int number = 1; // 1, 2…
    RecordStage stage = RecordStage::Signing;
    std::chrono::sys_seconds frozenAt{};
    // Of the place where it was frozen, east of universal time; 0: universal time, or not said.
    int zoneMinutes = 0;
    std::string body;                  // canonical bytes of everything printed
    std::string digest;                // SHA-256 of the body, 32 bytes
    std::vector<SignerId> signatories; // in the order of the panel, or of the form
    std::vector<Signature> signatures; // in the order they were made
    std::string reason; // Withdrawn: why; Replaced: what the correction is for; else empty
    std::vector<NotSigning> notSigning{}; // the last word on each, in the order they were said

    // Whom it is about; empty for a ranking.
    [[nodiscard]] const CandidateId& candidate() const;
    // Which repérage it is; nullptr for a grid and a ranking.
    [[nodiscard]] const PositioningId* positioning() const { return positioningOf(subject); }
    // Which list it ranks; nullptr for a grid and a repérage.
    [[nodiscard]] const RankingList* ranking() const { return rankingOf(subject); }
    [[nodiscard]] bool open() const { return stage == RecordStage::Signing; }
    [[nodiscard]] bool locked() const { return stage == RecordStage::Locked; }
    // Nothing under it may change.
    [[nodiscard]] bool holds() const { return delibere::holds(stage); }
    [[nodiscard]] const Signature* signatureOf(const SignerId& signer) const;
    // nullptr for who signed after it was said.
    [[nodiscard]] const NotSigning* notSigningOf(const SignerId& signer) const;
    // Who neither signed nor is said not to, in the order of signatories.
    [[nodiscard]] std::vector<SignerId> missing() const;
    // Those who are printed as not signing, in the order of signatories.
    [[nodiscard]] std::vector<NotSigning> mentions() const;
    // Who keeps it from being complete: the missing, or all while nobody has signed. Empty: nobody
    // is missing, and at least one has signed.
    [[nodiscard]] std::vector<SignerId> waitedFor() const
    {
        return signatures.empty() ? signatories : missing();
    }
    [[nodiscard]] bool complete() const { return waitedFor().empty(); }

    friend bool operator==(const RecordVersion&, const RecordVersion&) = default;
};

// All versions of one record, oldest first.
using RecordHistory = std::vector<RecordVersion>;

// The version under which nothing may change; nullptr while the candidate can be edited.
[[nodiscard]] const RecordVersion* holding(const RecordHistory& history);
// Why the version that is to be frozen next is a correction; empty when it replaces nothing.
[[nodiscard]] std::string correctionReason(const RecordHistory& history);

// What the version that is to be frozen next says of itself.
struct NextVersion {
    int number = 1;
    int replaces = 0;       // the version that it annuls; 0: none
    std::string correction; // why; empty when it replaces nothing
};
[[nodiscard]] NextVersion nextVersion(const RecordHistory& history);

} // namespace delibere
