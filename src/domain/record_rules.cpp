// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_rules.h"

#include <algorithm>

#include "domain/deliberation_rules.h"
#include "domain/sheet_rules.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

using Check = Result<void>;

// The newest version, when it is the one that the edit names and stands at that stage.
Result<const RecordVersion*> versionAt(const RecordHistory& history, RecordStage stage, int number,
                                       const CandidateId& candidate)
{
    if (history.empty() || history.back().stage != stage)
        return fail(stage == RecordStage::Locked ? ProblemCode::RecordNotLocked
                                                 : ProblemCode::RecordNotOpen,
                    candidate.text());
    if (history.back().number != number)
        return fail(ProblemCode::RecordOutOfDate, candidate.text());
    return &history.back();
}

// A signatory of the version that collects signatures, whose own is not there.
Check checkAwaited(const RecordHistory& history, int number, const CandidateId& candidate,
                   const SignerId& signer)
{
    const auto version = versionAt(history, RecordStage::Signing, number, candidate);
    if (!version)
        return tl::unexpected(version.error());
    if (std::ranges::find((*version)->signatories, signer) == (*version)->signatories.end())
        return fail(ProblemCode::NotASignatory, signer.text(), candidate.text());
    if ((*version)->signatureOf(signer) != nullptr)
        return fail(ProblemCode::SignedAlready, signer.text(), candidate.text());
    return {};
}

Check checkReason(const std::string& reason, const CandidateId& candidate)
{
    if (isBlank(reason))
        return fail(ProblemCode::ReasonRequired, candidate.text());
    return checkNote(reason, candidate.text());
}

std::vector<SignerId> sitting(const JurySession& session, const CandidateId& candidate)
{
    std::vector<SignerId> members;
    for (const Juror& juror : session.jurors) {
        if (session.sitsFor(juror.id, candidate))
            members.push_back(signerOf(juror.id));
    }
    return members;
}

Check checkImage(const Signature& signature)
{
    constexpr std::string_view png = "\x89PNG\r\n\x1a\n";
    const std::string& image = signature.image;
    if (image.empty() || (image.size() <= maximumSignatureImage && image.starts_with(png)))
        return {};
    return fail(ProblemCode::ImageRefused, signature.signer.text(),
                std::to_string(maximumSignatureImage));
}

} // namespace

Check checkUnsealed(const CandidateId& candidate, const RecordHistory& history)
{
    const RecordVersion* version = holding(history);
    if (version == nullptr)
        return {};
    return fail(version->locked() ? ProblemCode::CandidateLocked : ProblemCode::CandidateFrozen,
                candidate.text());
}

Check checkRecord(const RecordContext& context, const FreezeRecord& edit)
{
    const CandidateId& candidate = candidateOf(edit.subject);
    if (auto checked = checkUnsealed(candidate, context.history); !checked)
        return checked;
    if (context.deliberation == nullptr || !context.deliberation->proposal)
        return fail(ProblemCode::NotProposed, candidate.text());
    // Nobody signs a grid that they may not see yet.
    if (const auto missing = sheetsMissing(*context.synthesis); !missing.empty())
        return fail(ProblemCode::SheetsMissing, candidate.text(), listOf(missing));
    if (edit.number != static_cast<int>(context.history.size()) + 1 ||
        edit.signatories != sitting(context.session, candidate))
        return fail(ProblemCode::RecordOutOfDate, candidate.text());
    return {};
}

Check checkRecord(const RecordContext& context, const PutSignature& edit)
{
    const SignerId& juror = edit.signature.signer;
    return checkAwaited(context.history, edit.number, candidateOf(edit.subject), juror)
        .and_then([&] { return checkNote(edit.signature.reservation, juror.text()); })
        .and_then([&] { return checkImage(edit.signature); });
}

Check checkRecord(const RecordContext& context, const SetNotSigning& edit)
{
    return checkAwaited(context.history, edit.number, edit.candidate, edit.signer)
        .and_then([&]() -> Check {
            if (!edit.mention)
                return {};
            if (edit.mention->signer != edit.signer)
                return fail(ProblemCode::NotASignatory, edit.mention->signer.text(),
                            edit.candidate.text());
            return checkReason(edit.mention->reason, edit.candidate);
        });
}

Check checkRecord(const RecordContext& context, const LockRecord& edit)
{
    const auto version =
        versionAt(context.history, RecordStage::Signing, edit.number, candidateOf(edit.subject));
    if (!version)
        return tl::unexpected(version.error());
    const auto waited = (*version)->waitedFor();
    if (!waited.empty())
        return fail(ProblemCode::SignaturesMissing, candidateOf(edit.subject).text(),
                    listOf(waited));
    return {};
}

Check checkRecord(const RecordContext& context, const WithdrawRecord& edit)
{
    return versionAt(context.history, RecordStage::Signing, edit.number, candidateOf(edit.subject))
        .and_then([&](const RecordVersion*) {
            return checkReason(edit.reason, candidateOf(edit.subject));
        });
}

Check checkRecord(const RecordContext& context, const ReplaceRecord& edit)
{
    return versionAt(context.history, RecordStage::Locked, edit.number, candidateOf(edit.subject))
        .and_then([&](const RecordVersion*) {
            return checkReason(edit.reason, candidateOf(edit.subject));
        });
}

} // namespace delibere
