// SPDX-License-Identifier: GPL-3.0-or-later
// Convocation of a member, their request for leave, attestation that they sat. The rights of an
// employee who sits in a jury: C. trav. L. 3142-42, L. 3142-43, L. 3142-46, D. 3142-32
// (code.travail.gouv.fr).
#include "report/declaration_texts.h"
#include "report/letter_parts.h"
#include "report/ranking_parts.h"
#include "wording/declaration_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

Document begin(const JurorLetterRecord& record, const char* title, const char* state = "à signer")
{
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginFormByHand(subject, title, state);
    form.elements.emplace_back(Heading{record.juror.name});
    return form;
}

Lines lines(const JurorLetterRecord& record)
{
    Lines made = dayLines(record.framework, record.session.info);
    made.emplace_back("Horaires", orToBeSaid(hoursWords(record.session.info)));
    return made;
}

Document summons(const JurorLetterRecord& record)
{
    Document form = begin(record, "Convocation");
    auto& elements = form.elements;
    elements.emplace_back(sentence("", "Vous êtes convoqué(e) pour siéger au jury d’évaluation :"));
    Lines said = lines(record);
    said.emplace_back("En qualité de", wording::roleWords(record.session, record.juror));
    elements.emplace_back(linesTable(said));
    elements.emplace_back(sentence(
        "Absence de lien : ",
        "si vous avez ou avez eu un lien personnel ou professionnel avec un candidat, ou si vous "
        "l’avez accompagné, dites-le avant la session : vous vous déportez, pour son évaluation et "
        "pour la délibération qui le concerne (C.\u00a0trav. art.\u00a0D.\u00a06412-6, qui vise "
        "les jurys de VAE)."));
    elements.emplace_back(
        sentence("Confidentialité : ",
                 "les dossiers, les entretiens, les appréciations et les délibérations restent "
                 "confidentiels, sans limitation de durée."));
    elements.emplace_back(sentence(
        "Salarié : ",
        "joignez une copie de cette convocation à la demande d’autorisation d’absence que vous "
        "adressez à l’employeur, au moins quinze jours calendaires avant la session sauf autre "
        "délai d’un accord (C.\u00a0trav. art.\u00a0L.\u00a03142-46 et D.\u00a03142-32)."));
    addPractical(form, record.session.info);
    endLetter(form, record.stamp);
    return form;
}

void addAnswer(Document& form)
{
    auto& elements = form.elements;
    elements.emplace_back(WritingSpace{
        {"Fait le, signature du salarié", "Reçue le, par (nom, qualité et signature)"}, 5});
    elements.emplace_back(Heading{"Réponse de l’employeur"});
    Table answer;
    answer.columns = {10, 172};
    for (const char* text :
         {"autorisation accordée", "autorisation refusée, pour le motif suivant"}) {
        Row row;
        row.cells = {centeredCell(boxToTick), leftCell(text)};
        row.after = Break::KeepWithNext;
        answer.rows.push_back(std::move(row));
    }
    elements.emplace_back(std::move(answer));
    elements.emplace_back(WritingSpace{
        {"Motif", wording::withNoBreakSpaces("Pour l’employeur : nom, qualité, date et signature")},
        5});
}

Document leaveRequest(const JurorLetterRecord& record)
{
    const Juror& juror = record.juror;
    Document form = begin(record, "Demande d’autorisation d’absence");
    auto& elements = form.elements;
    Facts who;
    if (!juror.function.empty())
        who.items.emplace_back("Fonction", juror.function);
    who.items.emplace_back("Employeur", juror.employer.empty() ? "…" : juror.employer);
    elements.emplace_back(std::move(who));
    elements.emplace_back(
        sentence("", "Madame, Monsieur, je suis désigné(e) pour participer à un jury d’évaluation "
                     "et vous demande l’autorisation de m’absenter, trajet compris, pour :"));
    elements.emplace_back(linesTable(lines(record)));
    elements.emplace_back(sentence("Pièce jointe : ", "copie de la convocation."));
    elements.emplace_back(sentence(
        "Rappel du droit : ",
        "le salarié désigné pour participer à un jury d’examen ou de validation des acquis de "
        "l’expérience obtient une autorisation d’absence (C.\u00a0trav. "
        "art.\u00a0L.\u00a03142-42), "
        "qui n’entraîne aucune réduction de la rémunération et n’est pas imputée sur le congé payé "
        "annuel (art.\u00a0L.\u00a03142-43). Sauf autre délai d’un accord, il en informe "
        "l’employeur "
        "au moins quinze jours calendaires avant la session (art.\u00a0L.\u00a03142-46 et "
        "D.\u00a03142-32)."));
    addAnswer(form);
    elements.emplace_back(ownPresentation());
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

// `signs`: with a key, of whom no déport is stated there is no link; by hand, the pen says which.
Table linkTable(const std::vector<DeclaredCandidate>& candidates, bool signs)
{
    const std::string open = signs ? "déclaré" : boxToTick;
    Table table;
    table.columns = {62, 62, 24, 34};
    table.header = {headerRow({"Candidat", "Entreprise", "Aucun lien", "Je me déporte"})};
    for (const DeclaredCandidate& candidate : candidates) {
        Row row;
        row.cells = {leftCell(wording::nameFirst(candidate)), leftCell(candidate.company),
                     centeredCell(candidate.recused ? wording::dash : open),
                     centeredCell(candidate.recused ? "déjà déclaré"
                                  : signs           ? wording::dash
                                                    : boxToTick)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

// What was signed with a key, word for word, then what it does not say of today.
void addSigned(Document& form, const JurorLetterRecord& record)
{
    const SignedDeclaration& held = *record.signedOne;
    const HonourDeclaration& declaration = held.declaration;
    addDeclarationTexts(form, declaration.texts);
    form.elements.emplace_back(linkTable(declaration.candidates, true));
    form.elements.emplace_back(
        Paragraph{{}, wording::declarationSigned(declaration), Tone::Strong});
    form.elements.emplace_back(
        sentence("Clé : ", wording::declarationKey(held.keyFingerprint).c_str()));
    if (const auto open = notCovered(declaration, record.session); !open.empty())
        form.elements.emplace_back(Paragraph{{}, wording::declarationLacks(open), Tone::Strong});
}

void addToSign(Document& form, const JurorLetterRecord& record)
{
    addDeclarationTexts(form, wording::declaredTexts());
    form.elements.emplace_back(
        linkTable(candidatesToDeclare(record.session, record.juror.id), false));
    form.elements.emplace_back(WritingSpace{{"Fait à, le", "Signature du membre"}, 5});
}

// Kept by the organisation; why a member withdraws is not asked.
Document declaration(const JurorLetterRecord& record)
{
    Document form = begin(record, "Déclaration sur l’honneur",
                          record.signedOne ? "signée avec une clé" : "à signer");
    auto& elements = form.elements;
    Lines said = dayLines(record.framework, record.session.info);
    said.emplace_back("En qualité de", wording::roleWords(record.session, record.juror));
    elements.emplace_back(linesTable(said));
    elements.emplace_back(sentence("", "Je déclare sur l’honneur :"));
    if (record.signedOne)
        addSigned(form, record);
    else
        addToSign(form, record);
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

// The hours that were noted of them are said; whoever signs writes the others.
Document presence(const JurorLetterRecord& record)
{
    const Juror& juror = record.juror;
    Document form = begin(record, "Attestation de présence");
    auto& elements = form.elements;
    elements.emplace_back(
        sentence("", "L’organisme atteste que la personne nommée ci-dessus a siégé au jury "
                     "d’évaluation :"));
    Lines said = lines(record);
    said.emplace_back("En qualité de", wording::roleWords(record.session, juror));
    if (!juror.arrival.empty() || !juror.departure.empty())
        said.emplace_back("Présence notée", wording::attendanceWords(juror));
    elements.emplace_back(linesTable(said));
    elements.emplace_back(WritingSpace{{"Arrivée à", "Départ à"}, 1});
    endPresence(form, record.stamp);
    return form;
}

} // namespace

Document layOutRecord(const JurorLetterRecord& record)
{
    switch (record.letter) {
    case JurorLetter::Summons:
        if (record.framework.admission)
            return commissionSummons(record);
        return summons(record);
    case JurorLetter::LeaveRequest:
        return leaveRequest(record);
    case JurorLetter::Declaration:
        return declaration(record);
    case JurorLetter::Presence:
        break;
    }
    return presence(record);
}

} // namespace delibere::report
