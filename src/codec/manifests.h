// SPDX-License-Identifier: GPL-3.0-or-later
// What packets between laptops say of themselves: missions (delibere-mission/1), sheets handed over
// (delibere-fiche-scellee/1), receipts (delibere-recu/1), grids to sign from afar
// (delibere-grilles/1), their signatures (delibere-signatures/1); a member's declaration
// (delibere-declaration/1), which is kept where it was signed. Canonical JSON; reading checks
// the form only. Keys, signatures and digests are byte strings here and hexadecimal in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/finding.h"
#include "domain/honour_declaration.h"
#include "domain/jury_session.h"
#include "domain/problem.h"
#include "domain/signed_record.h"

namespace delibere::codec {

// A candidate's sheet by the digest of its part.
struct SheetDigest {
    CandidateId candidate;
    std::string digest; // SHA-256, 32 bytes

    friend bool operator==(const SheetDigest&, const SheetDigest&) = default;
};

// What the presidency gives a member. Its parts: the definition of the session as this member needs
// it (delibere-session/1), the bytes of the framework, the seed of a key that serves once (32
// bytes).
struct MissionManifest {
    SessionId session;
    std::string framework; // SHA-256 of its bytes
    JurorId juror;         // for whom
    int number = 1;        // 1, 2… for this member
    std::chrono::sys_seconds at{};
    std::vector<CandidateId> candidates; // whom this member evaluates, in the order of hearing
    std::vector<std::string> recipients; // public keys: for whom sheets are sealed; first who signs
    std::string enrolment;          // public key of the seed: what vouches for the member's own
    std::vector<std::string> parts; // their digests

    friend bool operator==(const MissionManifest&, const MissionManifest&) = default;
};

// What a member hands over; each part is one sheet (delibere-fiche/2).
struct HandoverManifest {
    SessionId session;
    std::string framework;
    JurorId juror;
    int number = 1;       // 1, 2… of this member
    std::string previous; // digest of the file before; empty: the first
    std::chrono::sys_seconds at{};
    int mission = 1;                     // the number of the one that is held
    std::string enrolled;                // signature of the mission's key over the member's own
    std::vector<std::string> recipients; // within what is signed: nobody can seal it to another
    LockedSecret secret;                 // of the member's key: opens with their passphrase only
    JournalAnchor journal;               // where their file stands
    std::vector<SheetDigest> sheets;     // in the order of the parts

    friend bool operator==(const HandoverManifest&, const HandoverManifest&) = default;
};

// What the presidency took of it. No parts.
struct ReceiptManifest {
    SessionId session;
    JurorId juror;
    int number = 1;   // of what was handed over
    std::string file; // its digest
    std::chrono::sys_seconds at{};
    std::vector<SheetDigest> taken;
    std::vector<CandidateId> left; // kept as received, and not taken
    JournalAnchor journal;         // where the session of the presidency stood then

    friend bool operator==(const ReceiptManifest&, const ReceiptManifest&) = default;
};

// A version of a candidate's grid, as it was frozen.
struct GridReference {
    CandidateId candidate;
    int version = 1;
    std::string digest; // of its body, 32 bytes
    std::chrono::sys_seconds frozenAt{};

    friend bool operator==(const GridReference&, const GridReference&) = default;
};

// What the presidency sends to a member who signs from afar. Its parts: the bodies, in this order.
struct GridsManifest {
    SessionId session;
    std::string framework;
    JurorId juror;
    int number = 1; // 1, 2… for this member
    std::chrono::sys_seconds at{};
    std::vector<std::string> recipients; // public keys: for whom signatures are sealed
    JournalAnchor journal;               // what the signatures will be anchored to
    std::vector<GridReference> grids;
    // What each grid had gathered when it was sent, in the same order: who signed (without images),
    // who is said not to. It is told to who signs; no signature rests on it.
    struct Gathered {
        std::vector<Signature> signatures;
        std::vector<NotSigning> notSigning;
        friend bool operator==(const Gathered&, const Gathered&) = default;
    };
    std::vector<Gathered> gathered;

    friend bool operator==(const GridsManifest&, const GridsManifest&) = default;
};

// What comes back. No parts.
struct SignaturesManifest {
    SessionId session;
    JurorId juror;
    int number = 1; // 1, 2… of this member
    std::chrono::sys_seconds at{};
    struct Given {
        GridReference grid;
        Signature signature;
        friend bool operator==(const Given&, const Given&) = default;
    };
    std::vector<Given> given;

    friend bool operator==(const SignaturesManifest&, const SignaturesManifest&) = default;
};

[[nodiscard]] std::string write(const MissionManifest& manifest);
[[nodiscard]] std::string write(const HandoverManifest& manifest);
[[nodiscard]] std::string write(const ReceiptManifest& manifest);

[[nodiscard]] std::string write(const GridsManifest& manifest);
[[nodiscard]] std::string write(const SignaturesManifest& manifest);
// delibere-declaration/1. No parts.
[[nodiscard]] std::string write(const HonourDeclaration& declaration);

[[nodiscard]] Result<MissionManifest, Findings> readMission(std::string_view text);
[[nodiscard]] Result<HandoverManifest, Findings> readHandover(std::string_view text);
[[nodiscard]] Result<ReceiptManifest, Findings> readReceipt(std::string_view text);
[[nodiscard]] Result<GridsManifest, Findings> readGrids(std::string_view text);
[[nodiscard]] Result<SignaturesManifest, Findings> readSignatures(std::string_view text);
[[nodiscard]] Result<HonourDeclaration, Findings> readDeclaration(std::string_view text);

// What the key of a mission signs to vouch for a member's own key.
[[nodiscard]] std::string enrolmentBytes(const SessionId& session, const JurorId& juror,
                                         std::string_view publicKey);

} // namespace delibere::codec
