// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "domain/time_of_day.h"
#include "domain/timetable.h"

namespace delibere {

namespace {

// When somebody or some place cannot be had: a pause, or a passage.
struct Occupied {
    int from = 0;
    int to = 0;
    bool pause = false;

    [[nodiscard]] bool meets(int begin, int end) const { return begin < to && from < end; }
};
using Occupations = std::vector<Occupied>;

// One room through the day.
struct Room {
    std::string name;
    int at = 0; // nothing begins before
    int inARow = 0;
    Occupations taken{}; // by who is settled there
    std::set<JurorId> last{};
};

// Where and when somebody could be heard.
struct Opening {
    std::size_t room = 0;
    int from = 0;
    int inARow = 0; // before it
    int moved = 0;  // members who would come from elsewhere
};

class Day {
public:
    Day(const JurySession& session, const TimetableRequest& request)
        : m_session(session), m_request(request)
    {
        for (const Pause& pause : request.pauses)
            m_pauses.push_back({pause.from, pause.to, true});
        for (const std::string& name : request.rooms) {
            if (placeOf(name) == m_rooms.size())
                m_rooms.push_back({name, request.start});
        }
        for (const Candidate& candidate : session.candidates)
            enter(candidate);
    }

    Result<std::vector<Passage>> fill()
    {
        std::vector<Passage> passages;
        while (!m_waiting.empty()) {
            const auto next = chosen();
            if (!next)
                return fail(ProblemCode::DayTooShort, m_waiting.front()->id.text());
            passages.push_back(put(next->first, next->second));
        }
        return passages;
    }

private:
    // Who is settled takes their place; who is to be heard waits.
    void enter(const Candidate& candidate)
    {
        if (!candidate.heard() || !candidate.interviewed)
            return;
        const std::size_t room = roomOf(candidate.room);
        if (!m_request.settled.contains(candidate.id)) {
            m_waiting.push_back(&candidate);
            return;
        }
        if (!isTimeOfDay(candidate.time))
            return;
        const int from = minutesOfDay(candidate.time);
        const Occupied taken{from, from + m_request.passage};
        if (room < m_rooms.size())
            m_rooms[room].taken.push_back(taken);
        for (const JurorId& juror : evaluatorsOf(candidate))
            m_busy[juror].push_back(taken);
    }

    [[nodiscard]] std::size_t placeOf(const std::string& name) const
    {
        const auto found = std::ranges::find_if(
            m_rooms, [&](const Room& room) { return sameRoom(room.name, name); });
        return static_cast<std::size_t>(found - m_rooms.begin());
    }
    // Where no room is said, each candidate's own is one.
    std::size_t roomOf(const std::string& name)
    {
        const std::size_t place = placeOf(name);
        if (place == m_rooms.size() && m_request.rooms.empty())
            m_rooms.push_back({name, m_request.start});
        return place;
    }

    [[nodiscard]] std::vector<JurorId> evaluatorsOf(const Candidate& candidate) const
    {
        std::vector<JurorId> ids;
        for (const Juror& juror : m_session.jurors) {
            if (juror.attendance != Attendance::Absent &&
                m_session.recusal(candidate.id, juror.id) == nullptr &&
                m_session.assigned(juror.id, candidate.id))
                ids.push_back(juror.id);
        }
        return ids;
    }

    // The end of what is in the way, and whether it is a pause.
    [[nodiscard]] std::optional<Occupied> inTheWay(const Room& room,
                                                   const std::vector<JurorId>& jurors, int at) const
    {
        const auto met = [&](const Occupations& all) -> const Occupied* {
            const auto found = std::ranges::find_if(
                all, [&](const Occupied& each) { return each.meets(at, at + m_request.passage); });
            return found == all.end() ? nullptr : &*found;
        };
        for (const Occupations* all : {&m_pauses, &room.taken}) {
            if (const Occupied* found = met(*all))
                return *found;
        }
        for (const JurorId& juror : jurors) {
            const auto busy = m_busy.find(juror);
            if (const Occupied* found = busy == m_busy.end() ? nullptr : met(busy->second))
                return *found;
        }
        return std::nullopt;
    }

    [[nodiscard]] Opening openingIn(std::size_t place, const std::vector<JurorId>& jurors) const
    {
        const Room& room = m_rooms[place];
        Opening found{place, room.at, room.inARow, 0};
        if (m_request.series > 0 && found.inARow == m_request.series) {
            found.from += m_request.seriesPause;
            found.inARow = 0;
        }
        for (auto taken = inTheWay(room, jurors, found.from); taken;
             taken = inTheWay(room, jurors, found.from)) {
            found.from = taken->to;
            found.inARow = taken->pause ? 0 : found.inARow; // they have just had one
        }
        found.moved = static_cast<int>(std::ranges::count_if(
            jurors, [&](const JurorId& juror) { return !room.last.contains(juror); }));
        return found;
    }

    [[nodiscard]] Opening openingFor(const Candidate& candidate) const
    {
        const std::vector<JurorId> jurors = evaluatorsOf(candidate);
        std::optional<Opening> best;
        for (std::size_t place = 0; place < m_rooms.size(); ++place) {
            if (m_request.rooms.empty() && !sameRoom(m_rooms[place].name, candidate.room))
                continue;
            const Opening found = openingIn(place, jurors);
            if (!best || std::tie(found.from, found.moved) < std::tie(best->from, best->moved))
                best = found;
        }
        return *best;
    }

    // Who comes next, as a place in m_waiting; none: nobody ends before midnight.
    [[nodiscard]] std::optional<std::pair<std::size_t, Opening>> chosen() const
    {
        const bool inOrder = !m_session.hearingOrder.empty() || m_rooms.size() == 1;
        std::optional<std::pair<std::size_t, Opening>> best;
        for (std::size_t at = 0; at < (inOrder ? 1 : m_waiting.size()); ++at) {
            const Opening found = openingFor(*m_waiting[at]);
            if (!best ||
                std::tie(found.from, found.moved) < std::tie(best->second.from, best->second.moved))
                best = {at, found};
        }
        if (best->second.from > minutesInDay - m_request.passage)
            return std::nullopt;
        return best;
    }

    Passage put(std::size_t at, const Opening& opening)
    {
        const Candidate& candidate = *m_waiting[at];
        Room& room = m_rooms[opening.room];
        Passage passage{candidate.id, opening.from, opening.from + m_request.passage,
                        m_request.rooms.empty() ? candidate.room : room.name};
        const std::vector<JurorId> jurors = evaluatorsOf(candidate);
        for (const JurorId& juror : jurors)
            m_busy[juror].push_back({passage.from, passage.to});
        room.at = passage.to;
        room.inARow = opening.inARow + 1;
        room.last = {jurors.begin(), jurors.end()};
        m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(at));
        return passage;
    }

    const JurySession& m_session;
    const TimetableRequest& m_request;
    Occupations m_pauses;
    std::vector<Room> m_rooms;
    std::map<JurorId, Occupations> m_busy;
    std::vector<const Candidate*> m_waiting; // in the order of hearing
};

} // namespace

Result<std::vector<Passage>> proposeTimetable(const JurySession& session,
                                              const TimetableRequest& request)
{
    return Day(session, request).fill();
}

} // namespace delibere
