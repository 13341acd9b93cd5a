// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/coverage.h"

#include <algorithm>

namespace delibere {

namespace {

bool covers(const Mark& mark)
{
    return std::holds_alternative<LevelMark>(mark) || std::holds_alternative<Percent>(mark);
}

CompetencyCoverage coverageOf(const Competency& competency, const ScoreSheet& sheet)
{
    CompetencyCoverage coverage;
    coverage.competency = competency.id;
    coverage.total = static_cast<int>(competency.criteria.size());
    coverage.covered = static_cast<int>(
        std::ranges::count_if(competency.criteria, [&](const Criterion& criterion) {
            const auto entry = sheet.criteria.find(criterion.id);
            return entry != sheet.criteria.end() && covers(entry->second.interview);
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

} // namespace delibere
