// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/positioning_summary.h"

#include <algorithm>

namespace delibere {

namespace {

Mastery masteryOf(const Block& block, const Positioning& positioning, int top)
{
    Mastery mastery = Mastery::Mastered;
    for (const Competency& table : block.competencies) {
        if (!table.positioning)
            continue;
        const auto level = positioning.table(table.id).level;
        if (level && *level < top)
            return Mastery::ToDevelop;
        if (!level)
            mastery = Mastery::Open;
    }
    return mastery;
}

SummaryLineState stateOf(const SummaryLine& line, const SummaryEntry& entry,
                         const Positioning& positioning)
{
    const auto typed = entry.lines.find(line.id);
    if (typed != entry.lines.end())
        return {&line, typed->second, true};
    return {&line, line.table && positioning.table(*line.table).need, false};
}

BlockSummary summaryOf(const Block& block, const Positioning& positioning, int top)
{
    BlockSummary summary;
    summary.block = &block;
    summary.entry = positioning.summaryOf(block.id);
    summary.mastery = masteryOf(block, positioning, top);
    for (const Competency& table : block.competencies) {
        if (!table.positioning)
            continue;
        ++summary.tables;
        summary.entered += positioning.table(table.id).level ? 1 : 0;
    }
    for (const SummaryLine& line : block.summaryLines)
        summary.lines.push_back(stateOf(line, summary.entry, positioning));
    return summary;
}

// The warnings of one bloc.
class Coherence {
public:
    Coherence(const BlockSummary& summary, const Positioning& positioning, int top,
              std::vector<CoherenceWarning>& found)
        : m_summary(summary), m_positioning(positioning), m_top(top), m_found(found)
    {}

    void checkTables() const
    {
        for (const Competency& table : m_summary.block->competencies) {
            if (table.positioning)
                checkTable(table.id, m_positioning.table(table.id));
        }
    }

    void checkSummary() const
    {
        for (const SummaryLineState& state : m_summary.lines)
            checkLine(state);
        if (m_summary.mastery != Mastery::ToDevelop)
            return;
        if (!m_summary.needsSomething())
            add(CoherenceKind::NoNeedGiven);
        if (m_summary.entry.means.empty())
            add(CoherenceKind::NoMeansGiven);
    }

private:
    void add(CoherenceKind kind, const CompetencyId& table = {}, const std::string& line = {}) const
    {
        m_found.push_back({kind, m_summary.block->id, table, line});
    }
    void checkTable(const CompetencyId& id, const TableEntry& entry) const
    {
        if (!entry.level) {
            add(CoherenceKind::TableEmpty, id);
            return;
        }
        if (entry.answer == Answer::None)
            add(CoherenceKind::AnswerMissing, id);
        if (entry.answer == Answer::No && *entry.level > 1)
            add(CoherenceKind::NoButAcquired, id);
        if (*entry.level < m_top && !entry.need)
            add(CoherenceKind::NeedMissing, id);
        if (*entry.level == m_top && entry.need)
            add(CoherenceKind::NeedThoughFull, id);
    }
    void checkLine(const SummaryLineState& state) const
    {
        const bool asked = state.line->table && m_positioning.table(*state.line->table).need;
        if (asked && !state.needed)
            add(CoherenceKind::LineDropped, {}, state.line->id);
        if (!asked && state.needed && m_summary.mastery == Mastery::Mastered)
            add(CoherenceKind::LineAdded, {}, state.line->id);
    }

    const BlockSummary& m_summary;
    const Positioning& m_positioning;
    int m_top;
    std::vector<CoherenceWarning>& m_found;
};

} // namespace

bool BlockSummary::needsSomething() const
{
    return std::ranges::any_of(lines, &SummaryLineState::needed);
}

std::vector<BlockSummary> summarize(const Framework& framework, const Positioning& positioning)
{
    const int top = topLevel(framework);
    std::vector<BlockSummary> summary;
    for (const Block& block : framework.blocks)
        summary.push_back(summaryOf(block, positioning, top));
    return summary;
}

std::vector<const SummaryLine*> needsOf(const std::vector<BlockSummary>& summary)
{
    std::vector<const SummaryLine*> needs;
    for (const BlockSummary& block : summary) {
        for (const SummaryLineState& state : block.lines) {
            if (state.needed)
                needs.push_back(state.line);
        }
    }
    return needs;
}

int topLevel(const Framework& framework)
{
    const Scale* scale = framework.scale(ScaleUse::Positioning);
    return scale == nullptr ? 0 : static_cast<int>(scale->levels.size());
}

std::vector<const Competency*> positioningTables(const Framework& framework)
{
    std::vector<const Competency*> tables;
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            if (competency.positioning)
                tables.push_back(&competency);
        }
    }
    return tables;
}

std::vector<CoherenceWarning> checkCoherence(const Framework& framework,
                                             const Positioning& positioning)
{
    std::vector<CoherenceWarning> found;
    const int top = topLevel(framework);
    for (const BlockSummary& summary : summarize(framework, positioning)) {
        const Coherence coherence(summary, positioning, top, found);
        coherence.checkTables();
        coherence.checkSummary();
    }
    return found;
}

} // namespace delibere
