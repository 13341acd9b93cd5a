// SPDX-License-Identifier: GPL-3.0-or-later
// Records made by hand: what a form prints must not depend on how a synthesis is computed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/record.h"
#include "support/sample.h"

namespace delibere::sample {

struct GridCase {
    Framework framework;
    JurySession session;
    Candidate candidate;
    Synthesis synthesis;
    Deliberation deliberation;
    std::vector<PanelFinding> panel;
    RecordStamp stamp;
    std::optional<RecordVersion> version = std::nullopt;

    [[nodiscard]] RecordView view() const
    {
        return GridRecord{framework,    session, candidate, synthesis,
                          deliberation, panel,   stamp,     version ? &*version : nullptr};
    }
};

struct SheetCase {
    Framework framework;
    JurySession session;
    Candidate candidate;
    Juror juror;
    ScoreSheet sheet;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const
    {
        return SheetRecord{framework, session, candidate, juror, sheet, stamp};
    }
};

// Three members; B1 72, 67, — (m3 absent): 69.5 under the threshold, validated by rattrapage;
// B2 40, 75, —: to discuss, not validated.
[[nodiscard]] GridCase percentGrid();
// B1 levels 3, 2, 3: divergent; B2 not presented.
[[nodiscard]] GridCase concordanceGrid();
// B1 2 sur 2 and 1 sur 2 (one competence not graded); B2 acquired before.
[[nodiscard]] GridCase tableGrid();
// The real framework of tables, whose levels have names; "Compétence 1" alone is presented.
[[nodiscard]] GridCase namedLevelsGrid();
// percentGrid as version 2, which corrects version 1: m1 signed with a drawing and a reservation,
// the signature of m2 is missing; B2 was discussed and voted.
[[nodiscard]] GridCase signedGrid();
// c1 has that status: marks, an appraisal and a recommendation were entered before.
[[nodiscard]] GridCase notHeardGrid(CandidateStatus status, const std::string& reason);
// Every member of a panel of thirty with the same grades.
[[nodiscard]] GridCase thirtyMembers();

// All four states of a mark, both readings, questions; submitted.
[[nodiscard]] SheetCase percentSheet();
// Nothing entered yet.
[[nodiscard]] SheetCase blankSheet();
[[nodiscard]] SheetCase tableSheet();
// The real framework of tables: two tables of "Compétence 1" with an appraisal, one with a mark.
[[nodiscard]] SheetCase namedLevelsSheet();
// percentSheet of a candidate who is not heard.
[[nodiscard]] SheetCase notHeardSheet(CandidateStatus status, const std::string& reason);

// "Le candidat …" repeated up to this many characters.
[[nodiscard]] std::string longText(std::size_t length);

} // namespace delibere::sample
