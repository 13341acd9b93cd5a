// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "domain/admission_edit.h"
#include "domain/found_problems.h"
#include "domain/removal.h"
#include "domain/sheet_rules.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

using Check = Result<void>;

class AdmissionCheck {
public:
    explicit AdmissionCheck(const AdmissionContext& context) : m_context(context) {}

    Problems operator()(const SetApplication& edit) const;
    Problems operator()(const SetPiece& edit) const
    {
        return ofApplication(edit.candidate, [&](const Application&) {
            Found found;
            found.addIf(admission().piece(edit.piece) == nullptr,
                        {ProblemCode::UnknownPiece, edit.piece.text(), {}});
            if (edit.note)
                found.add(checkPiece(*edit.note, edit.piece));
            return found.take();
        });
    }
    Problems operator()(const SetSummons& edit) const
    {
        return ofApplication(edit.candidate, [&](const Application&) {
            return Found()
                .addIf(!examinesByInterview(admission()),
                       {ProblemCode::NotInterviewed, edit.candidate.text(), {}})
                .take();
        });
    }
    Problems operator()(const SetAnswer& edit) const
    {
        return ofApplication(edit.candidate, [&](const Application&) {
            return edit.answer ? problemsOf(checkAnswer(*edit.answer, edit.candidate)) : Problems();
        });
    }
    Problems operator()(const SetRankMove& edit) const
    {
        return ofApplication(edit.candidate, [&](const Application& application) {
            return edit.move ? moveProblems(application, *edit.move, edit.candidate) : Problems();
        });
    }
    Problems operator()(const SettleTie& edit) const;

private:
    [[nodiscard]] const Admission& admission() const { return *m_context.framework.admission; }
    [[nodiscard]] Check open(const RankingList& list) const
    {
        const auto found = m_context.stages.find(list);
        return found == m_context.stages.end() ? Check() : checkRankingOpen(list, found->second);
    }
    template <class Ask>
    Problems ofApplication(const CandidateId& id, Ask ask) const
    {
        if (!m_context.framework.admission)
            return {{ProblemCode::NotAnAdmission, m_context.framework.id, {}}};
        const Application* application = m_context.session.application(id);
        if (application == nullptr)
            return {{ProblemCode::UnknownApplication, id.text(), {}}};
        if (const auto held = open(listOf(application->facts)); !held)
            return {held.error()};
        return ask(*application);
    }
    static Check checkPiece(const PieceNote& note, const PieceId& piece)
    {
        if (note.state == PieceState::ToClarify && !note.askedOn)
            return fail(ProblemCode::RequestUndated, piece.text());
        if (note.state == PieceState::ToClarify && isBlank(note.request))
            return fail(ProblemCode::RequestEmpty, piece.text());
        return checkNote(note.request, piece.text());
    }
    // A ranked one says nothing; every other answer says why.
    static Check checkAnswer(const ApplicationAnswer& answer, const CandidateId& id)
    {
        const bool ranked = answer.kind == AnswerKind::Ranked;
        if (!ranked && isBlank(answer.reason))
            return fail(ProblemCode::ReasonRequired, id.text());
        if (ranked && !answer.reason.empty())
            return fail(ProblemCode::BadRequest, id.text(), "motif");
        return checkNote(answer.reason, id.text());
    }
    [[nodiscard]] Problems moveProblems(const Application& application, const RankMove& move,
                                        const CandidateId& id) const;

    const AdmissionContext& m_context;
};

Problems AdmissionCheck::operator()(const SetApplication& edit) const
{
    const std::string& id = edit.candidate.text();
    if (!m_context.framework.admission)
        return {{ProblemCode::NotAnAdmission, m_context.framework.id, {}}};
    if (m_context.session.candidate(edit.candidate) == nullptr)
        return {{ProblemCode::UnknownCandidate, id, {}}};
    const Application* known = m_context.session.application(edit.candidate);
    Found found;
    if (known != nullptr)
        found.add(open(listOf(known->facts)));
    if (!edit.application) {
        const bool settled =
            std::ranges::any_of(m_context.session.tieSettlements, [&](const TieSettlement& each) {
                return std::ranges::find(each.order, edit.candidate) != each.order.end();
            });
        return found.addIf(known == nullptr, {ProblemCode::UnknownApplication, id, {}})
            .addIf(settled, {ProblemCode::IdInUse, id, namedIn::settlement})
            .take();
    }
    const Application& put = *edit.application;
    if (known == nullptr || listOf(known->facts) != listOf(put.facts))
        found.add(open(listOf(put.facts)));
    const bool taken = std::ranges::any_of(m_context.session.applications, [&](const auto& each) {
        return each.first != edit.candidate && each.second.facts.number == put.facts.number;
    });
    found.addIf(isBlank(put.facts.number) || taken,
                {ProblemCode::ApplicationNumber, id, put.facts.number});
    for (const std::string* text :
         {&put.facts.number, &put.facts.diploma, &put.facts.establishment, &put.facts.region})
        found.add(checkName(*text, id));
    for (const auto& [piece, note] : put.pieces)
        found
            .addIf(admission().piece(piece) == nullptr,
                   {ProblemCode::UnknownPiece, piece.text(), {}})
            .add(checkPiece(note, piece));
    if (put.answer)
        found.add(checkAnswer(*put.answer, edit.candidate));
    return found.take();
}

Problems AdmissionCheck::moveProblems(const Application& application, const RankMove& move,
                                      const CandidateId& id) const
{
    if (!application.ranked())
        return {{ProblemCode::ApplicationNotRanked, id.text(), {}}};
    const RankingList list = listOf(application.facts);
    const Application* after = m_context.session.application(move.after);
    const bool behindRanked =
        move.after.empty() ||
        (after != nullptr && after->ranked() && move.after != id && listOf(after->facts) == list);
    const bool orderTaken =
        std::ranges::any_of(m_context.session.applications, [&](const auto& each) {
            const Application& other = each.second;
            return each.first != id && other.move && listOf(other.facts) == list &&
                   other.move->order == move.order;
        });
    return Found()
        .addIf(!behindRanked || orderTaken || move.order < 1,
               {ProblemCode::MoveMisplaced, id.text(), move.after.text()})
        .addIf(move.basis && isBlank(move.reason), {ProblemCode::ReasonRequired, id.text(), {}})
        .add(checkNote(move.reason, id.text()))
        .take();
}

Problems AdmissionCheck::operator()(const SettleTie& edit) const
{
    if (!m_context.framework.admission)
        return {{ProblemCode::NotAnAdmission, m_context.framework.id, {}}};
    if (const auto held = open(edit.list); !held)
        return {held.error()};
    const std::string where = listKey(edit.list);
    const auto same = [&](const std::vector<CandidateId>& group) {
        return std::ranges::is_permutation(group, edit.order);
    };
    const bool settled =
        std::ranges::any_of(m_context.session.tieSettlements, [&](const TieSettlement& each) {
            return each.list == edit.list && same(each.order);
        });
    if (!edit.reason)
        return Found().addIf(!settled, {ProblemCode::TieMisplaced, where, {}}).take();
    const bool equal = std::ranges::any_of(m_context.equals, same);
    return Found()
        .addIf(!equal, {ProblemCode::TieMisplaced, where, {}, textsOf(edit.order)})
        .addIf(isBlank(*edit.reason), {ProblemCode::ReasonRequired, where, {}})
        .add(checkNote(*edit.reason, where))
        .take();
}

} // namespace

Result<void> checkRankingOpen(const RankingList& list, RecordStage stage)
{
    if (!holds(stage))
        return {};
    return fail(ProblemCode::RankingSealed, listKey(list));
}

Problems refusals(const AdmissionContext& context, const AdmissionEdit& edit)
{
    return std::visit(AdmissionCheck(context), edit);
}

} // namespace delibere
