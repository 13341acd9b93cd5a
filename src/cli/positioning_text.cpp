// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/positioning_text.h"

#include <fmt/format.h>

#include "domain/positioning_comparison.h"
#include "domain/positioning_summary.h"
#include "wording/french_format.h"
#include "wording/positioning_words.h"

namespace delibere::cli {

namespace {

std::string masteryText(const BlockSummary& summary)
{
    switch (summary.mastery) {
    case Mastery::Mastered:
        return "peut être évalué";
    case Mastery::ToDevelop:
        return "a des besoins en formation";
    case Mastery::Open:
        break;
    }
    const int missing = summary.tables - summary.entered;
    return fmt::format("{} sur {} sans niveau",
                       wording::formatCount(missing, "tableau", "tableaux"), summary.tables);
}

// "moyens : …, période : …, qui : …", without what is not said.
std::string planText(const PlanEntry& entry)
{
    std::string text;
    const auto add = [&](const char* name, const std::string& said) {
        if (!said.empty())
            text += fmt::format("{}{}\u00a0: {}", text.empty() ? "" : "\u00a0; ", name, said);
    };
    add("moyens", entry.means);
    add("période", entry.period);
    add("qui", entry.who);
    return text.empty() ? "à convenir" : text;
}

const char* needText(NeedChange change)
{
    switch (change) {
    case NeedChange::New:
        return "nouveau besoin";
    case NeedChange::Still:
        return "toujours un besoin";
    case NeedChange::Met:
        return "besoin satisfait";
    case NeedChange::None:
        break;
    }
    return "";
}

} // namespace

std::vector<std::string> summaryLines(const Framework& framework, const Positioning& positioning)
{
    std::vector<std::string> lines;
    for (const BlockSummary& summary : summarize(framework, positioning)) {
        lines.push_back(fmt::format("{} – {}\u00a0: {}", summary.block->code, summary.block->title,
                                    masteryText(summary)));
        for (const SummaryLineState& state : summary.lines) {
            if (state.needed)
                lines.push_back("  – " + state.line->text);
        }
        const std::string means =
            framework.positioning ? wording::meansWords(*framework.positioning, summary.entry) : "";
        if (!means.empty())
            lines.push_back("  moyens\u00a0: " + means);
        if (!summary.entry.detail.empty())
            lines.push_back("  précisions\u00a0: " + summary.entry.detail);
    }
    return lines;
}

std::vector<std::string> coherenceLines(const Framework& framework, const Positioning& positioning)
{
    return wording::coherenceLines(framework, checkCoherence(framework, positioning));
}

std::vector<std::string> planLines(const Framework& framework, const Positioning& positioning)
{
    std::vector<std::string> lines;
    for (const SummaryLine* need : needsOf(summarize(framework, positioning))) {
        lines.push_back("– " + need->text);
        lines.push_back("  " + planText(positioning.planOf(need->id)));
    }
    return lines;
}

std::vector<std::string> comparisonLines(const Framework& framework, const Positioning& earlier,
                                         const Positioning& later)
{
    std::vector<std::string> lines;
    for (const Competency* table : positioningTables(framework)) {
        const std::string change = wording::words(levelChange(earlier, later, table->id));
        if (!change.empty())
            lines.push_back(
                fmt::format("{}, {} → {}\u00a0: {}", table->id.text(),
                            wording::levelLabel(framework, earlier.table(table->id).level),
                            wording::levelLabel(framework, later.table(table->id).level), change));
    }
    const auto before = summarize(framework, earlier);
    const auto now = summarize(framework, later);
    for (const BlockSummary& summary : now) {
        for (const SummaryLineState& state : summary.lines) {
            const NeedChange change = needChange(before, now, state.line->id);
            if (change != NeedChange::None)
                lines.push_back(fmt::format("{}\u00a0: {}", needText(change), state.line->text));
        }
    }
    return lines;
}

} // namespace delibere::cli
