// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "unit/report/form_text.h"
#include "unit/report/paper_case.h"

using namespace delibere;
using namespace delibere::report;
using Catch::Contains;

TEST_CASE("a bordereau gives the retained marks in the order of the framework")
{
    const std::string text = textOf(sample::signedSlip());
    std::size_t at = 0;
    for (const char* words :
         {"1 | BC1\u00a0: ", "| 80\u00a0% | validé |", "2 | BC2\u00a0: ", "| 70\u00a0% | validé |",
          "3 | BC3\u00a0: ", "| 45\u00a0% | non validé |",
          "4 | BC4\u00a0: ", "5 | BC5\u00a0: ", "Commentaire"}) {
        INFO(words);
        at = text.find(words, at);
        REQUIRE(at != std::string::npos);
    }
}

TEST_CASE("a bloc without a mark says in words why, and never 0")
{
    const std::string text = textOf(sample::signedSlip());
    CHECK_THAT(text, Contains("| — | acquis antérieurement (1er\u00a0mars\u00a02024, PV 2024-07)"));
    CHECK_THAT(text, Contains("| — | non présenté |"));
    CHECK_THAT(text, !Contains("| 0"));
}

TEST_CASE("what is undecided is said to be so on a bordereau")
{
    const std::string text = textOf(sample::undecidedSlip());
    CHECK_THAT(text, Contains("| non renseigné | non renseigné |") && Contains("[BROUILLON]"));
    CHECK_THAT(text, Contains("[table]\nCommentaire\n---\nnon renseigné\n"));
    CHECK_THAT(text, !Contains("caractère") && !Contains("| 0"));
}

TEST_CASE("a bordereau of a framework of levels asks for no percent")
{
    const std::string text = textOf(sample::levelsSlip());
    CHECK_THAT(text, Contains("| validé |") && Contains("| non validé |"));
    CHECK_THAT(text, !Contains("%") && !Contains("Appréciation retenue"));
}

TEST_CASE("a bordereau counts the characters of the comment, not its bytes")
{
    sample::SlipCase slip = sample::signedSlip();
    slip.comment = "Été\nœuvré";
    CHECK_THAT(textOf(slip), Contains("9\u00a0caractères"));
    slip.comment = "…";
    CHECK_THAT(textOf(slip), Contains("1\u00a0caractère,"));
}

TEST_CASE("a bordereau says its version, and that a draft may still change")
{
    CHECK_THAT(textOf(sample::signedSlip()),
               Contains("Version\u00a01\u00a0: figée le 12\u00a0mars\u00a02026") &&
                   !Contains("Brouillon") && Contains("état\u00a0: signé"));
    CHECK_THAT(textOf(sample::undecidedSlip()), Contains("peuvent encore changer"));
}

TEST_CASE("a bordereau of a candidate who is not heard says the status and asks for nothing")
{
    sample::SlipCase slip = sample::undecidedSlip();
    slip.candidate.status = CandidateStatus::Excused;
    for (EntryLine& line : slip.lines)
        line.state = BlockState::NotHeard;
    const std::string text = textOf(slip);
    CHECK_THAT(text, Contains("Candidat excusé sur justificatif.") && Contains("| — | — |"));
    CHECK_THAT(text, !Contains("| non renseigné"));
}
