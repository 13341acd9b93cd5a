// SPDX-License-Identifier: GPL-3.0-or-later
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
        return text + "Le jury paritaire n’a pas encore décidé\u00a0: ce projet ne s’envoie pas.";
    return text + "Le jury paritaire a décidé le " +
           wording::formatDate(record.decision->decision.on) + "\u00a0: " +
           wording::outcomeWord(outcomeOfRows(record.decided, attributionOf(record.decided))) + ".";
}

Table decidedTable(const LetterRecord& record)
{
    const bool percents = record.framework.inPercents();
    Table table;
    table.columns = percents ? std::vector{16, 56, 16, 30} : std::vector{16, 66, 32};
    std::vector<std::string> labels{"Bloc", "Intitulé"};
    if (percents)
        labels.emplace_back("Appréciation");
    labels.emplace_back("Décision");
    table.header = {headerRow(labels)};
    for (const DecidedBlock& decided : record.decided) {
        const Block* block = record.framework.block(decided.block);
        Row row;
        row.cells = {leftCell(block->code, Tone::Strong), leftCell(block->title)};
        if (percents)
            row.cells.push_back(
                leftCell(decided.percent
                             ? wording::formatMark(record.framework.marks(), decided.percent->value)
                             : wording::dash));
        row.cells.push_back(leftCell(wording::decisionWord(decided.state), Tone::Strong));
        table.rows.push_back(std::move(row));
    }
    return table;
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
    elements.emplace_back(decidedTable(record));
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
