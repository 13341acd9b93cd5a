// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "report/paginate.h"

using namespace delibere::report;

namespace {

constexpr qreal pageHeight = page::bottom - page::top;

Strip strip(qreal partOfAPage)
{
    Strip made;
    made.height = pageHeight * partOfAPage;
    return made;
}

std::vector<std::size_t> counts(const std::vector<Page>& pages)
{
    std::vector<std::size_t> found;
    found.reserve(pages.size());
    for (const Page& page : pages)
        found.push_back(page.size());
    return found;
}

using Counts = std::vector<std::size_t>;

} // namespace

TEST_CASE("a strip that does not fit opens a page")
{
    CHECK(counts(paginate({{{strip(0.6), strip(0.3), strip(0.3)}}})) == Counts{2, 1});
}

TEST_CASE("what is kept together moves together")
{
    Strip heading = strip(0.1);
    heading.keepWithNext = true;
    CHECK(counts(paginate({{{strip(0.8), heading, strip(0.2)}}})) == Counts{1, 2});
}

TEST_CASE("what is kept together but taller than a page is cut, not lost")
{
    Strip tall = strip(0.5);
    tall.keepWithNext = true;
    CHECK(counts(paginate({{{tall, tall, strip(0.5)}}})) == Counts{2, 1});
}

TEST_CASE("the header of a table is repeated where its rows go on")
{
    Strip row = strip(0.4);
    row.repeatedAbove = std::make_shared<std::vector<Strip>>(std::vector<Strip>{strip(0.1)});
    const auto pages = paginate({{{strip(0.1), row, row, row, row}}});
    REQUIRE(counts(pages) == Counts{3, 3});
    CHECK(pages[1][1].y == Approx(page::top + pageHeight * 0.1));
}

TEST_CASE("space before a strip is dropped at the top of a page")
{
    Strip spaced = strip(0.7);
    spaced.spaceBefore = pageHeight * 0.1;
    const auto pages = paginate({{{spaced, spaced}}});
    REQUIRE(pages.size() == 2);
    CHECK(pages[0][0].y == page::top);
    CHECK(pages[1][0].y == page::top);
}

TEST_CASE("a memory aid is printed only where the page has room for it")
{
    const StripGroup aid{{strip(0.3)}, Room::IfLeft};
    CHECK(counts(paginate({{{strip(0.5)}}, aid})) == Counts{2});
    CHECK(counts(paginate({{{strip(0.8)}}, aid})) == Counts{1});
}

TEST_CASE("a strip taller than a page stands alone on it")
{
    CHECK(counts(paginate({{{strip(0.1), strip(1.5), strip(0.1)}}})) == Counts{1, 1, 1});
}

TEST_CASE("no strips still make one page")
{
    CHECK(counts(paginate({})) == Counts{0});
}
