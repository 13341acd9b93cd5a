// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/coverage.h"

#include <algorithm>

namespace delibere {

namespace {

bool covers(const Mark& mark)
{
    return std::holds_alternative<LevelMark>(mark) || std::holds_alternative<Percent>(mark);
}

bool covers(const ScoreSheet& sheet, const CriterionId& criterion)
{
    const auto entry = sheet.criteria.find(criterion);
    return entry != sheet.criteria.end() && covers(entry->second.interview);
}

CompetencyCoverage coverageOf(const Competency& competency, const ScoreSheet& sheet)
{
    CompetencyCoverage coverage;
    coverage.competency = competency.id;
    coverage.total = static_cast<int>(competency.criteria.size());
    coverage.covered = static_cast<int>(
        std::ranges::count_if(competency.criteria, [&](const Criterion& criterion) {
            return covers(sheet, criterion.id);
        }));
    coverage.asked =
        std::ranges::any_of(sheet.competency(competency.id).questions, &Question::asked);
    return coverage;
}

} // namespace

bool BlockCoverage::touched() const
{
    return std::ranges::any_of(competencies, &CompetencyCoverage::touched);
}

std::vector<BlockCoverage> coverageOf(const Framework& framework, const Candidate& candidate,
                                      const ScoreSheet& sheet)
{
    std::vector<BlockCoverage> blocks;
    for (const Block& block : framework.blocks) {
        if (!candidate.presents(block.id))
            continue;
        BlockCoverage coverage;
        coverage.block = block.id;
        for (const Competency& competency : block.competencies)
            coverage.competencies.push_back(coverageOf(competency, sheet));
        blocks.push_back(std::move(coverage));
    }
    return blocks;
}

std::vector<CriterionId> uncoveredCriteria(const Framework& framework, const Candidate& candidate,
                                           std::span<const ScoreSheet> sheets)
{
    std::vector<CriterionId> uncovered;
    for (const Block& block : framework.blocks) {
        if (!candidate.presents(block.id))
            continue;
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                if (std::ranges::none_of(sheets, [&](const ScoreSheet& sheet) {
                        return covers(sheet, criterion.id);
                    }))
                    uncovered.push_back(criterion.id);
            }
        }
    }
    return uncovered;
}

} // namespace delibere
