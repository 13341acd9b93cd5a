// SPDX-License-Identifier: GPL-3.0-or-later
// What a commission signs for one list: the order, what each place rests on, and in whose presence
// it was decided. It names its members; of an applicant it has the number and no name, diploma or
// region, and of who withdrew no reason. What is printed of it is printed from this alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/ranking.h"
#include "domain/signed_record.h"

namespace delibere {

struct SignedReader {
    JurorId juror;
    std::optional<Fraction> whole; // ReaderResult::whole
    std::string marks; // SHA-256 of the marks that count, lowercase hex; empty: not handed in

    friend bool operator==(const SignedReader&, const SignedReader&) = default;
};

struct SignedApplication {
    CandidateId candidate;
    std::string number;
    int rank = 0; // 0: refused
    AnswerKind answer = AnswerKind::Ranked;
    std::string reason;             // of a refusal
    std::optional<Fraction> result; // exact, in steps
    std::optional<Fraction> spread;
    std::vector<Fraction> tieKeys;       // ApplicationResult::tieKeys
    RankedBy by = RankedBy::Result;      // of a ranked one
    std::optional<RankMove> move;        // of RankedBy::Hand; without its basis, which is `result`
    bool interviewed = false;            // the interview counts in the result
    std::vector<SignedReader> readers{}; // in the order of the panel
    std::vector<JurorId> withdrawn{};    // members, in the order of the panel

    [[nodiscard]] bool ranked() const { return rank > 0; }

    friend bool operator==(const SignedApplication&, const SignedApplication&) = default;
};

struct SignedJuror {
    JurorId id;
    std::string name;
    std::string function;
    JurorRole role = JurorRole::Member;
    Attendance attendance = Attendance::Present;

    friend bool operator==(const SignedJuror&, const SignedJuror&) = default;
};

// A criterion or an examination with the weight that was in force, published or ours.
struct WeighedCriterion {
    CriterionId id;
    int weight = 1;

    friend bool operator==(const WeighedCriterion&, const WeighedCriterion&) = default;
};
struct WeighedExamination {
    ExaminationMode mode = ExaminationMode::Dossier;
    int weight = 0; // 0: it gives no marks

    friend bool operator==(const WeighedExamination&, const WeighedExamination&) = default;
};

// Of the formation, as it stood.
struct SignedFormation {
    std::string framework; // its id
    std::string digest;    // SHA-256 of its file, lowercase hex
    std::string mention;
    std::string course;
    std::string establishment;
    std::optional<Capacity> capacity;  // of the track
    std::optional<int> lastRankCalled; // of the campaign before
    std::string campaignSource;        // empty without it
    std::vector<WeighedCriterion> criteria;
    std::vector<WeighedExamination> examinations;
    std::string weightsSource; // empty: none are published, every criterion counts the same
    std::optional<TieRule> tieRule;

    friend bool operator==(const SignedFormation&, const SignedFormation&) = default;
};

struct SignedRanking {
    int number = 1;
    int replaces = 0;       // the version that this one annuls; 0: none
    std::string correction; // why
    SessionId session;
    std::string title;
    std::string place;
    Date date;
    SignedFormation formation;
    RankingList list;
    int firstRank = 1;
    std::vector<SignedJuror> members; // all of the panel, in its order
    // Who is ranked, best first, then who is refused, by number.
    std::vector<SignedApplication> lines;
    std::vector<TieSettlement> settlements; // of this list, in the order they were made
    std::vector<SignerId> signatories;      // members who were present
    int zoneMinutes = 0;                    // RecordVersion::zoneMinutes

    [[nodiscard]] int rankedCount() const;
    [[nodiscard]] int lastRank() const; // 0 when nobody is ranked
    [[nodiscard]] const SignedApplication* line(const CandidateId& candidate) const;

    friend bool operator==(const SignedRanking&, const SignedRanking&) = default;
};

// What the session of a form knows of it: title, day, place and the panel. Nobody who applies.
[[nodiscard]] JurySession panelOf(const SignedRanking& ranking);

// The order that its own results, keys, settlements and moves give.
[[nodiscard]] Ranking replayed(const SignedRanking& ranking);

enum class RankingFault {
    Weights,    // there is no weight, or one is not one
    Readers,    // one is not of the panel, or withdrew
    Result,     // not the mean of its readers
    Spread,     // not between its readers
    Answer,     // a rank on a refusal, a reason where none belongs, or none where one does
    Order,      // ranks alike, a gap, or not the order that is replayed
    Settlement, // of somebody who is not there
};
struct FaultyLine {
    RankingFault fault = RankingFault::Order;
    std::size_t line = 0; // of `lines`; of a settlement: of `settlements`

    friend bool operator==(const FaultyLine&, const FaultyLine&) = default;
};
// Every figure again from those below it, the marks excepted, of which it has a digest. Empty: it
// says nothing that contradicts itself.
[[nodiscard]] std::vector<FaultyLine> faultsOf(const SignedRanking& ranking);

} // namespace delibere
