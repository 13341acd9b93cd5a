// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/sheet_progress.h"

namespace delibere::widgets {

SheetProgress progressOf(const Competency& competency, const ScoreSheet& sheet)
{
    SheetProgress progress;
    for (const Criterion& criterion : competency.criteria) {
        const auto entry = sheet.criteria.find(criterion.id);
        ++progress.total;
        if (entry != sheet.criteria.end() &&
            (isEntered(entry->second.dossier) || isEntered(entry->second.interview)))
            ++progress.marked;
    }
    return progress;
}

SheetProgress progressOf(const Block& block, const ScoreSheet& sheet)
{
    SheetProgress progress;
    for (const Competency& competency : block.competencies)
        progress += progressOf(competency, sheet);
    return progress;
}

SheetProgress progressOf(const Framework& framework, const Candidate& candidate,
                         const ScoreSheet& sheet)
{
    SheetProgress progress;
    for (const Block& block : framework.blocks) {
        if (candidate.presents(block.id))
            progress += progressOf(block, sheet);
    }
    return progress;
}

} // namespace delibere::widgets
