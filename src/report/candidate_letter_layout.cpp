// SPDX-License-Identifier: GPL-3.0-or-later
// Convocation of a candidate, attestation that they came. No certifier of a framework publishes
// what to bring: only the paper that says who they are is asked for, and the rest is left to write.
#include "report/letter_parts.h"
#include "report/ranking_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

std::string blockLines(const Framework& framework, const Candidate& candidate)
{
    std::string text;
    for (const BlockId& id : candidate.presented) {
        if (const Block* block = framework.block(id))
            text += (text.empty() ? "" : "\n") + block->code + " – " + block->title;
    }
    return text.empty() ? wording::dash : text;
}

Document summons(const CandidateLetterRecord& record)
{
    const Candidate& candidate = record.candidate;
    const FormSubject subject{record.framework, record.session, &candidate, record.stamp};
    Document form = beginFormByHand(subject, "Convocation", "à signer");
    auto& elements = form.elements;
    elements.emplace_back(Heading{wording::nameFirst(candidate)});
    elements.emplace_back(sentence("", "Vous êtes convoqué(e) devant le jury d’évaluation :"));
    Lines lines = dayLines(record.framework, record.session.info);
    lines.emplace_back("Heure de passage", orToBeSaid(wording::formatTime(candidate.time)));
    if (!candidate.room.empty())
        lines.emplace_back("Salle", candidate.room);
    lines.emplace_back("Présentation de", blockLines(record.framework, candidate));
    elements.emplace_back(linesTable(lines));
    elements.emplace_back(sentence("À apporter : ",
                                   "cette convocation et une pièce d’identité. Le référentiel ne "
                                   "publie aucune autre liste."));
    addPractical(form, record.session.info);
    elements.emplace_back(
        sentence("En cas d’empêchement : ",
                 "prévenez l’organisme avant l’heure de passage, et gardez ce qui le justifie."));
    endLetter(form, record.stamp);
    return form;
}

// Nobody's candidate at the head of it: why a decision waits is no business of who reads this.
Document presence(const CandidateLetterRecord& record)
{
    const Candidate& candidate = record.candidate;
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginFormByHand(subject, "Attestation de présence", "à signer");
    auto& elements = form.elements;
    elements.emplace_back(Heading{wording::nameFirst(candidate)});
    elements.emplace_back(
        sentence("", "L’organisme atteste que la personne nommée ci-dessus s’est présentée devant "
                     "le jury d’évaluation :"));
    Lines lines = dayLines(record.framework, record.session.info);
    if (!candidate.time.empty())
        lines.emplace_back("Heure de passage", wording::formatTime(candidate.time));
    elements.emplace_back(linesTable(lines));
    elements.emplace_back(WritingSpace{{"Arrivée à", "Départ à"}, 1});
    endPresence(form, record.stamp);
    return form;
}

} // namespace

Document layOutRecord(const CandidateLetterRecord& record)
{
    if (record.framework.admission)
        return record.letter == CandidateLetter::Precision ? precisionRequest(record)
                                                           : admissionSummons(record);
    return record.letter == CandidateLetter::Summons ? summons(record) : presence(record);
}

} // namespace delibere::report
