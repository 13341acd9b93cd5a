// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_edit.h"

#include <algorithm>

#include "domain/deliberation_rules.h"
#include "domain/proposal.h"
#include "domain/sheet_rules.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

using Check = Result<void>;

// The newest version, when it is the one that the edit names and stands at that stage.
Result<const RecordVersion*> versionAt(const RecordHistory& history, RecordStage stage, int number,
                                       const RecordSubject& subject)
{
    if (history.empty() || history.back().stage != stage)
        return fail(stage == RecordStage::Locked ? ProblemCode::RecordNotLocked
                                                 : ProblemCode::RecordNotOpen,
                    subjectText(subject));
    if (history.back().number != number)
        return fail(ProblemCode::RecordOutOfDate, subjectText(subject));
    return &history.back();
}

// A signatory of the version that collects signatures, whose own is not there.
Check checkAwaited(const RecordHistory& history, int number, const RecordSubject& subject,
                   const SignerId& signer)
{
    const auto version = versionAt(history, RecordStage::Signing, number, subject);
    if (!version)
        return tl::unexpected(version.error());
    if (std::ranges::find((*version)->signatories, signer) == (*version)->signatories.end())
        return fail(ProblemCode::NotASignatory, signer.text(), subjectText(subject));
    if ((*version)->signatureOf(signer) != nullptr)
        return fail(ProblemCode::SignedAlready, signer.text(), subjectText(subject));
    return {};
}

Check checkReason(const std::string& reason, const RecordSubject& subject)
{
    if (isBlank(reason))
        return fail(ProblemCode::ReasonRequired, subjectText(subject));
    return checkNote(reason, subjectText(subject));
}

Check checkImage(const Signature& signature)
{
    constexpr std::string_view png = "\x89PNG\r\n\x1a\n";
    const std::string& image = signature.image;
    if (image.empty() || (image.size() <= maximumSignatureImage && image.starts_with(png)))
        return {};
    return fail(ProblemCode::ImageRefused, signature.signer.text(), maximumSignatureImage);
}

class StepCheck {
public:
    explicit StepCheck(const RecordHistory& history) : m_history(history) {}

    Check operator()(const PutSignature& edit) const
    {
        const SignerId& signer = edit.signature.signer;
        return checkAwaited(m_history, edit.number, edit.subject, signer)
            .and_then([&] { return checkNote(edit.signature.reservation, signer.text()); })
            .and_then([&] { return checkImage(edit.signature); });
    }
    // ReasonRequired, NotASignatory, SignedAlready. All three of a repérage sign it: nobody is
    // waited for there who could be said not to.
    Check operator()(const SetNotSigning& edit) const
    {
        if (positioningOf(edit.subject) != nullptr)
            return fail(ProblemCode::RecordNotOpen, subjectText(edit.subject));
        return checkAwaited(m_history, edit.number, edit.subject, edit.signer)
            .and_then([&]() -> Check {
                if (!edit.mention)
                    return {};
                if (edit.mention->signer != edit.signer)
                    return fail(ProblemCode::NotASignatory, edit.mention->signer.text(),
                                subjectText(edit.subject));
                return checkReason(edit.mention->reason, edit.subject);
            });
    }
    Check operator()(const LockRecord& edit) const
    {
        return versionAt(m_history, RecordStage::Signing, edit.number, edit.subject)
            .and_then([&](const RecordVersion* version) -> Check {
                const auto waited = version->waitedFor();
                if (!waited.empty())
                    return fail(ProblemCode::SignaturesMissing, subjectText(edit.subject),
                                textsOf(waited));
                return {};
            });
    }
    Check operator()(const WithdrawRecord& edit) const
    {
        return explained(RecordStage::Signing, edit);
    }
    Check operator()(const ReplaceRecord& edit) const
    {
        return explained(RecordStage::Locked, edit);
    }

private:
    template <class Ending>
    Check explained(RecordStage stage, const Ending& edit) const
    {
        return versionAt(m_history, stage, edit.number, edit.subject)
            .and_then([&](const RecordVersion*) { return checkReason(edit.reason, edit.subject); });
    }

    const RecordHistory& m_history;
};

struct StepTexts {
    const TextChange& change;

    void operator()(PutSignature& edit) const { change("réserve", edit.signature.reservation); }
    void operator()(SetNotSigning& edit) const
    {
        if (edit.mention)
            change("motif", edit.mention->reason);
    }
    void operator()(LockRecord& /*edit*/) const {}
    void operator()(WithdrawRecord& edit) const { change("motif", edit.reason); }
    void operator()(ReplaceRecord& edit) const { change("motif", edit.reason); }
};

} // namespace

RecordSubject subjectOf(const RecordStep& edit)
{
    return std::visit([](const auto& each) { return each.subject; }, edit);
}

Check checkUnsealed(const CandidateId& candidate, const RecordHistory& history)
{
    const RecordVersion* version = holding(history);
    if (version == nullptr)
        return {};
    if (version->ranking() != nullptr)
        return fail(ProblemCode::RankingSealed, candidate.text());
    return fail(version->locked() ? ProblemCode::CandidateLocked : ProblemCode::CandidateFrozen,
                candidate.text());
}

Check checkUndecided(const CandidateId& candidate, const RecordHistory& history,
                     const Deliberation& deliberation)
{
    return checkUnsealed(candidate, history).and_then([&]() -> Check {
        if (deliberation.proposal)
            return fail(ProblemCode::CandidateDecided, candidate.text());
        return {};
    });
}

std::vector<SignerId> sittingSigners(const JurySession& session, const CandidateId& candidate)
{
    std::vector<SignerId> members;
    for (const Juror& juror : session.jurors) {
        if (session.sitsFor(juror.id, candidate))
            members.push_back(signerOf(juror.id));
    }
    return members;
}

Problems refusals(const JurySession& session, int keys, const PutKey& edit)
{
    const std::string& juror = edit.key.juror.text();
    if (!edit.key.juror.empty() && session.juror(edit.key.juror) == nullptr)
        return {{ProblemCode::UnknownJuror, juror, {}}};
    if (edit.key.number != keys + 1)
        return {{ProblemCode::RecordOutOfDate, juror, {}}};
    return {};
}

Problems refusals(const ConclusionFacts& facts, const RecordHistory& history,
                  const FreezeRecord& edit)
{
    const CandidateId& id = *candidateOf(edit.subject);
    const Candidate* candidate = facts.session.candidate(id);
    if (candidate == nullptr)
        return {{ProblemCode::UnknownCandidate, id.text(), {}}};
    if (const auto heard = checkHeard(*candidate); !heard)
        return {heard.error()};
    if (!facts.deliberation.proposal) {
        Problems lacks = lacksOf(facts);
        if (!lacks.empty() && lacks.front().code == ProblemCode::NothingToPropose)
            return lacks;
        // What the proposal itself waits for is said where it is made.
        std::erase_if(lacks,
                      [](const Problem& lack) { return lack.code != ProblemCode::SheetsMissing; });
        lacks.push_back({ProblemCode::NotProposed, id.text(), {}});
        return lacks;
    }
    if (Problems found = conclusionRefusals(facts, *facts.deliberation.proposal); !found.empty())
        return found;
    if (const auto unsealed = checkUnsealed(id, history); !unsealed)
        return {unsealed.error()};
    if (edit.number != static_cast<int>(history.size()) + 1 ||
        edit.signatories != sittingSigners(facts.session, id))
        return {{ProblemCode::RecordOutOfDate, id.text(), {}}};
    return {};
}

Problems refusals(const JurySession& session, const RecordHistory& history, const RecordStep& edit)
{
    const RecordSubject subject = subjectOf(edit);
    const CandidateId* candidate = candidateOf(subject);
    if (candidate != nullptr && session.candidate(*candidate) == nullptr)
        return {{ProblemCode::UnknownCandidate, candidate->text(), {}}};
    return problemsOf(std::visit(StepCheck(history), edit));
}

std::optional<RecordStep> inverse(const RecordHistory& before, const RecordStep& edit)
{
    const auto* said = std::get_if<SetNotSigning>(&edit);
    if (said == nullptr)
        return std::nullopt;
    const NotSigning* held = before.empty() ? nullptr : before.back().notSigningOf(said->signer);
    return SetNotSigning{said->subject, said->number, said->signer,
                         held == nullptr ? std::nullopt : std::optional(*held)};
}

void eachText(RecordStep& edit, const TextChange& change)
{
    std::visit(StepTexts{change}, edit);
}

} // namespace delibere
