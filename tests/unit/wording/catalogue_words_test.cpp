// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of a formation: every item of the platform is there, and what nobody published is said
// so.
#include <algorithm>

#include <catch2/catch.hpp>

#include "wording/catalogue_words.h"

using namespace delibere;
using campaign::CatalogueFigure;
using campaign::CatalogueRow;

namespace {

std::string textOf(const std::vector<wording::SheetLine>& sheet, const std::string& heading)
{
    const auto found = std::ranges::find(sheet, heading, &wording::SheetLine::heading);
    REQUIRE(found != sheet.end());
    return found->text;
}

} // namespace

TEST_CASE("a sheet without a source has every heading, and says that nothing is published")
{
    const auto sheet = wording::sheetLines({});
    CHECK(sheet.size() == 29);
    for (const wording::SheetLine& each : sheet) {
        INFO(each.heading);
        CHECK_FALSE(each.known);
        CHECK(each.text == "non communiqué");
    }
}

TEST_CASE("a figure stands beside the one of the session before; a blank is no zero")
{
    CatalogueRow row;
    row.session = 2025;
    row.figures[static_cast<std::size_t>(CatalogueFigure::Applications)] = 398;
    row.figures[static_cast<std::size_t>(CatalogueFigure::LastRank)] = 33;
    row.figures[static_cast<std::size_t>(CatalogueFigure::AcceptedLate)] = 0;
    row.accepted[0] = 792;
    row.accepted[1] = 0;
    CatalogueRow before;
    before.session = 2024;
    before.figures[static_cast<std::size_t>(CatalogueFigure::Applications)] = 371;
    const auto sheet = wording::sheetLines({&row, &before, nullptr});
    CHECK(textOf(sheet, "Candidatures confirmées, phase principale") == "398 (2024\u00a0: 371)");
    CHECK(textOf(sheet, "Dernier rang appelé, phase principale") == "33");
    CHECK(textOf(sheet, "Ont accepté en phase complémentaire") == "0");
    CHECK(textOf(sheet, "Capacité d’accueil") == "non communiqué");
    CHECK(textOf(sheet, "Taux d’accès").starts_with("8\u00a0%\n"));
    CHECK(textOf(sheet, "Taux d’accès").ends_with("principale"));
    row.track = Track::WorkStudy;
    CHECK(textOf(wording::sheetLines({&row, nullptr, nullptr}), "Taux d’accès").ends_with("(E18)"));
    CHECK(textOf(sheet, "Qui a accepté, d’où ils venaient") ==
          "Licence générale (L3)\u00a0: 79,2\u00a0%\nLicence professionnelle\u00a0: 0\u00a0%");
}
