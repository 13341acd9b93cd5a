// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "report/grid_table.h"
#include "report/layout_parts.h"
#include "wording/framework_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* stateByHand = "☐ validé\n☐ non validé";
// The words of proposedOutcome(), to tick.
constexpr const char* outcomesByHand =
    "☐ réussite totale      ☐ réussite partielle      ☐ non validation (aucun bloc validé)\n"
    "Réussite\u00a0: ☐ à la certification visée      ☐ aux blocs visés";
constexpr std::size_t mostBlocksAcross = 6;
constexpr std::size_t linesWithoutPanel = 4;
constexpr int roomForAMark = 9; // millimetres, by hand
constexpr int linesForComments = 6;

using Blocks = std::span<const Block>;

// What a member writes for a bloc: a percent, a level, or of how many tables it is the highest.
std::string markByHand(const Framework& framework, const Block& block)
{
    if (framework.inPercents())
        return "……" + wording::markUnit(framework.marks());
    if (framework.evaluation && framework.evaluation->unit == Unit::Competency)
        return "…… sur " + std::to_string(block.competencies.size());
    return {};
}

template <class Say>
Row line(const std::string& label, Blocks blocks, Say say, Tone tone = Tone::Normal)
{
    Row row;
    row.room = roomForAMark;
    row.cells.push_back(leftCell(label, tone));
    for (const Block& block : blocks)
        row.cells.push_back(centeredCell(say(block)));
    return row;
}

Table blockTable(const BlankGridRecord& record, Blocks blocks)
{
    const Framework& framework = record.framework;
    const auto mark = [&](const Block& block) { return markByHand(framework, block); };
    Table table;
    table.columns.assign(blocks.size() + 1, 10);
    table.columns.front() = 13;
    Row header;
    header.fill = Fill::Light;
    header.cells.push_back(
        labelledCell(wording::blocksWord(framework), "\nL’appréciation de chaque bloc"));
    for (const Block& block : blocks)
        header.cells.push_back(
            labelledCell(block.code + wording::withNoBreakSpaces(" : "), block.titleInSynthesis()));
    table.header = {std::move(header)};
    for (const Juror& juror : record.session.jurors)
        table.rows.push_back(line(juror.name, blocks, mark));
    for (std::size_t more = 0; record.session.jurors.empty() && more < linesWithoutPanel; ++more)
        table.rows.push_back(line("Membre\u00a0: ", blocks, mark));
    if (framework.inPercents()) {
        table.rows.push_back(line("Moyenne", blocks, mark));
        table.rows.back().above = RuleAbove::Strong;
        table.rows.push_back(line("Appréciation retenue", blocks, mark, Tone::Strong));
    }
    table.rows.push_back(line(
        "État", blocks, [](const Block&) { return stateByHand; }, Tone::Strong));
    if (!framework.inPercents())
        table.rows.back().above = RuleAbove::Strong;
    return table;
}

void addBlocks(Document& form, const BlankGridRecord& record)
{
    const Blocks blocks = record.framework.blocks;
    const std::size_t parts = (blocks.size() + mostBlocksAcross - 1) / mostBlocksAcross;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t from = blocks.size() * part / parts;
        const std::size_t to = blocks.size() * (part + 1) / parts;
        form.elements.emplace_back(blockTable(record, blocks.subspan(from, to - from)));
    }
}

void addHeader(Document& form, const FormSubject& subject)
{
    form.elements.emplace_back(subjectFacts(subject));
    if (subject.candidate == nullptr)
        form.elements.emplace_back(WritingSpace{
            {"Nom et prénom du candidat", "Entreprise du candidat", "Heure de passage"}, 2});
}

SignatureBoxes signatures(const JurySession& session)
{
    SignatureBoxes made;
    made.title = "Signatures des membres du jury d’évaluation";
    for (const Juror& juror : session.jurors)
        made.boxes.push_back({wording::nameAndFunction(juror), {}, {}});
    while (made.boxes.empty() || (session.jurors.empty() && made.boxes.size() < linesWithoutPanel))
        made.boxes.push_back({"Nom et signature", {}, {}});
    return made;
}

} // namespace

Document layOutRecord(const BlankGridRecord& record)
{
    const FormSubject subject{record.framework, record.session, record.candidate, record.stamp};
    Document form = beginFormByHand(subject, gridTitle, "formulaire à remplir");
    auto& elements = form.elements;
    elements.emplace_back(
        Paragraph{{}, "Cette grille est destinée au président du jury.", Tone::Muted});
    addHeader(form, subject);
    addBlocks(form, record);
    elements.emplace_back(
        Paragraph{{},
                  wording::withNoBreakSpaces("Une case laissée vide n’est pas un 0. ") +
                      ruleNote(record.framework),
                  Tone::Muted});
    elements.emplace_back(WritingSpace{{"Motifs et préconisations, bloc par bloc", "Commentaires"},
                                       linesForComments});
    elements.emplace_back(Paragraph{"Proposition d’attribution\u00a0: ", outcomesByHand,
                                    Tone::Normal, Break::KeepWithNext});
    elements.emplace_back(Paragraph{
        {},
        "Les membres du jury d’évaluation décident ensemble de l’avis d’attribution qu’ils "
        "proposent au jury paritaire et signent le document. Le jury paritaire décide.",
        Tone::Muted,
        Break::KeepWithNext});
    elements.emplace_back(signatures(record.session));
    elements.emplace_back(fingerprints(record.stamp));
    for (Table& table : scaleTables(record.framework, Room::IfLeft))
        elements.emplace_back(std::move(table));
    return form;
}

} // namespace delibere::report
