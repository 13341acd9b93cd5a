// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timetable.h"

#include <algorithm>
#include <optional>

#include "domain/time_of_day.h"

namespace delibere {

namespace {

std::optional<int> hourOf(const std::string& time)
{
    return isTimeOfDay(time) ? std::optional(minutesOfDay(time)) : std::nullopt;
}

// Where nothing else can be: a pause, or somebody who is heard already.
struct Occupied {
    int from = 0;
    int to = 0;
    bool pause = false;

    [[nodiscard]] bool meets(int begin, int end) const { return begin < to && from < end; }
};

std::vector<Occupied> occupiedOf(const JurySession& session, const TimetableRequest& request)
{
    std::vector<Occupied> occupied;
    for (const Pause& pause : request.pauses)
        occupied.push_back({pause.from, pause.to, true});
    for (const Candidate& candidate : session.candidates) {
        const auto hour = hourOf(candidate.time);
        if (hour && candidate.heard() && request.settled.contains(candidate.id))
            occupied.push_back({*hour, *hour + request.passage, false});
    }
    return occupied;
}

class Conflicts {
public:
    Conflicts(const JurySession& session, int passage, const std::vector<Pause>& pauses)
        : m_session(session), m_passage(passage), m_pauses(pauses)
    {}

    std::vector<TimetableConflict> find()
    {
        for (const Candidate& candidate : m_session.candidates) {
            if (!candidate.heard())
                continue;
            if (const auto hour = hourOf(candidate.time))
                look(candidate, *hour);
            else
                add(TimetableConflictKind::NoHour, candidate);
        }
        return std::move(m_found);
    }

private:
    void look(const Candidate& candidate, int from)
    {
        // An hour alone is a passage of a minute: what is not known of it meets nothing.
        const Passage passage{candidate.id, from, from + std::max(m_passage, 1)};
        const auto before = std::ranges::find_if(m_heard, [&](const Passage& other) {
            return other.from < passage.to && passage.from < other.to;
        });
        if (before != m_heard.end())
            add(TimetableConflictKind::Together, candidate, before->candidate);
        const auto latest = std::ranges::max_element(m_heard, {}, &Passage::from);
        if (latest != m_heard.end() && from < latest->from)
            add(TimetableConflictKind::OutOfOrder, candidate, latest->candidate);
        m_heard.push_back(passage);
        if (std::ranges::any_of(m_pauses, [&](const Pause& pause) {
                return pause.from < passage.to && passage.from < pause.to;
            }))
            add(TimetableConflictKind::InPause, candidate);
        for (const Juror& juror : m_session.jurors)
            lookAtMember(candidate, juror, from, from + m_passage);
        if (const auto opening = hourOf(m_session.info.start); opening && from < *opening)
            add(TimetableConflictKind::BeforeOpening, candidate);
        if (const auto closing = hourOf(m_session.info.end); closing && from + m_passage > *closing)
            add(TimetableConflictKind::AfterClosing, candidate);
    }

    void lookAtMember(const Candidate& candidate, const Juror& juror, int from, int to)
    {
        if (juror.attendance == Attendance::Absent ||
            m_session.recusal(candidate.id, juror.id) != nullptr ||
            m_session.seat(candidate.id, juror.id) != nullptr ||
            !m_session.assigned(juror.id, candidate.id))
            return;
        const int arrival = hourOf(juror.arrival).value_or(0);
        const int departure = hourOf(juror.departure).value_or(minutesInDay);
        const bool named = !m_session.assignedTo(candidate.id).empty();
        const bool there = arrival < to && from < departure; // for a part
        if (!named && !there)
            return;
        if (arrival > from)
            add(TimetableConflictKind::MemberArrives, candidate, {}, juror.id);
        if (departure < to || departure <= from)
            add(TimetableConflictKind::MemberLeaves, candidate, {}, juror.id);
    }

    void add(TimetableConflictKind kind, const Candidate& candidate, const CandidateId& other = {},
             const JurorId& juror = {})
    {
        m_found.push_back({kind, candidate.id, other, juror});
    }

    const JurySession& m_session;
    int m_passage;
    const std::vector<Pause>& m_pauses;
    std::vector<Passage> m_heard;
    std::vector<TimetableConflict> m_found;
};

} // namespace

Result<std::vector<Passage>> proposeTimetable(const JurySession& session,
                                              const TimetableRequest& request)
{
    const std::vector<Occupied> occupied = occupiedOf(session, request);
    std::vector<Passage> passages;
    int at = request.start;
    int inARow = 0;
    for (const Candidate& candidate : session.candidates) {
        if (!candidate.heard() || request.settled.contains(candidate.id))
            continue;
        if (request.series > 0 && inARow == request.series) {
            at += request.seriesPause;
            inARow = 0;
        }
        const auto inTheWay = [&] {
            return std::ranges::find_if(occupied, [&](const Occupied& each) {
                return each.meets(at, at + request.passage);
            });
        };
        for (auto found = inTheWay(); found != occupied.end(); found = inTheWay()) {
            at = found->to;
            inARow = found->pause ? 0 : inARow; // they have just had one
        }
        if (at + request.passage > minutesInDay)
            return fail(ProblemCode::DayTooShort, candidate.id.text());
        passages.push_back({candidate.id, at, at + request.passage});
        at += request.passage;
        ++inARow;
    }
    return passages;
}

std::vector<PutCandidate> editsFor(const JurySession& session, const std::vector<Passage>& passages)
{
    std::vector<PutCandidate> edits;
    for (const Passage& passage : passages) {
        Candidate candidate = *session.candidate(passage.candidate);
        const std::string time = timeOfDay(passage.from);
        if (candidate.time == time)
            continue;
        candidate.time = time;
        edits.push_back({std::move(candidate)});
    }
    return edits;
}

std::vector<TimetableConflict> timetableConflicts(const JurySession& session, int passage,
                                                  const std::vector<Pause>& pauses)
{
    return Conflicts(session, passage, pauses).find();
}

} // namespace delibere
