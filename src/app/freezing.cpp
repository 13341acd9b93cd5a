// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/freezing.h"

#include <algorithm>

#include "app/frozen_view.h"
#include "app/local_time.h"
#include "app/ranking_freezing.h"
#include "codec/freezing_place.h"
#include "codec/positioning_codec.h"
#include "crypto/digest.h"
#include "domain/positioning_comparison.h"
#include "domain/ranking_record.h"

namespace delibere::app {

namespace {

// One candidate's part of the session: the whole panel, this candidate, these déports.
JurySession partOf(const JurySession& jury, const Candidate& candidate)
{
    JurySession part = jury;
    part.info.freeTurns = false; // of the minutes, not of a grid
    part.info.practical.clear(); // of the convocations
    part.hearingNotes.clear();   // of the minutes
    part.candidates = {candidate};
    std::erase_if(part.recusals,
                  [&](const Recusal& recusal) { return recusal.candidate != candidate.id; });
    std::erase_if(part.seats,
                  [&](const StatedSeat& seat) { return seat.candidate != candidate.id; });
    std::erase_if(part.actingPresidents, [&](const ActingPresident& president) {
        return president.candidate != candidate.id;
    });
    std::erase_if(part.assignments,
                  [&](const Assignment& each) { return each.candidate != candidate.id; });
    std::erase_if(part.outsideMarks,
                  [&](const auto& each) { return each.first.candidate != candidate.id; });
    part.hearingOrder.clear();
    for (Recusal& recusal : part.recusals)
        recusal.reason.clear();
    return part;
}

// What both kinds of record say of their place in the history.
template <class Frozen>
void number(Frozen& record, const RecordHistory& history)
{
    NextVersion next = nextVersion(history);
    record.number = next.number;
    record.replaces = next.replaces;
    record.correction = std::move(next.correction);
}

// What cannot be read back would never print: a text that the formats refuse.
Problem unreadable(std::string id)
{
    return {ProblemCode::TextForbidden, std::move(id), {}};
}

Result<FreezeRecord> made(const Session& session, const CandidateId& id)
{
    auto view = session.view(id, Viewer::staff());
    auto history = session.history(id, Viewer::staff());
    if (!view || !history)
        return tl::unexpected(view ? history.error() : view.error());
    codec::FrozenRecord record;
    number(record, *history);
    record.edition = currentEdition;
    record.frameworkDigest = session.frameworkDigest();
    record.session = partOf(session.jury(), view->candidate);
    record.signatories = sittingSigners(session.jury(), id);
    std::ranges::copy_if(view->sheets, std::back_inserter(record.sheets),
                         [&](const ScoreSheet& sheet) {
                             return sheet.state == SheetState::Submitted &&
                                    session.jury().evaluates(sheet.key.juror, id);
                         });
    record.deliberation = view->deliberation;
    record.deliberation.bases = {}; // all of them are today's: the grid itself says what they were
    const auto found = [&](PanelEdition edition) {
        return checkPanel(session.framework(), record.session, record.candidate(), record.sheets,
                          edition);
    };
    if (found(PanelEdition::First) != found(PanelEdition::Second))
        record.panelEdition = PanelEdition::Second;
    record.zoneMinutes = zoneMinutesAt(session.now());
    const FrozenView frozen = computed(std::move(record), session.framework());
    FreezeRecord edit{
        id, frozen.record.number,
        codec::canonical(frozen.record, session.framework(), frozen.synthesis, frozen.panel),
        frozen.record.signatories};
    const auto again = codec::readFrozenRecord(edit.body, session.framework());
    if (!again || *again != frozen.record)
        return tl::unexpected(unreadable(id.text()));
    return edit;
}

Result<FreezeRecord> made(const Session& session, const PositioningSubject& subject)
{
    const auto positioning = session.positioning(subject.positioning, Viewer::staff());
    const auto history = session.history(subject, Viewer::staff());
    const auto all = session.positionings(Viewer::staff());
    if (!positioning || !history || !all)
        return tl::unexpected(!positioning ? positioning.error()
                              : !history   ? history.error()
                                           : all.error());
    const Candidate* candidate = session.jury().candidate(positioning->info.candidate);
    if (candidate == nullptr)
        return fail(ProblemCode::UnknownCandidate, positioning->info.candidate.text());
    codec::FrozenPositioning record;
    number(record, *history);
    record.session = session.jury().id;
    record.content.frameworkDigest = session.frameworkDigest();
    record.content.candidate.id = candidate->id;
    record.content.candidate.lastName = candidate->lastName;
    record.content.candidate.firstName = candidate->firstName;
    record.content.candidate.company = candidate->company;
    record.content.candidate.fileNumber = candidate->fileNumber;
    record.zoneMinutes = zoneMinutesAt(session.now());
    record.content.positioning = *positioning;
    record.info.title = session.jury().info.title;
    record.info.date = session.jury().info.date;
    if (const Positioning* earlier = earlierOf(*all, subject.positioning))
        record.earlier = comparable(*earlier);
    FreezeRecord edit{subject, record.number, codec::canonical(record, session.framework()),
                      positioningSignatories()};
    const auto again = codec::readFrozenPositioning(edit.body);
    if (!again || *again != record)
        return tl::unexpected(unreadable(subject.positioning.text()));
    return edit;
}

Result<FreezeRecord> made(const Session& session, const RankingList& list)
{
    return makeRankingRecord(session, list);
}

struct SignersOf {
    const Session& session;

    std::vector<SignerId> operator()(const CandidateId& id) const
    {
        return sittingSigners(session.jury(), id);
    }
    std::vector<SignerId> operator()(const PositioningSubject& /*of*/) const
    {
        return positioningSignatories();
    }
    std::vector<SignerId> operator()(const RankingList& /*list*/) const
    {
        return rankingSigners(session.jury());
    }
};

} // namespace

Result<FreezeRecord> makeRecord(const Session& session, const RecordSubject& subject)
{
    return std::visit([&](const auto& of) { return made(session, of); }, subject);
}

Problems freezingRefusals(const Session& session, const RecordSubject& subject,
                          const Viewer& viewer)
{
    const auto history = session.history(subject, viewer);
    if (!history)
        return {history.error()};
    // Asked without its bytes, which no rule looks at.
    return session.refusals(
        FreezeRecord{
            subject, nextVersion(*history).number, {}, std::visit(SignersOf{session}, subject)},
        viewer);
}

Result<RecordDraft> draftRecord(const Session& session, const RecordSubject& subject)
{
    return makeRecord(session, subject).map([&](FreezeRecord edit) {
        const crypto::Digest digest = crypto::sha256(edit.body);
        RecordVersion version;
        version.subject = edit.subject;
        version.number = edit.number;
        version.frozenAt = session.now();
        version.body = edit.body;
        version.zoneMinutes = codec::zoneOf(version.body);
        version.digest.assign(reinterpret_cast<const char*>(digest.data()), digest.size());
        version.signatories = edit.signatories;
        return RecordDraft{std::move(edit), std::move(version)};
    });
}

} // namespace delibere::app
