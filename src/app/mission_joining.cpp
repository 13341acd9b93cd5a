// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mission_joining.h"

#include <algorithm>

#include "app/apply_step.h"
#include "app/session_ranking.h"
#include "domain/candidate_removal.h"

namespace delibere::app {

namespace {

// One after the other, each seen by the next.
class Joining {
public:
    Joining(Session& session, const Mission& mission) : m_session(session), m_mission(mission) {}

    Result<MissionJoined> run()
    {
        const JurySession& now = m_mission.definition;
        Result<void> done = put(SetSessionInfo{now.info}, m_session.jury().info != now.info);
        // Who presided first: two do not preside at once.
        for (const JurorRole role : {JurorRole::Member, JurorRole::President}) {
            for (const Juror& juror : now.jurors) {
                if (juror.role == role)
                    done = done.and_then([&] { return putJuror(juror); });
            }
        }
        for (const Candidate& candidate : now.candidates)
            done = done.and_then([&] { return putCandidate(candidate); }).and_then([&] {
                return putApplication(candidate.id);
            });
        done = done.and_then([&] { return takeAway(); })
                   .and_then([&] { return seating(); })
                   .and_then([&] { return presidents(); });
        return done.map([&] { return m_joined; });
    }

private:
    Result<void> put(const Edit& edit, bool differs)
    {
        return differs ? doorOf(m_session)(edit, JurorId()) : Result<void>();
    }
    Result<void> putAll(const std::vector<Edit>& edits)
    {
        Result<void> done;
        for (const Edit& edit : edits)
            done = done.and_then([&] { return put(edit, true); });
        return done;
    }
    Result<void> putJuror(const Juror& juror)
    {
        const Juror* held = m_session.jury().juror(juror.id);
        const bool differs = held == nullptr || *held != juror;
        m_joined.changed += differs ? 1U : 0U;
        return put(PutJuror{juror}, differs);
    }
    Result<void> putCandidate(const Candidate& candidate)
    {
        const Candidate* held = m_session.jury().candidate(candidate.id);
        if (held == nullptr) {
            ++m_joined.added;
            return put(PutCandidate{candidate}, true);
        }
        Candidate known = *held; // what the session reads from elsewhere is no difference
        known.interviewers = candidate.interviewers;
        known.fileNumber = candidate.fileNumber;
        known.interviewed = candidate.interviewed;
        m_joined.changed += known != candidate ? 1U : 0U;
        return put(PutCandidate{candidate}, known != candidate);
    }
    // Who is no longer theirs goes, unless something is marked: nothing of that is lost.
    Result<void> takeAway()
    {
        const std::vector<Candidate> held = m_session.jury().candidates;
        for (const Candidate& candidate : held) {
            if (m_mission.definition.candidate(candidate.id) != nullptr)
                continue;
            const std::vector<Edit> removal = removalOf(m_session.jury(), candidate.id);
            const auto refused = m_session.refusalsTogether(removal, Viewer::staff());
            if (!std::ranges::all_of(refused, &Problems::empty))
                m_joined.kept.push_back(candidate.id);
            else if (auto done = putAll(removal); !done)
                return done;
        }
        return {};
    }
    // What the commission prepared of them; what it answers is on no mission. Whoever is summoned
    // since is read again: their sheet opens for the interview, as on the laptop of the presidency.
    Result<void> putApplication(const CandidateId& id)
    {
        const Application* given = m_mission.definition.application(id);
        const Application* held = m_session.jury().application(id);
        if (given == nullptr || (held != nullptr && *held == *given))
            return {};
        const bool known = held != nullptr;
        m_joined.changed += known ? 1U : 0U;
        Application stated = *given;
        if (known)
            stated.summons = held->summons;
        return put(SetApplication{id, stated}, !known || *held != stated)
            .and_then([&] { return m_session.markedSheets(); })
            .and_then([&](const std::vector<ScoreSheet>& sheets) {
                return putAll(summonsEdits(m_session, {id}, given->summons, sheets));
            });
    }
    Result<void> seating()
    {
        const JurySession& now = m_mission.definition;
        Result<void> done;
        for (const Recusal& each : now.recusals)
            done = done.and_then([&] {
                return put(SetRecusal{each.candidate, each.juror, each.reason},
                           m_session.jury().recusal(each.candidate, each.juror) == nullptr);
            });
        const std::vector<Recusal> before = m_session.jury().recusals;
        for (const Recusal& each : before)
            done = done.and_then([&] {
                return put(SetRecusal{each.candidate, each.juror, std::nullopt},
                           now.candidate(each.candidate) != nullptr &&
                               now.recusal(each.candidate, each.juror) == nullptr);
            });
        for (const StatedSeat& each : now.seats)
            done = done.and_then([&] {
                const StatedSeat* held = m_session.jury().seat(each.candidate, each.juror);
                return put(SetSeat{each.candidate, each.juror, each.sits},
                           held == nullptr || *held != each);
            });
        const std::vector<StatedSeat> seatsBefore = m_session.jury().seats;
        for (const StatedSeat& each : seatsBefore)
            done = done.and_then([&] {
                return put(SetSeat{each.candidate, each.juror, std::nullopt},
                           now.candidate(each.candidate) != nullptr &&
                               now.seat(each.candidate, each.juror) == nullptr);
            });
        for (const Candidate& candidate : now.candidates)
            done = done.and_then([&] {
                const auto named = now.assignedTo(candidate.id);
                return put(SetAssignment{candidate.id, named},
                           named != m_session.jury().assignedTo(candidate.id));
            });
        return done;
    }

    Result<void> presidents()
    {
        Result<void> done;
        for (const Candidate& candidate : m_mission.definition.candidates)
            done = done.and_then([&] {
                const ActingPresident* given = m_mission.definition.actingPresident(candidate.id);
                const ActingPresident* held = m_session.jury().actingPresident(candidate.id);
                const ActingPresident wanted =
                    given != nullptr ? *given : ActingPresident{candidate.id, JurorId()};
                const bool differs =
                    given == nullptr ? held != nullptr : held == nullptr || *held != *given;
                return put(SetActingPresident{candidate.id, wanted.juror, wanted.basis}, differs);
            });
        return done;
    }

    Session& m_session;
    const Mission& m_mission;
    MissionJoined m_joined;
};

} // namespace

Result<MissionJoined> joinDefinition(Session& session, const Mission& mission)
{
    return Joining(session, mission).run();
}

} // namespace delibere::app
