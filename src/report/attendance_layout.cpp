// SPDX-License-Identifier: GPL-3.0-or-later
// Everyone who signs this sheet reads it: a candidate is there or not, and nothing more is said of
// them; why a member withdrew is never said.
#include "report/declaration_texts.h"
#include "report/layout_parts.h"
#include "wording/declaration_words.h"
#include "wording/french_format.h"
#include "wording/hearing_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr int roomToSign = 10; // millimetres
constexpr int moreMembers = 3; // somebody who was not announced
constexpr int moreCandidates = 3;
constexpr int wholePanel = 6; // nobody is entered yet
constexpr int wholeDay = 10;

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

// Nothing of one who is simply expected: only the signature says that they came.
std::string knownPresence(const Juror& juror)
{
    const bool stated = juror.attendance == Attendance::Absent || !juror.arrival.empty() ||
                        !juror.departure.empty();
    return stated ? wording::attendanceWords(juror) : "";
}

// A decision that waits or is suspended is no business of the others who sign.
std::string knownPresence(const Candidate& candidate)
{
    const bool away =
        candidate.status == CandidateStatus::Absent || candidate.status == CandidateStatus::Excused;
    return away ? wording::words(candidate.status) : "";
}

Row memberRow(const JurySession& session, const Juror& juror)
{
    std::string role = wording::roleWords(session, juror);
    if (const std::string presence = knownPresence(juror); !presence.empty())
        role += "\n" + presence;
    return signingRow({leftCell(juror.name), leftCell(juror.function), leftCell(juror.college),
                       leftCell(juror.employer), leftCell(role), leftCell({})});
}

Table memberTable(const JurySession& session)
{
    Table table;
    table.columns = {32, 29, 21, 27, 32, 41};
    table.header = {headerRow(
        {"Nom et prénom", "Fonction", "Collège", "Employeur", "Rôle et présence", "Signature"})};
    for (const Juror& juror : session.jurors)
        table.rows.push_back(memberRow(session, juror));
    addEmptyRows(table, session.jurors.empty() ? wholePanel : moreMembers,
                 memberRow(session, Juror{}));
    return table;
}

// Where nobody noted it, a box for the pen.
Cell identityCell(const HearingNotes& notes)
{
    return notes.identityBy.empty() ? centeredCell(boxToTick)
                                    : leftCell(wording::identityWords(notes));
}

Row candidateRow(const std::string& number, const Candidate& candidate, const HearingNotes& notes)
{
    std::string hour = wording::formatTime(candidate.time);
    if (!candidate.room.empty())
        hour += (hour.empty() ? "" : "\n") + candidate.room;
    std::string presence = knownPresence(candidate);
    if (notes.byVideo)
        presence += std::string(presence.empty() ? "" : "\n") + "visioconférence";
    return signingRow({centeredCell(number), leftCell(wording::nameFirst(candidate)),
                       centeredCell(hour), leftCell({}), identityCell(notes), leftCell(presence),
                       leftCell({})});
}

Table candidateTable(const JurySession& session)
{
    Table table;
    table.columns = {12, 45, 21, 20, 22, 25, 37};
    table.header = {headerRow({"Ordre", "Nom et prénom du candidat", "Heure prévue",
                               "Heure d’arrivée", "Identité vérifiée", "Présence", "Signature"})};
    int number = 0;
    for (const Candidate& candidate : session.candidates)
        table.rows.push_back(
            candidateRow(std::to_string(++number), candidate, session.notesOf(candidate.id)));
    addEmptyRows(table, session.candidates.empty() ? wholeDay : moreCandidates,
                 candidateRow({}, Candidate{}, HearingNotes{}));
    return table;
}

Row declarationRow(const Juror& juror)
{
    const std::string presence = knownPresence(juror);
    return signingRow({leftCell(juror.name + (presence.empty() ? "" : "\n" + presence)),
                       centeredCell(boxToTick), centeredCell(boxToTick), centeredCell(boxToTick),
                       leftCell({}), leftCell({})});
}

Table declarationTable(const JurySession& session)
{
    Table table;
    table.columns = {47, 22, 25, 21, 26, 41};
    table.header = {headerRow({"Membre du jury", "Absence de lien", "Confidentialité",
                               "Dossiers lus", "Date", "Signature"})};
    for (const Juror& juror : session.jurors)
        table.rows.push_back(declarationRow(juror));
    addEmptyRows(table, session.jurors.empty() ? wholePanel : moreMembers, declarationRow(Juror{}));
    return table;
}

std::string declaredRecusals(const JurySession& session, const CandidateId& candidate)
{
    std::vector<std::string> names;
    for (const Juror& juror : session.jurors) {
        if (session.recusal(candidate, juror.id) != nullptr)
            names.push_back(juror.name);
    }
    return wording::enumerate(names);
}

Table recusalTable(const JurySession& session)
{
    Table table;
    table.columns = {12, 56, 56, 58};
    table.header = {headerRow({"Ordre", "Candidat", "Membres qui se déportent, déjà déclarés",
                               "Autre déport (nom et signature du membre)"})};
    const auto row = [](const std::string& number, const Candidate& candidate,
                        const std::string& recused) {
        return signingRow({centeredCell(number), leftCell(wording::nameFirst(candidate)),
                           leftCell(recused), leftCell({})});
    };
    int number = 0;
    for (const Candidate& candidate : session.candidates)
        table.rows.push_back(
            row(std::to_string(++number), candidate, declaredRecusals(session, candidate.id)));
    if (session.candidates.empty())
        addEmptyRows(table, wholeDay, row({}, Candidate{}, {}));
    return table;
}

} // namespace

Document layOutRecord(const AttendanceRecord& record)
{
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginFormByHand(subject, "Feuille d’émargement", "à signer");
    auto& elements = form.elements;
    elements.emplace_back(subjectFacts(subject));
    elements.emplace_back(Heading{"Membres du jury"});
    elements.emplace_back(memberTable(record.session));
    elements.emplace_back(Heading{"Candidats, dans l’ordre de passage"});
    elements.emplace_back(candidateTable(record.session));
    form.elements.emplace_back(Heading{"Déclarations des membres du jury"});
    addDeclarationTexts(form, wording::declaredTexts());
    elements.emplace_back(declarationTable(record.session));
    elements.emplace_back(Heading{"Déports, candidat par candidat"});
    elements.emplace_back(recusalTable(record.session));
    elements.emplace_back(
        WritingSpace{{"Observations (retard, départ, remplacement, incident)"}, 4});
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
