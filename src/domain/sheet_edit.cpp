// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_edit.h"

#include "domain/entry_map.h"

namespace delibere {

namespace {

void enter(ScoreSheet& sheet, const SetMark& edit)
{
    CriterionEntry entry = sheet.criterion(edit.criterion);
    (edit.evidence == Evidence::Dossier ? entry.dossier : entry.interview) = edit.mark;
    putEntry(sheet.criteria, edit.criterion, std::move(entry));
}

void enter(ScoreSheet& sheet, const SetRemark& edit)
{
    CriterionEntry entry = sheet.criterion(edit.criterion);
    entry.remark = edit.text;
    putEntry(sheet.criteria, edit.criterion, std::move(entry));
}

void enter(ScoreSheet& sheet, const SetCompetencyEntry& edit)
{
    putEntry(sheet.competencies, edit.competency, edit.entry);
}

void enter(ScoreSheet& sheet, const SetBlockEntry& edit)
{
    putEntry(sheet.blocks, edit.block, edit.entry);
}

void enter(ScoreSheet& sheet, const SetDossierRead& edit)
{
    sheet.dossierRead = edit.read;
}

template <class Change>
inline constexpr bool isSheetChange = requires(ScoreSheet& sheet, const Change& change)
{
    enter(sheet, change);
};

} // namespace

bool isSheetEntry(const Edit& edit)
{
    return std::visit([]<class Change>(const Change&) { return isSheetChange<Change>; }, edit);
}

ScoreSheet edited(ScoreSheet sheet, const Edit& edit)
{
    std::visit(
        [&]<class Change>(const Change& change) {
            if constexpr (isSheetChange<Change>)
                enter(sheet, change);
        },
        edit);
    return sheet;
}

} // namespace delibere
