// SPDX-License-Identifier: GPL-3.0-or-later
// What is handed over of a signed ranking, and the same file looked at again.
#include "tables/ranking_table.h"

#include <catch2/catch.hpp>

#include "support/signed_ranking.h"
#include "tables/csv.h"

using namespace delibere;
using tables::HandoverFault;
using tables::HandoverFinding;

namespace {

const std::string handed = "\xef\xbb\xbf"
                           "numero;rang;reponse;motif\r\n"
                           "25-0001;1;classe;\r\n"
                           "25-0004;2;classe;\r\n"
                           "25-0003;3;classe;\r\n"
                           "25-0002;4;classe;\r\n"
                           "25-0005;;refus-academique;Attendus non atteints en analyse.\r\n"
                           "25-0006;;refus-administratif;Relevés de notes non reçus.\r\n";

std::vector<HandoverFinding> findingsOf(const std::string& csv)
{
    return tables::compareHandover(csv, sample::signedRanking()).value();
}

std::string replaced(const std::string& from, const std::string& to)
{
    std::string text = handed;
    text.replace(text.find(from), from.size(), to);
    return text;
}

} // namespace

TEST_CASE("a ranking is handed over by rank, then the refused by number, without a mark")
{
    CHECK(tables::csv(tables::rankingTable(sample::signedRanking())) == handed);
}

TEST_CASE("a reason that a spreadsheet would take for a formula is disarmed, and still the same")
{
    SignedRanking ranking = sample::signedRanking();
    ranking.lines.back().reason = "=HYPERLINK(\"http://x\")";
    ranking.lines.front().number = "-25;1";
    const std::string csv = tables::csv(tables::rankingTable(ranking));
    CHECK(csv.find(";\"'=HYPERLINK(\"\"http://x\"\")\"") != std::string::npos);
    CHECK(csv.find("\"'-25;1\";1;classe") != std::string::npos);
    CHECK(tables::compareHandover(csv, ranking).value().empty());
}

TEST_CASE("what was handed over is the same when a spreadsheet saved it again")
{
    CHECK(findingsOf(handed).empty());
    CHECK(findingsOf(handed.substr(3)).empty());
    std::string plain = handed.substr(3);
    for (std::size_t at = plain.find('\r'); at != std::string::npos; at = plain.find('\r'))
        plain.erase(at, 1);
    CHECK(findingsOf(plain).empty());
    CHECK(findingsOf(replaced("25-0001;1;classe;", "\"25-0001\";\"1\";\"classe\"")).empty());
}

TEST_CASE("every line that is not what was signed is named")
{
    using Found = std::vector<HandoverFinding>;
    CHECK(findingsOf(replaced("25-0001;1", "25-0001;2")) ==
          Found{{HandoverFault::Altered, 2, "25-0001"}});
    CHECK(findingsOf(replaced("atteints", "Atteints")) ==
          Found{{HandoverFault::Altered, 6, "25-0005"}});
    CHECK(findingsOf(replaced("numero;rang", "rang;numero")) ==
          Found{{HandoverFault::Heading, 1, ""}});
    CHECK(findingsOf(replaced("25-0002", "25-0009")) ==
          Found{{HandoverFault::Unknown, 5, "25-0009"}, {HandoverFault::Missing, 0, "25-0002"}});
    CHECK(findingsOf(replaced("25-0002;4;classe;\r\n", "")) ==
          Found{{HandoverFault::Moved, 5, "25-0005"},
                {HandoverFault::Moved, 6, "25-0006"},
                {HandoverFault::Missing, 0, "25-0002"}});
    CHECK(findingsOf(handed + "25-0001;1;classe;\r\n") ==
          Found{{HandoverFault::Unknown, 8, "25-0001"}});
    CHECK(findingsOf("").size() == 7);
    CHECK_FALSE(tables::compareHandover("\"a", sample::signedRanking()).has_value());
}
