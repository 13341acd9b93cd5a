// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_gaps.h"

namespace delibere {

namespace {

// What its reader says of every criterion makes the result of an application.
void addCommissionGaps(const Framework& framework, const Block& block, const Competency& competency,
                       const Candidate& candidate, const ScoreSheet& sheet, std::vector<Gap>& gaps)
{
    const bool interview =
        candidate.interviewed && framework.admission && examinesByInterview(*framework.admission);
    for (const Criterion& criterion : competency.criteria) {
        const CriterionEntry marks = sheet.criterion(criterion.id);
        if (!isEntered(marks.dossier))
            gaps.push_back({GapKind::NoDossierMark, true, block.id, competency.id, criterion.id});
        if (interview && !isEntered(marks.interview))
            gaps.push_back({GapKind::NoInterviewMark, true, block.id, competency.id, criterion.id});
    }
}

void addCompetencyGaps(const Framework& framework, const Block& block, const Competency& competency,
                       const ScoreSheet& sheet, std::vector<Gap>& gaps)
{
    const CompetencyEntry entry = sheet.competency(competency.id);
    if (framework.reading && entry.reading == Reading::NotRead)
        gaps.push_back({GapKind::NotRead, false, block.id, competency.id, {}});
    for (const Criterion& criterion : competency.criteria) {
        const CriterionEntry marks = sheet.criterion(criterion.id);
        if (!isEntered(marks.dossier) && !isEntered(marks.interview))
            gaps.push_back({GapKind::NoMark, false, block.id, competency.id, criterion.id});
    }
    if (framework.evaluation->unit == Unit::Competency && !entry.final)
        gaps.push_back({GapKind::NoFinal, true, block.id, competency.id, {}});
}

} // namespace

std::vector<Gap> gaps(const Framework& framework, const Candidate& candidate,
                      const ScoreSheet& sheet)
{
    std::vector<Gap> found;
    if (!framework.evaluation || !candidate.heard())
        return found;
    if (!sheet.dossierRead)
        found.push_back({GapKind::DossierUnread, false, {}, {}, {}});
    for (const Block& block : framework.blocks) {
        if (!candidate.presents(block.id))
            continue;
        for (const Competency& competency : block.competencies) {
            if (framework.evaluation->unit == Unit::Criterion)
                addCommissionGaps(framework, block, competency, candidate, sheet, found);
            else
                addCompetencyGaps(framework, block, competency, sheet, found);
        }
        if (framework.evaluation->unit == Unit::Block && !sheet.block(block.id).final)
            found.push_back({GapKind::NoFinal, true, block.id, {}, {}});
    }
    return found;
}

} // namespace delibere
