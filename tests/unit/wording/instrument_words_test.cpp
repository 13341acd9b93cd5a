// SPDX-License-Identifier: GPL-3.0-or-later
// A commission is told nothing of juries and grids, and a jury hears what it always heard.
#include "wording/instrument_words.h"

#include <catch2/catch.hpp>

#include "support/commission.h"
#include "wording/problem_text.h"

using namespace delibere;

TEST_CASE("a sentence of a jury has one of a commission, and what both read stays")
{
    Framework jury;
    const Framework commission = sample::commissionFramework();
    CHECK(wording::inWordsOf(commission, "Membres du jury") == "Membres de la commission");
    CHECK(wording::inWordsOf(jury, "Membres du jury") == "Membres du jury");
    CHECK(wording::inWordsOf(commission, "Annuler") == "Annuler");
}

TEST_CASE("a problem of a commission's session is said in its words, with its names")
{
    JurySession session = sample::commission();
    const Problem second{ProblemCode::SecondPresident, "m2", session.jurors.front().name};
    CHECK(wording::problemText(second, session).find("ce jury") != std::string::npos);
    sample::addApplication(session, "25-0001");
    const std::string said = wording::problemText(second, session);
    CHECK(said.find("cette commission") != std::string::npos);
    CHECK(said.find(session.jurors.front().name) != std::string::npos);
    CHECK(said.find("jury") == std::string::npos);
}
