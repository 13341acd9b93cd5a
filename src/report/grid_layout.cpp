// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/french_format.h"
#include "report/grid_table.h"
#include "report/layout_parts.h"
#include "report/words.h"

namespace delibere::report {

namespace {

constexpr const char* gridTitle =
    "Grille de synthèse des résultats et appréciations — Jury d’évaluation";

Row lightRow(std::vector<Cell> cells)
{
    Row row;
    row.cells = std::move(cells);
    row.fill = Fill::Light;
    return row;
}

Table memberTable(const GridRecord& record)
{
    Table table;
    table.columns = {28, 30, 20, 22, 22, 14};
    table.header = {
        lightRow({leftCell("Membres du jury", Tone::Strong), leftCell("Fonction", Tone::Strong),
                  leftCell("Collège", Tone::Strong), leftCell("Entreprise", Tone::Strong),
                  leftCell("Rôle", Tone::Strong), leftCell("Présence", Tone::Strong)})};
    for (const Juror& juror : record.session.jurors) {
        Row row;
        row.cells = {leftCell(juror.name),
                     leftCell(juror.function),
                     leftCell(juror.college),
                     leftCell(juror.employer),
                     leftCell(words(juror.role)),
                     leftCell(attendanceWords(record.session, juror, record.candidate.id))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Paragraph panelValidity(const GridRecord& record)
{
    std::string text;
    for (const PanelFinding& finding : record.panel)
        text += (text.empty() ? "" : withNoBreakSpaces(" ; ")) + words(finding, record.session);
    if (text.empty())
        text = "aucune réserve sur la composition, la présence et l’indépendance du jury";
    return {withNoBreakSpaces("Validité du jury : "), text + ".", Tone::Normal};
}

// One row for each bloc that was given a reason, or that calls for a recommendation.
Table reasonTable(const GridRecord& record)
{
    Table table;
    table.columns = {8, 46, 46};
    table.header = {lightRow({leftCell("Bloc", Tone::Strong),
                              leftCell("Motif de l’appréciation retenue", Tone::Strong),
                              leftCell("Préconisations", Tone::Strong)})};
    for (const BlockRow& blockRow : record.synthesis.blocks) {
        if (!record.candidate.heard())
            break; // what was written before is kept in the session, not printed
        const std::string reason = blockRow.retained ? blockRow.retained->reason : "";
        const auto found = record.deliberation.recommendations.find(blockRow.block);
        const bool owed = blockRow.state == BlockState::NotValidated;
        const bool given = found != record.deliberation.recommendations.end();
        if (reason.empty() && !owed && !given)
            continue;
        const Block* block = record.framework.block(blockRow.block);
        Row row;
        row.cells = {leftCell(block ? block->code : blockRow.block.text(), Tone::Strong),
                     reason.empty() ? leftCell(dash, Tone::Muted) : leftCell(reason),
                     given ? leftCell(found->second)
                           : leftCell(owed ? "non renseigné" : dash, Tone::Muted)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string codesIn(const GridRecord& record, BlockState state)
{
    std::vector<std::string> codes;
    for (const BlockRow& row : record.synthesis.blocks) {
        const Block* block = record.framework.block(row.block);
        if (row.state == state)
            codes.push_back(block ? block->code : row.block.text());
    }
    return enumerate(codes);
}

std::string proposalWords(const GridRecord& record)
{
    if (!record.candidate.heard())
        return dash;
    if (!record.deliberation.proposal)
        return "à décider";
    std::string text;
    switch (*record.deliberation.proposal) {
    case ProposalKind::Total:
        text = "totale";
        break;
    case ProposalKind::Partial:
        text = "partielle";
        break;
    case ProposalKind::None:
        return "aucune (aucun bloc validé)";
    }
    if (const std::string codes = codesIn(record, BlockState::Validated); !codes.empty())
        text += ", blocs validés : " + codes;
    if (const std::string codes = codesIn(record, BlockState::AcquiredBefore); !codes.empty())
        text += ", blocs acquis antérieurement : " + codes;
    return withNoBreakSpaces(text);
}

// What the candidate will read; a draft without a comment leaves room to write one.
std::string commentWords(const GridRecord& record)
{
    if (!record.deliberation.comment.empty())
        return record.deliberation.comment;
    return record.stamp.state == RecordState::Draft ? "\n\n\n" : "aucun";
}

Table conclusion(const GridRecord& record)
{
    Row comments;
    comments.cells = {labelledCell(withNoBreakSpaces("Commentaires : "), commentWords(record))};
    Table frame;
    frame.columns = {1};
    frame.rows = {comments, lightRow({leftCell(withNoBreakSpaces("Proposition d’attribution : ") +
                                                   proposalWords(record),
                                               Tone::Strong)})};
    return frame;
}

SignatureBoxes signatures(const GridRecord& record)
{
    SignatureBoxes boxes;
    boxes.title = "Signatures des membres du jury d’évaluation";
    for (const Juror& juror : record.session.jurors) {
        if (record.session.sitsFor(juror.id, record.candidate.id))
            boxes.signatories.push_back(nameAndFunction(juror));
    }
    return boxes;
}

} // namespace

Document layOutGrid(const GridRecord& record)
{
    const FormSubject subject{record.framework, record.session, record.candidate, record.stamp};
    Document form = beginForm(subject, gridTitle);
    auto& elements = form.elements;
    // Who decides afterwards needs the reason; a member's own sheet does without it.
    if (!record.candidate.heard() && !record.candidate.statusReason.empty())
        elements.emplace_back(Paragraph{withNoBreakSpaces("Motif ou justificatif : "),
                                        record.candidate.statusReason + ".", Tone::Normal});
    elements.emplace_back(
        Paragraph{{}, "Cette grille est destinée au président du jury.", Tone::Muted});
    elements.emplace_back(subjectFacts(subject));
    elements.emplace_back(memberTable(record));
    if (record.candidate.heard())
        elements.emplace_back(panelValidity(record));
    for (Table& table : blockTables(record))
        elements.emplace_back(std::move(table));
    elements.emplace_back(Paragraph{{}, ruleNote(record.framework), Tone::Muted});
    if (Table reasons = reasonTable(record); !reasons.rows.empty())
        elements.emplace_back(std::move(reasons));
    elements.emplace_back(conclusion(record));
    elements.emplace_back(Paragraph{
        {},
        "Les membres du jury d’évaluation décident ensemble de l’avis d’attribution qu’ils "
        "proposent au jury paritaire et signent le document. Le jury paritaire décide.",
        Tone::Muted});
    elements.emplace_back(signatures(record));
    elements.emplace_back(
        WritingSpace{{"Décision du jury paritaire (date, décision)", "Avis de la CPNE (date)",
                      "Notification au candidat (date)"},
                     3});
    elements.emplace_back(fingerprints(record.stamp));
    for (Table& table : scaleTables(record.framework, Room::IfLeft))
        elements.emplace_back(std::move(table));
    return form;
}

} // namespace delibere::report
