// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/score_sheet.h"

#include "domain/entry_map.h"

namespace delibere {

namespace {

template <class Map>
typename Map::mapped_type valueOrBlank(const Map& map, const typename Map::key_type& id)
{
    const auto found = map.find(id);
    return found == map.end() ? typename Map::mapped_type{} : found->second;
}

template <class Map>
Result<ScoreSheet> changed(const ScoreSheet& sheet, Map ScoreSheet::*map,
                           const typename Map::key_type& id, typename Map::mapped_type entry)
{
    if (sheet.state == SheetState::Submitted)
        return fail(ProblemCode::SheetSubmitted, sheet.key.juror.text(),
                    sheet.key.candidate.text());
    ScoreSheet next = sheet;
    putEntry(next.*map, id, std::move(entry));
    return next;
}

} // namespace

CriterionEntry ScoreSheet::criterion(const CriterionId& id) const
{
    return valueOrBlank(criteria, id);
}

CompetencyEntry ScoreSheet::competency(const CompetencyId& id) const
{
    return valueOrBlank(competencies, id);
}

BlockEntry ScoreSheet::block(const BlockId& id) const
{
    return valueOrBlank(blocks, id);
}

Result<ScoreSheet> ScoreSheet::with(const CriterionId& id, CriterionEntry entry) const
{
    return changed(*this, &ScoreSheet::criteria, id, std::move(entry));
}

Result<ScoreSheet> ScoreSheet::with(const CriterionId& id, Evidence evidence, Mark mark) const
{
    CriterionEntry entry = criterion(id);
    (evidence == Evidence::Dossier ? entry.dossier : entry.interview) = mark;
    return with(id, std::move(entry));
}

Result<ScoreSheet> ScoreSheet::with(const CompetencyId& id, CompetencyEntry entry) const
{
    return changed(*this, &ScoreSheet::competencies, id, std::move(entry));
}

Result<ScoreSheet> ScoreSheet::with(const BlockId& id, BlockEntry entry) const
{
    return changed(*this, &ScoreSheet::blocks, id, entry);
}

} // namespace delibere
