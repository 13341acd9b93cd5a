// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that are signed, filled in or copied by hand: émargement, blank guide, bordereau.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/record.h"
#include "unit/report/case_parts.h"

namespace delibere::sample {

struct AttendanceCase {
    Framework framework;
    JurySession session;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const { return AttendanceRecord{framework, session, stamp}; }
};

// The day of the minutes: an absent member and the one who came in their place, one who left, a
// candidate excused, one suspended, a déport.
[[nodiscard]] AttendanceCase attendance();
// The same day, as its ordre de passage: two evaluate the first candidate, the others everybody.
struct HearingCase {
    Framework framework;
    JurySession session;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const { return HearingRecord{framework, session, stamp}; }
};
[[nodiscard]] HearingCase hearingOrder();
// Thirty members, forty candidates; member 2 withdrew from candidates 3 and 40.
[[nodiscard]] AttendanceCase crowdedAttendance();
// Nobody is entered yet.
[[nodiscard]] AttendanceCase blankAttendance();

// A letter of the day; the candidate of 10:00, the member who left at 16:15.
struct CandidateLetterCase {
    Framework framework;
    JurySession session;
    CandidateLetter letter;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const
    {
        return CandidateLetterRecord{framework, session, session.candidates.front(), letter, stamp};
    }
};
[[nodiscard]] CandidateLetterCase candidateLetter(CandidateLetter letter);
struct JurorLetterCase {
    Framework framework;
    JurySession session;
    JurorLetter letter;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const
    {
        return JurorLetterRecord{framework, session, session.jurors[1], letter, stamp};
    }
};
[[nodiscard]] JurorLetterCase jurorLetter(JurorLetter letter);

struct GuideCase {
    Framework framework;
    JurySession session;
    std::optional<Candidate> candidate;
    std::optional<Juror> juror;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const
    {
        return BlankGuideRecord{framework, session, candidate ? &*candidate : nullptr,
                                juror ? &*juror : nullptr, stamp};
    }
};

struct BlankGridCase {
    Framework framework;
    JurySession session;
    RecordStamp stamp;

    [[nodiscard]] RecordView view() const
    {
        return BlankGridRecord{framework, session, nullptr, stamp};
    }
};
// With the panel of the minutes; a framework of levels too.
[[nodiscard]] BlankGridCase blankGrid(Framework framework);

// For nobody in particular.
[[nodiscard]] GuideCase blankGuide(Framework framework);
// For c1, who presents B1 and acquired B2 before, and the president.
[[nodiscard]] GuideCase namedGuide(Framework framework);

struct SlipCase {
    Framework framework;
    JurySession session;
    Candidate candidate;
    std::vector<EntryLine> lines;
    std::string comment;
    RecordStamp stamp;
    std::optional<RecordVersion> version;
    std::optional<ProposalKind> proposal{};

    [[nodiscard]] RecordView view() const
    {
        return EntrySlipRecord{
            framework, session, candidate, lines, comment, stamp, version ? &*version : nullptr,
            proposal};
    }
};

// Five blocs: 80 %, 70 %, 45 % not validated, acquired before, not presented; signed by all.
[[nodiscard]] SlipCase signedSlip();
// The same framework; nothing is decided, no comment, not frozen.
[[nodiscard]] SlipCase undecidedSlip();
// A framework of levels: one bloc validated, one not.
[[nodiscard]] SlipCase levelsSlip();

// The panel of a session made thirty.
void crowd(JurySession& session);

} // namespace delibere::sample
