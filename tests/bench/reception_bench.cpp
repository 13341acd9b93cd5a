// SPDX-License-Identifier: GPL-3.0-or-later
// What five members hand over of 200 candidates, every criterion marked: 1,000 sealed sheets told
// apart, then taken in one transaction, beside the same sheets written by the import of open ones,
// in turn with it. And what a file of twelve candidates weighs. A mission of 200 candidates opened
// to a session that can be marked, beside the making of that session alone; what stretching a code
// costs is printed apart. docs/performance.md.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include <benchmark/benchmark.h>

#include "app/framework_library.h"
#include "app/key_bytes.h"
#include "app/mission.h"
#include "app/reception.h"
#include "app/signed_packet.h"
#include "app/signing.h"
#include "bench/big_session.h"
#include "bench/timing.h"
#include "codec/hex.h"
#include "codec/sheet_codec.h"
#include "support/scratch_folder.h"

using namespace delibere;

namespace {

constexpr int candidates = 200;
constexpr auto phrase = "girafe tunnel pivoine cuivre lundi";

void require(bool done, const char* what)
{
    if (!done) {
        std::cerr << "bench_reception: " << what << '\n';
        std::abort();
    }
}

const std::filesystem::path& folder()
{
    static const sample::ScratchFolder made;
    return made.path();
}

crypto::SecretKey keyOf(app::Session& session, const JurorId& juror)
{
    const auto made = app::makeKey(session, juror, phrase, crypto::Effort::ForTests);
    require(made && session.apply(*made, juror), "a key is not made");
    auto key = app::openKey(session, juror, phrase);
    require(key.has_value(), "a key is not opened");
    return std::move(*key);
}

// The laptop of the presidency with nothing received, and the files of the members.
struct Room {
    std::filesystem::path empty = folder() / "empty.jury";
    std::vector<std::filesystem::path> files;
    std::vector<ScoreSheet> sheets;
    JurorId president;
    std::size_t twelve = 0; // bytes of a file of twelve candidates
};

std::string sealed(const app::Session& session, const crypto::SecretKey& author,
                   const crypto::PublicKey& to, const JurorId& juror,
                   const std::vector<ScoreSheet>& sheets, std::size_t most)
{
    codec::HandoverManifest manifest;
    manifest.session = session.jury().id;
    manifest.framework = codec::bytesOfHex(session.frameworkDigest()).value();
    manifest.juror = juror;
    manifest.recipients = {app::bytesOf(to)};
    std::vector<std::string> parts;
    for (const ScoreSheet& sheet : sheets) {
        if (sheet.key.juror != juror || parts.size() == most)
            continue;
        parts.push_back(
            codec::writeCompactSheet({manifest.session, sheet, session.frameworkDigest()}));
        manifest.sheets.push_back({sheet.key.candidate, app::digestOf(parts.back())});
    }
    const auto packet = app::signedPacket(author, codec::write(manifest), std::move(parts));
    return crypto::seal(crypto::SealedKind::Sheets, codec::writePacket(packet), {&to, 1});
}

const Room& room()
{
    static const Room made = [] {
        Room room;
        const bench::JudgedSession judged =
            bench::makeJudgedSession(folder() / "judged.jury", candidates, bench::Judged::Criteria);
        room.sheets = judged.sheets;
        const auto source = app::Session::open(folder() / "judged.jury");
        require(source.has_value(), "the judged session does not open");
        const auto framework = app::frameworkOf({}, source->frameworkBytes().value());
        auto session = app::Session::create(room.empty, judged.jury, *framework);
        require(session.has_value(), "the empty session is not made");
        room.president = judged.jury.jurors.front().id;
        const crypto::PublicKey to = keyOf(*session, room.president).publicKey();
        for (const Juror& juror : judged.jury.jurors) {
            const crypto::SecretKey author = keyOf(*session, juror.id);
            const auto path = folder() / (juror.id.text() + ".fiche");
            std::ofstream(path, std::ios::binary)
                << sealed(*session, author, to, juror.id, judged.sheets, candidates);
            room.files.push_back(path);
            room.twelve = sealed(*session, author, to, juror.id, judged.sheets, 12).size();
        }
        return room;
    }();
    return made;
}

app::Session fresh(const char* name)
{
    const auto path = folder() / name;
    std::filesystem::remove(path);
    std::filesystem::copy_file(room().empty, path);
    auto session = app::Session::open(path);
    require(session.has_value(), "the copy does not open");
    return std::move(*session);
}

void sheetsReceived(benchmark::State& state)
{
    std::vector<double> told;
    std::vector<double> taken;
    std::vector<double> theirs;
    for (auto _ : state) {
        {
            app::Session session = fresh("received.jury");
            // The first key of the president is the one that the files are sealed for.
            const auto keys = session.keys().value();
            const auto first = std::ranges::find(keys, room().president, &JurorKey::juror);
            const auto key = crypto::unlock(*app::lockedKeyOf(first->secret),
                                            *app::publicKeyOf(first->publicKey), phrase);
            app::ReceptionPlan plan;
            told.push_back(bench::microseconds(
                [&] { plan = app::planReception(session, *key, room().files); }));
            app::Reception done;
            taken.push_back(bench::microseconds([&] {
                const auto received = app::commitReception(session, plan, {}, room().president);
                require(received.has_value(), "nothing is received");
                done = *received;
            }));
            require(done.sheets == room().sheets.size(), "sheets are missing");
        }
        app::Session plain = fresh("plain.jury");
        theirs.push_back(bench::microseconds([&] {
            require(plain.importSheets(room().sheets, {}).has_value(), "nothing is imported");
        }));
        state.SetIterationTime((told.back() + taken.back()) / 1e6);
    }
    state.counters["preview_ms"] = bench::median(told) / 1e3;
    state.counters["received_ms"] = bench::median(taken) / 1e3;
    state.counters["import_ms"] = bench::median(theirs) / 1e3;
    state.counters["ratio"] = bench::median(taken) / bench::median(theirs);
    state.counters["twelve_kB"] = static_cast<double>(room().twelve) / 1e3;
}
BENCHMARK(sheetsReceived)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);

constexpr auto code = "4821390417550127734019986";

std::filesystem::path missionFile()
{
    app::Session session = fresh("giving.jury");
    const auto key = app::openKey(session, room().president, phrase);
    const auto issued =
        app::issueMission(session, *key, room().president,
                          {session.jury().jurors.back().id, code, crypto::Effort::ForTests},
                          folder(), app::doorOf(session));
    require(issued.has_value(), "the mission is not given out");
    return *issued;
}

// From the file to a session in which a mark can be typed. The code and the passphrase are
// stretched at the least effort here: what the effort of everyday costs is measured by itself.
void missionOpened(benchmark::State& state)
{
    static const std::filesystem::path file = missionFile();
    const auto small = crypto::sealUnderCode(crypto::SealedKind::Mission, "x", code);
    require(small.has_value(), "nothing is sealed under the code");
    std::vector<double> opened;
    std::vector<double> created;
    std::vector<double> derived;
    for (auto _ : state) {
        const auto path = folder() / "member.jury";
        std::filesystem::remove(path);
        std::optional<app::Mission> mission;
        opened.push_back(bench::microseconds([&] {
            auto read = app::readMission(file, code);
            require(read.has_value(), "the mission is not read");
            mission = std::move(*read);
            const auto session =
                app::startMission(*mission, path, phrase, crypto::Effort::ForTests);
            require(session && session->jury().candidates.size() == candidates,
                    "the mission is not opened");
        }));
        std::filesystem::remove(path);
        created.push_back(bench::microseconds([&] {
            require(app::Session::create(path, mission->definition, mission->framework).has_value(),
                    "the session is not made");
        }));
        derived.push_back(bench::microseconds([&] {
            require(crypto::openWithCode(crypto::SealedKind::Mission, *small, code).has_value(),
                    "the code does not open");
        }));
        state.SetIterationTime(opened.back() / 1e6);
    }
    state.counters["opened_ms"] = bench::median(opened) / 1e3;
    state.counters["created_ms"] = bench::median(created) / 1e3;
    state.counters["ratio"] = bench::median(opened) / bench::median(created);
    state.counters["derivation_ms"] = bench::median(derived) / 1e3;
    state.counters["mission_kB"] = static_cast<double>(std::filesystem::file_size(file)) / 1e3;
}
BENCHMARK(missionOpened)->UseManualTime()->Iterations(15)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
