// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/described_file.h"

#include "codec/edit_names.h"
#include "store/journal.h"
#include "store/journal_body.h"

namespace delibere::app {

namespace {

using Edits = std::vector<Edit>;

void addPanel(Edits& edits, const JurySession& session)
{
    edits.emplace_back(SetSessionInfo{session.info});
    for (const Juror& juror : session.jurors)
        edits.emplace_back(PutJuror{juror});
    for (const Candidate& candidate : session.candidates)
        edits.emplace_back(PutCandidate{candidate});
    for (const Recusal& recusal : session.recusals)
        edits.emplace_back(SetRecusal{recusal.candidate, recusal.juror, recusal.reason});
    for (const StatedSeat& seat : session.seats)
        edits.emplace_back(SetSeat{seat.candidate, seat.juror, seat.sits});
    for (const ActingPresident& president : session.actingPresidents)
        edits.emplace_back(
            SetActingPresident{president.candidate, president.juror, president.basis});
}

void addDeliberation(Edits& edits, const Deliberation& held)
{
    const CandidateId& id = held.candidate;
    for (const BlockId& block : held.discussed)
        edits.emplace_back(SetDiscussed{id, block, true, basisIn(held.bases.discussed, block)});
    for (const auto& [block, vote] : held.votes)
        edits.emplace_back(SetVote{id, block, vote, basisIn(held.bases.votes, block)});
    for (const auto& [block, appraisal] : held.appraisals)
        edits.emplace_back(
            SetAppraisal{id, block, appraisal, basisIn(held.bases.appraisals, block)});
    for (const auto& [block, text] : held.recommendations)
        edits.emplace_back(SetRecommendation{id, block, text});
    for (const BlockId& block : held.withoutRecommendation)
        edits.emplace_back(SetNoRecommendation{id, block, true});
    edits.emplace_back(SetComment{id, held.comment});
    edits.emplace_back(SetProposal{id, held.proposal});
}

void addVersion(Edits& edits, const RecordVersion& version)
{
    const CandidateId& id = version.candidate;
    const PositioningId& of = version.positioning;
    edits.emplace_back(FreezeRecord{id, version.number, version.body, version.signatories, of});
    for (const Signature& signature : version.signatures)
        edits.emplace_back(PutSignature{id, version.number, signature, of});
    for (const NotSigning& said : version.notSigning)
        edits.emplace_back(SetNotSigning{id, version.number, said.signer, said});
    if (version.stage == RecordStage::Locked)
        edits.emplace_back(LockRecord{id, version.number, of});
    else if (version.stage == RecordStage::Withdrawn)
        edits.emplace_back(WithdrawRecord{id, version.number, version.reason, of});
    else if (version.stage == RecordStage::Replaced)
        edits.emplace_back(ReplaceRecord{id, version.number, version.reason, of});
}

Result<void> addCandidate(Edits& edits, const store::SessionFile& file, const CandidateId& id)
{
    const auto revisions = file.revisions(id);
    const auto sheets = file.sheets(id);
    const auto held = file.deliberation(id);
    const auto history = file.history(id);
    if (!revisions || !sheets)
        return tl::unexpected(revisions ? sheets.error() : revisions.error());
    if (!held || !history)
        return tl::unexpected(held ? history.error() : held.error());
    for (const SheetRevision& revision : *revisions) {
        edits.emplace_back(ImportSheet{revision.before});
        edits.emplace_back(ReopenSheet{revision.before.key, revision.reason});
        ScoreSheet nothing;
        nothing.key = revision.before.key;
        edits.emplace_back(ImportSheet{nothing});
    }
    for (const ScoreSheet& sheet : *sheets)
        edits.emplace_back(ImportSheet{sheet});
    addDeliberation(edits, *held);
    for (const RecordVersion& version : *history)
        addVersion(edits, version);
    return {};
}

Result<void> addPositionings(Edits& edits, const store::SessionFile& file)
{
    const auto positionings = file.positionings();
    if (!positionings)
        return tl::unexpected(positionings.error());
    for (const Positioning& each : *positionings) {
        const auto history = file.history(each.id);
        if (!history)
            return tl::unexpected(history.error());
        edits.emplace_back(ImportPositioning{each});
        for (const RecordVersion& version : *history)
            addVersion(edits, version);
    }
    return {};
}

} // namespace

Result<codec::JournalFold> describedFile(const store::SessionFile& file)
{
    const auto session = file.session();
    const auto keys = file.keys();
    const auto done = file.followUp();
    if (!session || !keys || !done)
        return tl::unexpected(!session ? session.error() : !keys ? keys.error() : done.error());
    Edits edits;
    addPanel(edits, *session);
    for (const MemberKey& key : *keys)
        edits.emplace_back(PutKey{key});
    for (const auto& [step, day] : *done)
        edits.emplace_back(SetFollowUp{step, day});
    for (const Candidate& candidate : session->candidates) {
        if (auto added = addCandidate(edits, file, candidate.id); !added)
            return tl::unexpected(added.error());
    }
    if (auto added = addPositionings(edits, file); !added)
        return tl::unexpected(added.error());
    codec::JournalFold fold;
    for (const Edit& edit : edits) {
        if (!fold.add(codec::editKind(edit), store::journalBody(edit)))
            return fail(ProblemCode::SessionCorrupt, file.path().string(),
                        std::string(codec::editKind(edit)));
    }
    return fold;
}

std::vector<std::string> journalHashes(const std::vector<store::JournalEntry>& journal)
{
    std::vector<std::string> hashes;
    crypto::Digest previous{};
    for (const store::JournalEntry& entry : journal) {
        previous = store::journalHash(previous, entry);
        hashes.emplace_back(reinterpret_cast<const char*>(previous.data()), previous.size());
    }
    return hashes;
}

} // namespace delibere::app
