// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the day: at what hour and in which room each candidate is heard, one after the other
// in a room, and what does not fit. Rooms run beside each other; a member is in one at a time.
// Hours are minutes from midnight. Nothing is decided by it: the hours and rooms that are taken are
// edits (PutCandidate), and each may be moved by hand.
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
    int passage = 1; // how long one takes, with what is deliberated on it; 1 to minutesInDay
    std::vector<Pause> pauses{};
    int series = 0;      // after so many passages in a row, a pause of…
    int seriesPause = 0; // …so many minutes; at most minutesInDay; 0: none
    // Where passages may be put; none: everybody stays in the room that they have.
    std::vector<std::string> rooms{};
    // Whose hour is not to be touched: decided, signed.
    std::set<CandidateId> settled{};
};

struct Passage {
    CandidateId candidate;
    int from = 0;
    int to = 0;
    std::string room{}; // as Candidate::room

    friend bool operator==(const Passage&, const Passage&) = default;
};

// Of the candidates who are heard and not settled, each as early as the pauses, the hours of the
// settled ones and the members who evaluate (all, where nobody is named) leave: in one room, or
// where an order was said by hand, in the order of hearing; else who may begin earliest comes
// first. Of two rooms that suit, the one where their evaluators are already. DayTooShort.
[[nodiscard]] Result<std::vector<Passage>> proposeTimetable(const JurySession& session,
                                                            const TimetableRequest& request);

// What has to be changed for it; nothing where the hour is so already.
[[nodiscard]] std::vector<PutCandidate> editsFor(const JurySession& session,
                                                 const std::vector<Passage>& passages);

enum class TimetableConflictKind {
    NoHour,        // this candidate has none
    Together,      // two at a time in one room
    TwoRooms,      // a member named for both is to be in two rooms at a time
    NobodyNamed,   // while another is heard elsewhere, this one is everybody's
    OutOfOrder,    // earlier than who is heard before in that room, in the order said by hand
    InPause,       // is heard in a pause
    MemberArrives, // after the beginning of a passage that they evaluate
    MemberLeaves,  // before its end
    BeforeOpening, // of the session
    AfterClosing,  // ends after the session
};

struct TimetableConflict {
    TimetableConflictKind kind = TimetableConflictKind::NoHour;
    CandidateId candidate;
    CandidateId other{}; // Together, TwoRooms, NobodyNamed, OutOfOrder: who stands before
    JurorId juror{};     // TwoRooms, MemberArrives, MemberLeaves

    friend bool operator==(const TimetableConflict&, const TimetableConflict&) = default;
};

// In the order of hearing; only of candidates who are heard. `passage`: in minutes; 0: not known.
// A member who is named for a candidate is there from the beginning to the end; where nobody is,
// who is there for a part. What the president stated of a seat is not asked again.
[[nodiscard]] std::vector<TimetableConflict>
timetableConflicts(const JurySession& session, int passage, const std::vector<Pause>& pauses);

// However it is spelt, and however many spaces it has; two candidates without one share the one
// room there is.
[[nodiscard]] bool sameRoom(const std::string& room, const std::string& other);
// Each once, in the order in which candidates are heard; without the empty one.
[[nodiscard]] std::vector<std::string> roomsOf(const JurySession& session);
// Of these the ones in which nobody is to be heard, once there are hours: a second room serves for
// nothing where everybody evaluates everybody.
[[nodiscard]] std::vector<std::string> roomsWithoutPassage(const JurySession& session,
                                                           const std::vector<std::string>& rooms);

} // namespace delibere
