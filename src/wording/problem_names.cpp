// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/problem_names.h"

#include "domain/positioning.h"
#include "domain/record_subject.h"
#include "wording/ranking_words.h"

namespace delibere::wording {

namespace {

enum class Who { Nobody, Juror, Candidate, Either };

bool isOfPaper(ProblemCode code)
{
    return code >= ProblemCode::TypistRequired && code <= ProblemCode::TranscriptionUnconfirmed;
}

bool isAfterRoom(ProblemCode code)
{
    return code >= ProblemCode::ParitaryUnsigned && code <= ProblemCode::AppealMissing;
}

bool isOfCommission(ProblemCode code)
{
    return code == ProblemCode::UnknownApplication || code == ProblemCode::ApplicationNumber ||
           code == ProblemCode::NotInterviewed ||
           (code >= ProblemCode::ApplicationNotRanked && code <= ProblemCode::PresidentAway);
}

// Whom `where` names.
Who subjectOf(ProblemCode code)
{
    if (isOfPaper(code) || code == ProblemCode::DossierClosed)
        return Who::Juror;
    if (isAfterRoom(code) || isOfCommission(code) || code == ProblemCode::RankingSealed)
        return Who::Candidate;
    switch (code) {
    case ProblemCode::JurorRecused:
    case ProblemCode::JurorAbsent:
    case ProblemCode::JurorNotAssigned:
    case ProblemCode::JurorNotSitting:
    case ProblemCode::SheetSubmitted:
    case ProblemCode::SheetNotSubmitted:
    case ProblemCode::SheetIncomplete:
    case ProblemCode::DivergentSheet:
    case ProblemCode::NothingToHandIn:
    case ProblemCode::NothingToSign:
    case ProblemCode::SignatureUnmatched:
    case ProblemCode::NotASignatory:
    case ProblemCode::SignedAlready:
    case ProblemCode::KeyMissing:
    case ProblemCode::KeyRefused:
    case ProblemCode::KeyTooCostly:
    case ProblemCode::PassphraseWeak:
    case ProblemCode::SignatureInvalid:
    case ProblemCode::ImageRefused:
        return Who::Juror;
    case ProblemCode::ProposalIncoherent:
    case ProblemCode::ProposalOpen:
    case ProblemCode::CandidateDecided:
    case ProblemCode::PanelBlocks:
    case ProblemCode::PresidentSits:
    case ProblemCode::CandidateNotHeard:
    case ProblemCode::NotDiscussed:
    case ProblemCode::DecisionMoved:
    case ProblemCode::NothingToPropose:
    case ProblemCode::RecommendationMissing:
    case ProblemCode::SheetsHidden:
    case ProblemCode::SightRefused:
    case ProblemCode::MarksNotShown:
    case ProblemCode::CandidateFrozen:
    case ProblemCode::CandidateLocked:
    case ProblemCode::RecordNotOpen:
    case ProblemCode::RecordNotLocked:
    case ProblemCode::NotProposed:
    case ProblemCode::SheetsMissing:
    case ProblemCode::SignaturesMissing:
    case ProblemCode::NotSigned:
    case ProblemCode::NoBlockValidated:
    case ProblemCode::DayTooShort:
    case ProblemCode::TimesReversed:
        return Who::Candidate;
    // A bloc, a juror, a candidate: whatever was refused.
    case ProblemCode::IdInUse:
    case ProblemCode::ReasonRequired:
    case ProblemCode::TextTooLong:
    case ProblemCode::TextForbidden:
    case ProblemCode::RecordOutOfDate:
        return Who::Either;
    default:
        return Who::Nobody;
    }
}

bool detailIsCandidate(ProblemCode code)
{
    switch (code) {
    case ProblemCode::BlockNotPresented:
    case ProblemCode::BlockAcquired:
    case ProblemCode::JurorRecused:
    case ProblemCode::JurorAbsent:
    case ProblemCode::JurorNotAssigned:
    case ProblemCode::JurorNotSitting:
    case ProblemCode::SheetSubmitted:
    case ProblemCode::SheetNotSubmitted:
    case ProblemCode::DivergentSheet:
    case ProblemCode::NotASignatory:
    case ProblemCode::SignedAlready:
    case ProblemCode::SignatureInvalid:
    case ProblemCode::SignatureUnmatched:
    case ProblemCode::SheetBegun:
    case ProblemCode::TranscriptionMissing:
    case ProblemCode::TranscriptionAwaits:
    case ProblemCode::DossierClosed:
        return true;
    default:
        return false;
    }
}

bool detailIsJuror(ProblemCode code)
{
    switch (code) {
    case ProblemCode::SheetsHidden:
    case ProblemCode::SightRefused:
    case ProblemCode::PresidentSits:
    case ProblemCode::NotTheirSheet:
    case ProblemCode::PacketAuthorUnknown:
        return true;
    default:
        return false;
    }
}

// Blocs keep their ids.
Who idsOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::SheetsMissing:
    case ProblemCode::SignaturesMissing:
        return Who::Juror;
    case ProblemCode::ConclusionMoved:
    case ProblemCode::TieMisplaced:
    case ProblemCode::ApplicationsUnanswered:
    case ProblemCode::ApplicationsAwaiting:
    case ProblemCode::TiesOpen:
    case ProblemCode::ApplicationsUnplaced:
    case ProblemCode::RankingStale:
        return Who::Candidate;
    default:
        return Who::Nobody;
    }
}

// "le candidat", "l’intervenant 1"; empty for anybody else.
std::string partyName(const std::string& id)
{
    if (id == candidateSigner().text())
        return "le candidat";
    for (const std::size_t at : {std::size_t{0}, std::size_t{1}}) {
        if (id == interviewerSigner(at).text())
            return "l’intervenant\u00a0" + std::to_string(at + 1);
    }
    return {};
}

std::string nameOf(const std::string& id, Who who, const JurySession& jury)
{
    if (std::string party = partyName(id); who == Who::Juror && !party.empty())
        return party;
    const auto list = who == Who::Juror ? std::nullopt : listOfKey(id);
    if (list && who != Who::Nobody)
        return rankingName(*list);
    const Juror* juror = who == Who::Candidate ? nullptr : jury.juror(JurorId(id));
    const Candidate* candidate = who == Who::Juror ? nullptr : jury.candidate(CandidateId(id));
    // An id that both have names nobody.
    if (who == Who::Nobody || (juror == nullptr) == (candidate == nullptr))
        return id;
    const std::string name = juror != nullptr ? juror->name : candidate->fullName();
    return name.empty() ? id : name;
}

} // namespace

std::string signerName(const std::string& id, const JurySession& jury)
{
    return nameOf(id, Who::Juror, jury);
}

Problem withNames(Problem problem, const JurySession& jury)
{
    problem.where = nameOf(problem.where, subjectOf(problem.code), jury);
    if (detailIsCandidate(problem.code))
        problem.detail = nameOf(problem.detail, Who::Candidate, jury);
    if (detailIsJuror(problem.code))
        problem.detail = nameOf(problem.detail, Who::Juror, jury);
    for (std::string& id : problem.ids)
        id = nameOf(id, idsOf(problem.code), jury);
    return problem;
}

} // namespace delibere::wording
