// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "report/text_blocks.h"

using namespace delibere::report;

namespace {

constexpr TextStyle bold{TextSize::Body, Tone::Strong, Qt::AlignLeft};

} // namespace

TEST_CASE("a text that is asked for again is laid out twice at most")
{
    TextBlocks blocks;
    static_cast<void>(blocks.get("Lieu", "Lyon", {}, 2000));
    const SharedText second = blocks.get("Lieu", "Lyon", {}, 2000);
    CHECK(blocks.get("Lieu", "Lyon", {}, 2000) == second);
}

TEST_CASE("a text that comes once is not kept")
{
    TextBlocks blocks;
    const std::weak_ptr<const TextBlock> once = blocks.get({}, "ROUSSEL Amélie", {}, 2000);
    CHECK(once.expired());
}

TEST_CASE("the same words at another width, in another style or with another lead are another text")
{
    TextBlocks blocks;
    for (int turn = 0; turn < 2; ++turn) {
        static_cast<void>(blocks.get({}, "Le jury propose", {}, 2000));
        static_cast<void>(blocks.get({}, "Le jury propose", {}, 200));
        static_cast<void>(blocks.get({}, "Le jury propose", bold, 2000));
        static_cast<void>(blocks.get("Le jury", " propose", {}, 2000));
    }
    const SharedText plain = blocks.get({}, "Le jury propose", {}, 2000);
    CHECK(plain->lineCount() == 1);
    CHECK(blocks.get({}, "Le jury propose", {}, 200)->lineCount() > 1);
    CHECK(blocks.get({}, "Le jury propose", bold, 2000) != plain);
    CHECK(blocks.get("Le jury", " propose", {}, 2000) != plain);
}

TEST_CASE("thousands of texts do not pile up")
{
    TextBlocks blocks;
    const auto word = [](int number) { return "texte " + std::to_string(number); };
    static_cast<void>(blocks.get({}, word(0), {}, 2000));
    std::weak_ptr<const TextBlock> first = blocks.get({}, word(0), {}, 2000);
    CHECK_FALSE(first.expired());
    for (int number = 1; number <= 2000; ++number) {
        static_cast<void>(blocks.get({}, word(number), {}, 2000));
        static_cast<void>(blocks.get({}, word(number), {}, 2000));
    }
    CHECK(first.expired());
}
