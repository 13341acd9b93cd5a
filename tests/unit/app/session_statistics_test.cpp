// SPDX-License-Identifier: GPL-3.0-or-later
// From files to figures: what counts, what is left out, and what cannot be read.
#include "app/session_statistics.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "signed_room.h"
#include "support/sample.h"
#include "wording/statistics_words.h"

using namespace delibere;

namespace {

app::SessionStatistics statisticsOfFiles(const std::vector<std::filesystem::path>& files)
{
    app::StatisticsGathering gathering;
    for (const auto& file : files)
        gathering.add(file);
    return gathering.result();
}

} // namespace

TEST_CASE("only a grid that everyone signed is counted, and the others are said")
{
    sample::SignedRoom room;
    room.signAll("c1");
    room.close();
    const auto statistics = statisticsOfFiles({room.path()});
    CHECK(statistics.findings.empty());
    CHECK(statistics.sessions == 1);
    REQUIRE(statistics.frameworks.size() == 1);
    const PeriodStatistics& period = statistics.frameworks[0].periods.front();
    CHECK(period.year == 2026);
    CHECK(period.leftOut == 1);
    CHECK(period.candidates == tl::make_unexpected(Withheld::SmallGroup)); // one signed grid
}

TEST_CASE("a grid that two of three evaluated is counted like any other")
{
    sample::SignedRoom room;
    room.apply(SetAssignment{CandidateId("c1"), {JurorId("m1"), JurorId("m2")}});
    room.signAll("c1");
    room.close();
    const auto statistics = statisticsOfFiles({room.path()});
    CHECK(statistics.findings.empty());
    REQUIRE(statistics.frameworks.size() == 1);
    CHECK(statistics.frameworks[0].periods.front().leftOut == 1); // c2 alone
}

TEST_CASE("a session of an older format, or left by a crash, is counted as it stands")
{
    sample::SignedRoom room;
    room.signAll("c1");
    room.close();
    if (GENERATE(false, true))
        REQUIRE(sample::putBack(room.path(), 3));
    else
        sample::interrupt(room.path(), "UPDATE candidate SET last_name = 'Autre' WHERE id = 'c2'");
    const auto statistics = statisticsOfFiles({room.path()});
    CHECK(statistics.findings.empty());
    CHECK(statistics.sessions == 1);
}

TEST_CASE("a grid whose correction is open is not counted")
{
    sample::SignedRoom room;
    room.signAll("c1");
    room.apply(ReplaceRecord{CandidateId("c1"), 1, "Erreur de saisie"});
    room.close();
    const auto statistics = statisticsOfFiles({room.path()});
    CHECK(statistics.frameworks[0].periods.front().leftOut == 2);
    CHECK(statistics.frameworks[0].periods.front().candidates->candidates == 0);
}

TEST_CASE("a candidate who was not heard is neither counted nor left out")
{
    sample::SignedRoom room;
    Candidate absent = room.session().jury().candidates[1];
    REQUIRE(absent.id == CandidateId("c2"));
    absent.status = CandidateStatus::Absent;
    room.apply(PutCandidate{absent});
    room.close();
    CHECK(statisticsOfFiles({room.path()}).frameworks[0].periods.front().leftOut == 1);
}

TEST_CASE("the same session given twice counts once and is said")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const sample::ScratchFolder folder;
    const auto copy = folder.path() / "copie.jury";
    REQUIRE(room.session().copyTo(copy));
    room.close();
    const auto statistics = statisticsOfFiles({room.path(), copy});
    CHECK(statistics.files == 2);
    CHECK(statistics.sessions == 1);
    CHECK(statistics.frameworks[0].periods.front().sessions == 1);
    REQUIRE(statistics.findings.size() == 1);
    CHECK(statistics.findings[0].code == StatisticsFindingCode::CountedAlready);
    CHECK(wording::findingText(statistics.findings[0]) ==
          "«\u00a0copie.jury\u00a0» est une copie de la session de «\u00a0salle.jury\u00a0»\u00a0: "
          "elle n’est comptée "
          "qu’une fois.");
}

TEST_CASE("a commission signs no grid: it is said, and not counted")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "commission.jury";
    JurySession jury = sample::session();
    jury.candidates.clear();
    jury.recusals.clear();
    REQUIRE(app::Session::create(path, jury,
                                 sample::shippedFramework("master-fictif-mathematiques.json")));
    const auto statistics = statisticsOfFiles({path});
    CHECK(statistics.sessions == 0);
    CHECK(statistics.frameworks.empty());
    REQUIRE(statistics.findings.size() == 1);
    CHECK(statistics.findings[0].code == StatisticsFindingCode::OfACommission);
    CHECK(wording::findingText(statistics.findings[0]).find("commission.jury") !=
          std::string::npos);
}

TEST_CASE("a file that is no session is a finding, and the next file is counted")
{
    sample::SignedRoom room;
    room.close();
    const sample::ScratchFolder folder;
    const auto text = folder.path() / "texte.jury";
    std::ofstream(text) << "bonjour";
    const auto statistics = statisticsOfFiles({text, folder.path() / "absente.jury", room.path()});
    REQUIRE(statistics.findings.size() == 2);
    CHECK(statistics.findings[0].problem.code == ProblemCode::NotASession);
    CHECK(statistics.findings[1].problem.code == ProblemCode::FileNotFound);
    CHECK(statistics.sessions == 1);
    CHECK(statistics.files == 3);
}

TEST_CASE("a grid altered after it was signed is not counted, and its candidate is named by id")
{
    sample::SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(sample::tamper(room.path(), "UPDATE record SET body = replace(body, 'Parcours', "
                                        "'Discours') WHERE candidate = 'c1'"));
    const auto statistics = statisticsOfFiles({room.path()});
    REQUIRE(statistics.findings.size() == 1);
    CHECK(statistics.findings[0].code == StatisticsFindingCode::GridUnreadable);
    CHECK(statistics.findings[0].detail == "c1");
    CHECK(statistics.frameworks[0].periods.front().candidates->candidates == 0);
}

TEST_CASE("reading the figures of a session changes no byte of it")
{
    sample::SignedRoom room;
    room.signAll("c1");
    room.close();
    const auto bytes = [&] {
        std::ostringstream all;
        all << std::ifstream(room.path(), std::ios::binary).rdbuf();
        return all.str();
    };
    const std::string before = bytes();
    CHECK(statisticsOfFiles({room.path()}).sessions == 1);
    CHECK(bytes() == before);
}

TEST_CASE("the sessions of a folder are found by name, without the copies put aside")
{
    const sample::ScratchFolder folder;
    std::filesystem::create_directories(folder.path() / "2025");
    for (const char* name : {"b.jury", "2025/a.jury", "b.avant-v4.jury", "notes.txt"})
        std::ofstream(folder.path() / name) << "x";
    const auto files = app::sessionFiles(folder.path());
    REQUIRE(files);
    CHECK(*files == std::vector{folder.path() / "2025/a.jury", folder.path() / "b.jury"});
    const auto missing = app::sessionFiles(folder.path() / "nulle");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ProblemCode::FileUnreadable);
}
