// SPDX-License-Identifier: GPL-3.0-or-later
// One application (candidature) to the formation of an admission commission: where it comes from,
// what became of its pieces, and what the commission answers. Its marks live in score sheets; its
// person, where there is one, is the Candidate of the same id.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/admission.h"
#include "domain/date.h"
#include "domain/fraction.h"
#include "domain/id.h"

namespace delibere {

// As the platform hands it over.
struct ApplicationFacts {
    std::string number; // "25-0344": unique in the session, never empty
    std::string diploma;
    std::string establishment;
    std::string region;
    Track track = Track::Classic;
    AdmissionPhase phase = AdmissionPhase::Main;

    friend bool operator==(const ApplicationFacts&, const ApplicationFacts&) = default;
};

enum class PieceState {
    Received,   // reçue
    Unreadable, // illisible
    ToClarify,  // à préciser: a request for precision went out
};

// No note of a piece: nobody looked for it yet.
struct PieceNote {
    PieceState state = PieceState::Received;
    std::optional<Date> askedOn; // of the request; set for ToClarify, may be for Unreadable
    std::string request;         // what was asked; may be empty

    friend bool operator==(const PieceNote&, const PieceNote&) = default;
};

// Preselection for the interview, where the formation examines by one.
enum class Summons { Undecided, Summoned, NotSummoned };

// What the commission answers. An incomplete file is an administrative refusal, which differs from
// an academic one: only it lets somebody apply again (reference of the platform, G8, A19).
enum class AnswerKind { Ranked, AcademicRefusal, AdministrativeRefusal, Awaiting };

struct ApplicationAnswer {
    AnswerKind kind = AnswerKind::Ranked;
    std::string reason; // of a refusal, or what is awaited: never blank; of a ranked one: empty
    // Of an academic refusal: the exact result it was said on; absent: there was none.
    std::optional<Fraction> basis{};

    friend bool operator==(const ApplicationAnswer&, const ApplicationAnswer&) = default;
};

// A ranked application that the commission puts elsewhere than its result says, or that has none.
struct RankMove {
    CandidateId after;  // behind whom; empty: first of its list
    std::string reason; // may be blank only while it has no result
    int order = 0;      // moves are made one after the other, from 1; each number once in a list
    std::optional<Fraction> basis{}; // the exact result it was made on; absent: there was none

    friend bool operator==(const RankMove&, const RankMove&) = default;
};

struct Application {
    ApplicationFacts facts;
    std::map<PieceId, PieceNote> pieces;
    Summons summons = Summons::Undecided;
    std::optional<ApplicationAnswer> answer; // absent: the commission has not answered yet
    std::optional<RankMove> move;

    [[nodiscard]] bool ranked() const { return answer && answer->kind == AnswerKind::Ranked; }

    friend bool operator==(const Application&, const Application&) = default;
};

// Classic and alternance are ranked apart; the complementary phase goes on where the main list of
// the same track ended.
struct RankingList {
    Track track = Track::Classic;
    AdmissionPhase phase = AdmissionPhase::Main;

    friend auto operator<=>(const RankingList&, const RankingList&) = default;
    friend bool operator==(const RankingList&, const RankingList&) = default;
};

[[nodiscard]] inline RankingList listOf(const ApplicationFacts& facts)
{
    return {facts.track, facts.phase};
}

// The commission told equal results apart. It holds while exactly these are equal; when what is
// equal moves, they are ex aequo again until the commission settles it anew.
struct TieSettlement {
    RankingList list;
    std::vector<CandidateId> order; // best first; two or more
    std::string reason;             // never blank; printed

    friend bool operator==(const TieSettlement&, const TieSettlement&) = default;
};

} // namespace delibere
