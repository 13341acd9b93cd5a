// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deliberation_edit.h"

#include "domain/deliberation_rules.h"
#include "domain/record_edit.h"
#include "domain/sheet_rules.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

using Check = Result<void>;

class DecisionCheck {
public:
    DecisionCheck(const ConclusionFacts& facts, const RecordHistory& history)
        : m_facts(facts), m_history(history)
    {}

    Problems operator()(const SetAppraisal& edit) const
    {
        return problemsOf(deliberable(edit).and_then(
            [&] { return edit.appraisal ? appraisal(edit.block, *edit.appraisal) : Check(); }));
    }
    Problems operator()(const SetRecommendation& edit) const
    {
        return problemsOf(
            deliberable(edit).and_then([&] { return checkNote(edit.text, edit.block.text()); }));
    }
    Problems operator()(const SetNoRecommendation& edit) const
    {
        return problemsOf(deliberable(edit));
    }
    Problems operator()(const SetCommonAppraisal& edit) const
    {
        return problemsOf(
            checkHeard(candidate(edit.candidate))
                .and_then([&] { return undecided(edit.candidate); })
                .and_then([&] { return ofPresentedBlock(edit); })
                .and_then([&] { return checkNote(edit.text, edit.criterion.text()); }));
    }
    Problems operator()(const SetComment& edit) const
    {
        return problemsOf(undecided(edit.candidate).and_then([&] {
            return checkNote(edit.text, edit.candidate.text());
        }));
    }
    Problems operator()(const SetProposal& edit) const
    {
        if (const auto unsealed = checkUnsealed(edit.candidate, m_history); !unsealed)
            return {unsealed.error()};
        if (!edit.proposal)
            return {};
        if (const auto heard = checkHeard(candidate(edit.candidate)); !heard)
            return {heard.error()};
        return conclusionRefusals(m_facts, *edit.proposal);
    }
    Problems operator()(const SetDiscussed& edit) const { return problemsOf(deliberable(edit)); }
    Problems operator()(const SetVote& edit) const
    {
        return problemsOf(deliberable(edit).and_then([&] {
            return edit.vote ? checkVote(m_facts.framework, m_facts.session, edit.candidate,
                                         edit.block, *edit.vote)
                             : Check();
        }));
    }

private:
    [[nodiscard]] const Candidate& candidate(const CandidateId& id) const
    {
        return *m_facts.session.candidate(id);
    }
    [[nodiscard]] Check undecided(const CandidateId& id) const
    {
        return checkUndecided(id, m_history, m_facts.deliberation);
    }
    template <class Decision>
    [[nodiscard]] Check deliberable(const Decision& edit) const
    {
        return checkHeard(candidate(edit.candidate))
            .and_then([&] { return undecided(edit.candidate); })
            .and_then([&]() -> Check {
                if (m_facts.framework.block(edit.block) == nullptr)
                    return fail(ProblemCode::UnknownBlock, edit.block.text());
                return checkPresented(candidate(edit.candidate), edit.block);
            });
    }
    [[nodiscard]] Check ofPresentedBlock(const SetCommonAppraisal& edit) const
    {
        const Competency* competency = m_facts.framework.competencyOf(edit.criterion);
        if (competency == nullptr)
            return fail(ProblemCode::UnknownCriterion, edit.criterion.text());
        return checkPresented(candidate(edit.candidate),
                              m_facts.framework.blockOf(competency->id)->id);
    }
    [[nodiscard]] Check appraisal(const BlockId& block, const Appraisal& retained) const
    {
        const EvaluationRules& rules = *m_facts.framework.evaluation;
        const std::string& where = block.text();
        if (retained.percent.has_value() != (rules.notation == Notation::Percent))
            return fail(ProblemCode::WrongGrade, where);
        if (retained.percent) {
            if (auto checked = checkPercent(m_facts.framework, *retained.percent, where); !checked)
                return checked;
        }
        const BlockRow* row = m_facts.synthesis.block(block);
        if (row->count == 0)
            return fail(ProblemCode::NothingCounted, where);
        if (needsReason(rules, *row, retained) && isBlank(retained.reason))
            return fail(ProblemCode::ReasonRequired, where);
        return checkNote(retained.reason, where);
    }

    const ConclusionFacts& m_facts;
    const RecordHistory& m_history;
};

// A decision goes with its basis, or leaves nothing: an empty basis is one that is not known.
template <class Value>
void decide(std::map<BlockId, Value>& decisions, std::map<BlockId, std::string>& bases,
            const BlockId& block, const std::optional<Value>& value,
            const std::optional<std::string>& basis)
{
    if (value)
        decisions.insert_or_assign(block, *value);
    else
        decisions.erase(block);
    if (value && basis && !basis->empty())
        bases.insert_or_assign(block, *basis);
    else
        bases.erase(block);
}

struct EnterInDeliberation {
    Deliberation& held;

    void operator()(const SetAppraisal& edit) const
    {
        decide(held.appraisals, held.bases.appraisals, edit.block, edit.appraisal, edit.basis);
    }
    void operator()(const SetVote& edit) const
    {
        decide(held.votes, held.bases.votes, edit.block, edit.vote, edit.basis);
    }
    void operator()(const SetDiscussed& edit) const
    {
        if (edit.discussed)
            held.discussed.insert(edit.block);
        else
            held.discussed.erase(edit.block);
        if (edit.discussed && edit.basis && !edit.basis->empty())
            held.bases.discussed.insert_or_assign(edit.block, *edit.basis);
        else
            held.bases.discussed.erase(edit.block);
    }
    void operator()(const SetRecommendation& edit) const
    {
        if (edit.text.empty())
            held.recommendations.erase(edit.block);
        else
            held.recommendations.insert_or_assign(edit.block, edit.text);
    }
    void operator()(const SetNoRecommendation& edit) const
    {
        if (edit.said)
            held.withoutRecommendation.insert(edit.block);
        else
            held.withoutRecommendation.erase(edit.block);
    }
    void operator()(const SetCommonAppraisal& edit) const
    {
        if (edit.text.empty())
            held.commonAppraisals.erase(edit.criterion);
        else
            held.commonAppraisals.insert_or_assign(edit.criterion, edit.text);
    }
    void operator()(const SetComment& edit) const { held.comment = edit.text; }
    void operator()(const SetProposal& edit) const { held.proposal = edit.proposal; }
};

struct DeliberationBefore {
    const Deliberation& held;

    DeliberationEdit operator()(const SetAppraisal& edit) const
    {
        const Appraisal* before = held.appraisal(edit.block);
        return SetAppraisal{edit.candidate, edit.block,
                            before == nullptr ? std::nullopt : std::optional(*before),
                            basisIn(held.bases.appraisals, edit.block)};
    }
    DeliberationEdit operator()(const SetRecommendation& edit) const
    {
        const auto before = held.recommendations.find(edit.block);
        return SetRecommendation{edit.candidate, edit.block,
                                 before == held.recommendations.end() ? std::string()
                                                                      : before->second};
    }
    DeliberationEdit operator()(const SetNoRecommendation& edit) const
    {
        return SetNoRecommendation{edit.candidate, edit.block,
                                   held.withoutRecommendation.contains(edit.block)};
    }
    DeliberationEdit operator()(const SetCommonAppraisal& edit) const
    {
        return SetCommonAppraisal{edit.candidate, edit.criterion,
                                  held.commonAppraisal(edit.criterion)};
    }
    DeliberationEdit operator()(const SetComment& edit) const
    {
        return SetComment{edit.candidate, held.comment};
    }
    DeliberationEdit operator()(const SetProposal& edit) const
    {
        return SetProposal{edit.candidate, held.proposal};
    }
    DeliberationEdit operator()(const SetDiscussed& edit) const
    {
        return SetDiscussed{edit.candidate, edit.block, held.discussed.contains(edit.block),
                            basisIn(held.bases.discussed, edit.block)};
    }
    DeliberationEdit operator()(const SetVote& edit) const
    {
        const Vote* before = held.vote(edit.block);
        return SetVote{edit.candidate, edit.block,
                       before == nullptr ? std::nullopt : std::optional(*before),
                       basisIn(held.bases.votes, edit.block)};
    }
};

struct DecisionTexts {
    const TextChange& change;

    void operator()(SetAppraisal& edit) const
    {
        if (edit.appraisal)
            change("motif", edit.appraisal->reason);
    }
    void operator()(SetRecommendation& edit) const { change("préconisation", edit.text); }
    void operator()(SetNoRecommendation& /*edit*/) const {}
    void operator()(SetCommonAppraisal& edit) const { change("appréciation", edit.text); }
    void operator()(SetComment& edit) const { change("commentaire", edit.text); }
    void operator()(SetProposal& /*edit*/) const {}
    void operator()(SetDiscussed& /*edit*/) const {}
    void operator()(SetVote& /*edit*/) const {}
};

} // namespace

const CandidateId& subjectOf(const DeliberationEdit& edit)
{
    return std::visit([](const auto& each) -> const CandidateId& { return each.candidate; }, edit);
}

Problems refusals(const ConclusionFacts& facts, const RecordHistory& history,
                  const DeliberationEdit& edit)
{
    if (facts.session.candidate(subjectOf(edit)) == nullptr)
        return {{ProblemCode::UnknownCandidate, subjectOf(edit).text(), {}}};
    return std::visit(DecisionCheck(facts, history), edit);
}

Deliberation edited(Deliberation deliberation, const DeliberationEdit& edit)
{
    if (subjectOf(edit) == deliberation.candidate)
        std::visit(EnterInDeliberation{deliberation}, edit);
    return deliberation;
}

DeliberationEdit inverse(const Deliberation& before, const DeliberationEdit& edit)
{
    return std::visit(DeliberationBefore{before}, edit);
}

void eachText(DeliberationEdit& edit, const TextChange& change)
{
    std::visit(DecisionTexts{change}, edit);
}

} // namespace delibere
