// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/positioning_rules.h"

#include <algorithm>

#include "domain/sheet_rules.h"

namespace delibere {

namespace {

using Check = Result<void>;

Check checkNotes(std::initializer_list<const std::string*> texts, const std::string& where)
{
    for (const std::string* text : texts) {
        if (auto checked = checkNote(*text, where); !checked)
            return checked;
    }
    return {};
}

bool hasLine(const Block& block, const std::string& line)
{
    return std::ranges::find(block.summaryLines, line, &SummaryLine::id) !=
           block.summaryLines.end();
}

} // namespace

Check checkForPositioning(const Framework& framework)
{
    if (framework.positioning && framework.scale(ScaleUse::Positioning) != nullptr)
        return {};
    return fail(ProblemCode::NotForPositioning, framework.id);
}

Check checkPart(const JurySession& session, const PositioningId& id, const PositioningInfo& info)
{
    if (session.candidate(info.candidate) == nullptr)
        return fail(ProblemCode::UnknownCandidate, info.candidate.text());
    for (const Interviewer& each : info.interviewers) {
        for (const std::string* text :
             {&each.lastName, &each.firstName, &each.company, &each.function}) {
            if (auto checked = checkName(*text, id.text()); !checked)
                return checked;
        }
    }
    return {};
}

Check checkPart(const PositioningId& id, const PositioningOpening& opening)
{
    return checkNotes({&opening.career, &opening.wishes, &opening.motivation}, id.text());
}

Check checkPart(const Framework& framework, const CompetencyId& table, const TableEntry& entry)
{
    const Competency* competency = framework.competency(table);
    if (competency == nullptr || !competency->positioning)
        return fail(ProblemCode::UnknownCompetency, table.text());
    if (entry.level && framework.scale(ScaleUse::Positioning)->level(*entry.level) == nullptr)
        return fail(ProblemCode::LevelUnknown, table.text(), *entry.level);
    return checkNotes({&entry.detail, &entry.notes}, table.text());
}

Check checkPart(const Framework& framework, const BlockId& id, const SummaryEntry& entry)
{
    const Block* block = framework.block(id);
    if (block == nullptr)
        return fail(ProblemCode::UnknownBlock, id.text());
    for (const auto& [line, needed] : entry.lines) {
        if (!hasLine(*block, line))
            return fail(ProblemCode::UnknownSummaryLine, line);
    }
    const auto& known = framework.positioning->means;
    for (const std::string& means : entry.means) {
        if (std::ranges::find(known, means, &PositioningMeans::id) == known.end())
            return fail(ProblemCode::UnknownMeans, id.text(), means);
    }
    return checkNote(entry.detail, id.text());
}

Check checkPart(const Framework& framework, const std::string& line, const PlanEntry& entry)
{
    if (std::ranges::none_of(framework.blocks,
                             [&](const Block& block) { return hasLine(block, line); }))
        return fail(ProblemCode::UnknownSummaryLine, line);
    return checkNotes({&entry.means, &entry.period, &entry.who}, line);
}

Check checkPositioning(const Framework& framework, const JurySession& session,
                       const Positioning& positioning)
{
    auto checked =
        checkForPositioning(framework)
            .and_then([&] { return checkPart(session, positioning.id, positioning.info); })
            .and_then([&] { return checkPart(positioning.id, positioning.opening); });
    for (auto at = positioning.tables.begin(); checked && at != positioning.tables.end(); ++at)
        checked = checkPart(framework, at->first, at->second);
    for (auto at = positioning.summary.begin(); checked && at != positioning.summary.end(); ++at)
        checked = checkPart(framework, at->first, at->second);
    for (auto at = positioning.plan.begin(); checked && at != positioning.plan.end(); ++at)
        checked = checkPart(framework, at->first, at->second);
    return checked;
}

} // namespace delibere
