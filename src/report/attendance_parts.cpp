// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/attendance_parts.h"

#include "wording/french_format.h"
#include "wording/hearing_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr int roomToSign = 10;  // millimetres
constexpr int moreMembers = 3;  // somebody who was not announced
constexpr int wholePanel = 6;   // nobody is entered yet
constexpr int linesToWrite = 4; // what happened

} // namespace

Row signingRow(std::vector<Cell> cells)
{
    Row row;
    row.cells = std::move(cells);
    row.room = roomToSign;
    return row;
}

void addEmptyRows(Table& table, int count, const Row& model)
{
    Row empty = model;
    for (Cell& cell : empty.cells) {
        if (cell.text != boxToTick)
            cell.text.clear();
    }
    table.rows.insert(table.rows.end(), static_cast<std::size_t>(count), empty);
}

std::string knownPresence(const Juror& juror)
{
    const bool stated = juror.attendance == Attendance::Absent || !juror.arrival.empty() ||
                        !juror.departure.empty();
    return stated ? wording::attendanceWords(juror) : "";
}

std::string knownPresence(const Candidate& candidate, const HearingNotes& notes)
{
    const bool away =
        candidate.status == CandidateStatus::Absent || candidate.status == CandidateStatus::Excused;
    std::string presence = away ? wording::words(candidate.status) : "";
    if (notes.byVideo)
        presence += std::string(presence.empty() ? "" : "\n") + "visioconférence";
    return presence;
}

void addRowsForMembers(Table& table, const JurySession& session, const Row& model)
{
    addEmptyRows(table, session.jurors.empty() ? wholePanel : moreMembers, model);
}

std::string hourAndRoom(const Candidate& candidate)
{
    std::string hour = wording::formatTime(candidate.time);
    if (!candidate.room.empty())
        hour += (hour.empty() ? "" : "\n") + candidate.room;
    return hour;
}

Cell identityCell(const HearingNotes& notes)
{
    return notes.identityBy.empty() ? centeredCell(boxToTick)
                                    : leftCell(wording::identityWords(notes));
}

WritingSpace roomForObservations()
{
    return {{"Observations (retard, départ, remplacement, incident)"}, linesToWrite};
}

} // namespace delibere::report
