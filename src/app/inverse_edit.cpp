// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inverse_edit.h"

#include <algorithm>
#include <iterator>

#include "app/session.h"

namespace delibere::app {

namespace {

using Inverse = Result<std::optional<Edit>>;

class Inverter {
public:
    Inverter(const Session& session, const store::SessionFile& file)
        : m_session(session), m_file(file)
    {}

    Inverse operator()(const SetMark& edit) const
    {
        return fromSheet(edit.sheet, [&](const ScoreSheet& sheet) {
            return SetMark{edit.sheet, edit.criterion, edit.evidence,
                           sheet.criterion(edit.criterion).mark(edit.evidence)};
        });
    }
    Inverse operator()(const SetRemark& edit) const
    {
        return fromSheet(edit.sheet, [&](const ScoreSheet& sheet) {
            return SetRemark{edit.sheet, edit.criterion, sheet.criterion(edit.criterion).remark};
        });
    }
    Inverse operator()(const SetCompetencyEntry& edit) const
    {
        return fromSheet(edit.sheet, [&](const ScoreSheet& sheet) {
            return SetCompetencyEntry{edit.sheet, edit.competency,
                                      sheet.competency(edit.competency)};
        });
    }
    Inverse operator()(const SetBlockEntry& edit) const
    {
        return fromSheet(edit.sheet, [&](const ScoreSheet& sheet) {
            return SetBlockEntry{edit.sheet, edit.block, sheet.block(edit.block)};
        });
    }
    Inverse operator()(const SetDossierRead& edit) const
    {
        return fromSheet(edit.sheet, [&](const ScoreSheet& sheet) {
            return SetDossierRead{edit.sheet, sheet.dossierRead};
        });
    }
    Inverse operator()(const SetAppraisal& edit) const
    {
        return fromDeliberation(edit.candidate, [&](const Deliberation& held) {
            const Appraisal* before = held.appraisal(edit.block);
            return SetAppraisal{edit.candidate, edit.block,
                                before == nullptr ? std::nullopt : std::optional(*before),
                                basisIn(held.bases.appraisals, edit.block)};
        });
    }
    Inverse operator()(const SetRecommendation& edit) const
    {
        return fromDeliberation(edit.candidate, [&](const Deliberation& held) {
            const auto before = held.recommendations.find(edit.block);
            return SetRecommendation{edit.candidate, edit.block,
                                     before == held.recommendations.end() ? std::string()
                                                                          : before->second};
        });
    }
    Inverse operator()(const SetNoRecommendation& edit) const
    {
        return fromDeliberation(edit.candidate, [&](const Deliberation& held) {
            return SetNoRecommendation{edit.candidate, edit.block,
                                       held.withoutRecommendation.contains(edit.block)};
        });
    }
    Inverse operator()(const SetComment& edit) const
    {
        return fromDeliberation(edit.candidate, [&](const Deliberation& held) {
            return SetComment{edit.candidate, held.comment};
        });
    }
    Inverse operator()(const SetProposal& edit) const
    {
        return fromDeliberation(edit.candidate, [&](const Deliberation& held) {
            return SetProposal{edit.candidate, held.proposal};
        });
    }
    Inverse operator()(const SetSessionInfo&) const
    {
        return Edit(SetSessionInfo{m_session.jury().info});
    }
    Inverse operator()(const PutJuror& edit) const
    {
        const Juror* before = m_session.jury().juror(edit.juror.id);
        if (before == nullptr)
            return Edit(RemoveJuror{edit.juror.id});
        return Edit(PutJuror{*before});
    }
    Inverse operator()(const PutCandidate& edit) const
    {
        const Candidate* before = m_session.jury().candidate(edit.candidate.id);
        if (before == nullptr)
            return Edit(RemoveCandidate{edit.candidate.id});
        return Edit(PutCandidate{*before});
    }
    Inverse operator()(const RemoveJuror& edit) const
    {
        const JurySession& jury = m_session.jury();
        return Edit(PutJuror{*jury.juror(edit.juror), after(jury.jurors, edit.juror)});
    }
    // As the file has them: the session shows the candidates as they are heard, and tells
    // namesakes apart.
    Inverse operator()(const RemoveCandidate& edit) const
    {
        return m_file.session().map([&](const JurySession& entered) {
            const std::vector<CandidateId>& order = entered.hearingOrder;
            const auto said = std::ranges::find(order, edit.candidate);
            return std::optional<Edit>(PutCandidate{
                *entered.candidate(edit.candidate), after(entered.candidates, edit.candidate),
                said == order.end() ? 0 : static_cast<int>(said - order.begin()) + 1});
        });
    }
    Inverse operator()(const SetRecusal& edit) const
    {
        const Recusal* before = m_session.jury().recusal(edit.candidate, edit.juror);
        return Edit(SetRecusal{edit.candidate, edit.juror,
                               before == nullptr ? std::nullopt : std::optional(before->reason)});
    }
    Inverse operator()(const SetSeat& edit) const
    {
        const StatedSeat* before = m_session.jury().seat(edit.candidate, edit.juror);
        return Edit(SetSeat{edit.candidate, edit.juror,
                            before == nullptr ? std::nullopt : std::optional(before->sits)});
    }
    Inverse operator()(const SetHearingOrder&) const
    {
        return Edit(SetHearingOrder{m_session.jury().hearingOrder});
    }
    Inverse operator()(const SetActingPresident& edit) const
    {
        const ActingPresident* before = m_session.jury().actingPresident(edit.candidate);
        return Edit(before == nullptr
                        ? SetActingPresident{edit.candidate, {}}
                        : SetActingPresident{edit.candidate, before->juror, before->basis});
    }
    Inverse operator()(const SetDiscussed& edit) const
    {
        return fromDeliberation(edit.candidate, [&](const Deliberation& held) {
            return SetDiscussed{edit.candidate, edit.block, held.discussed.contains(edit.block),
                                basisIn(held.bases.discussed, edit.block)};
        });
    }
    Inverse operator()(const SetVote& edit) const
    {
        return fromDeliberation(edit.candidate, [&](const Deliberation& held) {
            const Vote* before = held.vote(edit.block);
            return SetVote{edit.candidate, edit.block,
                           before == nullptr ? std::nullopt : std::optional(*before),
                           basisIn(held.bases.votes, edit.block)};
        });
    }
    Inverse operator()(const SetFollowUp& edit) const
    {
        return m_session.followUp().map([&](const FollowUp& done) {
            const auto before = done.find(edit.step);
            return std::optional<Edit>(SetFollowUp{
                edit.step, before == done.end() ? std::nullopt : std::optional(before->second)});
        });
    }
    Inverse operator()(const PutPositioning& edit) const
    {
        const auto before = m_session.positioning(edit.positioning, Viewer::staff());
        if (!before && before.error().code == ProblemCode::UnknownPositioning)
            return Edit(RemovePositioning{edit.positioning});
        return before.map([&](const Positioning& held) {
            return std::optional<Edit>(PutPositioning{edit.positioning, held.info});
        });
    }
    Inverse operator()(const RemovePositioning& edit) const
    {
        return fromPositioning(edit.positioning, [&](const Positioning& held) {
            return PutPositioning{edit.positioning, held.info};
        });
    }
    Inverse operator()(const SetPositioningOpening& edit) const
    {
        return fromPositioning(edit.positioning, [&](const Positioning& held) {
            return SetPositioningOpening{edit.positioning, held.opening};
        });
    }
    Inverse operator()(const SetPositioningTable& edit) const
    {
        return fromPositioning(edit.positioning, [&](const Positioning& held) {
            return SetPositioningTable{edit.positioning, edit.table, held.table(edit.table)};
        });
    }
    Inverse operator()(const SetPositioningSummary& edit) const
    {
        return fromPositioning(edit.positioning, [&](const Positioning& held) {
            return SetPositioningSummary{edit.positioning, edit.block, held.summaryOf(edit.block)};
        });
    }
    Inverse operator()(const SetPositioningPlan& edit) const
    {
        return fromPositioning(edit.positioning, [&](const Positioning& held) {
            return SetPositioningPlan{edit.positioning, edit.line, held.planOf(edit.line)};
        });
    }
    Inverse operator()(const ImportPositioning&) const { return std::nullopt; }
    // What is signed, or handed in, is not undone.
    Inverse operator()(const PutKey&) const { return std::nullopt; }
    Inverse operator()(const FreezeRecord&) const { return std::nullopt; }
    Inverse operator()(const PutSignature&) const { return std::nullopt; }
    Inverse operator()(const SetNotSigning& edit) const
    {
        return m_session.history(edit.candidate, Viewer::staff())
            .map([&](const RecordHistory& history) {
                const NotSigning* before =
                    history.empty() ? nullptr : history.back().notSigningOf(edit.signer);
                return std::optional<Edit>(
                    SetNotSigning{edit.candidate, edit.number, edit.signer,
                                  before == nullptr ? std::nullopt : std::optional(*before)});
            });
    }
    Inverse operator()(const LockRecord&) const { return std::nullopt; }
    Inverse operator()(const WithdrawRecord&) const { return std::nullopt; }
    Inverse operator()(const ReplaceRecord&) const { return std::nullopt; }
    Inverse operator()(const SubmitSheet&) const { return std::nullopt; }
    Inverse operator()(const ReopenSheet&) const { return std::nullopt; }
    Inverse operator()(const ImportSheet&) const { return std::nullopt; }
    // The journal keeps that it was so.
    Inverse operator()(const ActAs&) const { return std::nullopt; }
    Inverse operator()(const ShowMarks&) const { return std::nullopt; }

private:
    template <class Make>
    Inverse fromSheet(const SheetKey& key, Make make) const
    {
        return m_session.sheet(key, Viewer::staff()).map([&](const ScoreSheet& sheet) {
            return std::optional<Edit>(make(sheet));
        });
    }
    template <class Make>
    Inverse fromPositioning(const PositioningId& id, Make make) const
    {
        return m_session.positioning(id, Viewer::staff()).map([&](const Positioning& held) {
            return std::optional<Edit>(make(held));
        });
    }
    template <class Make>
    Inverse fromDeliberation(const CandidateId& candidate, Make make) const
    {
        return m_session.deliberation(candidate).map(
            [&](const Deliberation& held) { return std::optional<Edit>(make(held)); });
    }

    // Who stands behind; empty: nobody.
    template <class Value, class Id>
    static Id after(const std::vector<Value>& all, const Id& id)
    {
        const auto found = std::ranges::find(all, id, &Value::id);
        return found == all.end() || std::next(found) == all.end() ? Id() : std::next(found)->id;
    }

    const Session& m_session;
    const store::SessionFile& m_file;
};

} // namespace

Result<std::optional<Edit>> inverseOf(const Edit& edit, const Session& session,
                                      const store::SessionFile& file)
{
    return std::visit(Inverter(session, file), edit);
}

} // namespace delibere::app
