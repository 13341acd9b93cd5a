// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/decision_parts.h"
#include "report/grid_table.h"
#include "report/layout_parts.h"
#include "report/version_parts.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

Table memberTable(const GridRecord& record)
{
    Table table;
    table.columns = {26, 27, 19, 21, 25, 22};
    table.header = {
        headerRow({"Membres du jury", "Fonction", "Collège", "Entreprise", "Rôle", "Présence"})};
    for (const Juror& juror : record.session.jurors) {
        Row row;
        row.cells = {
            leftCell(juror.name),
            leftCell(juror.function),
            leftCell(juror.college),
            leftCell(juror.employer),
            leftCell(wording::roleWords(record.session, juror)),
            leftCell(wording::attendanceWords(record.session, juror, record.candidate.id))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Paragraph panelValidity(const GridRecord& record)
{
    std::string text;
    for (const PanelFinding& finding : record.panel)
        text += (text.empty() ? "" : wording::withNoBreakSpaces(" ; ")) +
                wording::words(finding, record.session);
    if (text.empty())
        text = "aucune réserve sur la composition, la présence et l’indépendance du jury";
    if (blocksConclusion(record.panel))
        text = wording::withNoBreakSpaces("séance non valable pour conclure ; ") + text;
    return {wording::withNoBreakSpaces("Validité du jury : "), text + ".", Tone::Normal};
}

void addSignatures(Document& form, const GridRecord& record)
{
    const RecordVersion* version = record.version;
    form.elements.emplace_back(signatureBoxes(record.session, record.candidate.id, version));
    if (version == nullptr)
        return;
    if (Table reservations = reservationTable(record.session, *version); !reservations.rows.empty())
        form.elements.emplace_back(std::move(reservations));
    if (Table mentions = notSigningTable(record.session, *version); !mentions.rows.empty())
        form.elements.emplace_back(std::move(mentions));
    form.elements.emplace_back(Paragraph{{}, sealNotice(), Tone::Muted});
}

} // namespace

Document layOutRecord(const GridRecord& record)
{
    const FormSubject subject{record.framework, record.session, &record.candidate, record.stamp};
    Document form = beginForm(subject, gridTitle);
    auto& elements = form.elements;
    // Who decides afterwards needs the reason; a member's own sheet does without it.
    if (!record.candidate.heard() && !record.candidate.statusReason.empty())
        elements.emplace_back(Paragraph{wording::withNoBreakSpaces("Motif ou justificatif : "),
                                        record.candidate.statusReason + ".", Tone::Normal});
    if (record.version != nullptr)
        elements.emplace_back(versionParagraph(*record.version, record.stamp.correction));
    elements.emplace_back(
        Paragraph{{}, "Cette grille est destinée au président du jury.", Tone::Muted});
    elements.emplace_back(subjectFacts(subject));
    elements.emplace_back(memberTable(record));
    for (const ScoreSheet& sheet : record.sheets) {
        const Juror* juror = record.session.juror(sheet.key.juror);
        if (sheet.transcription && juror != nullptr && record.candidate.heard())
            elements.emplace_back(transcriptionParagraph(*sheet.transcription, juror->name));
    }
    if (const std::string acting = wording::presidencyWords(record.session, record.candidate.id);
        !acting.empty())
        elements.emplace_back(Paragraph{wording::presidencyLabel(), acting + ".", Tone::Normal});
    if (record.candidate.heard())
        elements.emplace_back(panelValidity(record));
    for (Table& table : blockTables(record))
        elements.emplace_back(std::move(table));
    elements.emplace_back(Paragraph{{}, ruleNote(record.framework), Tone::Muted});
    if (Table reasons = reasonTable(record); !reasons.rows.empty())
        elements.emplace_back(std::move(reasons));
    if (Table common = commonAppraisalTable(record); !common.rows.empty())
        elements.emplace_back(std::move(common));
    // A draft without a comment leaves room to write one.
    elements.emplace_back(
        conclusionTable(record, record.stamp.state == RecordState::Draft ? "\n\n\n" : "aucun"));
    elements.emplace_back(Paragraph{
        {},
        "Les membres du jury d’évaluation décident ensemble de l’avis d’attribution qu’ils "
        "proposent au jury paritaire et signent le document. Le jury paritaire décide.",
        Tone::Muted});
    addSignatures(form, record);
    elements.emplace_back(
        WritingSpace{{"Décision du jury paritaire (date, décision)", "Avis de la CPNE (date)",
                      "Notification au candidat (date)"},
                     3});
    elements.emplace_back(sealedFingerprints(record.stamp));
    for (Table& table : scaleTables(record.framework, Room::IfLeft))
        elements.emplace_back(std::move(table));
    return form;
}

} // namespace delibere::report
