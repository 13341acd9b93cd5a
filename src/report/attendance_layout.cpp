// SPDX-License-Identifier: GPL-3.0-or-later
// Everyone who signs this sheet reads it: a candidate is there or not, and nothing more is said of
// them; why a member withdrew is never said.
#include "report/attendance_parts.h"
#include "report/declaration_texts.h"
#include "report/ranking_parts.h"
#include "wording/declaration_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr int moreCandidates = 3;

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
    addRowsForMembers(table, session, memberRow(session, Juror{}));
    return table;
}

Row candidateRow(const std::string& number, const Candidate& candidate, const HearingNotes& notes)
{
    return signingRow({centeredCell(number), leftCell(wording::nameFirst(candidate)),
                       centeredCell(hourAndRoom(candidate)), leftCell({}), identityCell(notes),
                       leftCell(knownPresence(candidate, notes)), leftCell({})});
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
    addRowsForMembers(table, session, declarationRow(Juror{}));
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
    if (record.framework.admission)
        return commissionAttendance(record);
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
    elements.emplace_back(roomForObservations());
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
