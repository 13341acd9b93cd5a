// SPDX-License-Identifier: GPL-3.0-or-later
// That an entry gives what the file would give back is tested beside the file: store's property
// test.
#include "domain/edit.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

TEST_CASE("an entry changes what it names and nothing else")
{
    ScoreSheet sheet;
    sheet.key = sample::key("c1", "m1");
    sheet.criteria[CriterionId("C1.1")] = {Percent{40}, {}, "à revoir"};
    const ScoreSheet marked =
        edited(sheet, SetMark{sheet.key, CriterionId("C1.1"), Evidence::Interview, NotCovered{}});
    CHECK(marked.criterion(CriterionId("C1.1")) ==
          CriterionEntry{Percent{40}, NotCovered{}, "à revoir"});
    CHECK(edited(marked, SetMark{sheet.key, CriterionId("C1.1"), Evidence::Interview, {}}) ==
          sheet);
}

TEST_CASE("an entry taken back leaves the sheet equal to one never filled in")
{
    ScoreSheet blank;
    blank.key = sample::key("c1", "m1");
    const SheetKey& key = blank.key;
    ScoreSheet sheet = blank;
    for (const SheetEntry& edit : std::initializer_list<SheetEntry>{
             SetRemark{key, CriterionId("C1.1"), "précis"},
             SetCompetencyEntry{key, CompetencyId("C1"), {Reading::Clear, {{"?", false}}, {}}},
             SetBlockEntry{key, BlockId("B1"), {Percent{10}, Percent{20}}},
             SetDossierRead{key, true}})
        sheet = edited(sheet, edit);
    CHECK(sheet != blank);
    for (const SheetEntry& edit : std::initializer_list<SheetEntry>{
             SetRemark{key, CriterionId("C1.1"), ""},
             SetCompetencyEntry{key, CompetencyId("C1"), {}}, SetBlockEntry{key, BlockId("B1"), {}},
             SetDossierRead{key, false}})
        sheet = edited(sheet, edit);
    CHECK(sheet == blank);
}

TEST_CASE("handing in, reopening and importing are no entries")
{
    const ScoreSheet sheet = sample::submitted("c1", "m1", 70, 55);
    for (const Edit& edit :
         std::initializer_list<Edit>{SubmitSheet{sheet.key}, ReopenSheet{sheet.key, "erreur"},
                                     ImportSheet{sample::submitted("c1", "m1", 1, 2)},
                                     SetComment{CandidateId("c1"), "x"}}) {
        CHECK_FALSE(isEntry(edit));
    }
    CHECK(isEntry(SetDossierRead{sheet.key, true}));
    CHECK(isEntry(ActAs{})); // who goes on typing
}

TEST_CASE("each entry, and the one that takes it back, leave the sheet as it was")
{
    const ScoreSheet before = sample::submitted("c1", "m1", 70, 55);
    const SheetKey& key = before.key;
    for (const SheetEntry& edit : std::initializer_list<SheetEntry>{
             SetMark{key, CriterionId("C1.1"), Evidence::Dossier, Percent{12}},
             SetMark{key, CriterionId("C1.1"), Evidence::Interview, NotCovered{}},
             SetRemark{key, CriterionId("C1.1"), "à revoir"},
             SetCompetencyEntry{key, CompetencyId("C1"), {Reading::Partial, {{"?", true}}, {}}},
             SetBlockEntry{key, BlockId("B1"), {Percent{10}, Percent{20}}},
             SetDossierRead{key, !before.dossierRead}}) {
        CAPTURE(edit.index());
        const ScoreSheet after = edited(before, edit);
        CHECK(after != before);
        CHECK(edited(after, inverse(before, edit)) == before);
    }
}
