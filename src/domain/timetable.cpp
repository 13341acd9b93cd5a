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

std::vector<std::string> roomsWithoutPassage(const JurySession& session,
                                             const std::vector<std::string>& rooms)
{
    std::vector<std::string> without;
    const auto isPlanned = [](const Candidate& candidate) {
        return candidate.heard() && candidate.interviewed && !candidate.time.empty();
    };
    if (std::ranges::none_of(session.candidates, isPlanned))
        return without;
    std::ranges::copy_if(rooms, std::back_inserter(without), [&](const std::string& room) {
        return std::ranges::none_of(session.candidates, [&](const Candidate& candidate) {
            return isPlanned(candidate) && sameRoom(candidate.room, room);
        });
    });
    return without;
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
