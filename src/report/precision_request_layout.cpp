// SPDX-License-Identifier: GPL-3.0-or-later
// What an establishment asks of somebody whose pieces cannot be examined as they are. How long they
// have and where they answer is published by nobody: it is left to write.
#include "report/ranking_parts.h"
#include "wording/application_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr int linesForTheAnswer = 3;

Table askedTable(const Admission& admission, const Application& application)
{
    Table table;
    table.columns = {58, 24, 30, 70};
    table.header = {headerRow({"Pièce", "État", "Demandé le", "Ce qui est demandé"})};
    for (const RequestedPiece& piece : admission.pieces) {
        const auto note = application.pieces.find(piece.id);
        if (note == application.pieces.end() || note->second.state == PieceState::Received)
            continue;
        const PieceNote& asked = note->second;
        Row row;
        row.cells = {
            leftCell(piece.title, Tone::Strong), leftCell(wording::words(asked.state)),
            leftCell(asked.askedOn ? wording::formatDate(*asked.askedOn) : wording::dash),
            leftCell(!asked.request.empty() ? asked.request : "Une copie lisible, entière.")};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Document precisionRequest(const CandidateLetterRecord& record)
{
    const Candidate& candidate = record.candidate;
    const Application* application = record.session.application(candidate.id);
    const FormSubject subject{record.framework, record.session, &candidate, record.stamp};
    Document form = beginFormByHand(subject, "Demande de précision", "à signer");
    auto& elements = form.elements;
    elements.emplace_back(Heading{wording::nameFirst(candidate)});
    Lines lines = formationLines(record.framework);
    lines.insert(lines.begin(),
                 {"Candidature n°", applicationNumber(record.session, candidate.id)});
    elements.emplace_back(linesTable(lines));
    elements.emplace_back(sentence(
        "", "La commission d’examen des candidatures ne peut pas examiner ces pièces telles "
            "qu’elles sont :"));
    if (application != nullptr)
        elements.emplace_back(askedTable(*record.framework.admission, *application));
    elements.emplace_back(
        WritingSpace{{"Réponse attendue avant le, et à quelle adresse (à compléter par "
                      "l’établissement)"},
                     linesForTheAnswer});
    elements.emplace_back(sentence("Sans réponse : ",
                                   "la candidature reste incomplète, et la commission peut la "
                                   "refuser pour un motif administratif."));
    endAdmissionLetter(form, record.stamp);
    return form;
}

} // namespace delibere::report
