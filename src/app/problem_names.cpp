// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problem_names.h"

namespace delibere::app {

namespace {

enum class Who { Nobody, Juror, Candidate, Either };

// Whom `where` names.
Who subjectOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::JurorRecused:
    case ProblemCode::JurorAbsent:
    case ProblemCode::SheetSubmitted:
    case ProblemCode::SheetNotSubmitted:
    case ProblemCode::SheetIncomplete:
    case ProblemCode::DivergentSheet:
        return Who::Juror;
    case ProblemCode::ProposalIncoherent:
    case ProblemCode::ProposalOpen:
    case ProblemCode::CandidateDecided:
    case ProblemCode::PanelBlocks:
        return Who::Candidate;
    // A bloc, a juror, a candidate: whatever was refused.
    case ProblemCode::IdInUse:
    case ProblemCode::ReasonRequired:
    case ProblemCode::TextTooLong:
    case ProblemCode::TextForbidden:
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
    case ProblemCode::SheetSubmitted:
    case ProblemCode::SheetNotSubmitted:
    case ProblemCode::DivergentSheet:
        return true;
    default:
        return false;
    }
}

std::string nameOf(const std::string& id, Who who, const JurySession& jury)
{
    const Juror* juror = who == Who::Candidate ? nullptr : jury.juror(JurorId(id));
    const Candidate* candidate = who == Who::Juror ? nullptr : jury.candidate(CandidateId(id));
    // An id that both have names nobody.
    if (who == Who::Nobody || (juror == nullptr) == (candidate == nullptr))
        return id;
    const std::string name = juror != nullptr ? juror->name : candidate->fullName();
    return name.empty() ? id : name;
}

} // namespace

Problem withNames(Problem problem, const JurySession& jury)
{
    problem.where = nameOf(problem.where, subjectOf(problem.code), jury);
    if (detailIsCandidate(problem.code))
        problem.detail = nameOf(problem.detail, Who::Candidate, jury);
    return problem;
}

} // namespace delibere::app
