// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the day, on the table of the jury or at the door: hours as they are entered, room by
// room where there are several, and who evaluates. Why somebody is not heard, and who withdrew from
// whom, is no business of who reads it.
#include "domain/timetable.h"
#include "report/layout_parts.h"
#include "report/ranking_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

bool away(const Candidate& candidate)
{
    return candidate.status == CandidateStatus::Absent ||
           candidate.status == CandidateStatus::Excused;
}

std::string nameAndPresence(const Candidate& candidate)
{
    const std::string name = wording::nameFirst(candidate);
    return away(candidate) ? name + "\n" + wording::words(candidate.status) : name;
}

// Of a decision that waits or is suspended nothing is to be seen, not even here.
std::string evaluatorNames(const JurySession& session, const Candidate& candidate)
{
    if (away(candidate))
        return "—";
    const std::vector<JurorId> named = session.assignedTo(candidate.id);
    if (named.empty())
        return "tous ceux qui siègent";
    std::vector<std::string> names;
    for (const Juror& juror : session.jurors) {
        if (session.evaluates(juror.id, candidate.id))
            names.push_back(juror.name);
    }
    return names.empty() ? "—" : wording::enumerate(names);
}

Table hearingTable(const JurySession& session, const std::string* room)
{
    Table table;
    table.columns = {14, 22, 54, 42, 50};
    table.header = {headerRow({"Ordre", "Heure", "Candidat", "Entreprise", "Évaluateurs"})};
    int number = 0;
    for (const Candidate& candidate : session.candidates) {
        if (room != nullptr && !sameRoom(candidate.room, *room))
            continue;
        Row row;
        row.cells = {centeredCell(std::to_string(++number)),
                     centeredCell(wording::formatTime(candidate.time)),
                     leftCell(nameAndPresence(candidate)), leftCell(candidate.company),
                     leftCell(evaluatorNames(session, candidate))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Document layOutRecord(const HearingRecord& record)
{
    if (record.framework.admission)
        return interviewOrder(record);
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginFormByHand(subject, "Ordre de passage", "heures prévues");
    form.elements.emplace_back(subjectFacts(subject));
    std::vector<std::string> rooms = roomsOf(record.session);
    if (rooms.empty()) {
        form.elements.emplace_back(Heading{"Candidats, dans l’ordre de passage"});
        form.elements.emplace_back(hearingTable(record.session, nullptr));
    } else {
        rooms.emplace_back(); // who has none yet
    }
    for (const std::string& room : rooms) {
        Table table = hearingTable(record.session, &room);
        if (room.empty() && table.rows.empty())
            continue;
        form.elements.emplace_back(Heading{room.empty() ? "Sans salle" : room});
        form.elements.emplace_back(std::move(table));
    }
    form.elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
