// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/score_sheet.h"

namespace delibere {

namespace {

template <class Map>
typename Map::mapped_type valueOrBlank(const Map& map, const typename Map::key_type& id)
{
    const auto found = map.find(id);
    return found == map.end() ? typename Map::mapped_type{} : found->second;
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

} // namespace delibere
