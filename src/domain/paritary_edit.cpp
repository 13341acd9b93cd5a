// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/paritary_edit.h"

#include <algorithm>

#include "domain/follow_up_dates.h"
#include "domain/found_problems.h"
#include "domain/sheet_rules.h"
#include "domain/text_rules.h"

namespace delibere {

namespace {

constexpr int monthsAhead = 12; // as for the dates of the follow-up

bool anyStands(const ParitaryJury& held)
{
    return std::ranges::any_of(held.decisions,
                               [](const auto& each) { return !each.second.back().withdrawn; });
}

Problems ofMembers(const ParitaryContext& context, const NameParitaryJury& edit)
{
    Found found;
    const ParitaryPerson* president = nullptr;
    for (const ParitaryPerson& member : edit.members) {
        found.addIf(isBlank(member.name), {ProblemCode::BadRequest, "jury paritaire", "nom"});
        for (const std::string* text : {&member.name, &member.function, &member.college})
            found.add(checkName(*text, member.name));
        if (!member.presides)
            continue;
        if (president != nullptr)
            found.add(fail(ProblemCode::SecondPresident, member.name, president->name));
        president = &member;
    }
    if (!anyStands(context.held))
        return found.take();
    found.addIf(edit.members.empty(), {ProblemCode::ParitaryPanelEmpty, {}, {}});
    for (const ParitaryPerson& member : context.held.members)
        found.addIf(!edit.members.empty() &&
                        std::ranges::find(edit.members, member.name, &ParitaryPerson::name) ==
                            edit.members.end(),
                    {ProblemCode::ParitaryMemberSits, member.name, {}});
    return found.take();
}

// What a decision made on that version of the grid stands on.
Problems ofGround(const ParitaryContext& context, const CandidateId& candidate, int version)
{
    Found found;
    const RecordVersion* signedGrid = holding(context.history);
    found.addIf(context.held.members.empty(), {ProblemCode::ParitaryPanelEmpty, {}, {}});
    found.addIf(signedGrid == nullptr || !signedGrid->locked() || signedGrid->number != version,
                {ProblemCode::ParitaryUnsigned, candidate.text(), {}});
    return found.take();
}

class ParitaryCheck {
public:
    ParitaryCheck(const ParitaryContext& context, const CandidateId& candidate,
                  const ParitaryDecision& decision)
        : m_context(context), m_candidate(candidate), m_decision(decision)
    {}

    [[nodiscard]] Problems all()
    {
        checkGround();
        checkDay();
        checkUnknown();
        std::vector<std::string> open;
        for (const DecidedBlock& block : m_context.blocks) {
            const auto said = m_decision.blocks.find(block.block);
            const bool decides =
                block.state == BlockState::Validated || block.state == BlockState::NotValidated;
            if (said != m_decision.blocks.end())
                checkBlock(block, decides, said->second);
            else if (decides)
                open.push_back(block.block.text());
        }
        m_found.addIf(!open.empty(), {ProblemCode::ParitaryOpen, m_candidate.text(), {}, open});
        m_found.add(checkNote(m_decision.comment, m_candidate.text()));
        return m_found.take();
    }

private:
    void checkGround()
    {
        for (Problem& problem : ofGround(m_context, m_candidate, m_decision.version))
            m_found.add(tl::unexpected(std::move(problem)));
        m_found.addIf(m_context.held.standing(m_candidate) != nullptr,
                      {ProblemCode::ParitaryDecided, m_candidate.text(), {}});
    }
    void checkDay()
    {
        const Date& held = m_context.session.info.date;
        const auto step = static_cast<std::int64_t>(FollowUpStep::ParitaryJury);
        m_found.addIf(m_decision.on < held,
                      {ProblemCode::FollowUpOrder, {}, {}, {}, {step, passageStep}});
        m_found.addIf(m_decision.on > m_context.today &&
                          m_decision.on > held.plusMonths(monthsAhead),
                      {ProblemCode::FollowUpAhead, m_decision.on.iso(), {}, {}, {step}});
    }
    void checkUnknown()
    {
        for (const auto& [block, said] : m_decision.blocks)
            m_found.addIf(std::ranges::find(m_context.blocks, block, &DecidedBlock::block) ==
                              m_context.blocks.end(),
                          {ProblemCode::UnknownBlock, block.text(), {}});
    }
    void checkBlock(const DecidedBlock& block, bool decides, const Appraisal& said)
    {
        const std::string& id = block.block.text();
        if (!decides) {
            m_found.add(fail(block.state == BlockState::AcquiredBefore
                                 ? ProblemCode::BlockAcquired
                                 : ProblemCode::BlockNotPresented,
                             id, m_candidate.text()));
            return;
        }
        const bool inPercents = m_context.framework.evaluation &&
                                m_context.framework.evaluation->notation == Notation::Percent;
        m_found.addIf(said.percent && !inPercents, {ProblemCode::WrongGrade, id, {}});
        if (said.percent && inPercents)
            m_found.add(checkPercent(m_context.framework, *said.percent, id));
        const bool validated = block.state == BlockState::Validated;
        m_found.addIf(said.validated && !validated && inPercents && !said.percent,
                      {ProblemCode::RescueUnmarked, id, {}});
        m_found.addIf((said.validated != validated || said.percent) && isBlank(said.reason),
                      {ProblemCode::ReasonRequired, id, {}});
        m_found.add(checkNote(said.reason, id));
    }

    const ParitaryContext& m_context;
    const CandidateId& m_candidate;
    const ParitaryDecision& m_decision;
    Found m_found;
};

struct ParitaryRefusals {
    const ParitaryContext& context;

    Problems operator()(const NameParitaryJury& edit) const { return ofMembers(context, edit); }
    Problems operator()(const SetParitaryDecision& edit) const
    {
        if (Problems unknown = known(edit.candidate); !unknown.empty())
            return unknown;
        const int last = context.held.lastNumber(edit.candidate);
        if (!edit.decision)
            return missing(edit.candidate, edit.number != last || !stands(edit.candidate));
        Problems found = ParitaryCheck(context, edit.candidate, *edit.decision).all();
        if (edit.number != last + 1 && found.empty())
            return missing(edit.candidate, true);
        return found;
    }
    Problems operator()(const SetParitaryWithdrawal& edit) const
    {
        if (Problems unknown = known(edit.candidate); !unknown.empty())
            return unknown;
        const int last = context.held.lastNumber(edit.candidate);
        Problems found = missing(edit.candidate, last == 0 || edit.number != last ||
                                                     stands(edit.candidate) != bool(edit.reason));
        if (edit.reason && isBlank(*edit.reason))
            found.push_back({ProblemCode::ReasonRequired, edit.candidate.text(), {}});
        if (edit.reason) {
            if (const auto checked = checkNote(*edit.reason, edit.candidate.text()); !checked)
                found.push_back(checked.error());
        }
        if (found.empty() && !edit.reason)
            return ofGround(context, edit.candidate,
                            context.held.decisions.at(edit.candidate).back().decision.version);
        return found;
    }

private:
    [[nodiscard]] bool stands(const CandidateId& candidate) const
    {
        return context.held.standing(candidate) != nullptr;
    }
    [[nodiscard]] static Problems missing(const CandidateId& candidate, bool wrong)
    {
        return wrong ? Problems{{ProblemCode::ParitaryMissing, candidate.text(), {}}} : Problems{};
    }
    [[nodiscard]] Problems known(const CandidateId& id) const
    {
        const Candidate* candidate = context.session.candidate(id);
        if (candidate == nullptr)
            return {{ProblemCode::UnknownCandidate, id.text(), {}}};
        if (!candidate->heard())
            return {{ProblemCode::CandidateNotHeard,
                     id.text(),
                     {},
                     {},
                     {static_cast<std::int64_t>(candidate->status)}}};
        return {};
    }
};

struct ParitaryInverse {
    const ParitaryJury& before;

    ParitaryEdit operator()(const NameParitaryJury& /*edit*/) const
    {
        return NameParitaryJury{before.members};
    }
    ParitaryEdit operator()(const SetParitaryDecision& edit) const
    {
        const NumberedDecision* standing = before.standing(edit.candidate);
        return SetParitaryDecision{edit.candidate, edit.number,
                                   edit.decision || standing == nullptr
                                       ? std::nullopt
                                       : std::optional(standing->decision)};
    }
    ParitaryEdit operator()(const SetParitaryWithdrawal& edit) const
    {
        if (edit.reason)
            return SetParitaryWithdrawal{edit.candidate, edit.number, std::nullopt};
        return SetParitaryWithdrawal{edit.candidate, edit.number,
                                     before.decisions.at(edit.candidate).back().withdrawn};
    }
};

struct ParitaryTexts {
    const TextChange& change;

    void operator()(NameParitaryJury& edit) const
    {
        for (ParitaryPerson& member : edit.members) {
            change("nom", member.name);
            change("fonction", member.function);
            change("collège", member.college);
        }
    }
    void operator()(SetParitaryDecision& edit) const
    {
        if (!edit.decision)
            return;
        for (auto& [block, said] : edit.decision->blocks)
            change("motif", said.reason);
        change("commentaire", edit.decision->comment);
    }
    void operator()(SetParitaryWithdrawal& edit) const
    {
        if (edit.reason)
            change("motif", *edit.reason);
    }
};

} // namespace

Problems refusals(const ParitaryContext& context, const ParitaryEdit& edit)
{
    return std::visit(ParitaryRefusals{context}, edit);
}

Problems refusals(const ParitaryJury& held, const RecordStep& edit)
{
    const auto* replaced = std::get_if<ReplaceRecord>(&edit);
    const auto* grid = replaced == nullptr ? nullptr : std::get_if<CandidateId>(&replaced->subject);
    if (grid == nullptr || held.standing(*grid) == nullptr)
        return {};
    return {{ProblemCode::ParitaryDecided, grid->text(), {}}};
}

Problems refusals(const ParitaryJury& held, const SetFollowUp& edit)
{
    const auto decided = held.decidedOn();
    if (edit.step != FollowUpStep::ParitaryJury || !edit.on || !decided || edit.on == decided)
        return {};
    return {{ProblemCode::ParitaryDay, decided->iso(), {}}};
}

ParitaryEdit inverse(const ParitaryJury& before, const ParitaryEdit& edit)
{
    return std::visit(ParitaryInverse{before}, edit);
}

std::optional<CandidateId> subjectOf(const ParitaryEdit& edit)
{
    return std::visit(
        [](const auto& each) -> std::optional<CandidateId> {
            if constexpr (requires { each.candidate; })
                return each.candidate;
            else
                return std::nullopt;
        },
        edit);
}

void eachText(ParitaryEdit& edit, const TextChange& change)
{
    std::visit(ParitaryTexts{change}, edit);
}

} // namespace delibere
