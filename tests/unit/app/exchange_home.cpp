// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_home.h"

#include <catch2/catch.hpp>

#include "app/secret_words.h"
#include "signed_room.h"
#include "store/atomic_file.h"
#include "support/sample.h"

namespace delibere::sample {

namespace {

JurySession withFreeTurns(JurySession jury)
{
    jury.info.freeTurns = true; // who acts is said, not proven, in these tests
    return jury;
}

} // namespace

PresidentHome::PresidentHome() : PresidentHome(shippedFramework(percentFile)) {}

PresidentHome::PresidentHome(const app::FrameworkFile& framework)
    : PresidentHome(sample::session(), framework)
{}

PresidentHome::PresidentHome(JurySession jury, const app::FrameworkFile& framework)
    : Room(withFreeTurns(std::move(jury)), framework)
{
    const auto made =
        app::makeKey(session(), JurorId("m1"), presidentPhrase, crypto::Effort::ForTests);
    REQUIRE(made.has_value());
    apply(*made, "m1");
}

crypto::SecretKey PresidentHome::key()
{
    auto opened = app::openKey(session(), JurorId("m1"), presidentPhrase);
    REQUIRE(opened.has_value());
    return std::move(*opened);
}

std::filesystem::path PresidentHome::issue(const char* juror)
{
    const auto issued =
        app::issueMission(session(), key(), JurorId("m1"),
                          {JurorId(juror), app::codeDigits(missionCode), crypto::Effort::ForTests},
                          folder(), app::doorOf(session()));
    REQUIRE(issued.has_value());
    return *issued;
}

app::ReceptionPlan PresidentHome::plan(const std::vector<std::filesystem::path>& files)
{
    return app::planReception(session(), key(), files);
}

app::Reception PresidentHome::receive(const std::vector<std::filesystem::path>& files,
                                      const app::ChosenSheets& chosen)
{
    const auto done = app::commitReception(session(), plan(files), chosen, JurorId("m1"));
    REQUIRE(done.has_value());
    return *done;
}

std::filesystem::path PresidentHome::receipt(const std::filesystem::path& file)
{
    const auto received = plan({file});
    const auto bytes = app::receiptOf(session(), key(), received.front());
    REQUIRE(bytes.has_value());
    const auto path = folder() / app::receiptName(session(), received.front());
    REQUIRE(store::writeFile(path, *bytes).has_value());
    return path;
}

ScoreSheet PresidentHome::sheet(const char* candidate, const char* juror)
{
    return session().sheet(sample::key(candidate, juror), Viewer::staff()).value();
}

app::Mission opened(const std::filesystem::path& mission)
{
    auto read = app::readMission(mission, missionCode);
    REQUIRE(read.has_value());
    return std::move(*read);
}

Result<app::Session> openWork(const std::filesystem::path& path)
{
    return app::openingKey(path, memberPhrase).and_then([&](const store::FileKeyPtr& key) {
        return app::Session::open(path, store::systemNow, key);
    });
}

JurorHome::JurorHome(const std::filesystem::path& mission)
{
    auto started = app::startMission(opened(mission), m_folder.path() / "travail.jury",
                                     memberPhrase, crypto::Effort::ForTests);
    REQUIRE(started.has_value());
    m_session.emplace(std::move(*started));
}

void JurorHome::mark(const char* candidate, int percent)
{
    const JurorId own = juror();
    const SheetKey key{CandidateId(candidate), own};
    if (session().sheet(key, Viewer::member(own))->state == SheetState::Submitted)
        REQUIRE(session().apply(ReopenSheet{key, "Relecture"}, own).has_value());
    const ScoreSheet sheet = sheetOf(session().framework(), candidate, own.text().c_str(), percent);
    REQUIRE(session().apply(ImportSheet{sheet}, own).has_value());
}

Result<app::HandedOver> JurorHome::handOver(const std::vector<CandidateId>& only)
{
    return app::handOver(session(), memberPhrase, folder(), only, app::doorOf(session()));
}

} // namespace delibere::sample
