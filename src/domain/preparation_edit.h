// SPDX-License-Identifier: GPL-3.0-or-later
// What prepares a session: what it is, who sits, who is heard, who withdrew, who sat and presided.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/deliberation.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/problem.h"
#include "domain/signed_record.h"
#include "domain/text_change.h"

namespace delibere {

struct SetSessionInfo {
    SessionInfo info;
    friend bool operator==(const SetSessionInfo&, const SetSessionInfo&) = default;
};
struct PutJuror { // adds, or replaces the juror of that id in place
    Juror juror;
    JurorId before = {}; // in front of whom a new one is put; empty: at the end
    friend bool operator==(const PutJuror&, const PutJuror&) = default;
};
struct RemoveJuror {
    JurorId juror;
    friend bool operator==(const RemoveJuror&, const RemoveJuror&) = default;
};
struct PutCandidate { // the same
    Candidate candidate;
    CandidateId before = {};
    int rank = 0; // of a new one in the order of hearing said by hand, from 1; 0: not in it
    friend bool operator==(const PutCandidate&, const PutCandidate&) = default;
};
struct RemoveCandidate {
    CandidateId candidate;
    friend bool operator==(const RemoveCandidate&, const RemoveCandidate&) = default;
};
struct SetHearingOrder { // by hand; empty: by the hours again
    std::vector<CandidateId> order;
    friend bool operator==(const SetHearingOrder&, const SetHearingOrder&) = default;
};
struct SetRecusal {
    CandidateId candidate;
    JurorId juror;
    std::optional<std::string> reason; // nullopt lifts the déport
    friend bool operator==(const SetRecusal&, const SetRecusal&) = default;
};
struct SetSeat {
    CandidateId candidate;
    JurorId juror;
    std::optional<bool> sits; // nullopt: by the hours again
    friend bool operator==(const SetSeat&, const SetSeat&) = default;
};
struct SetAssignment { // who evaluates this candidate
    CandidateId candidate;
    std::vector<JurorId> jurors; // empty: everybody who sits
    friend bool operator==(const SetAssignment&, const SetAssignment&) = default;
};
struct SetActingPresident {
    CandidateId candidate;
    JurorId juror; // empty: nobody any more
    PresidencyBasis basis = PresidencyBasis::Chosen;
    friend bool operator==(const SetActingPresident&, const SetActingPresident&) = default;
};

// Also of a decided candidate: nothing that was decided looks at it.
struct SetHearingNotes {
    CandidateId candidate;
    HearingNotes notes; // blank: nothing is noted any more
    friend bool operator==(const SetHearingNotes&, const SetHearingNotes&) = default;
};

struct SetOutsideMark {
    OutsideKey key;
    std::optional<OutsideMark> mark; // nullopt: the source has given none
    friend bool operator==(const SetOutsideMark&, const SetOutsideMark&) = default;
};

using PreparationEdit =
    std::variant<SetSessionInfo, PutJuror, RemoveJuror, PutCandidate, RemoveCandidate,
                 SetHearingOrder, SetRecusal, SetSeat, SetActingPresident, SetAssignment,
                 SetHearingNotes, SetOutsideMark>;

// Whom it is about; absent: the session, or a member.
[[nodiscard]] std::optional<CandidateId> subjectOf(const PreparationEdit& edit);

struct PreparationContext {
    const Framework& framework;
    const JurySession& session;
    // Of the candidate whom the edit is about; blank for the others.
    const RecordHistory& history;
    const Deliberation& deliberation;
    bool hasMarks = false; // of who is to be removed: something is already entered
};

// What keeps the edit from the session as it is; that a decided candidate's conclusion does not
// move is asked of the session afterwards (conclusion_ground.h).
[[nodiscard]] Problems refusals(const PreparationContext& context, const PreparationEdit& edit);

// What writing the edit to a file and reading the session again gives. Who led a repérage is not
// followed here: the file reads it from the repérages.
[[nodiscard]] JurySession edited(JurySession session, const PreparationEdit& edit);
// The edit that puts back what was; `before` is as entered, not in the order of hearing.
[[nodiscard]] PreparationEdit inverse(const JurySession& before, const PreparationEdit& edit);

void eachText(PreparationEdit& edit, const TextChange& change);

} // namespace delibere
