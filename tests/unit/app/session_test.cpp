// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "app/framework_library.h"
#include "room.h"
#include "signed_room.h"
#include "support/sample.h"
#include "support/scratch_folder.h"

using namespace delibere;

namespace {

// Nobody has marked anything.
struct UnmarkedRoom : sample::Room {
    UnmarkedRoom() : Room(sample::session(), sample::shippedFramework(sample::percentFile)) {}
};

SetMark mark(int percent)
{
    return {sample::key("c1", "m1"), CriterionId("C1.1.1"), Evidence::Dossier, Percent{percent}};
}

} // namespace

TEST_CASE("an accepted mark is in the file and comes back with the edit that undoes it")
{
    UnmarkedRoom room;
    const auto first = room.session().apply(mark(60), JurorId("m1"));
    REQUIRE(first.has_value());
    const auto second = room.session().apply(mark(80), JurorId("m1"));
    REQUIRE(second->inverse == Edit(mark(60)));
    REQUIRE(room.session().apply(*second->inverse, JurorId("m1")).has_value());
    REQUIRE(room.session()
                .sheet(sample::key("c1", "m1"), Viewer::staff())
                ->criterion(CriterionId("C1.1.1"))
                .dossier == Mark(Percent{60}));
}

TEST_CASE("a refused edit leaves the session as it was")
{
    UnmarkedRoom room;
    REQUIRE(room.session().apply(mark(60), JurorId("m1")).has_value());
    const auto refused = room.session().apply(mark(101), JurorId("m1"));
    REQUIRE(refused.error().code == ProblemCode::PercentOutOfRange);
    REQUIRE(room.session()
                .sheet(sample::key("c1", "m1"), Viewer::staff())
                ->criterion(CriterionId("C1.1.1"))
                .dossier == Mark(Percent{60}));
}

TEST_CASE("what was accepted is there when the session is opened again")
{
    const sample::ScratchFolder folder;
    const auto file =
        app::loadFramework(app::frameworkFolder() / "cqp-technicien-maintenance-alimentaire.json");
    JurySession jury = sample::session();
    jury.candidates[0].presented = {BlockId("BC1")};
    jury.candidates[1].presented = {BlockId("BC1")};
    {
        auto session = app::Session::create(folder.path() / "a.jury", jury, *file);
        REQUIRE(session.has_value());
        REQUIRE(session->apply(mark(60), JurorId("m1")).has_value());
    }
    const auto again = app::Session::open(folder.path() / "a.jury");
    REQUIRE(again.has_value());
    REQUIRE(again->jury() == jury);
    REQUIRE(again->framework() == file->framework);
    REQUIRE(again->frameworkDigest() == file->digest);
    REQUIRE(again->sheet(sample::key("c1", "m1"), Viewer::staff())
                ->criterion(CriterionId("C1.1.1"))
                .dossier == Mark(Percent{60}));
}

TEST_CASE("every kind of edit that has an inverse is undone by it")
{
    UnmarkedRoom room;
    app::Session& session = room.session();
    const SheetKey key = sample::key("c2", "m2");
    Juror juror = session.jury().jurors[2];
    juror.function = "Autre fonction";
    Candidate candidate = session.jury().candidates[0];
    candidate.company = "Autre entreprise";
    REQUIRE(session.importSheets({sample::sheetOf(session.framework(), "c1", "m1", 80)}, {})
                .has_value());
    const std::vector<Edit> edits{
        SetMark{key, CriterionId("C1.1.1"), Evidence::Interview, NotCovered{}},
        SetRemark{key, CriterionId("C1.1.1"), "à revoir"},
        SetCompetencyEntry{
            key, CompetencyId("C1.1"), {Reading::Partial, {{"Pourquoi ?", false}}, {}}},
        SetBlockEntry{key, BlockId("BC1"), {Percent{40}, Percent{50}}},
        SetDossierRead{key, true},
        SetRecommendation{CandidateId("c1"), BlockId("BC1"), "s’exercer"},
        SetComment{CandidateId("c1"), "bien"},
        SetAppraisal{CandidateId("c1"), BlockId("BC1"), Appraisal{true, Percent{80}, ""}},
        SetSessionInfo{{"Autre titre", "Lille", Date{2026, 4, 1}}},
        PutJuror{juror},
        PutCandidate{candidate},
        SetRecusal{CandidateId("c1"), JurorId("m3"), "lien"},
        RemoveJuror{JurorId("m3")},
    };
    for (const Edit& edit : edits) {
        CAPTURE(edit.index());
        const JurySession jury = session.jury();
        const auto sheet = session.sheet(key, Viewer::staff());
        const auto deliberation = session.view(CandidateId("c1"), Viewer::staff())->deliberation;
        const auto applied = session.apply(edit, JurorId("m1"));
        REQUIRE(applied.has_value());
        const bool changed =
            session.jury() != jury || *session.sheet(key, Viewer::staff()) != *sheet ||
            session.view(CandidateId("c1"), Viewer::staff())->deliberation != deliberation;
        REQUIRE(changed);
        REQUIRE(session.apply(*applied->inverse, JurorId("m1")).has_value());
        REQUIRE(session.jury() == jury);
        REQUIRE(*session.sheet(key, Viewer::staff()) == *sheet);
        REQUIRE(session.view(CandidateId("c1"), Viewer::staff())->deliberation == deliberation);
    }
}

TEST_CASE("submitting and reopening a sheet cannot be undone silently")
{
    UnmarkedRoom room;
    app::Session& session = room.session();
    const SheetKey key = sample::key("c1", "m1");
    for (const Block& block : session.framework().blocks)
        REQUIRE(
            session.apply(SetBlockEntry{key, block.id, {std::nullopt, Percent{75}}}, key.juror));
    const auto submitted = session.apply(SubmitSheet{key}, key.juror);
    REQUIRE(submitted.has_value());
    REQUIRE_FALSE(submitted->inverse.has_value());
    REQUIRE(session.apply(mark(10), key.juror).error().code == ProblemCode::SheetSubmitted);
    const auto reopened = session.apply(ReopenSheet{key, "erreur de saisie"}, key.juror);
    REQUIRE_FALSE(reopened->inverse.has_value());
    REQUIRE(session.apply(mark(10), key.juror).has_value());
}

TEST_CASE("a session that cannot be written is opened for reading and says so")
{
    UnmarkedRoom room;
    const std::filesystem::path copy = room.path().parent_path() / "copie.jury";
    REQUIRE(room.session().copyTo(copy).has_value());
    std::filesystem::permissions(copy, std::filesystem::perms::owner_read);
    if (::geteuid() == 0) {
        WARN("root writes everywhere: what a read-only file does is left to store's fault tests");
        return;
    }
    auto reading = app::Session::open(copy);
    REQUIRE(reading.has_value());
    REQUIRE(reading->readOnly());
    REQUIRE(reading->apply(mark(60), JurorId("m1")).error().code == ProblemCode::SessionReadOnly);
}

TEST_CASE("a framework that no jury evaluates makes no session")
{
    const sample::ScratchFolder folder;
    auto file = app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) /
                                   "tests/data/referentiels/valide-reperage.json");
    REQUIRE(file.has_value());
    REQUIRE_FALSE(file->framework.evaluation.has_value());
    const auto session = app::Session::create(folder.path() / "b.jury", sample::session(), *file);
    REQUIRE(session.error().code == ProblemCode::NotForEvaluation);
    REQUIRE_FALSE(std::filesystem::exists(folder.path() / "b.jury"));
}

TEST_CASE("who left in the middle keeps every mark, and undoing brings the marks back to the grid")
{
    UnmarkedRoom room;
    REQUIRE(room.session().apply(mark(60), JurorId("m1")).has_value());
    const auto before = room.session().sheet(sample::key("c1", "m1"), Viewer::staff());
    Candidate left = *room.session().jury().candidate(CandidateId("c1"));
    left.status = CandidateStatus::Excused;
    left.statusReason = "certificat médical";
    const auto applied = room.session().apply(PutCandidate{left}, {});
    REQUIRE(applied.has_value());
    CHECK(*room.session().jury().candidate(left.id) == left);
    CHECK(room.session().sheet(sample::key("c1", "m1"), Viewer::staff()) == before);
    CHECK(room.session().apply(mark(80), JurorId("m1")).error().code ==
          ProblemCode::CandidateNotHeard);
    CHECK(room.session().apply(SetComment{left.id, "Reconvoqué."}, {}).has_value());
    CHECK(room.session().view(left.id, Viewer::staff())->panel.empty());
    REQUIRE(room.session().apply(*applied->inverse, {}).has_value());
    CHECK(room.session().jury().candidate(left.id)->heard());
    CHECK(room.session().apply(mark(80), JurorId("m1")).has_value());
}
