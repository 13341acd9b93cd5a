// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/described_file.h"

#include "codec/edit_json.h"
#include "store/journal.h"
#include "store/journal_body.h"

namespace delibere::app {

namespace {

// An edit and when the tables say that it was made; at no time, where they keep none.
struct DatedEdit {
    Edit edit;
    store::Instant at{};
};
using Edits = std::vector<DatedEdit>;

void addPanel(Edits& edits, const JurySession& session)
{
    edits.push_back({SetSessionInfo{session.info}});
    for (const Juror& juror : session.jurors)
        edits.push_back({PutJuror{juror}});
    for (const Candidate& candidate : session.candidates)
        edits.push_back({PutCandidate{candidate}});
    if (!session.hearingOrder.empty())
        edits.push_back({SetHearingOrder{session.hearingOrder}});
    for (const Recusal& recusal : session.recusals)
        edits.push_back({SetRecusal{recusal.candidate, recusal.juror, recusal.reason}});
    for (const StatedSeat& seat : session.seats)
        edits.push_back({SetSeat{seat.candidate, seat.juror, seat.sits}});
    for (const Candidate& candidate : session.candidates) {
        if (auto named = session.assignedTo(candidate.id); !named.empty())
            edits.push_back({SetAssignment{candidate.id, std::move(named)}});
    }
    for (const auto& [candidate, notes] : session.hearingNotes)
        edits.push_back({SetHearingNotes{candidate, notes}});
    for (const auto& [key, mark] : session.outsideMarks)
        edits.push_back({SetOutsideMark{key, mark}});
    for (const ActingPresident& president : session.actingPresidents)
        edits.push_back(
            {SetActingPresident{president.candidate, president.juror, president.basis}});
    for (const auto& [candidate, application] : session.applications)
        edits.push_back({SetApplication{candidate, application}});
    for (const TieSettlement& settlement : session.tieSettlements)
        edits.push_back({SettleTie{settlement.list, settlement.order, settlement.reason}});
}

void addDeliberation(Edits& edits, const Deliberation& held)
{
    const CandidateId& id = held.candidate;
    for (const BlockId& block : held.discussed)
        edits.push_back({SetDiscussed{id, block, true, basisIn(held.bases.discussed, block)}});
    for (const auto& [block, vote] : held.votes)
        edits.push_back({SetVote{id, block, vote, basisIn(held.bases.votes, block)}});
    for (const auto& [block, appraisal] : held.appraisals)
        edits.push_back(
            {SetAppraisal{id, block, appraisal, basisIn(held.bases.appraisals, block)}});
    for (const auto& [block, text] : held.recommendations)
        edits.push_back({SetRecommendation{id, block, text}});
    for (const BlockId& block : held.withoutRecommendation)
        edits.push_back({SetNoRecommendation{id, block, true}});
    for (const auto& [criterion, text] : held.commonAppraisals)
        edits.push_back({SetCommonAppraisal{id, criterion, text}});
    edits.push_back({SetComment{id, held.comment}});
    edits.push_back({SetProposal{id, held.proposal}});
}

void addVersion(Edits& edits, const RecordVersion& version)
{
    const RecordSubject& of = version.subject;
    edits.push_back(
        {FreezeRecord{of, version.number, version.body, version.signatories}, version.frozenAt});
    for (const Signature& signature : version.signatures)
        edits.push_back({PutSignature{of, version.number, signature}});
    for (const NotSigning& said : version.notSigning)
        edits.push_back({SetNotSigning{of, version.number, said.signer, said}});
    if (version.stage == RecordStage::Locked)
        edits.push_back({LockRecord{of, version.number}});
    else if (version.stage == RecordStage::Withdrawn)
        edits.push_back({WithdrawRecord{of, version.number, version.reason}});
    else if (version.stage == RecordStage::Replaced)
        edits.push_back({ReplaceRecord{of, version.number, version.reason}});
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
        edits.push_back({ImportSheet{revision.before}});
        edits.push_back({ReopenSheet{revision.before.key, revision.reason}, revision.reopenedAt});
        ScoreSheet nothing;
        nothing.key = revision.before.key;
        edits.push_back({ImportSheet{nothing}});
    }
    for (const ScoreSheet& sheet : *sheets)
        edits.push_back({ImportSheet{sheet}});
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
        const auto history = file.history(each.subject());
        if (!history)
            return tl::unexpected(history.error());
        edits.push_back({ImportPositioning{each}});
        for (const RecordVersion& version : *history)
            addVersion(edits, version);
    }
    return {};
}

Result<void> addRankings(Edits& edits, const store::SessionFile& file)
{
    for (const RankingList& list : everyRankingList) {
        const auto history = file.history(list);
        if (!history)
            return tl::unexpected(history.error());
        for (const RecordVersion& version : *history)
            addVersion(edits, version);
    }
    return {};
}

Result<void> addAfterRoom(Edits& edits, const store::SessionFile& file)
{
    const auto paritary = file.paritaryJury();
    const auto appeals = file.appeals();
    if (!paritary || !appeals)
        return tl::unexpected(!paritary ? paritary.error() : appeals.error());
    edits.push_back({NameParitaryJury{paritary->members}});
    for (const auto& [candidate, decisions] : paritary->decisions) {
        for (const NumberedDecision& each : decisions) {
            edits.push_back({SetParitaryDecision{candidate, each.number, each.decision}});
            edits.push_back({SetParitaryWithdrawal{candidate, each.number, each.withdrawn}});
        }
    }
    for (const auto& [candidate, list] : *appeals) {
        int number = 0;
        for (const Appeal& appeal : list)
            edits.push_back({SetAppeal{candidate, ++number, appeal}});
    }
    return {};
}

} // namespace

Result<codec::JournalFold> describedFile(const store::SessionFile& file)
{
    const auto session = file.session();
    const auto keys = file.keys();
    const auto done = file.followUp();
    const auto packets = file.packets();
    if (!session || !keys || !done || !packets)
        return tl::unexpected(!session ? session.error()
                              : !keys  ? keys.error()
                              : !done  ? done.error()
                                       : packets.error());
    Edits edits;
    addPanel(edits, *session);
    for (const JurorKey& key : *keys)
        edits.push_back({PutKey{key}});
    for (const KeptPacket& packet : *packets)
        edits.push_back({KeepPacket{packet}});
    for (const auto& [step, day] : *done)
        edits.push_back({SetFollowUp{step, day}});
    for (const Candidate& candidate : session->candidates) {
        if (auto added = addCandidate(edits, file, candidate.id); !added)
            return tl::unexpected(added.error());
    }
    if (auto added = addPositionings(edits, file); !added)
        return tl::unexpected(added.error());
    if (auto added = addRankings(edits, file); !added)
        return tl::unexpected(added.error());
    if (auto added = addAfterRoom(edits, file); !added)
        return tl::unexpected(added.error());
    codec::JournalFold fold;
    for (const auto& [edit, at] : edits) {
        if (!fold.add(codec::editKind(edit), store::journalBody(edit),
                      at.time_since_epoch().count()))
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
