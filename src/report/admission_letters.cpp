// SPDX-License-Identifier: GPL-3.0-or-later
// Convocation to an interview, convocation of a member of the commission, order of the interviews.
// An applicant may be known by a number alone.
#include "domain/timetable.h"
#include "report/ranking_parts.h"
#include "wording/french_format.h"
#include "wording/ranking_print_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

Table interviewTable(const JurySession& session, const std::string* room)
{
    Table table;
    table.columns = {16, 26, 40, 50, 50};
    table.header = {headerRow({"Ordre", "Heure", "Numéro", "Candidature de", "Lue par"})};
    int order = 0;
    for (const Candidate& candidate : session.candidates) {
        if (!candidate.interviewed || (room != nullptr && !sameRoom(candidate.room, *room)))
            continue;
        std::vector<std::string> readers;
        for (const Juror& juror : session.jurors) {
            if (session.evaluates(juror.id, candidate.id))
                readers.push_back(juror.name);
        }
        const std::string number = applicationNumber(session, candidate.id);
        Row row;
        row.cells = {centeredCell(std::to_string(++order)),
                     centeredCell(wording::formatTime(candidate.time)), leftCell(number),
                     leftCell(candidate.fullName() == number ? wording::dash
                                                             : wording::nameFirst(candidate)),
                     leftCell(readers.empty() ? wording::dash : wording::enumerate(readers))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Document admissionSummons(const CandidateLetterRecord& record)
{
    const Candidate& candidate = record.candidate;
    const FormSubject subject{record.framework, record.session, &candidate, record.stamp};
    Document form = beginFormByHand(subject, "Convocation à l’entretien", "à signer");
    auto& elements = form.elements;
    elements.emplace_back(Heading{wording::nameFirst(candidate)});
    elements.emplace_back(
        sentence("", "La commission d’examen des candidatures vous convoque à un entretien :"));
    Lines lines = admissionLines(record.framework, record.session.info);
    lines.insert(lines.begin(),
                 {"Candidature n°", applicationNumber(record.session, record.candidate.id)});
    const std::string hour = wording::formatTime(candidate.time);
    lines.emplace_back("Heure", hour.empty() ? "à préciser par l’établissement" : hour);
    if (!candidate.room.empty())
        lines.emplace_back("Salle", candidate.room);
    elements.emplace_back(linesTable(lines));
    elements.emplace_back(sentence("À apporter : ", "cette convocation et une pièce d’identité."));
    addAdmissionPractical(form, record.session.info);
    elements.emplace_back(sentence("En cas d’empêchement : ",
                                   "prévenez l’établissement avant l’heure de l’entretien."));
    endAdmissionLetter(form, record.stamp);
    return form;
}

Document commissionSummons(const JurorLetterRecord& record)
{
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginFormByHand(subject, "Convocation", "à signer");
    auto& elements = form.elements;
    elements.emplace_back(Heading{record.juror.name});
    elements.emplace_back(sentence(
        "", "Vous êtes convoqué(e) pour siéger à la commission d’examen des candidatures :"));
    Lines lines = admissionLines(record.framework, record.session.info);
    const std::string hours = hoursWords(record.session.info);
    lines.emplace_back("Horaires", hours.empty() ? "à préciser par l’établissement" : hours);
    lines.emplace_back("En qualité de", record.juror.role == JurorRole::President
                                            ? "présidence de la commission"
                                            : "membre de la commission");
    elements.emplace_back(linesTable(lines));
    elements.emplace_back(
        sentence("Absence de lien : ",
                 "si vous avez un lien personnel ou professionnel avec une personne qui candidate, "
                 "dites-le avant la séance : vous ne lisez pas sa candidature."));
    elements.emplace_back(sentence("Confidentialité : ",
                                   "les candidatures, les entretiens, les appréciations et les "
                                   "échanges de la commission restent confidentiels."));
    addAdmissionPractical(form, record.session.info);
    endAdmissionLetter(form, record.stamp);
    return form;
}

Document interviewOrder(const HearingRecord& record)
{
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginFormByHand(subject, "Ordre des entretiens", "heures prévues");
    form.elements.emplace_back(linesTable(admissionLines(record.framework, record.session.info)));
    std::vector<std::string> rooms = roomsOf(record.session);
    if (rooms.empty())
        form.elements.emplace_back(interviewTable(record.session, nullptr));
    else
        rooms.emplace_back(); // who has none yet
    for (const std::string& room : rooms) {
        Table table = interviewTable(record.session, &room);
        if (room.empty() && table.rows.empty())
            continue;
        form.elements.emplace_back(Heading{room.empty() ? "Sans salle" : room});
        form.elements.emplace_back(std::move(table));
    }
    form.elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
