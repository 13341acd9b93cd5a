// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "domain/time_of_day.h"
#include "domain/timetable.h"

namespace delibere {

namespace {

std::optional<int> hourOf(const std::string& time)
{
    return isTimeOfDay(time) ? std::optional(minutesOfDay(time)) : std::nullopt;
}

class Conflicts {
public:
    Conflicts(const JurySession& session, int passage, const std::vector<Pause>& pauses)
        : m_session(session), m_passage(passage), m_pauses(pauses)
    {}

    std::vector<TimetableConflict> find()
    {
        for (const Candidate& candidate : m_session.candidates) {
            if (!candidate.heard() || !candidate.interviewed)
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
        const Passage passage{candidate.id, from, from + std::max(m_passage, 1), candidate.room};
        lookInRoom(candidate, passage);
        lookElsewhere(candidate, passage);
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

    void lookInRoom(const Candidate& candidate, const Passage& passage)
    {
        const Passage* together = nullptr;
        const Passage* latest = nullptr;
        for (const Passage& other : m_heard) {
            if (!sameRoom(other.room, passage.room))
                continue;
            if (together == nullptr && meet(other, passage))
                together = &other;
            if (latest == nullptr || other.from > latest->from)
                latest = &other;
        }
        if (together != nullptr)
            add(TimetableConflictKind::Together, candidate, together->candidate);
        if (latest != nullptr && passage.from < latest->from)
            add(TimetableConflictKind::OutOfOrder, candidate, latest->candidate);
    }

    // At the same time in another room: nobody can be in both.
    void lookElsewhere(const Candidate& candidate, const Passage& passage)
    {
        for (const Passage& other : m_heard) {
            if (sameRoom(other.room, passage.room) || !meet(other, passage))
                continue;
            const bool everybody = m_session.assignedTo(candidate.id).empty();
            if (everybody || m_session.assignedTo(other.candidate).empty()) {
                const CandidateId& open = everybody ? candidate.id : other.candidate;
                m_found.push_back({TimetableConflictKind::NobodyNamed, open,
                                   everybody ? other.candidate : candidate.id});
                continue;
            }
            for (const Juror& juror : m_session.jurors) {
                if (awaited(juror, candidate.id) && awaited(juror, other.candidate))
                    add(TimetableConflictKind::TwoRooms, candidate, other.candidate, juror.id);
            }
        }
    }

    // Named for this candidate, and not withdrawn.
    [[nodiscard]] bool awaited(const Juror& juror, const CandidateId& candidate) const
    {
        return juror.attendance != Attendance::Absent &&
               m_session.recusal(candidate, juror.id) == nullptr &&
               m_session.assigned(juror.id, candidate);
    }

    void lookAtMember(const Candidate& candidate, const Juror& juror, int from, int to)
    {
        if (!awaited(juror, candidate.id) || m_session.seat(candidate.id, juror.id) != nullptr)
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

    [[nodiscard]] static bool meet(const Passage& one, const Passage& other)
    {
        return one.from < other.to && other.from < one.to;
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

std::vector<TimetableConflict> timetableConflicts(const JurySession& session, int passage,
                                                  const std::vector<Pause>& pauses)
{
    return Conflicts(session, passage, pauses).find();
}

} // namespace delibere
