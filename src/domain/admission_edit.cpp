// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/admission_edit.h"

#include <algorithm>
#include <utility>

namespace delibere {

namespace {

// A settlement is known by whom it tells apart.
bool ofTheSame(const TieSettlement& settlement, const SettleTie& edit)
{
    return settlement.list == edit.list &&
           std::ranges::is_permutation(settlement.order, edit.order);
}

struct EnterInApplications {
    JurySession& session;

    void operator()(const SetApplication& edit) const
    {
        if (edit.application)
            session.applications.insert_or_assign(edit.candidate, *edit.application);
        else
            session.applications.erase(edit.candidate);
        follow(edit.candidate);
    }
    void operator()(const SetPiece& edit) const
    {
        auto& pieces = session.applications.at(edit.candidate).pieces;
        if (edit.note)
            pieces.insert_or_assign(edit.piece, *edit.note);
        else
            pieces.erase(edit.piece);
    }
    void operator()(const SetSummons& edit) const
    {
        session.applications.at(edit.candidate).summons = edit.summons;
        follow(edit.candidate);
    }
    void operator()(const SetAnswer& edit) const
    {
        session.applications.at(edit.candidate).answer = edit.answer;
    }
    void operator()(const SetRankMove& edit) const
    {
        session.applications.at(edit.candidate).move = edit.move;
    }
    // What is settled again stands where it stood.
    void operator()(const SettleTie& edit) const
    {
        auto& all = session.tieSettlements;
        const auto found = std::ranges::find_if(
            all, [&](const TieSettlement& each) { return ofTheSame(each, edit); });
        if (!edit.reason && found != all.end())
            all.erase(found);
        else if (edit.reason && found != all.end())
            *found = {edit.list, edit.order, *edit.reason};
        else if (edit.reason)
            all.push_back({edit.list, edit.order, *edit.reason});
    }

private:
    void follow(const CandidateId& id) const
    {
        auto& all = session.candidates; // from the end, as JurySession::candidate
        const auto found = std::find_if(all.rbegin(), all.rend(),
                                        [&](const Candidate& each) { return each.id == id; });
        if (found != all.rend())
            found->interviewed = interviewedIn(session, id);
    }
};

struct ApplicationsBefore {
    const JurySession& before;

    [[nodiscard]] const Application& of(const CandidateId& id) const
    {
        static const Application none;
        const Application* found = before.application(id);
        return found == nullptr ? none : *found;
    }
    AdmissionEdit operator()(const SetApplication& edit) const
    {
        const Application* found = before.application(edit.candidate);
        return SetApplication{edit.candidate,
                              found == nullptr ? std::nullopt : std::optional(*found)};
    }
    AdmissionEdit operator()(const SetPiece& edit) const
    {
        const auto& pieces = of(edit.candidate).pieces;
        const auto found = pieces.find(edit.piece);
        return SetPiece{edit.candidate, edit.piece,
                        found == pieces.end() ? std::nullopt : std::optional(found->second)};
    }
    AdmissionEdit operator()(const SetSummons& edit) const
    {
        return SetSummons{edit.candidate, of(edit.candidate).summons};
    }
    AdmissionEdit operator()(const SetAnswer& edit) const
    {
        return SetAnswer{edit.candidate, of(edit.candidate).answer};
    }
    AdmissionEdit operator()(const SetRankMove& edit) const
    {
        return SetRankMove{edit.candidate, of(edit.candidate).move};
    }
    AdmissionEdit operator()(const SettleTie& edit) const
    {
        const auto found =
            std::ranges::find_if(before.tieSettlements,
                                 [&](const TieSettlement& each) { return ofTheSame(each, edit); });
        if (found == before.tieSettlements.end())
            return SettleTie{edit.list, edit.order, std::nullopt};
        return SettleTie{found->list, found->order, found->reason};
    }
};

struct ApplicationTexts {
    const TextChange& change;

    void operator()(SetApplication& edit) const
    {
        if (!edit.application)
            return;
        ApplicationFacts& facts = edit.application->facts;
        change("numéro", facts.number);
        change("diplôme", facts.diploma);
        change("établissement", facts.establishment);
        change("région", facts.region);
        for (auto& [piece, note] : edit.application->pieces)
            change("demande", note.request);
        if (edit.application->answer)
            change("motif", edit.application->answer->reason);
        if (edit.application->move)
            change("motif", edit.application->move->reason);
    }
    void operator()(SetPiece& edit) const
    {
        if (edit.note)
            change("demande", edit.note->request);
    }
    void operator()(SetSummons& /*edit*/) const {}
    void operator()(SetAnswer& edit) const
    {
        if (edit.answer)
            change("motif", edit.answer->reason);
    }
    void operator()(SetRankMove& edit) const
    {
        if (edit.move)
            change("motif", edit.move->reason);
    }
    void operator()(SettleTie& edit) const
    {
        if (edit.reason)
            change("motif", *edit.reason);
    }
};

} // namespace

std::optional<CandidateId> subjectOf(const AdmissionEdit& edit)
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

JurySession edited(JurySession session, const AdmissionEdit& edit)
{
    std::visit(EnterInApplications{session}, edit);
    return session;
}

AdmissionEdit inverse(const JurySession& before, const AdmissionEdit& edit)
{
    return std::visit(ApplicationsBefore{before}, edit);
}

void eachText(AdmissionEdit& edit, const TextChange& change)
{
    std::visit(ApplicationTexts{change}, edit);
}

} // namespace delibere
