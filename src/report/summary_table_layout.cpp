// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/layout_parts.h"
#include "report/paritary_parts.h"
#include "report/summary_table_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* summaryTitle = "Tableau récapitulatif de la session";

std::string candidateCounts(const SummaryTotals& totals)
{
    std::string text =
        wording::formatCount(totals.candidates, "candidat inscrit", "candidats inscrits");
    const char* separator = ", dont ";
    for (const auto& [status, count] : totals.notHeard) {
        text += separator + wording::words(status) + colon + std::to_string(count);
        separator = ", ";
    }
    return text + ". Propositions d’attribution" + colon + "réussite totale" + colon +
           std::to_string(totals.total) + ", réussite partielle" + colon +
           std::to_string(totals.partial) + ", non validation" + colon +
           std::to_string(totals.none) + ", à décider" + colon + std::to_string(totals.open) +
           (totals.nothing == 0 ? ""
                                : ", rien à proposer" + (colon + std::to_string(totals.nothing))) +
           ".";
}

bool anyBlock(const SummaryTableRecord& record, const auto& matches)
{
    return std::ranges::any_of(record.rows, [&](const SummaryTableRow& row) {
        return std::ranges::any_of(row.blocks, matches);
    });
}

// Only what the table uses is explained.
std::string legend(const SummaryTableRecord& record)
{
    std::string text;
    const auto& evaluation = record.framework.evaluation;
    if (evaluation && evaluation->notation == Notation::Percent)
        text += std::string(evaluation->marks.inPercents() ? "Pourcentage" : "Note") +
                "\u00a0: appréciation retenue par le jury d’évaluation. ";
    if (anyBlock(record, &DecidedBlock::rescued))
        text += "R\u00a0: rattrapage, validé sans que la règle soit atteinte, avec un motif. ";
    if (anyBlock(record, [](const DecidedBlock& decided) {
            return decided.state == BlockState::AcquiredBefore;
        }))
        text += "Acquis\u00a0: acquis antérieurement. ";
    return text + wording::withNoBreakSpaces("« — » : rien n’est décidé ; ne vaut jamais 0.");
}

Facts factsOf(const FormSubject& subject, const FollowUp& followUp)
{
    Facts facts = subjectFacts(subject);
    std::ranges::move(decisionDays(followUp).items, std::back_inserter(facts.items));
    return facts;
}

} // namespace

Document layOutRecord(const SummaryTableRecord& record)
{
    const FormSubject subject{record.framework, record.session, nullptr, record.stamp};
    Document form = beginForm(subject, summaryTitle);
    auto& elements = form.elements;
    const SummaryTotals totals = totalsOf(record);
    elements.emplace_back(
        Paragraph{{},
                  "Le jury d’évaluation propose\u00a0; le jury paritaire décide, la CPNE donne son "
                  "avis. Ce tableau est destiné à la CPNE.",
                  Tone::Muted});
    elements.emplace_back(factsOf(subject, record.followUp));
    elements.emplace_back(Heading{"Totaux", HeadingLevel::Subsection});
    elements.emplace_back(
        Paragraph{{}, candidateCounts(totals), Tone::Normal, Break::KeepWithNext});
    elements.emplace_back(blockCountTable(record.framework, totals));
    elements.emplace_back(Heading{"Candidats, dans l’ordre de passage", HeadingLevel::Subsection});
    if (record.rows.empty())
        elements.emplace_back(Paragraph{{}, "Aucun candidat n’est inscrit.", Tone::Normal});
    else
        for (Table& table : candidateTables(record))
            elements.emplace_back(std::move(table));
    elements.emplace_back(Paragraph{{}, legend(record), Tone::Muted});
    elements.emplace_back(ownPresentation());
    elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
