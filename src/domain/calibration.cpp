// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calibration.h"

#include <algorithm>

namespace delibere {

namespace {

int changedCriteria(const Block& block, const ScoreSheet& before, const ScoreSheet& after)
{
    int changed = 0;
    for (const Competency& competency : block.competencies) {
        changed += static_cast<int>(
            std::ranges::count_if(competency.criteria, [&](const Criterion& criterion) {
                const CriterionEntry was = before.criterion(criterion.id);
                const CriterionEntry is = after.criterion(criterion.id);
                return was.dossier != is.dossier || was.interview != is.interview;
            }));
    }
    return changed;
}

} // namespace

std::vector<BlockChange> changesSince(const Framework& framework, const ScoreSheet& before,
                                      const ScoreSheet& after)
{
    std::vector<BlockChange> changes;
    for (const Block& block : framework.blocks) {
        BlockChange change{block.id, before.block(block.id).final, std::nullopt, 0};
        if (after.state == SheetState::Submitted) {
            change.after = after.block(block.id).final;
            change.criteria = changedCriteria(block, before, after);
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace delibere
