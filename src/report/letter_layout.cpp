// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/decision_parts.h"
#include "report/layout_parts.h"
#include "report/paritary_parts.h"
#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* letterTitle = "Notification de la décision";
constexpr int linesForCertifier = 6;

std::string opening(const LetterRecord& record)
{
    std::string text = "Le jury d’évaluation a examiné votre candidature le " +
                       wording::formatDate(record.session.info.date) + ". ";
    if (!record.decision)
        return text + "Aucune décision du jury paritaire n’est enregistrée pour vous\u00a0: ce "
                      "projet ne s’envoie pas.";
    return text + "Le jury paritaire a décidé le " +
           wording::formatDate(record.decision->decision.on) + "\u00a0: " +
           wording::outcomeWord(
               outcomeOfRows(record.decided, attributionOf(record.framework, record.decided))) +
           ".";
}

// What the candidate reads: the word for a rescue is the juries' own.
std::string withoutRescue(const Framework& framework, DecidedBlock decided)
{
    decided.rescued = false;
    return decidedWords(framework, decided);
}

// The mark of the jury paritaire stands beside that of the evaluation jury, never in its place.
Table decisionTable(const LetterRecord& record)
{
    const auto decidedHere = [&](std::size_t at) -> std::string {
        DecidedBlock decided = record.decided[at];
        const auto* decision = record.decision ? &record.decision->decision : nullptr;
        const auto said = decision == nullptr ? std::map<BlockId, Appraisal>::const_iterator()
                                              : decision->blocks.find(decided.block);
        if (decision == nullptr || said == decision->blocks.end())
            return wording::dash;
        decided.percent = said->second.percent;
        return withoutRescue(record.framework, decided);
    };
    const std::vector<DecidedColumn> columns{
        {"Jury d’évaluation", 24,
         [&](std::size_t at) { return withoutRescue(record.framework, record.evaluated[at]); }},
        {"Jury paritaire", 24, decidedHere, Tone::Strong}};
    return decidedTable(record.framework, record.decided, columns);
}

// Nothing is promised that the certifier did not publish.
std::string appealWords(const Framework& framework)
{
    const std::string certifier =
        framework.certifier.empty() ? "" : " (" + framework.certifier + ")";
    return "les règles de l’organisme certificateur" + certifier +
           " s’appliquent\u00a0; adressez-lui par écrit un recours motivé.";
}

} // namespace

Document layOutRecord(const LetterRecord& record)
{
    const FormSubject subject{record.framework, record.session, &record.candidate, record.stamp,
                              record.decision ? "décidé" : "projet, décision attendue"};
    Document form = beginForm(subject, letterTitle);
    if (!record.decision)
        form.notices.emplace_back("PROJET, NE PAS ENVOYER");
    auto& elements = form.elements;
    elements.emplace_back(subjectFacts(subject));
    elements.emplace_back(Paragraph{{}, "Madame, Monsieur,", Tone::Normal});
    elements.emplace_back(Paragraph{{}, opening(record), Tone::Normal, Break::KeepWithNext});
    elements.emplace_back(decisionTable(record));
    if (record.decision && !record.decision->decision.comment.empty())
        elements.emplace_back(Paragraph{std::string("Commentaire du jury paritaire") + colon,
                                        record.decision->decision.comment, Tone::Normal});
    if (Table advice = adviceTable(record.framework, record.advice); !advice.rows.empty())
        elements.emplace_back(std::move(advice));
    elements.emplace_back(decisionDays(record.followUp));
    elements.emplace_back(Paragraph{std::string("Recours") + colon, appealWords(record.framework),
                                    Tone::Normal, Break::KeepWithNext});
    elements.emplace_back(
        WritingSpace{{"Pour l’organisme certificateur\u00a0: nom, qualité, date et signature"},
                     linesForCertifier});
    elements.emplace_back(ownPresentation());
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
