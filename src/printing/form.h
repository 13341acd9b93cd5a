// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that a session can print, and which of them somebody may see. Both programs ask here;
// a form is a value of ids, laid out only when it is shown or written.
#pragma once

#include <optional>
#include <vector>

#include "app/session.h"

namespace delibere::printing {

// In the order in which they are needed; form_table.h says what each is.
enum class FormKind {
    Attendance,
    HearingOrder,
    CandidateSummons,
    PrecisionRequest, // of pieces that cannot be examined as they are
    JurorSummons,
    LeaveRequest, // of a member to the employer
    Declaration,  // of a member, on their honour
    BlankSheet,
    BlankGrid,
    BlankPositioningGuide,
    BareGuide, // the same, without our remarks on the certifier's text
    Sheet,
    Grid,
    Minutes,
    SummaryTable,
    EntrySlip,
    CandidatePresence, // attestations that they were there
    JurorPresence,
    Statement,
    Certificate,
    Letter,
    ParitaryMinutes,
    FinalTable,
    Transmittal,
    Anonymous,      // without the name of the candidate
    AnonymousCodes, // whose it is: for the secretariat
    PositioningGuide,
    PositioningSummary,
    PositioningPlan,
    CommissionMinutes, // of the ranking of one list
    CommissionList,
    Reasons, // for one person who asks
};

// What a form is about, besides the session.
enum class FormScope { Session, Candidate, Juror, CandidateAndJuror, Positioning, Ranking };

struct Form {
    FormKind kind = FormKind::Grid;
    std::optional<RecordSubject> subject{}; // as its FormScope says; absent: the session
    JurorId juror{};                        // FormScope::Juror, CandidateAndJuror
    int version = 0; // Grid, repérage, ranking: of what is frozen; 0: as it stands

    // Whom it is about; empty: the session, or one of its rankings.
    [[nodiscard]] CandidateId candidate() const
    {
        const CandidateId* about = subject ? candidateOf(*subject) : nullptr;
        return about == nullptr ? CandidateId() : *about;
    }

    friend bool operator==(const Form&, const Form&) = default;
};

// Those of one kind that the viewer may see, candidate by candidate, member by member, and of what
// is signed every version, oldest first: a member has their own sheet until it is handed in, then
// everything; nothing of a candidate they withdrew from. The staff print everything. Fails when
// the file can no longer be read.
[[nodiscard]] Result<std::vector<Form>> forms(const app::Session& session, const Viewer& viewer,
                                              FormKind kind);

// From whom this viewer withdrew and who is named on that form of another member: it is not theirs
// to see. nullopt: nobody. A member's own declaration names everybody whom they declare on.
[[nodiscard]] std::optional<CandidateId> withdrawnNamed(const JurySession& jury,
                                                        const Viewer& viewer, const Form& form);

// The framework has what the form is about: a repérage, or an evaluation by a jury.
[[nodiscard]] bool exists(const Framework& framework, FormKind kind);

} // namespace delibere::printing
