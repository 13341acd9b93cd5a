// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edit_rules.h"

#include <algorithm>

#include "domain/acquired_dates.h"
#include "domain/deliberation_rules.h"
#include "domain/edit_texts.h"
#include "domain/follow_up_dates.h"
#include "domain/positioning_edit_rules.h"
#include "domain/proposal.h"
#include "domain/record_rules.h"
#include "domain/removal.h"
#include "domain/sheet_gaps.h"
#include "domain/sheet_rules.h"
#include "domain/text_rules.h"
#include "domain/time_of_day.h"

namespace delibere {

namespace {

using Check = Result<void>;

class EditCheck {
public:
    explicit EditCheck(const EditContext& context) : m_context(context) {}

    Check operator()(const SetMark& edit) const
    {
        CriterionEntry entry;
        (edit.evidence == Evidence::Dossier ? entry.dossier : entry.interview) = edit.mark;
        return part(edit.sheet, edit.criterion, entry);
    }
    Check operator()(const SetRemark& edit) const
    {
        return part(edit.sheet, edit.criterion, CriterionEntry{{}, {}, edit.text});
    }
    Check operator()(const SetCompetencyEntry& edit) const
    {
        return part(edit.sheet, edit.competency, edit.entry);
    }
    Check operator()(const SetBlockEntry& edit) const
    {
        return part(edit.sheet, edit.block, edit.entry);
    }
    Check operator()(const SetDossierRead& edit) const
    {
        return heardSeat(edit.sheet).and_then([&](const Candidate*) { return draft(edit.sheet); });
    }
    Check operator()(const SubmitSheet& edit) const;
    Check operator()(const ReopenSheet& edit) const;
    Check operator()(const ImportSheet& edit) const
    {
        return heard(edit.sheet.key.candidate)
            .and_then([&] { return undecided(edit.sheet.key.candidate); })
            .and_then([&] { return draft(edit.sheet.key); })
            .and_then(
                [&] { return checkSheet(m_context.framework, m_context.session, edit.sheet); });
    }
    Check operator()(const SetAppraisal& edit) const;
    Check operator()(const SetRecommendation& edit) const
    {
        return deliberable(edit.candidate, edit.block).and_then([&] {
            return checkNote(edit.text, edit.block.text());
        });
    }
    Check operator()(const SetNoRecommendation& edit) const
    {
        return deliberable(edit.candidate, edit.block);
    }
    Check operator()(const SetComment& edit) const
    {
        return known(edit.candidate)
            .and_then([&] { return undecided(edit.candidate); })
            .and_then([&] { return checkNote(edit.text, edit.candidate.text()); });
    }
    Check operator()(const SetProposal& edit) const;
    Check operator()(const SetDiscussed& edit) const
    {
        return deliberable(edit.candidate, edit.block);
    }
    Check operator()(const SetVote& edit) const
    {
        return deliberable(edit.candidate, edit.block).and_then([&]() -> Check {
            if (!edit.vote)
                return {};
            return checkVote(m_context.framework, m_context.session, edit.candidate, edit.block,
                             *edit.vote);
        });
    }
    Check operator()(const PutKey& edit) const;
    Check operator()(const FreezeRecord& edit) const
    {
        if (positioningOf(edit.subject) != nullptr)
            return positioning(edit);
        const CandidateId& candidate = candidateOf(edit.subject);
        return heard(candidate).and_then([&]() -> Check {
            if (m_context.deliberation == nullptr || !m_context.deliberation->proposal) {
                const auto coherent = propose(*m_context.synthesis);
                if (!coherent && coherent.error().code == ProblemCode::NothingToPropose)
                    return tl::unexpected(coherent.error());
                return fail(ProblemCode::NotProposed, candidate.text());
            }
            return checkConclusion(facts(), *m_context.deliberation->proposal).and_then([&] {
                return record(edit);
            });
        });
    }
    Check operator()(const PutSignature& edit) const { return record(edit); }
    Check operator()(const SetNotSigning& edit) const { return record(edit); }
    Check operator()(const LockRecord& edit) const { return record(edit); }
    Check operator()(const WithdrawRecord& edit) const { return record(edit); }
    Check operator()(const ReplaceRecord& edit) const { return record(edit); }
    Check operator()(const SetFollowUp& edit) const
    {
        return checkFollowUp(*m_context.followUp, edit.step, edit.on, m_context.session.info.date);
    }
    Check operator()(const SetSessionInfo& edit) const
    {
        return checkName(edit.info.title, "intitule")
            .and_then([&] { return checkName(edit.info.place, "lieu"); })
            .and_then([&] { return time(edit.info.start, "heure_debut"); })
            .and_then([&] { return time(edit.info.end, "heure_fin"); });
    }
    Check operator()(const PutJuror& edit) const;
    Check operator()(const RemoveJuror& edit) const;
    Check operator()(const PutCandidate& edit) const;
    Check operator()(const RemoveCandidate& edit) const;
    Check operator()(const SetRecusal& edit) const;
    Check operator()(const SetSeat& edit) const;
    Check operator()(const SetActingPresident& edit) const;
    Check operator()(const SetHearingOrder& edit) const;
    Check operator()(const PutPositioning& edit) const { return positioning(edit); }
    Check operator()(const RemovePositioning& edit) const { return positioning(edit); }
    Check operator()(const SetPositioningOpening& edit) const { return positioning(edit); }
    Check operator()(const SetPositioningTable& edit) const { return positioning(edit); }
    Check operator()(const SetPositioningSummary& edit) const { return positioning(edit); }
    Check operator()(const SetPositioningPlan& edit) const { return positioning(edit); }
    Check operator()(const ImportPositioning& edit) const { return positioning(edit); }
    Check operator()(const ActAs& edit) const
    {
        if (edit.juror.empty() || m_context.session.juror(edit.juror) != nullptr)
            return {};
        return fail(ProblemCode::UnknownJuror, edit.juror.text());
    }
    Check operator()(const ShowMarks& /*edit*/) const { return {}; }

private:
    template <class PositioningEdit>
    Check positioning(const PositioningEdit& edit) const
    {
        return checkPositioningEdit(
            {m_context.framework, m_context.session, m_context.positioning, m_context.history},
            edit);
    }
    static const CandidateId& aboutWhom(const SetNotSigning& edit) { return edit.candidate; }
    template <class RecordEdit>
    static const CandidateId& aboutWhom(const RecordEdit& edit)
    {
        return candidateOf(edit.subject);
    }
    template <class RecordEdit>
    Check record(const RecordEdit& edit) const
    {
        return known(aboutWhom(edit)).and_then([&] {
            return checkRecord({m_context.session, *m_context.history, m_context.synthesis,
                                m_context.deliberation},
                               edit);
        });
    }
    static Check time(const std::string& text, const std::string& where)
    {
        if (text.empty() || isTimeOfDay(text))
            return {};
        return fail(ProblemCode::TimeMalformed, where, text);
    }
    template <class Id, class Entry>
    Check part(const SheetKey& key, const Id& id, const Entry& entry) const
    {
        return heardSeat(key).and_then([&](const Candidate* candidate) {
            return draft(key).and_then(
                [&] { return checkPart(m_context.framework, *candidate, id, entry); });
        });
    }
    [[nodiscard]] ConclusionFacts facts() const
    {
        return {m_context.framework, m_context.session, *m_context.synthesis,
                *m_context.deliberation, m_context.panel};
    }
    [[nodiscard]] Check unsealed(const CandidateId& id) const
    {
        return m_context.history == nullptr ? Check() : checkUnsealed(id, *m_context.history);
    }
    [[nodiscard]] Check draft(const SheetKey& key) const
    {
        if (auto checked = unsealed(key.candidate); !checked)
            return checked;
        if (m_context.sheet != nullptr && m_context.sheet->state == SheetState::Submitted)
            return fail(ProblemCode::SheetSubmitted, key.juror.text(), key.candidate.text());
        return {};
    }
    [[nodiscard]] Check known(const CandidateId& id) const
    {
        if (m_context.session.candidate(id) == nullptr)
            return fail(ProblemCode::UnknownCandidate, id.text());
        return {};
    }
    [[nodiscard]] Check heard(const CandidateId& id) const
    {
        return known(id).and_then([&] { return checkHeard(*m_context.session.candidate(id)); });
    }
    [[nodiscard]] Result<const Candidate*> heardSeat(const SheetKey& key) const
    {
        return checkSeat(m_context.session, key).and_then([](const Candidate* candidate) {
            return checkHeard(*candidate).map([=] { return candidate; });
        });
    }
    // A proposal stands for what was decided: it is withdrawn before anything under it moves.
    [[nodiscard]] Check undecided(const CandidateId& id) const
    {
        if (auto checked = unsealed(id); !checked)
            return checked;
        if (m_context.deliberation != nullptr && m_context.deliberation->proposal)
            return fail(ProblemCode::CandidateDecided, id.text());
        return {};
    }
    // Undoing a removal puts the person back, and nothing that went along: what names them is
    // taken away first, by whoever entered it.
    template <class IsOfThem>
    [[nodiscard]] Check removable(const std::string& id, IsOfThem isOfThem) const
    {
        const JurySession& session = m_context.session;
        if (m_context.hasMarks)
            return fail(ProblemCode::IdInUse, id);
        if (std::ranges::any_of(session.recusals, isOfThem))
            return fail(ProblemCode::IdInUse, id, namedIn::recusal);
        if (std::ranges::any_of(session.seats, isOfThem))
            return fail(ProblemCode::IdInUse, id, namedIn::seat);
        if (std::ranges::any_of(session.actingPresidents, isOfThem))
            return fail(ProblemCode::IdInUse, id, namedIn::presidency);
        return {};
    }
    // Neither withdrawn from this candidate nor absent all day.
    [[nodiscard]] Check available(const JurorId& juror, const CandidateId& candidate) const
    {
        const Juror* member = m_context.session.juror(juror);
        if (member == nullptr)
            return fail(ProblemCode::UnknownJuror, juror.text());
        if (m_context.session.recusal(candidate, juror) != nullptr)
            return fail(ProblemCode::JurorRecused, juror.text(), candidate.text());
        if (member->attendance == Attendance::Absent)
            return fail(ProblemCode::JurorAbsent, juror.text(), candidate.text());
        return {};
    }
    [[nodiscard]] Check deliberable(const CandidateId& id, const BlockId& block) const
    {
        return heard(id).and_then([&] { return undecided(id); }).and_then([&]() -> Check {
            if (m_context.framework.block(block) == nullptr)
                return fail(ProblemCode::UnknownBlock, block.text());
            return checkPresented(*m_context.session.candidate(id), block);
        });
    }

    const EditContext& m_context;
};

Check EditCheck::operator()(const SubmitSheet& edit) const
{
    return heardSeat(edit.sheet).and_then([&](const Candidate* candidate) -> Check {
        if (auto checked = draft(edit.sheet); !checked)
            return checked;
        if (auto checked = undecided(edit.sheet.candidate); !checked)
            return checked;
        const auto open = gaps(m_context.framework, *candidate, *m_context.sheet);
        const auto missing = std::ranges::count_if(open, &Gap::required);
        if (missing > 0)
            return fail(ProblemCode::SheetIncomplete, edit.sheet.juror.text(),
                        std::to_string(missing));
        return {};
    });
}

Check EditCheck::operator()(const ReopenSheet& edit) const
{
    if (m_context.sheet == nullptr || m_context.sheet->state != SheetState::Submitted)
        return fail(ProblemCode::SheetNotSubmitted, edit.sheet.juror.text(),
                    edit.sheet.candidate.text());
    if (isBlank(edit.reason))
        return fail(ProblemCode::ReasonRequired, edit.sheet.juror.text());
    return heard(edit.sheet.candidate)
        .and_then([&] { return undecided(edit.sheet.candidate); })
        .and_then([&] { return checkNote(edit.reason, edit.sheet.juror.text()); });
}

Check EditCheck::operator()(const SetAppraisal& edit) const
{
    return deliberable(edit.candidate, edit.block).and_then([&]() -> Check {
        if (!edit.appraisal)
            return {};
        const EvaluationRules& rules = *m_context.framework.evaluation;
        const std::string& where = edit.block.text();
        if (edit.appraisal->percent.has_value() != (rules.notation == Notation::Percent))
            return fail(ProblemCode::WrongGrade, where);
        if (edit.appraisal->percent) {
            if (auto checked = checkPercent(*edit.appraisal->percent, where); !checked)
                return checked;
        }
        const BlockRow* row = m_context.synthesis->block(edit.block);
        if (row->count == 0)
            return fail(ProblemCode::NothingCounted, where);
        if (needsReason(rules, *row, *edit.appraisal) && isBlank(edit.appraisal->reason))
            return fail(ProblemCode::ReasonRequired, where);
        return checkNote(edit.appraisal->reason, where);
    });
}

Check EditCheck::operator()(const SetProposal& edit) const
{
    return known(edit.candidate)
        .and_then([&] { return unsealed(edit.candidate); })
        .and_then([&]() -> Check {
            if (!edit.proposal)
                return {};
            return heard(edit.candidate).and_then([&] {
                return checkConclusion(facts(), *edit.proposal);
            });
        });
}

Check EditCheck::operator()(const PutKey& edit) const
{
    const JurorId& juror = edit.key.juror;
    if (m_context.session.juror(juror) == nullptr)
        return fail(ProblemCode::UnknownJuror, juror.text());
    if (edit.key.number != m_context.keys + 1)
        return fail(ProblemCode::RecordOutOfDate, juror.text());
    return {};
}

Check EditCheck::operator()(const PutJuror& edit) const
{
    const Juror& juror = edit.juror;
    if (isBlank(juror.name))
        return fail(ProblemCode::BadRequest, juror.id.text(), "nom");
    if (juror.role == JurorRole::President) {
        const auto other = std::ranges::find_if(m_context.session.jurors, [&](const Juror& seated) {
            return seated.role == JurorRole::President && seated.id != juror.id;
        });
        if (other != m_context.session.jurors.end())
            return fail(ProblemCode::SecondPresident, juror.id.text(), other->name);
    }
    for (const std::string* text :
         {&juror.name, &juror.function, &juror.college, &juror.employer}) {
        if (auto checked = checkName(*text, juror.id.text()); !checked)
            return checked;
    }
    if (!edit.before.empty() && m_context.session.juror(edit.before) == nullptr)
        return fail(ProblemCode::UnknownJuror, edit.before.text());
    if (!juror.replaces.empty() &&
        (juror.replaces == juror.id || m_context.session.juror(juror.replaces) == nullptr))
        return fail(ProblemCode::UnknownJuror, juror.replaces.text());
    return time(juror.arrival, juror.id.text()).and_then([&] {
        return time(juror.departure, juror.id.text());
    });
}

Check EditCheck::operator()(const RemoveJuror& edit) const
{
    const JurySession& session = m_context.session;
    if (session.juror(edit.juror) == nullptr)
        return fail(ProblemCode::UnknownJuror, edit.juror.text());
    const auto replaced = [&](const Juror& juror) { return juror.replaces == edit.juror; };
    return removable(edit.juror.text(), [&](const auto& each) { return each.juror == edit.juror; })
        .and_then([&]() -> Check {
            if (std::ranges::any_of(session.jurors, replaced))
                return fail(ProblemCode::IdInUse, edit.juror.text(), namedIn::substitute);
            return {};
        });
}

Check EditCheck::operator()(const PutCandidate& edit) const
{
    const Candidate& candidate = edit.candidate;
    if (isBlank(candidate.lastName))
        return fail(ProblemCode::BadRequest, candidate.id.text(), "nom");
    for (const std::string* text : {&candidate.lastName, &candidate.firstName, &candidate.company,
                                    &candidate.time, &candidate.statusReason}) {
        if (auto checked = checkName(*text, candidate.id.text()); !checked)
            return checked;
    }
    if (auto checked = time(candidate.time, candidate.id.text()); !checked)
        return checked;
    if (!edit.before.empty() && m_context.session.candidate(edit.before) == nullptr)
        return fail(ProblemCode::UnknownCandidate, edit.before.text());
    for (const BlockId& block : candidate.presented) {
        if (m_context.framework.block(block) == nullptr)
            return fail(ProblemCode::UnknownBlock, block.text());
        if (candidate.acquiredBlock(block) != nullptr)
            return fail(ProblemCode::BlockAcquired, block.text(), candidate.id.text());
    }
    for (const AcquiredBlock& acquired : candidate.acquired) {
        if (m_context.framework.block(acquired.block) == nullptr)
            return fail(ProblemCode::UnknownBlock, acquired.block.text());
        if (auto checked = checkName(acquired.reference, candidate.id.text()); !checked)
            return checked;
    }
    if (auto checked = checkAcquired(candidate, m_context.session.info.date); !checked)
        return checked;
    return undecided(candidate.id);
}

Check EditCheck::operator()(const RemoveCandidate& edit) const
{
    return known(edit.candidate)
        .and_then([&] {
            return removable(edit.candidate.text(),
                             [&](const auto& each) { return each.candidate == edit.candidate; });
        })
        .and_then([&] { return undecided(edit.candidate); });
}

Check EditCheck::operator()(const SetRecusal& edit) const
{
    return known(edit.candidate)
        .and_then([&] { return undecided(edit.candidate); })
        .and_then([&]() -> Check {
            if (m_context.session.juror(edit.juror) == nullptr)
                return fail(ProblemCode::UnknownJuror, edit.juror.text());
            return checkNote(edit.reason.value_or(""), edit.juror.text());
        });
}

Check EditCheck::operator()(const SetSeat& edit) const
{
    return known(edit.candidate)
        .and_then([&] { return undecided(edit.candidate); })
        .and_then([&]() -> Check {
            if (m_context.session.juror(edit.juror) == nullptr)
                return fail(ProblemCode::UnknownJuror, edit.juror.text());
            return edit.sits == true ? available(edit.juror, edit.candidate) : Check();
        });
}

Check EditCheck::operator()(const SetHearingOrder& edit) const
{
    for (auto at = edit.order.begin(); at != edit.order.end(); ++at) {
        if (auto checked = known(*at); !checked)
            return checked;
        if (std::find(edit.order.begin(), at, *at) != at)
            return fail(ProblemCode::DuplicateId, at->text());
    }
    return {};
}

// Of a member who sits, and only while the president does not.
Check EditCheck::operator()(const SetActingPresident& edit) const
{
    return known(edit.candidate)
        .and_then([&] { return undecided(edit.candidate); })
        .and_then([&]() -> Check {
            if (edit.juror.empty())
                return {};
            if (auto there = available(edit.juror, edit.candidate); !there)
                return there;
            if (!m_context.session.sitsFor(edit.juror, edit.candidate))
                return fail(ProblemCode::JurorNotSitting, edit.juror.text(), edit.candidate.text());
            const Juror* president = m_context.session.presidentFor(edit.candidate);
            if (president != nullptr && president->role == JurorRole::President)
                return fail(ProblemCode::PresidentSits, edit.candidate.text(),
                            president->id.text());
            return {};
        });
}

} // namespace

Result<void> checkEdit(const EditContext& context, const Edit& edit)
{
    return checkTexts(edit).and_then([&] { return std::visit(EditCheck(context), edit); });
}

} // namespace delibere
