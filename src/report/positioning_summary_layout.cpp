// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout_parts.h"
#include "report/positioning_parts.h"
#include "wording/french_format.h"
#include "wording/positioning_words.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr const char* indent = "\u00a0\u00a0\u00a0\u00a0";

// "2 tableaux sur 4 sans niveau": why neither box is ticked, or what the tick does not know.
std::string missingWords(const BlockSummary& summary)
{
    const int missing = summary.tables - summary.entered;
    return std::to_string(missing) +
           (missing == 1 ? "\u00a0tableau sur\u00a0" : "\u00a0tableaux sur\u00a0") +
           std::to_string(summary.tables) + " sans niveau";
}

Cell competenceCell(const PositioningRecord& record, const BlockSummary& summary)
{
    std::string text = "\n" + summary.block->title;
    if (!record.blank() && summary.entered < summary.tables)
        text += "\n(" + missingWords(summary) + ")";
    return labelledCell(wording::blockName(record.framework, *summary.block), text);
}

std::string meansLine(const PositioningForm& form, const SummaryEntry& entry)
{
    std::string text;
    for (const PositioningMeans& means : form.means)
        text += (text.empty() ? "" : " " + form.meansLink + "  ") +
                wording::tickBox(entry.means.contains(means.id)) + means.text;
    return form.meansTitle + "  " + text;
}

Cell bilanCell(const PositioningForm& form, const BlockSummary& summary, Remarks& remarks)
{
    std::string text = wording::tickBox(summary.mastery == Mastery::Mastered) + form.mastered +
                       "\n" + wording::tickBox(summary.mastery == Mastery::ToDevelop) +
                       form.toDevelop;
    for (const SummaryLineState& state : summary.lines)
        text += "\n" + (indent + wording::tickBox(state.needed)) + state.line->text +
                remarks.call(state.line->id);
    if (!summary.entry.detail.empty())
        text += "\nPrécisions\u00a0: " + summary.entry.detail;
    return leftCell(text + "\n" + meansLine(form, summary.entry));
}

// Few lines: the form is meant to fit on one page. The foot of the page has the session.
Facts shortFacts(const PositioningRecord& record)
{
    Facts facts;
    facts.items = {{"Candidat", wording::nameFirst(record.candidate)},
                   {"Entreprise", record.candidate.company},
                   {"Date du repérage", wording::formatDate(record.positioning.info.date)},
                   {"Référentiel", "version\u00a0" + record.framework.version}};
    if (!record.framework.certifier.empty())
        facts.items.emplace_back("Organisme certificateur", record.framework.certifier);
    return facts;
}

} // namespace

void addSummaryTable(Document& form, const PositioningRecord& record, Remarks& remarks,
                     Break afterRows)
{
    const PositioningForm& words = *record.framework.positioning;
    form.elements.emplace_back(Paragraph{{}, words.rule, Tone::Normal, Break::KeepWithNext});
    Table table;
    table.columns = {20, 80};
    table.density = Density::Compact;
    for (const BlockSummary& summary : summarize(record.framework, record.positioning)) {
        Row row;
        row.cells = {competenceCell(record, summary), bilanCell(words, summary, remarks)};
        row.after = afterRows;
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty())
        table.rows.back().after = Break::Allowed;
    form.elements.emplace_back(std::move(table));
}

Document layOutPositioningSummary(const PositioningRecord& record)
{
    Document form = beginPositioning(record, record.framework.positioning->title);
    Remarks remarks(record.framework);
    form.elements.emplace_back(shortFacts(record));
    addSummaryTable(form, record, remarks, Break::Allowed);
    addPositioningSignatures(form, record);
    form.elements.emplace_back(purposeAndCustody(record));
    endPositioning(form, record, remarks);
    return form;
}

} // namespace delibere::report
