// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "codec/switches_json.h"

using namespace delibere;
using campaign::Switches;

TEST_CASE("what is not said is read as the engine assumes, and what was written is read again")
{
    CHECK(codec::readSwitches(R"({"format": "delibere-hypotheses/1"})").value() == Switches{});
    CHECK(codec::readSwitches(codec::writeSwitches({})).value() == Switches{});
    Switches all;
    all.missedDeadlineLosesHold = true;
    all.silenceKeepsWaits = all.workStudyOffersOutliveHold = all.acceptanceMayBeWithdrawn = false;
    all.complementaryVacancies = 3;
    all.holdMayBeDeclinedLate = all.newcomersStayCallable = all.betterOfferDropsPending = false;
    all.referralDays = 20;
    all.mayotteWithReunion = false;
    CHECK(codec::readSwitches(codec::writeSwitches(all)).value() == all);
}

TEST_CASE("a reading that is not one is refused, with its place")
{
    const auto refused = [](const char* text) {
        const auto read = codec::readSwitches(text);
        REQUIRE_FALSE(read);
        return read.error().front();
    };
    CHECK(refused(R"({"format": "delibere-hypotheses/1", "A2": "oui"})").where == "/A2");
    CHECK(refused(R"({"format": "delibere-hypotheses/1", "A14": 0})").code ==
          FindingCode::OutOfRange);
    CHECK(refused(R"({"format": "delibere-hypotheses/1", "A99": true})").code ==
          FindingCode::UnknownKey);
    CHECK(refused(R"({"format": "delibere-hypotheses/2"})").code == FindingCode::NewerFormat);
}
