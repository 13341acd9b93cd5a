// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/session_edit.h"

#include <algorithm>
#include <utility>

#include "domain/hearing_order.h"

namespace delibere {

namespace {

template <class Value, class Id>
void put(std::vector<Value>& all, const Value& value, const Id& before)
{
    const auto found = std::ranges::find(all, value.id, &Value::id);
    if (found == all.end())
        all.insert(std::ranges::find(all, before, &Value::id), value);
    else
        *found = value;
}

void enter(JurySession& session, const SetSessionInfo& edit)
{
    session.info = edit.info;
}

void enter(JurySession& session, const PutJuror& edit)
{
    put(session.jurors, edit.juror, edit.before);
}

void enter(JurySession& session, const RemoveJuror& edit)
{
    std::erase_if(session.jurors, [&](const Juror& juror) { return juror.id == edit.juror; });
    std::erase_if(session.recusals,
                  [&](const Recusal& recusal) { return recusal.juror == edit.juror; });
    std::erase_if(session.seats, [&](const StatedSeat& seat) { return seat.juror == edit.juror; });
    std::erase_if(session.actingPresidents,
                  [&](const ActingPresident& president) { return president.juror == edit.juror; });
    for (Juror& juror : session.jurors) {
        if (juror.replaces == edit.juror)
            juror.replaces = {};
    }
}

void enter(JurySession& session, const PutCandidate& edit)
{
    const bool added = session.candidate(edit.candidate.id) == nullptr;
    put(session.candidates, edit.candidate, edit.before);
    if (added && edit.rank > 0)
        putAtRank(session.hearingOrder, edit.candidate.id, edit.rank);
}

void enter(JurySession& session, const RemoveCandidate& edit)
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

void enter(JurySession& session, const SetHearingOrder& edit)
{
    session.hearingOrder = edit.order;
}

void enter(JurySession& session, const SetRecusal& edit)
{
    std::erase_if(session.recusals, [&](const Recusal& recusal) {
        return recusal.candidate == edit.candidate && recusal.juror == edit.juror;
    });
    if (edit.reason)
        session.recusals.push_back({edit.candidate, edit.juror, *edit.reason});
}

// The file gives both back by candidate and member.
void enter(JurySession& session, const SetSeat& edit)
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

void enter(JurySession& session, const SetActingPresident& edit)
{
    std::erase_if(session.actingPresidents, [&](const ActingPresident& president) {
        return president.candidate == edit.candidate;
    });
    if (!edit.juror.empty())
        session.actingPresidents.push_back({edit.candidate, edit.juror, edit.basis});
    std::ranges::sort(session.actingPresidents, {},
                      [](const ActingPresident& president) { return president.candidate.text(); });
}

template <class Change>
inline constexpr bool isSessionChange = requires(JurySession& session, const Change& change)
{
    enter(session, change);
};

} // namespace

JurySession edited(JurySession session, const Edit& edit)
{
    std::visit(
        [&]<class Change>(const Change& change) {
            if constexpr (isSessionChange<Change>)
                enter(session, change);
        },
        edit);
    return session;
}

} // namespace delibere
