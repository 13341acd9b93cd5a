// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the day: at what hour each candidate is heard, one after the other before one jury,
// and what does not fit. Hours are minutes from midnight. Nothing is decided by it: the hours that
// are taken are edits (PutCandidate), and each may be moved by hand.
#pragma once

#include <set>
#include <vector>

#include "domain/jury_session.h"
#include "domain/preparation_edit.h"
#include "domain/problem.h"

namespace delibere {

// From one hour, up to another: coffee, lunch.
struct Pause {
    int from = 0;
    int to = 0;

    friend bool operator==(const Pause&, const Pause&) = default;
};

struct TimetableRequest {
    int start = 0;   // of the first passage
    int passage = 1; // how long one takes, with what is deliberated on it; at least 1
    std::vector<Pause> pauses{};
    int series = 0;      // after so many passages in a row, a pause of…
    int seriesPause = 0; // …so many minutes; 0: none
    // Whose hour is not to be touched: decided, signed.
    std::set<CandidateId> settled{};
};

struct Passage {
    CandidateId candidate;
    int from = 0;
    int to = 0;

    friend bool operator==(const Passage&, const Passage&) = default;
};

// Of the candidates who are heard and not settled, in the order of hearing, each as early as the
// pauses and the hours of the settled ones leave. DayTooShort.
[[nodiscard]] Result<std::vector<Passage>> proposeTimetable(const JurySession& session,
                                                            const TimetableRequest& request);

// What has to be changed for it; nothing where the hour is so already.
[[nodiscard]] std::vector<PutCandidate> editsFor(const JurySession& session,
                                                 const std::vector<Passage>& passages);

enum class TimetableConflictKind {
    NoHour,        // this candidate has none
    Together,      // two at a time
    OutOfOrder,    // earlier than who is heard before, in the order said by hand
    InPause,       // is heard in a pause
    MemberArrives, // after the beginning of a passage that they evaluate
    MemberLeaves,  // before its end
    BeforeOpening, // of the session
    AfterClosing,  // ends after the session
};

struct TimetableConflict {
    TimetableConflictKind kind = TimetableConflictKind::NoHour;
    CandidateId candidate;
    CandidateId other{}; // Together, OutOfOrder: who stands before
    JurorId juror{};     // MemberArrives, MemberLeaves

    friend bool operator==(const TimetableConflict&, const TimetableConflict&) = default;
};

// In the order of hearing; only of candidates who are heard. `passage`: in minutes; 0: not known.
// A member who is named for a candidate is there from the beginning to the end; where nobody is,
// who is there for a part. What the president stated of a seat is not asked again.
[[nodiscard]] std::vector<TimetableConflict>
timetableConflicts(const JurySession& session, int passage, const std::vector<Pause>& pauses);

} // namespace delibere
