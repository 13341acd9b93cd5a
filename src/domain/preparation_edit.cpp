// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/preparation_edit.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "domain/hearing_order.h"

namespace delibere {

namespace {

// Whether it is a new one.
template <class Value, class Id>
bool put(std::vector<Value>& all, const Value& value, const Id& before)
{
    const auto found = std::ranges::find(all, value.id, &Value::id);
    const bool added = found == all.end();
    if (!added)
        *found = value;
    else if (before.empty())
        all.push_back(value);
    else
        all.insert(std::ranges::find(all, before, &Value::id), value);
    return added;
}

struct EnterInSession {
    JurySession& session;

    void operator()(const SetSessionInfo& edit) const { session.info = edit.info; }

    void operator()(const PutJuror& edit) const { put(session.jurors, edit.juror, edit.before); }

    void operator()(const RemoveJuror& edit) const
    {
        std::erase_if(session.jurors, [&](const Juror& juror) { return juror.id == edit.juror; });
        std::erase_if(session.recusals,
                      [&](const Recusal& recusal) { return recusal.juror == edit.juror; });
        std::erase_if(session.seats,
                      [&](const StatedSeat& seat) { return seat.juror == edit.juror; });
        std::erase_if(session.actingPresidents, [&](const ActingPresident& president) {
            return president.juror == edit.juror;
        });
        for (Juror& juror : session.jurors) {
            if (juror.replaces == edit.juror)
                juror.replaces = {};
        }
    }

    void operator()(const PutCandidate& edit) const
    {
        const bool added = put(session.candidates, edit.candidate, edit.before);
        if (added && edit.rank > 0)
            putAtRank(session.hearingOrder, edit.candidate.id, edit.rank);
    }

    void operator()(const RemoveCandidate& edit) const
    {
        std::erase_if(session.candidates,
                      [&](const Candidate& candidate) { return candidate.id == edit.candidate; });
        std::erase(session.hearingOrder, edit.candidate);
        std::erase_if(session.recusals,
                      [&](const Recusal& recusal) { return recusal.candidate == edit.candidate; });
        std::erase_if(session.seats,
                      [&](const StatedSeat& seat) { return seat.candidate == edit.candidate; });
        std::erase_if(session.actingPresidents, [&](const ActingPresident& president) {
            return president.candidate == edit.candidate;
        });
    }

    void operator()(const SetHearingOrder& edit) const { session.hearingOrder = edit.order; }

    void operator()(const SetRecusal& edit) const
    {
        std::erase_if(session.recusals, [&](const Recusal& recusal) {
            return recusal.candidate == edit.candidate && recusal.juror == edit.juror;
        });
        if (edit.reason)
            session.recusals.push_back({edit.candidate, edit.juror, *edit.reason});
    }

    // The file gives both back by candidate and member.
    void operator()(const SetSeat& edit) const
    {
        std::erase_if(session.seats, [&](const StatedSeat& seat) {
            return seat.candidate == edit.candidate && seat.juror == edit.juror;
        });
        if (edit.sits)
            session.seats.push_back({edit.candidate, edit.juror, *edit.sits});
        std::ranges::sort(session.seats, {}, [](const StatedSeat& seat) {
            return std::pair(seat.candidate.text(), seat.juror.text());
        });
    }

    // The file gives them back by candidate and member.
    void operator()(const SetAssignment& edit) const
    {
        std::vector<Assignment>& all = session.assignments;
        std::erase_if(all,
                      [&](const Assignment& each) { return each.candidate == edit.candidate; });
        for (const JurorId& juror : edit.jurors) {
            const auto place = std::ranges::lower_bound(
                all, std::tie(edit.candidate, juror), {},
                [](const Assignment& each) { return std::tie(each.candidate, each.juror); });
            all.insert(place, {edit.candidate, juror});
        }
    }

    void operator()(const SetActingPresident& edit) const
    {
        std::erase_if(session.actingPresidents, [&](const ActingPresident& president) {
            return president.candidate == edit.candidate;
        });
        if (!edit.juror.empty())
            session.actingPresidents.push_back({edit.candidate, edit.juror, edit.basis});
        std::ranges::sort(session.actingPresidents, {}, [](const ActingPresident& president) {
            return president.candidate.text();
        });
    }

    void operator()(const SetHearingNotes& edit) const
    {
        if (edit.notes.blank())
            session.hearingNotes.erase(edit.candidate);
        else
            session.hearingNotes.insert_or_assign(edit.candidate, edit.notes);
    }

    void operator()(const SetOutsideMark& edit) const
    {
        if (edit.mark)
            session.outsideMarks.insert_or_assign(edit.key, *edit.mark);
        else
            session.outsideMarks.erase(edit.key);
    }
};

// Who stands behind; empty: nobody.
template <class Value, class Id>
Id behind(const std::vector<Value>& all, const Id& id)
{
    const auto found = std::ranges::find(all, id, &Value::id);
    return found == all.end() || std::next(found) == all.end() ? Id() : std::next(found)->id;
}

struct SessionBefore {
    const JurySession& before;

    PreparationEdit operator()(const SetSessionInfo& /*edit*/) const
    {
        return SetSessionInfo{before.info};
    }
    PreparationEdit operator()(const PutJuror& edit) const
    {
        const Juror* known = before.juror(edit.juror.id);
        if (known == nullptr)
            return RemoveJuror{edit.juror.id};
        return PutJuror{*known};
    }
    PreparationEdit operator()(const RemoveJuror& edit) const
    {
        return PutJuror{*before.juror(edit.juror), behind(before.jurors, edit.juror)};
    }
    PreparationEdit operator()(const PutCandidate& edit) const
    {
        const Candidate* known = before.candidate(edit.candidate.id);
        if (known == nullptr)
            return RemoveCandidate{edit.candidate.id};
        return PutCandidate{*known};
    }
    PreparationEdit operator()(const RemoveCandidate& edit) const
    {
        const std::vector<CandidateId>& order = before.hearingOrder;
        const auto said = std::ranges::find(order, edit.candidate);
        return PutCandidate{*before.candidate(edit.candidate),
                            behind(before.candidates, edit.candidate),
                            said == order.end() ? 0 : static_cast<int>(said - order.begin()) + 1};
    }
    PreparationEdit operator()(const SetHearingOrder& /*edit*/) const
    {
        return SetHearingOrder{before.hearingOrder};
    }
    PreparationEdit operator()(const SetRecusal& edit) const
    {
        const Recusal* held = before.recusal(edit.candidate, edit.juror);
        return SetRecusal{edit.candidate, edit.juror,
                          held == nullptr ? std::nullopt : std::optional(held->reason)};
    }
    PreparationEdit operator()(const SetSeat& edit) const
    {
        const StatedSeat* held = before.seat(edit.candidate, edit.juror);
        return SetSeat{edit.candidate, edit.juror,
                       held == nullptr ? std::nullopt : std::optional(held->sits)};
    }
    PreparationEdit operator()(const SetAssignment& edit) const
    {
        return SetAssignment{edit.candidate, before.assignedTo(edit.candidate)};
    }
    PreparationEdit operator()(const SetHearingNotes& edit) const
    {
        return SetHearingNotes{edit.candidate, before.notesOf(edit.candidate)};
    }
    PreparationEdit operator()(const SetOutsideMark& edit) const
    {
        const auto held = before.outsideMarks.find(edit.key);
        return SetOutsideMark{edit.key, held == before.outsideMarks.end()
                                            ? std::nullopt
                                            : std::optional(held->second)};
    }
    PreparationEdit operator()(const SetActingPresident& edit) const
    {
        const ActingPresident* held = before.actingPresident(edit.candidate);
        return held == nullptr ? SetActingPresident{edit.candidate, {}}
                               : SetActingPresident{edit.candidate, held->juror, held->basis};
    }
};

struct PreparationTexts {
    const TextChange& change;

    void operator()(SetSessionInfo& edit) const
    {
        change("intitulé", edit.info.title);
        change("lieu", edit.info.place);
        change("informations pratiques", edit.info.practical);
    }
    void operator()(PutJuror& edit) const
    {
        change("nom", edit.juror.name);
        change("fonction", edit.juror.function);
        change("collège", edit.juror.college);
        change("employeur", edit.juror.employer);
    }
    void operator()(RemoveJuror& /*edit*/) const {}
    void operator()(PutCandidate& edit) const
    {
        Candidate& candidate = edit.candidate;
        change("nom", candidate.lastName);
        change("prénom", candidate.firstName);
        change("entreprise", candidate.company);
        change("salle", candidate.room);
        change("motif", candidate.statusReason);
        for (AcquiredBlock& acquired : candidate.acquired)
            change("référence", acquired.reference);
    }
    void operator()(RemoveCandidate& /*edit*/) const {}
    void operator()(SetHearingOrder& /*edit*/) const {}
    void operator()(SetRecusal& edit) const
    {
        if (edit.reason)
            change("motif", *edit.reason);
    }
    void operator()(SetSeat& /*edit*/) const {}
    void operator()(SetActingPresident& /*edit*/) const {}
    void operator()(SetAssignment& /*edit*/) const {}
    void operator()(SetHearingNotes& edit) const { change("identité", edit.notes.identityBy); }
    void operator()(SetOutsideMark& edit) const
    {
        if (edit.mark)
            change("auteur", edit.mark->author);
    }
};

} // namespace

std::optional<CandidateId> subjectOf(const PreparationEdit& edit)
{
    return std::visit(
        [](const auto& each) -> std::optional<CandidateId> {
            if constexpr (std::is_same_v<std::decay_t<decltype(each)>, PutCandidate>)
                return each.candidate.id;
            else if constexpr (std::is_same_v<std::decay_t<decltype(each)>, SetOutsideMark>)
                return each.key.candidate;
            else if constexpr (requires { each.candidate; })
                return each.candidate;
            else
                return std::nullopt;
        },
        edit);
}

JurySession edited(JurySession session, const PreparationEdit& edit)
{
    std::visit(EnterInSession{session}, edit);
    return session;
}

PreparationEdit inverse(const JurySession& before, const PreparationEdit& edit)
{
    return std::visit(SessionBefore{before}, edit);
}

void eachText(PreparationEdit& edit, const TextChange& change)
{
    std::visit(PreparationTexts{change}, edit);
}

} // namespace delibere
