// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/decision_parts.h"
#include "report/follow_up_table.h"
#include "report/layout_parts.h"
#include "wording/decision_words.h"
#include "wording/framework_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* statementTitle = "Relevé individuel de décision";

// Of the grid: the relevé itself is signed by whoever hands it out.
std::string stateOfGrid(RecordState state)
{
    if (state == RecordState::Draft)
        return "projet, grille non signée";
    return state == RecordState::Signed ? "grille signée" : "projet, grille en cours de signature";
}

// How many do not sign: who and why is for the grid, a relevé names no member of the jury.
std::string signedBy(const SourceGrid& grid)
{
    const auto without = static_cast<int>(grid.notSigning.size());
    if (without == 0)
        return " et signée par tous les membres qui ont siégé.";
    return " et signée par les membres qui ont siégé, sauf " + std::to_string(without) +
           " qui ne signe" + (without > 1 ? "nt" : "") + " pas.";
}

Paragraph source(const StatementRecord& record)
{
    if (!record.candidate.heard())
        return {"Projet de relevé.", " Rien n’est apprécié ni proposé pour ce candidat à ce jour.",
                Tone::Normal};
    if (record.grid.version == 0)
        return {"Projet de relevé.",
                " La grille de synthèse n’est pas signée\u00a0: ce qui suit peut encore changer et "
                "n’engage personne.",
                Tone::Normal};
    const std::string grid = "la version\u00a0" + std::to_string(record.grid.version) +
                             " de la grille de synthèse, figée le " +
                             wording::formatInstant(record.grid.frozenAt, record.grid.zoneMinutes);
    if (record.stamp.state != RecordState::Signed)
        return {"Projet de relevé.",
                " D’après " + grid + ", qui n’est pas encore signée par tous les membres du jury.",
                Tone::Normal};
    std::string text = "Établi d’après " + grid + signedBy(record.grid);
    if (record.grid.replaces > 0)
        text += " Elle annule et remplace la version\u00a0" + std::to_string(record.grid.replaces) +
                ".";
    return {{}, text, Tone::Normal};
}

Table blockTable(const StatementRecord& record)
{
    const Framework& framework = record.framework;
    std::vector<DecidedColumn> columns;
    if (framework.inPercents())
        columns.push_back({"Appréciation retenue", 14, [&](std::size_t at) {
                               const auto& percent = record.blocks[at].percent;
                               return percent
                                          ? wording::formatMark(framework.marks(), percent->value)
                                          : std::string(wording::dash);
                           }});
    columns.push_back({"Proposition du jury d’évaluation", framework.inPercents() ? 30 : 32,
                       [&](std::size_t at) {
                           const DecidedBlock& decided = record.blocks[at];
                           return blockDecisionWords(record.candidate, decided.block,
                                                     decided.state);
                       },
                       Tone::Strong});
    return decidedTable(framework, record.blocks, columns);
}

// What the table needs to be understood; may be empty.
std::string notes(const StatementRecord& record)
{
    const auto& evaluation = record.framework.evaluation;
    const bool own = evaluation && (evaluation->whole || !evaluation->blockThresholds.empty());
    std::string text;
    if (own && record.candidate.heard())
        text = wording::thresholdWords(record.framework) +
               "\u00a0; le jury peut valider un bloc dont la moyenne ne l’atteint pas.";
    else if (evaluation && evaluation->threshold && record.candidate.heard())
        text = "Seuil du référentiel\u00a0: " +
               wording::formatMark(evaluation->marks, evaluation->threshold->percent) +
               " sur chaque bloc (" + evaluation->threshold->source +
               ")\u00a0; le jury peut valider un bloc dont la moyenne ne l’atteint pas.";
    const bool dashes = std::ranges::any_of(record.blocks, [&](const DecidedBlock& decided) {
        return decided.state == BlockState::NotHeard ||
               (record.framework.inPercents() && !decided.percent);
    });
    if (dashes)
        text += (text.empty() ? "" : " ") +
                wording::withNoBreakSpaces("« — » : pas d’appréciation ; ne vaut jamais 0.");
    return text;
}

std::string proposalWords(const StatementRecord& record)
{
    if (!record.candidate.heard())
        return wording::dash;
    return wording::outcomeWord(outcomeOfRows(record.blocks, record.proposal));
}

Table conclusion(const StatementRecord& record)
{
    Row comment;
    comment.cells = {labelledCell(std::string("Commentaire du jury") + colon,
                                  record.comment.empty() ? "aucun" : record.comment)};
    Table frame;
    frame.columns = {1};
    frame.rows = {
        lightRow({leftCell(std::string("Proposition d’attribution") + colon + proposalWords(record),
                           Tone::Strong)}),
        comment};
    frame.rows.front().after = Break::KeepWithNext;
    return frame;
}

Table recommendationTable(const StatementRecord& record)
{
    Table table;
    table.columns = {16, 96};
    table.header = {headerRow({"Bloc", "Préconisation du jury"})};
    // Once frozen, the jury has said that it gives none.
    const char* missing = record.stamp.state == RecordState::Draft ? "à donner" : "non renseignée";
    for (const DecidedBlock& decided : record.blocks) {
        const auto found = record.recommendations.find(decided.block);
        const bool given = found != record.recommendations.end() && !found->second.empty();
        const bool owed = decided.state == BlockState::NotValidated;
        // What the jury typed before it validated the bloc is still what it says.
        if (!owed && !(given && decided.state == BlockState::Validated))
            continue;
        Row row;
        row.cells = {leftCell(record.framework.block(decided.block)->code, Tone::Strong),
                     given ? leftCell(found->second) : leftCell(missing, Tone::Muted)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

void addWhatFollows(Document& form, const StatementRecord& record)
{
    auto& elements = form.elements;
    const std::string certifier =
        record.framework.certifier.empty() ? "" : " (" + record.framework.certifier + ")";
    elements.emplace_back(Heading{"Suites", HeadingLevel::Subsection});
    elements.emplace_back(followUpDates(record.followUps));
    elements.emplace_back(
        Paragraph{{},
                  "Le jury d’évaluation propose\u00a0; la décision appartient au jury paritaire et "
                  "la délivrance à l’organisme certificateur, après l’avis de la CPNE. Ce relevé "
                  "dit quand ces étapes ont eu lieu, pas ce qui y a été décidé.",
                  Tone::Normal,
                  Break::KeepWithNext});
    const bool handedOut = record.stamp.state == RecordState::Signed;
    elements.emplace_back(Paragraph{std::string("Recours") + colon,
                                    "les règles de l’organisme certificateur" + certifier +
                                        " s’appliquent\u00a0; adressez-vous à lui.",
                                    Tone::Normal,
                                    handedOut ? Break::KeepWithNext : Break::Allowed});
    if (handedOut)
        elements.emplace_back(WritingSpace{{"Décision du jury paritaire (date, décision)",
                                            "Avis de la CPNE (date, avis)",
                                            "Remis au candidat (date, signature et cachet)"},
                                           4});
}

Paragraph origin(const StatementRecord& record)
{
    Paragraph paragraph = fingerprints(record.stamp);
    paragraph.text +=
        "\nEmpreinte SHA-256 de la grille de synthèse\u00a0: " + record.grid.fingerprint;
    return paragraph;
}

} // namespace

Document layOutRecord(const StatementRecord& record)
{
    const FormSubject subject{record.framework, record.session, &record.candidate, record.stamp,
                              stateOfGrid(record.stamp.state)};
    Document form = beginForm(subject, statementTitle);
    if (record.stamp.state != RecordState::Signed)
        form.notices.emplace_back("PROJET, NE VAUT PAS RELEVÉ");
    auto& elements = form.elements;
    elements.emplace_back(source(record));
    elements.emplace_back(subjectFacts(subject));
    elements.emplace_back(blockTable(record));
    if (std::string text = notes(record); !text.empty())
        elements.emplace_back(Paragraph{{}, std::move(text), Tone::Muted});
    elements.emplace_back(conclusion(record));
    if (Table table = recommendationTable(record); !table.rows.empty())
        elements.emplace_back(std::move(table));
    addWhatFollows(form, record);
    elements.emplace_back(ownPresentation());
    elements.emplace_back(origin(record));
    return form;
}

} // namespace delibere::report
