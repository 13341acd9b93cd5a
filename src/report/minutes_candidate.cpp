// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/decision_parts.h"
#include "report/grid_table.h"
#include "report/layout_parts.h"
#include "report/minutes_parts.h"
#include "report/version_parts.h"
#include "wording/french_format.h"
#include "wording/hearing_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr std::size_t fingerprintGroup = 8;
constexpr std::size_t mostRowsKeptWhole = 20;

GridRecord gridOf(const MinutesRecord& record, const MinutesEntry& entry)
{
    return {record.framework,   entry.session, entry.candidate, entry.synthesis,
            entry.deliberation, entry.panel,   record.stamp,    entry.version};
}

std::vector<std::string> presentedCodes(const Framework& framework, const Candidate& candidate)
{
    std::vector<std::string> codes;
    for (const BlockId& id : candidate.presented) {
        const Block* block = framework.block(id);
        codes.push_back(block ? block->code : id.text());
    }
    return codes;
}

std::string outcomeWords(const MinutesRecord& record, const MinutesEntry& entry)
{
    if (!entry.candidate.heard())
        return wording::statusTitle(entry.candidate.status);
    const std::string text = proposalWords(gridOf(record, entry));
    return blocksConclusion(entry.panel) ? text + "\nséance non valable pour conclure" : text;
}

std::string versionCell(const MinutesEntry& entry)
{
    if (entry.version != nullptr)
        return versionSummary(*entry.version);
    if (!entry.history.empty())
        return "aucune version en vigueur";
    return entry.candidate.heard() ? "rien de signé" : wording::dash;
}

// "Claire Martin le 10 mars 2026": those who sat, in the order of the panel.
std::vector<std::string> readers(const MinutesEntry& entry)
{
    std::vector<std::string> read;
    for (const Juror& juror : entry.session.jurors) {
        const auto day = entry.dossierRead.find(juror.id);
        if (day != entry.dossierRead.end() && entry.session.sitsFor(juror.id, entry.candidate.id))
            read.push_back(juror.name + " le " + wording::formatDate(day->second));
    }
    return read;
}

// "Membres qui ont siégé : …", then who withdrew and who was not there.
std::string sittingWords(const MinutesEntry& entry)
{
    std::vector<std::string> sat;
    std::vector<std::string> withdrew;
    std::vector<std::string> absent;
    for (const Juror& juror : entry.session.jurors) {
        if (entry.session.recusal(entry.candidate.id, juror.id))
            withdrew.push_back(juror.name);
        else
            (entry.session.sitsFor(juror.id, entry.candidate.id) ? sat : absent)
                .push_back(juror.name);
    }
    std::string text;
    const auto add = [&](const char* label, const std::vector<std::string>& names) {
        if (!names.empty())
            text += (text.empty() ? "" : " ") +
                    wording::withNoBreakSpaces(std::string(label) + " : ") +
                    wording::enumerate(names) + ".";
    };
    add(sat.size() == 1 ? "Membre qui a siégé" : "Membres qui ont siégé", sat);
    if (const std::string acting = wording::presidencyWords(entry.session, entry.candidate.id);
        !acting.empty())
        text += " " + wording::presidencyLabel() + acting + ".";
    add("Dossier lu", readers(entry));
    add(withdrew.size() == 1 ? "Déport" : "Déports", withdrew);
    add(absent.size() == 1 ? "Absent(e) pour ce candidat" : "Absent(e)s pour ce candidat", absent);
    return text;
}

Paragraph subjectLine(const MinutesRecord& record, const MinutesEntry& entry)
{
    const Candidate& candidate = entry.candidate;
    std::string text = candidate.company;
    if (!candidate.time.empty())
        text += (text.empty() ? "" : ", ") + wording::formatTime(candidate.time);
    text += text.empty() ? "" : ". ";
    const auto codes = presentedCodes(record.framework, candidate);
    text +=
        wording::withNoBreakSpaces(codes.size() == 1 ? "Bloc présenté : " : "Blocs présentés : ") +
        (codes.empty() ? "aucun" : wording::enumerate(codes)) + ".";
    if (candidate.heard())
        text += "\n" + sittingWords(entry);
    // Of the day and not of what is signed of a candidate: as it is noted now.
    if (const std::string noted = wording::words(record.session.notesOf(candidate.id));
        !noted.empty())
        text += "\n" + noted;
    return {{}, text, Tone::Normal, Break::KeepWithNext};
}

// On one page under the candidate's name. A table that would hardly fit on one is cut as usual.
void keepWhole(Table& table)
{
    if (table.rows.size() > mostRowsKeptWhole)
        return;
    for (std::size_t index = 0; index + 1 < table.rows.size(); ++index)
        table.rows[index].after = Break::KeepWithNext;
}

void addDecision(Document& form, const GridRecord& grid)
{
    for (Table& table : blockTables(grid)) {
        keepWhole(table);
        form.elements.emplace_back(std::move(table));
    }
    if (Table reasons = reasonTable(grid); !reasons.rows.empty())
        form.elements.emplace_back(std::move(reasons));
    // What follows may open a page: it says whose it is.
    Table conclusion = conclusionTable(
        grid, "aucun", "Proposition d’attribution pour " + wording::nameFirst(grid.candidate));
    conclusion.rows.back().after = Break::KeepWithNext;
    form.elements.emplace_back(std::move(conclusion));
}

void addVersions(Document& form, const MinutesEntry& entry)
{
    if (!entry.history.empty())
        form.elements.emplace_back(versionTable(entry.session, entry.history));
    if (entry.version == nullptr)
        form.elements.emplace_back(Paragraph{
            {},
            wording::withNoBreakSpaces(entry.candidate.heard()
                                           ? "Ce qui est imprimé ici pour ce candidat n’est pas "
                                             "signé. Empreinte SHA-256 : "
                                           : "Empreinte SHA-256 : ") +
                wording::inGroups(entry.fingerprint, fingerprintGroup),
            Tone::Muted});
}

} // namespace

Table summaryTable(const MinutesRecord& record)
{
    Table table;
    table.columns = {6, 14, 27, 25, 15, 37, 31};
    table.header = {headerRow({"N°", "Heure", "Candidat", "Entreprise", "Blocs présentés",
                               "Proposition d’attribution", "Version et signatures"})};
    int number = 0;
    for (const MinutesEntry& entry : record.entries) {
        const Candidate& candidate = entry.candidate;
        Row row;
        row.cells = {
            leftCell(std::to_string(++number)),
            leftCell(candidate.time.empty() ? wording::dash : wording::formatTime(candidate.time)),
            leftCell(wording::nameFirst(candidate)),
            leftCell(candidate.company),
            leftCell(wording::enumerate(presentedCodes(record.framework, candidate))),
            leftCell(outcomeWords(record, entry), Tone::Strong),
            leftCell(versionCell(entry))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

void addCandidate(Document& form, const MinutesRecord& record, const MinutesEntry& entry,
                  int number)
{
    const Candidate& candidate = entry.candidate;
    form.elements.emplace_back(
        Heading{std::to_string(number) + ". " + wording::nameFirst(candidate)});
    form.elements.emplace_back(subjectLine(record, entry));
    if (candidate.heard()) {
        addDecision(form, gridOf(record, entry));
    } else {
        // The justification is for the grid only.
        form.elements.emplace_back(Paragraph{
            {}, wording::statusTitle(candidate.status) + ".", Tone::Strong, Break::KeepWithNext});
        if (!entry.deliberation.comment.empty())
            form.elements.emplace_back(Paragraph{wording::withNoBreakSpaces("Commentaires : "),
                                                 entry.deliberation.comment, Tone::Normal,
                                                 Break::KeepWithNext});
    }
    addVersions(form, entry);
}

} // namespace delibere::report
