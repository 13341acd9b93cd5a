// SPDX-License-Identifier: GPL-3.0-or-later
// Every change that a session can undergo, as a value. One list for the rules (edit_rules), the
// file (store), undo (an edit has an inverse edit) and the journal.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/deliberation.h"
#include "domain/follow_up.h"
#include "domain/jury_session.h"
#include "domain/positioning.h"
#include "domain/score_sheet.h"
#include "domain/signed_record.h"

namespace delibere {

// --- one juror's sheet
struct SetMark {
    SheetKey sheet;
    CriterionId criterion;
    Evidence evidence = Evidence::Dossier;
    Mark mark;
    friend bool operator==(const SetMark&, const SetMark&) = default;
};
struct SetRemark {
    SheetKey sheet;
    CriterionId criterion;
    std::string text;
    friend bool operator==(const SetRemark&, const SetRemark&) = default;
};
struct SetCompetencyEntry {
    SheetKey sheet;
    CompetencyId competency;
    CompetencyEntry entry;
    friend bool operator==(const SetCompetencyEntry&, const SetCompetencyEntry&) = default;
};
struct SetBlockEntry {
    SheetKey sheet;
    BlockId block;
    BlockEntry entry;
    friend bool operator==(const SetBlockEntry&, const SetBlockEntry&) = default;
};
struct SetDossierRead {
    SheetKey sheet;
    bool read = false;
    friend bool operator==(const SetDossierRead&, const SetDossierRead&) = default;
};
struct SubmitSheet {
    SheetKey sheet;
    friend bool operator==(const SubmitSheet&, const SubmitSheet&) = default;
};
struct ReopenSheet {
    SheetKey sheet;
    std::string reason;
    friend bool operator==(const ReopenSheet&, const ReopenSheet&) = default;
};
// A whole sheet received from another machine or keyed in from paper.
struct ImportSheet {
    ScoreSheet sheet;
    friend bool operator==(const ImportSheet&, const ImportSheet&) = default;
};

// --- the deliberation
// A decision on a bloc carries what it stands on: absent until the session accepts it, which fills
// it in (decision_basis.h).
struct SetAppraisal {
    CandidateId candidate;
    BlockId block;
    std::optional<Appraisal> appraisal;
    std::optional<std::string> basis{}; // see onBasis; nobody types it
    [[nodiscard]] bool made() const { return appraisal.has_value(); }
    friend bool operator==(const SetAppraisal&, const SetAppraisal&) = default;
};
struct SetRecommendation {
    CandidateId candidate;
    BlockId block;
    std::string text;
    friend bool operator==(const SetRecommendation&, const SetRecommendation&) = default;
};
// The jury says that it gives no préconisation for that bloc, or takes it back.
struct SetNoRecommendation {
    CandidateId candidate;
    BlockId block;
    bool said = false;
    friend bool operator==(const SetNoRecommendation&, const SetNoRecommendation&) = default;
};
struct SetComment {
    CandidateId candidate;
    std::string text;
    friend bool operator==(const SetComment&, const SetComment&) = default;
};
struct SetProposal {
    CandidateId candidate;
    std::optional<ProposalKind> proposal;
    friend bool operator==(const SetProposal&, const SetProposal&) = default;
};

// A flagged bloc was discussed, says the jury; it cannot conclude before.
struct SetDiscussed {
    CandidateId candidate;
    BlockId block;
    bool discussed = false;
    std::optional<std::string> basis{};
    [[nodiscard]] bool made() const { return discussed; }
    friend bool operator==(const SetDiscussed&, const SetDiscussed&) = default;
};
struct SetVote {
    CandidateId candidate;
    BlockId block;
    std::optional<Vote> vote;
    std::optional<std::string> basis{};
    [[nodiscard]] bool made() const { return vote.has_value(); }
    friend bool operator==(const SetVote&, const SetVote&) = default;
};

// --- signing
struct PutKey { // a member's first key, or the one that follows a lost passphrase
    MemberKey key;
    friend bool operator==(const PutKey&, const PutKey&) = default;
};
struct FreezeRecord {
    RecordSubject subject;
    int number = 1;
    std::string body; // canonical bytes
    std::vector<SignerId> signatories;
    friend bool operator==(const FreezeRecord&, const FreezeRecord&) = default;
};
struct PutSignature {
    RecordSubject subject;
    int number = 1;
    Signature signature;
    friend bool operator==(const PutSignature&, const PutSignature&) = default;
};
// Of a grid that collects signatures: why one signatory does not sign; nullopt takes it back.
struct SetNotSigning {
    CandidateId candidate;
    int number = 1;
    SignerId signer;
    std::optional<NotSigning> mention; // of the same signer
    friend bool operator==(const SetNotSigning&, const SetNotSigning&) = default;
};
struct LockRecord {
    RecordSubject subject;
    int number = 1;
    friend bool operator==(const LockRecord&, const LockRecord&) = default;
};
// Before everyone signed: something must change. The signatures already given are void.
struct WithdrawRecord {
    RecordSubject subject;
    int number = 1;
    std::string reason;
    friend bool operator==(const WithdrawRecord&, const WithdrawRecord&) = default;
};
// « Annule et remplace »: opens the correction of a locked record, which stays as it is.
struct ReplaceRecord {
    RecordSubject subject;
    int number = 1;
    std::string reason;
    friend bool operator==(const ReplaceRecord&, const ReplaceRecord&) = default;
};

// --- the repérage
struct PutPositioning { // a new one, or other people or another day
    PositioningId positioning;
    PositioningInfo info;
    friend bool operator==(const PutPositioning&, const PutPositioning&) = default;
};
struct RemovePositioning { // one in which nothing is entered
    PositioningId positioning;
    friend bool operator==(const RemovePositioning&, const RemovePositioning&) = default;
};
struct SetPositioningOpening {
    PositioningId positioning;
    PositioningOpening opening;
    friend bool operator==(const SetPositioningOpening&, const SetPositioningOpening&) = default;
};
struct SetPositioningTable {
    PositioningId positioning;
    CompetencyId table;
    TableEntry entry;
    friend bool operator==(const SetPositioningTable&, const SetPositioningTable&) = default;
};
struct SetPositioningSummary {
    PositioningId positioning;
    BlockId block;
    SummaryEntry entry;
    friend bool operator==(const SetPositioningSummary&, const SetPositioningSummary&) = default;
};
struct SetPositioningPlan {
    PositioningId positioning;
    std::string line; // SummaryLine::id
    PlanEntry entry;
    friend bool operator==(const SetPositioningPlan&, const SetPositioningPlan&) = default;
};
// A whole repérage held elsewhere.
struct ImportPositioning {
    Positioning positioning;
    friend bool operator==(const ImportPositioning&, const ImportPositioning&) = default;
};

// --- after the jury
struct SetFollowUp {
    FollowUpStep step = FollowUpStep::ParitaryJury;
    std::optional<Date> on; // nullopt: not done
    friend bool operator==(const SetFollowUp&, const SetFollowUp&) = default;
};

// --- the preparation
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
struct SetActingPresident {
    CandidateId candidate;
    JurorId juror; // empty: nobody any more
    PresidencyBasis basis = PresidencyBasis::Chosen;
    friend bool operator==(const SetActingPresident&, const SetActingPresident&) = default;
};

// --- who works at the window: nothing of the jury changes, the journal keeps it
struct ActAs { // from now on; empty: the secretariat
    JurorId juror;
    friend bool operator==(const ActAs&, const ActAs&) = default;
};
struct ShowMarks { // the secretariat asked to see the marks of deliberations that are open
    friend bool operator==(const ShowMarks&, const ShowMarks&) = default;
};

using Edit =
    std::variant<SetMark, SetRemark, SetCompetencyEntry, SetBlockEntry, SetDossierRead, SubmitSheet,
                 ReopenSheet, ImportSheet, SetAppraisal, SetRecommendation, SetComment, SetProposal,
                 SetSessionInfo, PutJuror, RemoveJuror, PutCandidate, RemoveCandidate, SetRecusal,
                 SetDiscussed, SetVote, PutKey, FreezeRecord, PutSignature, LockRecord,
                 WithdrawRecord, ReplaceRecord, SetFollowUp, PutPositioning, RemovePositioning,
                 SetPositioningOpening, SetPositioningTable, SetPositioningSummary,
                 SetPositioningPlan, ImportPositioning, ActAs, ShowMarks, SetNoRecommendation,
                 SetNotSigning, SetSeat, SetActingPresident, SetHearingOrder>;

} // namespace delibere
