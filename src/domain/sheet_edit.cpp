// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_edit.h"

namespace delibere {

namespace {

// A blank entry is erased, so that equal content always means equal sheets.
template <class Map>
void put(Map& map, const typename Map::key_type& id, typename Map::mapped_type entry)
{
    if (entry.blank())
        map.erase(id);
    else
        map.insert_or_assign(id, std::move(entry));
}

void enter(ScoreSheet& sheet, const SetMark& edit)
{
    CriterionEntry entry = sheet.criterion(edit.criterion);
    (edit.evidence == Evidence::Dossier ? entry.dossier : entry.interview) = edit.mark;
    put(sheet.criteria, edit.criterion, std::move(entry));
}

void enter(ScoreSheet& sheet, const SetRemark& edit)
{
    CriterionEntry entry = sheet.criterion(edit.criterion);
    entry.remark = edit.text;
    put(sheet.criteria, edit.criterion, std::move(entry));
}

void enter(ScoreSheet& sheet, const SetCompetencyEntry& edit)
{
    put(sheet.competencies, edit.competency, edit.entry);
}

void enter(ScoreSheet& sheet, const SetBlockEntry& edit)
{
    put(sheet.blocks, edit.block, edit.entry);
}

void enter(ScoreSheet& sheet, const SetDossierRead& edit)
{
    sheet.dossierRead = edit.read;
}

template <class Change>
inline constexpr bool isEntry = requires(ScoreSheet& sheet, const Change& change)
{
    enter(sheet, change);
};

} // namespace

bool isSheetEntry(const Edit& edit)
{
    return std::visit([]<class Change>(const Change&) { return isEntry<Change>; }, edit);
}

ScoreSheet edited(ScoreSheet sheet, const Edit& edit)
{
    std::visit(
        [&]<class Change>(const Change& change) {
            if constexpr (isEntry<Change>)
                enter(sheet, change);
        },
        edit);
    return sheet;
}

} // namespace delibere
