// SPDX-License-Identifier: GPL-3.0-or-later
// The session of a jury: who sits, who is heard, for which blocs, and who withdrew from whom.
// Marks are not here: they live in score sheets.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/application.h"
#include "domain/date.h"
#include "domain/id.h"
#include "domain/mark.h"

namespace delibere {

enum class JurorRole { Member, President };
enum class Attendance { Present, Absent };
enum class Gender { NotStated, Woman, Man }; // for the balance of the panel (D. 6412-6) only

// A candidate on the day. Only an expected one is heard, marked and decided on.
enum class CandidateStatus {
    Expected,
    Absent,
    Excused,   // sur justificatif
    Pending,   // en attente
    Suspended, // décision suspendue: observations are heard first (C. trav. R. 6412-7,
               // LEGIARTI000048699565, suspicion of fraud or plagiarism)
    Abandoned, // abandon: gave up, before or in the middle of the passage
};

struct Juror {
    JurorId id;
    std::string name;
    std::string function;
    std::string college; // free text of the branch: "employeurs", "salariés"…; may be empty
    std::string employer;
    JurorRole role = JurorRole::Member;
    Attendance attendance = Attendance::Present;
    bool qualified = false; // holds or practises what is certified (D. 6412-6), as declared
    Gender gender = Gender::NotStated;
    std::string arrival{};   // "09:40"; empty: there from the start
    std::string departure{}; // "16:15"; empty: there until the end
    JurorId replaces{};      // whose substitute; empty: nobody's

    // On the panel at that time of the day. An unknown time ("") is one of presence.
    [[nodiscard]] bool presentAt(const std::string& time) const;

    friend bool operator==(const Juror&, const Juror&) = default;
};

struct AcquiredBlock {
    BlockId block;
    Date on;
    std::string reference;

    friend bool operator==(const AcquiredBlock&, const AcquiredBlock&) = default;
};

struct Candidate {
    CandidateId id;
    std::string lastName;
    std::string firstName;
    std::string company;
    std::string time;                    // "14:15"; may be empty
    std::vector<BlockId> presented;      // in framework order
    std::vector<AcquiredBlock> acquired; // acquis antérieurement
    CandidateStatus status = CandidateStatus::Expected;
    std::string statusReason; // the justification or the reason; may be empty
    // Who led their repérages, as "Prénom Nom"; read from these and no entry of its own.
    std::vector<std::string> interviewers{};
    // What tells them from a candidate of the same name (namesakes.h); empty: nobody else has it.
    std::string fileNumber{};
    // Where they are heard, in the jury's own words: "Salle A". Empty: the one room there is.
    std::string room{};
    // False of an application that was not summoned; follows it (interviewedIn) and is no entry.
    bool interviewed = true;

    [[nodiscard]] bool presents(const BlockId& block) const;
    [[nodiscard]] const AcquiredBlock* acquiredBlock(const BlockId& block) const;
    [[nodiscard]] bool heard() const { return status == CandidateStatus::Expected; }
    [[nodiscard]] std::string fullName() const
    {
        return firstName + (firstName.empty() ? "" : " ") + lastName;
    }

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

// What somebody noted of a passage on the day. Optional, counts for no mark, and is no presence:
// only the members' sheets say that a candidate came.
struct HearingNotes {
    std::string identityBy{}; // who checked at the door that it is them; empty: nobody noted it
    std::string identityAt{}; // "09:40"; may be empty
    bool byVideo = false;
    std::string began{}; // really, "14:15"; may be empty
    std::string ended{}; // only of one that began, and not before

    // Minutes really taken; absent: not both hours are noted.
    [[nodiscard]] std::optional<int> minutes() const;
    [[nodiscard]] bool blank() const { return *this == HearingNotes{}; }

    friend bool operator==(const HearingNotes&, const HearingNotes&) = default;
};

// Déport: this juror sees nothing of this candidate and counts for nothing.
struct Recusal {
    CandidateId candidate;
    JurorId juror;
    std::string reason; // never printed (domain: "without the intimate reason"); may be empty

    friend bool operator==(const Recusal&, const Recusal&) = default;
};

// The president says whether this member sat for this candidate, where the hours cannot tell (no
// hour of passage, a member who leaves in the middle, a substitute who is there too).
struct StatedSeat {
    CandidateId candidate;
    JurorId juror;
    bool sits = false;

    friend bool operator==(const StatedSeat&, const StatedSeat&) = default;
};

// This member evaluates this candidate. A candidate of whom nobody is named is evaluated by
// everybody who sits; of one who has names, by those alone, and the others deliberate with them.
struct Assignment {
    CandidateId candidate;
    JurorId juror;

    friend bool operator==(const Assignment&, const Assignment&) = default;
};

// Whose mark it is: of one bloc of one candidate, by one source outside the jury (WeightedSource).
struct OutsideKey {
    CandidateId candidate;
    BlockId block;
    SourceId source;

    friend auto operator<=>(const OutsideKey&, const OutsideKey&) = default;
    friend bool operator==(const OutsideKey&, const OutsideKey&) = default;
};

// A mark that the jury did not give, as the secretariat received it. A blank is no such mark.
struct OutsideMark {
    Percent mark;       // in the steps of the framework
    std::string author; // who gave it: a name, « les formateurs »; never empty
    Date on;            // when they gave it

    friend bool operator==(const OutsideMark&, const OutsideMark&) = default;
};

enum class PresidencyBasis { Chosen, VicePresident }; // by the members who sit; by the statutes

// Who presides for a candidate when the president withdrew or is not there.
struct ActingPresident {
    CandidateId candidate;
    JurorId juror;
    PresidencyBasis basis = PresidencyBasis::Chosen;

    friend bool operator==(const ActingPresident&, const ActingPresident&) = default;
};

struct SessionInfo {
    std::string title;
    std::string place;
    Date date;
    std::string start{}; // "09:00", as held; may be empty
    std::string end{};
    // On one laptop in turns: the jury does not want a passphrase to be asked of who acts. Printed
    // in the minutes.
    bool freeTurns = false;
    // For the convocations: what to bring, how to come, whom to call. What no certifier published
    // is the organisation's own word; may be empty.
    std::string practical{};

    friend bool operator==(const SessionInfo&, const SessionInfo&) = default;
};

struct JurySession {
    SessionId id; // UUID
    SessionInfo info;
    std::vector<Juror> jurors;         // in the order of the panel
    std::vector<Candidate> candidates; // in the order they are heard
    // Who comes when, where it was said by hand; empty: by the hours (hearing_order.h).
    std::vector<CandidateId> hearingOrder{};
    std::vector<Recusal> recusals;
    std::vector<StatedSeat> seats{};                    // at most one for a member and a candidate
    std::vector<ActingPresident> actingPresidents{};    // at most one for a candidate
    std::vector<Assignment> assignments{};              // by candidate, then by member; each once
    std::map<CandidateId, HearingNotes> hearingNotes{}; // none is blank
    std::map<OutsideKey, OutsideMark> outsideMarks{};
    // Of an admission: one for each candidate. Settlements in the order they were made.
    std::map<CandidateId, Application> applications{};
    std::vector<TieSettlement> tieSettlements{};

    [[nodiscard]] const Juror* juror(const JurorId& id) const;
    [[nodiscard]] const Candidate* candidate(const CandidateId& id) const;
    [[nodiscard]] const Recusal* recusal(const CandidateId& candidate, const JurorId& juror) const;
    [[nodiscard]] const StatedSeat* seat(const CandidateId& candidate, const JurorId& juror) const;
    [[nodiscard]] const ActingPresident* actingPresident(const CandidateId& candidate) const;
    // Blank where nothing was noted.
    [[nodiscard]] HearingNotes notesOf(const CandidateId& candidate) const;
    [[nodiscard]] const Application* application(const CandidateId& candidate) const;
    // On the panel when this candidate is heard: as stated, else by the hours. Never one who is
    // absent all day.
    [[nodiscard]] bool presentFor(const Juror& juror, const Candidate& candidate) const;
    [[nodiscard]] bool presentFor(const Juror& juror, const CandidateId& candidateId) const;
    // Present and not withdrawn.
    [[nodiscard]] bool sitsFor(const JurorId& jurorId, const CandidateId& candidateId) const;
    // Named for this candidate, or nobody is: says nothing of who is there.
    [[nodiscard]] bool assigned(const JurorId& jurorId, const CandidateId& candidateId) const;
    // Sits and is assigned: whose sheet is expected, and counts.
    [[nodiscard]] bool evaluates(const JurorId& jurorId, const CandidateId& candidateId) const
    {
        return sitsFor(jurorId, candidateId) && assigned(jurorId, candidateId);
    }
    // Who is named for this candidate; empty: everybody.
    [[nodiscard]] std::vector<JurorId> assignedTo(const CandidateId& candidateId) const;
    // The president of the session when they sit for this candidate, else the acting one when that
    // member sits; nullptr: nobody presides.
    [[nodiscard]] const Juror* presidentFor(const CandidateId& candidateId) const;

    friend bool operator==(const JurySession&, const JurySession&) = default;
};

// Whether the candidate is heard in an interview: everybody of a jury; of a commission, whom it
// summoned.
[[nodiscard]] bool interviewedIn(const JurySession& session, const CandidateId& candidate);

} // namespace delibere
