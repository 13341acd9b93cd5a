// SPDX-License-Identifier: GPL-3.0-or-later
// Received sheets told apart: new, identical, another session, unknown, withdrawn, twice,
// divergent; and nothing is written while one of them is refused.
#include "app/sheet_import.h"

#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "app/files.h"
#include "app/session_creation.h"
#include "codec/sheet_codec.h"
#include "support/scratch_folder.h"

using namespace delibere;

namespace {

class Desk {
public:
    Desk()
        : m_session(std::move(*app::createSession(m_folder.path() / "a.jury",
                                                  app::frameworkFolder() /
                                                      "cqp-technicien-maintenance-alimentaire.json",
                                                  app::exampleFolder() / "session.json")))
    {}

    app::Session& session() { return m_session; }

    std::filesystem::path sheet(const std::string& name, const std::string& juror,
                                const std::string& candidate, const std::string& rest,
                                const std::string& session = "6b1f7c1e-2d3a-4c5b-8e9f-0a1b2c3d4e5f")
    {
        const auto path = m_folder.path() / name;
        REQUIRE(app::writeFile(path, "{\"format\":\"delibere-fiche/1\",\"session\":\"" + session +
                                         "\",\"membre\":\"" + juror + "\",\"candidat\":\"" +
                                         candidate + "\"," + rest + "}"));
        return path;
    }

    std::optional<ProblemCode> refusal(const std::filesystem::path& path)
    {
        const auto plan = app::planImport(m_session, {path});
        return plan.lines[0].problem ? std::optional(plan.lines[0].problem->code) : std::nullopt;
    }

private:
    sample::ScratchFolder m_folder;
    app::Session m_session;
};

const std::string draft = R"("etat":"brouillon","criteres":[{"id":"C1.1.1","dossier":75}])";

std::size_t criteriaOf(const Framework& framework)
{
    std::size_t count = 0;
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies)
            count += competency.criteria.size();
    }
    return count;
}

} // namespace

TEST_CASE("a new sheet is written, and the same file again changes nothing")
{
    Desk desk;
    const auto path = desk.sheet("f.json", "m1", "c1", draft);
    const auto plan = app::planImport(desk.session(), {path});
    REQUIRE(plan.lines[0].verdict == app::ImportVerdict::New);
    REQUIRE(app::commitImport(desk.session(), plan).has_value());
    const auto again = app::planImport(desk.session(), {path});
    REQUIRE(again.lines[0].verdict == app::ImportVerdict::Identical);
    REQUIRE(app::commitImport(desk.session(), again).has_value());
    REQUIRE(desk.session()
                .sheet({CandidateId("c1"), JurorId("m1")}, Viewer::staff())
                ->criteria.size() == 1);
}

TEST_CASE("each bad sheet is told apart")
{
    Desk desk;
    const auto with = [](const std::string& mark) {
        return R"("etat":"brouillon","criteres":[{"id":"C1.1.1","dossier":)" + mark + "}]";
    };
    REQUIRE(desk.refusal(desk.sheet("1", "m9", "c1", draft)) == ProblemCode::UnknownJuror);
    REQUIRE(desk.refusal(desk.sheet("2", "m1", "c9", draft)) == ProblemCode::UnknownCandidate);
    REQUIRE(desk.refusal(desk.sheet("3", "m3", "c2", draft)) == ProblemCode::JurorRecused);
    REQUIRE(desk.refusal(desk.sheet("4", "m1", "c1", with("101"))) == ProblemCode::BadFile);
    REQUIRE(
        desk.refusal(desk.sheet("5", "m1", "c1", draft, "00000000-0000-4000-8000-000000000000")) ==
        ProblemCode::OtherSession);
    REQUIRE(
        desk.refusal(desk.sheet(
            "6", "m1", "c1", R"("etat":"brouillon","criteres":[{"id":"C9.9.9","dossier":1}])")) ==
        ProblemCode::UnknownCriterion);
    REQUIRE(desk.refusal(desk.sheet("7", "m1", "c1", R"("etat":"remise")")) ==
            ProblemCode::SheetIncomplete);
    REQUIRE(desk.refusal(desk.sheet("8", "m1", "c2",
                                    R"("etat":"brouillon","blocs":[{"id":"BC3","final":1}])")) ==
            ProblemCode::BlockAcquired);
    REQUIRE(desk.refusal("/nulle/part.json") == ProblemCode::FileNotFound);
}

TEST_CASE("the same sheet twice in one import is named and nothing is written")
{
    Desk desk;
    const auto first = desk.sheet("a.json", "m1", "c1", draft);
    const auto second = desk.sheet("b.json", "m1", "c1", draft);
    const auto plan = app::planImport(desk.session(), {first, second});
    REQUIRE(plan.refused());
    REQUIRE(plan.lines[1].problem->code == ProblemCode::SameSheetTwice);
    REQUIRE(plan.lines[1].problem->detail == first.string());
}

TEST_CASE("another content for a sheet already there is divergent and never overwrites")
{
    Desk desk;
    const auto plan = app::planImport(desk.session(), {desk.sheet("a.json", "m1", "c1", draft)});
    REQUIRE(app::commitImport(desk.session(), plan).has_value());
    const auto other = desk.sheet(
        "b.json", "m1", "c1", R"("etat":"brouillon","criteres":[{"id":"C1.1.1","dossier":20}])");
    REQUIRE(desk.refusal(other) == ProblemCode::DivergentSheet);
    REQUIRE(desk.session()
                .sheet({CandidateId("c1"), JurorId("m1")}, Viewer::staff())
                ->criteria.begin()
                ->second.dossier == Mark(Percent{75}));
}

TEST_CASE("of a candidate who is not heard, only the sheet already there is accepted")
{
    Desk desk;
    const auto known = desk.sheet("a", "m1", "c1", draft);
    REQUIRE(app::commitImport(desk.session(), app::planImport(desk.session(), {known})));
    Candidate candidate = *desk.session().jury().candidate(CandidateId("c1"));
    candidate.status = CandidateStatus::Absent;
    REQUIRE(desk.session().apply(PutCandidate{candidate}, {}));
    CHECK(app::planImport(desk.session(), {known}).lines[0].verdict ==
          app::ImportVerdict::Identical);
    CHECK(desk.refusal(desk.sheet("b", "m2", "c1", draft)) == ProblemCode::CandidateNotHeard);
    CHECK(desk.refusal(desk.sheet("c", "m1", "c1", R"("etat":"brouillon")")) ==
          ProblemCode::CandidateNotHeard);
}

TEST_CASE("a sheet that was reopened and not touched since takes the one that replaces it")
{
    Desk desk;
    const SheetKey key{CandidateId("c1"), JurorId("m1")};
    const auto percents = [](int percent) {
        std::string blocks;
        for (const char* id : {"BC1", "BC2", "BC3", "BC4", "BC5"})
            blocks += std::string(blocks.empty() ? "" : ",") + R"({"id":")" + id + R"(","final":)" +
                      std::to_string(percent) + "}";
        return R"("etat":"remise","dossier_lu":true,"blocs":[)" + blocks + "]";
    };
    const auto import = [&](const char* name, int percent) {
        const auto plan =
            app::planImport(desk.session(), {desk.sheet(name, "m1", "c1", percents(percent))});
        return !plan.refused() && app::commitImport(desk.session(), plan).has_value();
    };
    REQUIRE(import("a.json", 60));
    CHECK_FALSE(import("b.json", 70));
    REQUIRE(desk.session().apply(ReopenSheet{key, "Concertation"}, key.juror).has_value());
    SECTION("as it was")
    {
        CHECK(import("b.json", 70));
        CHECK(desk.session().sheet(key, Viewer::staff())->block(BlockId("BC1")).final ==
              Grade(Percent{70}));
    }
    SECTION("but not over what its author has entered since")
    {
        REQUIRE(desk.session()
                    .apply(SetBlockEntry{key, BlockId("BC1"), {{}, Grade(Percent{65})}}, key.juror)
                    .has_value());
        CHECK_FALSE(import("b.json", 70));
    }
}

TEST_CASE("a draft that was imported gives way to its final sheet, and never the reverse")
{
    Desk desk;
    const SheetKey key{CandidateId("c1"), JurorId("m1")};
    const auto final = [](const std::string& criteria) {
        std::string blocks;
        for (const char* id : {"BC1", "BC2", "BC3", "BC4", "BC5"})
            blocks +=
                std::string(blocks.empty() ? "" : ",") + R"({"id":")" + id + R"(","final":70})";
        return R"("etat":"remise","dossier_lu":true,"criteres":[)" + criteria + R"(],"blocs":[)" +
               blocks + "]";
    };
    const auto import = [&](const std::filesystem::path& path) {
        const auto plan = app::planImport(desk.session(), {path});
        REQUIRE(plan.lines[0].verdict == app::ImportVerdict::New);
        REQUIRE(app::commitImport(desk.session(), plan).has_value());
        return plan.lines[0].followsDraft;
    };
    const auto early = desk.sheet("v1.json", "m1", "c1",
                                  R"("etat":"brouillon","criteres":[)"
                                  R"({"id":"C1.1.1","dossier":75,"remarque":"Exemple précis."}])");
    CHECK_FALSE(import(early));
    CHECK(import(desk.sheet("v2.json", "m1", "c1",
                            R"("etat":"brouillon","criteres":[)"
                            R"({"id":"C1.1.1","dossier":75,"remarque":"Exemple précis."},)"
                            R"({"id":"C1.1.2","entretien":50}])")));
    CHECK(desk.refusal(early) == ProblemCode::OlderSheet);
    // Its author changed a mark; what was written in words is still there.
    const auto last =
        desk.sheet("v3.json", "m1", "c1",
                   final(R"({"id":"C1.1.1","dossier":80,"remarque":"Exemple précis."})"));
    CHECK(desk.refusal(
              desk.sheet("sans.json", "m1", "c1", final(R"({"id":"C1.1.1","dossier":80})"))) ==
          ProblemCode::DivergentSheet);
    CHECK(import(last));
    CHECK(desk.session().sheet(key, Viewer::staff())->state == SheetState::Submitted);
    CHECK(app::planImport(desk.session(), {last}).lines[0].verdict ==
          app::ImportVerdict::Identical);
    CHECK(desk.refusal(early) == ProblemCode::DivergentSheet); // 75 and 80
    CHECK(desk.refusal(
              desk.sheet("court.json", "m1", "c1",
                         R"("etat":"brouillon","criteres":[{"id":"C1.1.1","dossier":80}])")) ==
          ProblemCode::OlderSheet);
}

TEST_CASE(
    "a sheet of another framework is refused by name, one of version 1 says that it cannot tell")
{
    Desk desk;
    ScoreSheet sheet;
    sheet.key = {CandidateId("c1"), JurorId("m1")};
    sheet.dossierRead = true;
    sheet.criteria[CriterionId("C1.1.1")].dossier = Percent{75};
    sample::ScratchFolder folder;
    const auto written = [&](const std::string& framework) {
        const auto path = folder.path() / "f.json";
        REQUIRE(
            app::writeFile(path, codec::writeSheet({desk.session().jury().id, sheet, framework})));
        return path;
    };
    CHECK(desk.refusal(written(std::string(64, 'a'))) == ProblemCode::OtherFramework);
    const auto same = app::planImport(desk.session(), {written(desk.session().frameworkDigest())});
    CHECK(same.lines[0].verdict == app::ImportVerdict::New);
    CHECK_FALSE(same.lines[0].unproven.has_value());
    const auto old = app::planImport(desk.session(), {written({})});
    CHECK(old.lines[0].verdict == app::ImportVerdict::New);
    REQUIRE(old.lines[0].unproven.has_value());
    CHECK(old.lines[0].unproven->marked == 1);
    CHECK(old.lines[0].unproven->criteria == criteriaOf(desk.session().framework()));
}

TEST_CASE("a sheet in another name than who handed it over is refused, and theirs is taken")
{
    Desk desk;
    const auto theirs = desk.sheet("m1.json", "m1", "c1", draft);
    const auto other = desk.sheet("m2.json", "m2", "c1", draft);
    const auto plan = app::planImport(desk.session(), {theirs, other}, JurorId("m1"));
    CHECK(plan.lines[0].verdict == app::ImportVerdict::New);
    REQUIRE(plan.lines[1].problem.has_value());
    CHECK(plan.lines[1].problem->code == ProblemCode::NotTheirSheet);
    CHECK(plan.lines[1].problem->detail == "m2");
}

TEST_CASE(
    "a sheet that somebody handed in in another name gives way to the real one, with a reason")
{
    Desk desk;
    const auto final = [](int percent) {
        std::string blocs;
        for (const char* id : {"BC1", "BC2", "BC3", "BC4", "BC5"})
            blocs += (blocs.empty() ? "" : ",") + std::string(R"({"id":")") + id + R"(","final":)" +
                     std::to_string(percent) + "}";
        return R"("etat":"remise","blocs":[)" + blocs + "]";
    };
    const auto forged = desk.sheet("forged.json", "m1", "c1", final(30));
    REQUIRE(app::commitImport(desk.session(), app::planImport(desk.session(), {forged})));
    const auto real = desk.sheet("real.json", "m1", "c1", final(80));
    REQUIRE(desk.refusal(real) == ProblemCode::DivergentSheet);
    const SheetKey key{CandidateId("c1"), JurorId("m1")};
    REQUIRE(desk.session().apply(ReopenSheet{key, "Remise par un autre que son auteur"}, {}));
    const auto plan = app::planImport(desk.session(), {real});
    REQUIRE(plan.lines[0].verdict == app::ImportVerdict::New);
    REQUIRE(app::commitImport(desk.session(), plan));
    CHECK(desk.session().sheet(key, Viewer::staff())->block(BlockId("BC1")).final ==
          Grade(Percent{80}));
    const auto kept = desk.session().revisions(CandidateId("c1"), Viewer::staff());
    REQUIRE(kept->size() == 1);
    CHECK(kept->front().before.block(BlockId("BC1")).final == Grade(Percent{30}));
}
