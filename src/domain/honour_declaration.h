// SPDX-License-Identifier: GPL-3.0-or-later
// Déclaration sur l’honneur of a member, as they sign it with their key: exact words, and of whom.
// What changes in the session afterwards does not change it: another candidate to evaluate needs
// another declaration.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "domain/jury_session.h"

namespace delibere {

struct DeclaredText {
    std::string title; // "Confidentialité : "
    std::string text;

    friend bool operator==(const DeclaredText&, const DeclaredText&) = default;
};

// Of whom it is declared that there is no link; who withdrew already declares so.
struct DeclaredCandidate {
    CandidateId id;
    std::string lastName;
    std::string firstName;
    std::string company;
    std::string fileNumber; // tells namesakes apart; may be empty
    bool recused = false;

    friend bool operator==(const DeclaredCandidate&, const DeclaredCandidate&) = default;
};

struct HonourDeclaration {
    SessionId session;
    std::string framework; // SHA-256 of its bytes, 32 bytes
    JurorId juror;
    int number = 1; // 1, 2… of this member: the last one stands
    std::chrono::sys_seconds at{};
    int zoneMinutes = 0; // of the place where it was signed, east of universal time
    std::string name;    // of the member, as it was
    std::vector<DeclaredText> texts;
    std::vector<DeclaredCandidate> candidates; // in the order they are heard

    friend bool operator==(const HonourDeclaration&, const HonourDeclaration&) = default;
};

// With the key that it was signed with.
struct SignedDeclaration {
    HonourDeclaration declaration;
    std::string publicKey;      // 32 bytes
    std::string keyFingerprint; // forty digits, text to compare

    friend bool operator==(const SignedDeclaration&, const SignedDeclaration&) = default;
};

// The candidates of `session` that the member declares on, as things stand.
[[nodiscard]] std::vector<DeclaredCandidate> candidatesToDeclare(const JurySession& session,
                                                                 const JurorId& juror);
// Those of them that `signedOne` does not say what has to be said of: not named in it, or named
// without a déport that was stated since. Empty: it covers everybody.
[[nodiscard]] std::vector<DeclaredCandidate> notCovered(const HonourDeclaration& signedOne,
                                                        const JurySession& session);

} // namespace delibere
