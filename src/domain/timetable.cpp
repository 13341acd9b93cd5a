// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timetable.h"

#include <algorithm>

#include "domain/folding.h"
#include "domain/time_of_day.h"

namespace delibere {

bool sameRoom(const std::string& room, const std::string& other)
{
    return room == other || foldedWords(room) == foldedWords(other);
}

std::vector<std::string> roomsOf(const JurySession& session)
{
    std::vector<std::string> rooms;
    for (const Candidate& candidate : session.candidates) {
        const bool known = std::ranges::any_of(
            rooms, [&](const std::string& room) { return sameRoom(room, candidate.room); });
        if (!candidate.room.empty() && !known)
            rooms.push_back(candidate.room);
    }
    return rooms;
}

std::vector<PutCandidate> editsFor(const JurySession& session, const std::vector<Passage>& passages)
{
    std::vector<PutCandidate> edits;
    for (const Passage& passage : passages) {
        Candidate candidate = *session.candidate(passage.candidate);
        const std::string time = timeOfDay(passage.from);
        if (candidate.time == time && candidate.room == passage.room)
            continue;
        candidate.time = time;
        candidate.room = passage.room;
        edits.push_back({std::move(candidate)});
    }
    return edits;
}

} // namespace delibere
