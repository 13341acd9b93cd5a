// SPDX-License-Identifier: GPL-3.0-or-later
// The session asks the rules: each family of edits looks at what it needs, and at nothing else.
#include <algorithm>

#include "app/local_time.h"
#include "app/mission.h"
#include "app/ranking_freezing.h"
#include "app/session.h"
#include "domain/decision_basis.h"
#include "domain/edit_texts.h"
#include "domain/ranking.h"

namespace delibere::app {

namespace {

// What is dated by the clock of this machine: a signature bears its time, on paper too. A minute is
// what a clock is put right by.
Result<void> checkClock(const store::SessionFile& file)
{
    return file.lastWritten().and_then([&](store::Instant last) -> Result<void> {
        if (file.now() + std::chrono::minutes(1) >= last)
            return {};
        return fail(ProblemCode::ClockBehind, {}, file.now().time_since_epoch().count(),
                    last.time_since_epoch().count());
    });
}

} // namespace

class Session::Examiner {
public:
    Examiner(const Session& session, const Standing& standing)
        : m_session(session), m_jury(standing.jury), m_entered(standing.entered),
          m_before(standing.before)
    {}

    Result<Examined> operator()(const SheetEntry& edit) const
    {
        return onSheet(subjectOf(edit), [&](const SheetContext& context) {
            return said(delibere::refusals(context, edit), edit,
                        [&] { return inverse(context.sheet, edit); });
        });
    }
    Result<Examined> operator()(const SheetAct& edit) const
    {
        return m_session.m_file.deliberation(subjectOf(edit).candidate)
            .and_then([&](const Deliberation& deliberation) {
                return onSheet(subjectOf(edit), [&](const SheetContext& context) {
                    return said(delibere::refusals(context, deliberation, edit), edit, nothing);
                });
            });
    }
    Result<Examined> operator()(const DeliberationEdit& edit) const
    {
        return onCandidate(subjectOf(edit),
                           [&](const CandidateView& view, const RecordHistory& history) {
                               return said(delibere::refusals(factsIn(view), history, edit),
                                           onBasis(edit, view.synthesis),
                                           [&] { return inverse(view.deliberation, edit); });
                           });
    }
    Result<Examined> operator()(const PutKey& edit) const
    {
        return m_session.keys().map([&](const std::vector<JurorKey>& all) {
            const auto held = std::ranges::count(all, edit.key.juror, &JurorKey::juror);
            return said(delibere::refusals(m_jury, static_cast<int>(held), edit), edit, nothing);
        });
    }
    Result<Examined> operator()(const FreezeRecord& edit) const
    {
        if (const auto right = checkClock(m_session.m_file); !right)
            return tl::unexpected(right.error());
        return std::visit([&](const auto& subject) { return frozen(subject, edit); }, edit.subject);
    }
    Result<Examined> operator()(const RecordStep& edit) const
    {
        if (const auto right = std::holds_alternative<PutSignature>(edit)
                                   ? checkClock(m_session.m_file)
                                   : Result<void>();
            !right)
            return tl::unexpected(right.error());
        const auto examined = [&](const RecordHistory& history) {
            return said(delibere::refusals(m_jury, history, edit), edit,
                        [&] { return inverse(history, edit); });
        };
        const RecordSubject subject = subjectOf(edit);
        if (const PositioningId* id = positioningOf(subject))
            return onPositioning(
                *id, [&](const PositioningContext& context) { return examined(context.history); });
        return m_session.knownHistory(subject).and_then([&](const RecordHistory* history) {
            return m_session.paritaryJury().map([&](const ParitaryJury& held) {
                Examined answer = examined(*history);
                std::ranges::move(delibere::refusals(held, edit),
                                  std::back_inserter(answer.refusals));
                return answer;
            });
        });
    }
    Result<Examined> operator()(const PositioningEntry& edit) const
    {
        return onPositioning(subjectOf(edit), [&](const PositioningContext& context) {
            return said(delibere::refusals(context, edit), edit,
                        [&] { return inverse(*context.stored, edit); });
        });
    }
    Result<Examined> operator()(const PositioningAct& edit) const
    {
        return onPositioning(subjectOf(edit), [&](const PositioningContext& context) {
            return said(delibere::refusals(context, edit), edit,
                        [&] { return inverse(context.stored, edit); });
        });
    }
    Result<Examined> operator()(const PreparationEdit& edit) const
    {
        if (const auto here = preparedHere(); !here)
            return tl::unexpected(here.error());
        const CandidateId about = subjectOf(edit).value_or(CandidateId());
        const auto history = m_session.sealingHistory(about);
        const auto deliberation = m_session.m_file.deliberation(about);
        const auto used = hasMarks(edit);
        if (!history || !deliberation || !used)
            return tl::unexpected(!history        ? history.error()
                                  : !deliberation ? deliberation.error()
                                                  : used.error());
        return said(delibere::refusals(
                        {m_session.m_framework, m_jury, **history, *deliberation, *used}, edit),
                    edit, [&] { return inverse(m_entered, edit); });
    }
    Result<Examined> operator()(const SetFollowUp& edit) const
    {
        const auto entered = m_session.followUp();
        const auto held = m_session.paritaryJury();
        if (!entered || !held)
            return tl::unexpected(!entered ? entered.error() : held.error());
        Problems found = delibere::refusals(*held, edit);
        std::ranges::move(delibere::refusals(datedFor(*entered, *held), m_jury.info.date,
                                             dayOf(m_session.now()), edit),
                          std::back_inserter(found));
        return said(std::move(found), edit, [&] { return inverse(*entered, edit); });
    }
    Result<Examined> operator()(const ParitaryEdit& edit) const
    {
        if (const auto here = preparedHere(); !here)
            return tl::unexpected(here.error());
        const auto held = m_session.paritaryJury();
        if (!held)
            return tl::unexpected(held.error());
        const Date today = dayOf(m_session.now());
        const auto examined = [&](const RecordHistory& history,
                                  std::span<const DecidedBlock> blocks) {
            return said(delibere::refusals(
                            {m_session.m_framework, m_jury, *held, history, blocks, today}, edit),
                        edit, [&] { return inverse(*held, edit); });
        };
        const auto about = subjectOf(edit);
        if (!about || m_jury.candidate(*about) == nullptr)
            return examined({}, {});
        return onCandidate(*about, [&](const CandidateView& view, const RecordHistory& history) {
            return examined(history, decidedBlocks(view.synthesis.blocks));
        });
    }
    Result<Examined> operator()(const SetAppeal& edit) const
    {
        const auto held = m_session.appeals();
        const auto history = m_session.sealingHistory(edit.candidate);
        if (!held || !history)
            return tl::unexpected(!held ? held.error() : history.error());
        return said(delibere::refusals(m_jury, **history, *held, dayOf(m_session.now()), edit),
                    edit, [&] { return inverse(*held, edit); });
    }
    Result<Examined> operator()(const KeepPacket& edit) const
    {
        const auto right = edit.packet.kind == PacketKind::DeclarationSigned
                               ? checkClock(m_session.m_file)
                               : Result<void>();
        if (!right)
            return tl::unexpected(right.error());
        return m_session.packets().map([&](const KeptPackets& kept) {
            return said(delibere::refusals(m_jury, kept, edit), edit, nothing);
        });
    }
    Result<Examined> operator()(const AdmissionEdit& edit) const
    {
        if (const auto here = preparedHere(); !here)
            return tl::unexpected(here.error());
        const auto stages = rankingStages();
        const auto based = stages.and_then([&](const auto&) { return onResult(edit); });
        const auto* tie = std::get_if<SettleTie>(&edit);
        const auto equals = tie == nullptr ? EqualGroups() : equalsOf(tie->list);
        if (!based || !equals)
            return tl::unexpected(based ? equals.error() : based.error());
        return said(delibere::refusals({m_session.m_framework, m_jury, *stages, *equals}, *based),
                    *based, [&] { return inverse(m_entered, *based); });
    }
    Result<Examined> operator()(const PresenceEdit& edit) const
    {
        return said(delibere::refusals(m_jury, edit), edit, nothing);
    }

private:
    // A member's own laptop takes what the presidency prepared, and sends sheets back: what was
    // prepared there would be nobody else's.
    [[nodiscard]] Result<void> preparedHere() const
    {
        if (m_session.m_joining)
            return {};
        return m_session.ofMission().and_then([](bool mission) -> Result<void> {
            return mission ? fail(ProblemCode::MissionPrepares) : Result<void>();
        });
    }
    static std::optional<Edit> nothing() { return std::nullopt; }

    // The newest stage of each ranking that was ever frozen.
    [[nodiscard]] Result<std::map<RankingList, RecordStage>> rankingStages() const
    {
        std::map<RankingList, RecordStage> stages;
        for (const RankingList& list : everyRankingList) {
            const auto history = m_session.knownHistory(list);
            if (!history)
                return tl::unexpected(history.error());
            if (!(*history)->empty())
                stages.emplace(list, (*history)->back().stage);
        }
        return stages;
    }
    using EqualGroups = Result<std::vector<std::vector<CandidateId>>>;
    [[nodiscard]] EqualGroups equalsOf(const RankingList& list) const
    {
        if (!m_session.m_framework.admission)
            return {};
        return m_session.markedSheets().map([&](const std::vector<ScoreSheet>& sheets) {
            return equalGroups(m_jury, list, resultsOf(m_session.m_framework, m_jury, sheets));
        });
    }
    // A refusal on the merits and a move say on which result they were made, unless they say it
    // already: those that are put back.
    [[nodiscard]] Result<AdmissionEdit> onResult(AdmissionEdit edit) const
    {
        std::optional<Fraction>* basis = nullptr;
        if (auto* answer = std::get_if<SetAnswer>(&edit);
            answer != nullptr && answer->answer &&
            answer->answer->kind == AnswerKind::AcademicRefusal)
            basis = &answer->answer->basis;
        if (auto* move = std::get_if<SetRankMove>(&edit); move != nullptr && move->move)
            basis = &move->move->basis;
        const auto id = subjectOf(edit);
        if (basis == nullptr || *basis || !m_session.m_framework.admission ||
            m_jury.application(*id) == nullptr)
            return edit;
        return m_session.m_file.sheets(*id).map([&](const std::vector<ScoreSheet>& sheets) {
            *basis = resultOf(m_session.m_framework, m_jury, *id, sheets).result;
            return edit;
        });
    }

    [[nodiscard]] Result<Examined> frozen(const CandidateId& id, const FreezeRecord& edit) const
    {
        return onCandidate(id, [&](const CandidateView& view, const RecordHistory& history) {
            return said(delibere::refusals(factsIn(view), history, edit), edit, nothing);
        });
    }
    [[nodiscard]] Result<Examined> frozen(const PositioningSubject& of,
                                          const FreezeRecord& edit) const
    {
        return onPositioning(of.positioning, [&](const PositioningContext& context) {
            return said(delibere::refusals(context, edit), edit, nothing);
        });
    }
    [[nodiscard]] Result<Examined> frozen(const RankingList& list, const FreezeRecord& edit) const
    {
        return m_session.knownHistory(list).map([&](const RecordHistory* history) {
            return said(rankingRefusals(m_session, list, *history, edit), edit, nothing);
        });
    }

    // The inverse of what is refused is never asked for: it has nothing to stand on.
    template <class Family, class Inverse>
    static Examined said(Problems refusals, Family edit, Inverse inverse)
    {
        Examined examined{std::move(refusals), std::move(edit), std::nullopt};
        if (examined.refusals.empty())
            examined.inverse = inverse();
        return examined;
    }

    template <class Ask>
    Result<Examined> onSheet(const SheetKey& key, Ask ask) const
    {
        const auto history = m_session.sealingHistory(key.candidate);
        if (!history)
            return tl::unexpected(history.error());
        return m_session.storedSheet(key).and_then([&](const ScoreSheet* sheet) {
            return sentBack(*sheet).map([&](const SentBack* back) {
                return ask(SheetContext{m_session.m_framework, m_jury, *sheet, **history, back});
            });
        });
    }
    // The journal is read of a paper that is being typed alone.
    [[nodiscard]] Result<const SentBack*> sentBack(const ScoreSheet& sheet) const
    {
        if (!sheet.transcription || sheet.transcription->finished)
            return nullptr;
        return m_session.notes().map([&](const JournalNotes* notes) {
            const auto found = notes->sentBack.find(sheet.key);
            return found == notes->sentBack.end() ? nullptr : &found->second;
        });
    }
    template <class Ask>
    Result<Examined> onCandidate(const CandidateId& id, Ask ask) const
    {
        const auto view =
            m_before.empty() ? m_session.wholeView(id) : m_session.wholeView(id, m_before);
        if (!view)
            return tl::unexpected(view.error());
        return m_session.sealingHistory(id).map(
            [&](const RecordHistory* history) { return ask(*view, *history); });
    }
    // The jury is not concerned.
    template <class Ask>
    Result<Examined> onPositioning(const PositioningId& id, Ask ask) const
    {
        auto read = m_session.storedPositioning(id);
        if (!read && read.error().code != ProblemCode::UnknownPositioning)
            return tl::unexpected(read.error());
        const auto stored = read ? std::optional(std::move(*read)) : std::nullopt;
        // A record is looked for under the candidate of the repérage, whatever the edit says.
        const auto history = m_session.knownHistory(
            PositioningSubject{id, stored ? stored->info.candidate : CandidateId()});
        return history.map([&](const RecordHistory* known) {
            return ask(PositioningContext{m_session.m_framework, m_jury, stored, *known});
        });
    }
    [[nodiscard]] ConclusionFacts factsIn(const CandidateView& view) const
    {
        return {m_session.m_framework, m_jury, view.synthesis, view.deliberation, view.panel};
    }
    [[nodiscard]] Result<bool> hasMarks(const PreparationEdit& edit) const
    {
        if (const auto* juror = std::get_if<RemoveJuror>(&edit))
            return m_session.m_file.hasMarks(juror->juror);
        if (const auto* candidate = std::get_if<RemoveCandidate>(&edit))
            return m_session.m_file.hasMarks(candidate->candidate);
        return false;
    }

    const Session& m_session;
    const JurySession& m_jury;
    const JurySession& m_entered;
    std::span<const store::ActedEdit> m_before;
};

Result<Session::Examined> Session::examine(const Edit& edit, const Standing& standing) const
{
    if (Problems texts = textProblems(edit); !texts.empty())
        return Examined{std::move(texts), edit, std::nullopt};
    return std::visit(Examiner(*this, standing), edit);
}

Result<Session::Examined> Session::accepted(const Edit& edit, const Standing& standing) const
{
    return examine(edit, standing).and_then([](Examined examined) -> Result<Examined> {
        if (!examined.refusals.empty())
            return tl::unexpected(std::move(examined.refusals.front()));
        return examined;
    });
}

// Without what is decided already: checkConclusions is asked of all edits at once.
Problems Session::refusalsAlone(const Edit& edit, const JurySession& jury,
                                const Viewer& viewer) const
{
    const bool decides =
        std::holds_alternative<DeliberationEdit>(edit) || editAs<FreezeRecord>(edit) != nullptr;
    if (const auto candidate = aboutCandidate(edit); decides && candidate) {
        const auto seen = requireSight(*candidate, viewer);
        if (!seen && seen.error().code != ProblemCode::UnknownCandidate) // which the rules say
            return {seen.error()};
    }
    Problems found;
    if (const auto kept = isEntry(edit) ? std::nullopt : unsaved())
        found = problemsOf(fail(ProblemCode::EntriesUnsaved, path().string(), kept->entries));
    auto examined = examine(edit, {jury, m_entered}); // no inverse is asked for
    if (!examined)
        found.push_back(examined.error());
    else
        std::ranges::move(examined->refusals, std::back_inserter(found));
    return found;
}

Problems Session::refusals(const Edit& asked, const Viewer& viewer) const
{
    return refusalsTogether({asked}, viewer).front();
}

std::vector<Problems> Session::refusalsTogether(const std::vector<Edit>& asked,
                                                const Viewer& viewer) const
{
    if (readOnly())
        return std::vector(asked.size(),
                           Problems{{ProblemCode::SessionReadOnly, path().string(), {}}});
    std::vector<Problems> found;
    std::vector<const Edit*> changes; // of each edit that may be done and changes the session
    std::vector<Edit> edits;
    std::ranges::transform(asked, std::back_inserter(edits), composedTexts);
    std::optional<JurySession> after; // absent: as it is
    for (const Edit& edit : edits) {
        found.push_back(refusalsAlone(edit, after ? *after : m_jury, viewer));
        const bool entered = found.back().empty() && changesSession(edit);
        changes.push_back(entered ? &edit : nullptr);
        if (!entered)
            continue;
        if (!after)
            after = m_jury;
        enterInSession(*after, edit);
    }
    // Only when something decided would move is it asked which of them moves it.
    if (std::ranges::none_of(edits, movesGround) || !after || checkConclusions(*after))
        return found;
    after = m_jury;
    for (std::size_t at = 0; at < edits.size(); ++at) {
        if (changes[at] == nullptr)
            continue;
        JurySession next = *after;
        enterInSession(next, *changes[at]);
        found[at] = problemsOf(checkConclusions(next));
        if (found[at].empty())
            after = std::move(next);
    }
    return found;
}

} // namespace delibere::app
