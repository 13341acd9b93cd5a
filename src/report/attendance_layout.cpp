// SPDX-License-Identifier: GPL-3.0-or-later
// Everyone who signs this sheet reads it: a candidate is there or not, and nothing more is said of
// them; why a member withdrew is never said.
#include "report/layout_parts.h"
#include "wording/french_format.h"
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

Row candidateRow(const std::string& number, const Candidate& candidate)
{
    return signingRow({centeredCell(number), leftCell(wording::nameFirst(candidate)),
                       centeredCell(wording::formatTime(candidate.time)), leftCell({}),
                       leftCell(knownPresence(candidate)), leftCell({})});
}

Table candidateTable(const JurySession& session)
{
    Table table;
    table.columns = {12, 56, 23, 23, 27, 41};
    table.header = {headerRow({"Ordre", "Nom et prénom du candidat", "Heure prévue",
                               "Heure d’arrivée", "Présence", "Signature"})};
    int number = 0;
    for (const Candidate& candidate : session.candidates)
        table.rows.push_back(candidateRow(std::to_string(++number), candidate));
    addEmptyRows(table, session.candidates.empty() ? wholeDay : moreCandidates,
                 candidateRow({}, Candidate{}));
    return table;
}

// The certifier published no declaration: these are ours, and say so.
void addDeclarationTexts(Document& form)
{
    form.elements.emplace_back(Heading{"Déclarations des membres du jury"});
    form.elements.emplace_back(Paragraph{
        {},
        wording::withNoBreakSpaces(
            "Formulation proposée par le programme : le référentiel n’en publie aucune, et "
            "l’organisme certificateur peut lui substituer la sienne. L’article cité vise les "
            "jurys de VAE."),
        Tone::Muted,
        Break::KeepWithNext});
    const auto add = [&](const char* title, const char* text) {
        form.elements.emplace_back(Paragraph{wording::withNoBreakSpaces(title),
                                             wording::withNoBreakSpaces(text), Tone::Normal,
                                             Break::KeepWithNext});
    };
    add("Absence de lien : ",
        "je n’ai et n’ai eu aucun lien personnel ou professionnel avec les candidats que "
        "j’évalue, et je ne les ai pas accompagnés dans leur démarche (C.\u00a0trav. "
        "art.\u00a0D.\u00a06412-6). Pour tout autre candidat, je me déporte : je ne prends part ni "
        "à son évaluation, ni à la délibération qui le concerne.");
    add("Confidentialité : ",
        "je garde confidentiels, sans limitation de durée, les dossiers, les entretiens, les "
        "appréciations et les délibérations, et je ne communique aucun résultat aux candidats.");
    add("Dossiers lus : ",
        "j’ai lu, avant l’entretien, le dossier de chacun des candidats que j’évalue.");
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
    addDeclarationTexts(form);
    elements.emplace_back(declarationTable(record.session));
    elements.emplace_back(Heading{"Déports, candidat par candidat"});
    elements.emplace_back(recusalTable(record.session));
    elements.emplace_back(
        WritingSpace{{"Observations (retard, départ, remplacement, incident)"}, 4});
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
