// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/letter_parts.h"

#include "wording/french_format.h"

namespace delibere::report {

namespace {

constexpr int linesToSign = 6;
constexpr int linesToComplete = 4;

} // namespace

std::string orToBeSaid(std::string text)
{
    return text.empty() ? "à préciser par l’organisme" : std::move(text);
}

Lines dayLines(const Framework& framework, const SessionInfo& info)
{
    Lines lines{{"Certification", framework.title}};
    if (!framework.certifier.empty())
        lines.emplace_back("Organisme certificateur", framework.certifier);
    lines.emplace_back("Date", wording::formatDate(info.date));
    lines.emplace_back("Lieu", orToBeSaid(info.place));
    return lines;
}

Table linesTable(const Lines& lines)
{
    Table table;
    table.density = Density::Large;
    table.columns = {44, 138};
    for (const auto& [label, text] : lines) {
        Row row;
        row.cells = {leftCell(label), leftCell(text, Tone::Strong)};
        row.after = Break::KeepWithNext;
        table.rows.push_back(std::move(row));
    }
    return table;
}

Paragraph sentence(const char* lead, const char* text)
{
    return {wording::withNoBreakSpaces(lead), wording::withNoBreakSpaces(text), Tone::Normal};
}

void addPractical(Document& form, const SessionInfo& info)
{
    if (info.practical.empty())
        form.elements.emplace_back(WritingSpace{
            {"Autres pièces à apporter, accès, personne à joindre (à compléter par l’organisme)"},
            linesToComplete});
    else
        form.elements.emplace_back(
            Paragraph{"Informations de l’organisme\n", info.practical, Tone::Normal});
}

void endLetter(Document& form, const RecordStamp& stamp)
{
    form.elements.emplace_back(WritingSpace{
        {wording::withNoBreakSpaces("Pour l’organisme : nom, qualité, date et signature"),
         "Cachet"},
        linesToSign});
    form.elements.emplace_back(ownPresentation());
    form.elements.emplace_back(fingerprints(stamp));
}

void endPresence(Document& form, const RecordStamp& stamp)
{
    form.elements.emplace_back(sentence(
        "", "Cette attestation ne vaut que signée. Elle ne dit rien de ce que le jury a apprécié "
            "ou proposé."));
    endLetter(form, stamp);
}

} // namespace delibere::report
