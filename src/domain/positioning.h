// SPDX-License-Identifier: GPL-3.0-or-later
// One repérage: the positioning interview of one candidate before their path (seed 004). Neither an
// evaluation nor an exam: it holds no mark, feeds no synthesis, and no jury is in it. What the
// intervenants enter is here; what follows from it is computed (positioning_summary.h).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/id.h"
#include "domain/record_subject.h"

namespace delibere {

// One of the two people who lead the interview.
struct Interviewer {
    std::string lastName;
    std::string firstName;
    std::string company;
    std::string function;
    bool accredited = false; // évaluateur habilité par la CPNE (004:49)

    [[nodiscard]] std::string fullName() const;

    friend bool operator==(const Interviewer&, const Interviewer&) = default;
};

struct PositioningInfo {
    CandidateId candidate;
    Date date;
    std::array<Interviewer, 2> interviewers; // as the form has them

    friend bool operator==(const PositioningInfo&, const PositioningInfo&) = default;
};

// What is asked before the first table, to put the candidate at ease (004:78); may be empty.
struct PositioningOpening {
    std::string career;
    std::string wishes;
    std::string motivation;

    friend bool operator==(const PositioningOpening&, const PositioningOpening&) = default;
};

enum class Answer { None, Yes, No };

// One table of the guide: a framework's competency with a positioning part.
struct TableEntry {
    Answer answer = Answer::None; // OUI / NON
    std::optional<int> level;     // rank in the scale of the repérage; nullopt: not entered
    bool need = false;            // "Besoins en formation sur …"
    std::string detail;           // of the need
    std::string notes;            // what was said; never printed on the bilan

    friend bool operator==(const TableEntry&, const TableEntry&) = default;
};

// One competence of the bilan (a framework's bloc).
struct SummaryEntry {
    std::map<std::string, bool> lines; // SummaryLine::id; one that is not here follows its table
    std::set<std::string> means;       // PositioningMeans::id
    std::string detail;

    friend bool operator==(const SummaryEntry&, const SummaryEntry&) = default;
};

// How one need of the bilan will be met.
struct PlanEntry {
    std::string means;
    std::string period; // as wished: "septembre 2026", "avant juin"
    std::string who;

    friend bool operator==(const PlanEntry&, const PlanEntry&) = default;
};

struct Positioning {
    PositioningId id; // UUID: the same one on every laptop
    PositioningInfo info;
    PositioningOpening opening;
    std::map<CompetencyId, TableEntry> tables; // a table that is not here is untouched
    std::map<BlockId, SummaryEntry> summary;
    std::map<std::string, PlanEntry> plan; // SummaryLine::id

    [[nodiscard]] TableEntry table(const CompetencyId& id) const;
    [[nodiscard]] SummaryEntry summaryOf(const BlockId& id) const;
    [[nodiscard]] PlanEntry planOf(const std::string& line) const;
    // Nothing but who and when.
    [[nodiscard]] bool untouched() const;
    // What its records are about.
    [[nodiscard]] RecordSubject subject() const { return PositioningSubject{id, info.candidate}; }

    friend bool operator==(const Positioning&, const Positioning&) = default;
};

// Who signs one, in the order of the form: the candidate and both intervenants (004:486-525).
[[nodiscard]] const SignerId& candidateSigner();
[[nodiscard]] const SignerId& interviewerSigner(std::size_t index); // 0 or 1
[[nodiscard]] std::vector<SignerId> positioningSignatories();

} // namespace delibere
