// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits and who comes to an interview, to be signed by hand. Of hundreds of applications only
// those that are summoned are on it, and of a withdrawal only from whom.
#include "report/attendance_parts.h"
#include "report/ranking_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr int moreInterviews = 3;

Row sittingRow(const Juror& juror)
{
    std::string role = juror.name.empty() ? "" : commissionRole(juror.role);
    if (const std::string presence = knownPresence(juror); !presence.empty())
        role += "\n" + presence;
    return signingRow(
        {leftCell(juror.name), leftCell(juror.function), leftCell(role), leftCell({})});
}

Table sittingTable(const JurySession& session)
{
    Table table;
    table.columns = {46, 50, 40, 46};
    table.header = {headerRow({"Nom et prénom", "Fonction", "Rôle et présence", "Signature"})};
    for (const Juror& juror : session.jurors)
        table.rows.push_back(sittingRow(juror));
    addRowsForMembers(table, session, sittingRow(Juror{}));
    return table;
}

Row summonedRow(const std::string& order, const std::string& number, const Candidate& candidate,
                const HearingNotes& notes)
{
    std::string who = candidate.fullName() == number ? "" : wording::nameFirst(candidate);
    if (const std::string presence = knownPresence(candidate, notes); !presence.empty())
        who += (who.empty() ? "" : "\n") + presence;
    return signingRow({centeredCell(order), leftCell(number), leftCell(who),
                       centeredCell(hourAndRoom(candidate)), leftCell({}), identityCell(notes),
                       leftCell({})});
}

void addSummoned(Document& form, const JurySession& session)
{
    Table table;
    table.columns = {13, 26, 38, 21, 20, 24, 40};
    table.header = {headerRow({"Ordre", "Numéro", "Nom et prénom", "Heure prévue",
                               "Heure d’arrivée", "Identité vérifiée", "Signature"})};
    int order = 0;
    for (const Candidate& candidate : session.candidates) {
        if (candidate.interviewed)
            table.rows.push_back(summonedRow(std::to_string(++order),
                                             applicationNumber(session, candidate.id), candidate,
                                             session.notesOf(candidate.id)));
    }
    addEmptyRows(table, order == 0 ? wholeDay : moreInterviews,
                 summonedRow({}, {}, Candidate{}, HearingNotes{}));
    form.elements.emplace_back(Heading{"Entretiens, dans l’ordre"});
    form.elements.emplace_back(std::move(table));
}

Row declaringRow(const Juror& juror)
{
    return signingRow({leftCell(juror.name), centeredCell(boxToTick), centeredCell(boxToTick),
                       leftCell({}), leftCell({})});
}

void addDeclarations(Document& form, const JurySession& session)
{
    form.elements.emplace_back(Heading{"Déclarations des membres de la commission"});
    form.elements.emplace_back(
        sentence("Absence de lien : ",
                 "je n’ai aucun lien personnel ou professionnel avec les personnes dont je lis la "
                 "candidature ; de toute autre candidature, je me suis déporté(e)."));
    form.elements.emplace_back(sentence("Confidentialité : ",
                                        "les candidatures, les entretiens, les notes et les "
                                        "échanges de la commission restent confidentiels."));
    Table table;
    table.columns = {56, 28, 30, 26, 42};
    table.header = {headerRow(
        {"Membre de la commission", "Absence de lien", "Confidentialité", "Date", "Signature"})};
    for (const Juror& juror : session.jurors)
        table.rows.push_back(declaringRow(juror));
    addRowsForMembers(table, session, declaringRow(Juror{}));
    form.elements.emplace_back(std::move(table));
}

void addWithdrawals(Document& form, const JurySession& session)
{
    Table table;
    table.columns = {50, 62, 70};
    table.header = {headerRow({"Membre de la commission", "Déports déjà déclarés (candidatures n°)",
                               "Autre déport (numéro et signature du membre)"})};
    for (const Juror& juror : session.jurors) {
        std::vector<std::string> numbers;
        for (const Candidate& candidate : session.candidates) {
            if (session.recusal(candidate.id, juror.id) != nullptr)
                numbers.push_back(applicationNumber(session, candidate.id));
        }
        table.rows.push_back(signingRow(
            {leftCell(juror.name), leftCell(wording::enumerate(numbers)), leftCell({})}));
    }
    if (table.rows.empty())
        addRowsForMembers(table, session, signingRow({leftCell({}), leftCell({}), leftCell({})}));
    form.elements.emplace_back(Heading{"Déports"});
    form.elements.emplace_back(std::move(table));
}

} // namespace

Document commissionAttendance(const AttendanceRecord& record)
{
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginFormByHand(subject, "Feuille d’émargement", "à signer");
    Lines lines = admissionLines(record.framework, record.session.info);
    if (const std::string hours = hoursWords(record.session.info); !hours.empty())
        lines.emplace_back("Horaires", hours);
    form.elements.emplace_back(linesTable(lines));
    form.elements.emplace_back(Heading{"Membres de la commission"});
    form.elements.emplace_back(sittingTable(record.session));
    if (examinesByInterview(*record.framework.admission))
        addSummoned(form, record.session);
    addDeclarations(form, record.session);
    addWithdrawals(form, record.session);
    form.elements.emplace_back(roomForObservations());
    form.elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
