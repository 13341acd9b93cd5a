// SPDX-License-Identifier: GPL-3.0-or-later
// The program that tests/faults/exchange.py kills: what goes between laptops, one operation a run,
// as the commands do it, with keys that cost nothing. "DONE" once everything is said to be there.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "app/framework_library.h"
#include "app/handover.h"
#include "app/mission.h"
#include "app/receipt.h"
#include "app/reception.h"
#include "app/signed_packet.h"
#include "app/signing.h"
#include "codec/sheet_codec.h"
#include "crypto/digest.h"
#include "store/atomic_file.h"
#include "support/sample.h"

using namespace delibere;

namespace {

constexpr auto presidentPhrase = "girafe tunnel pivoine cuivre lundi";
constexpr auto memberPhrase = "tréteau lézard giroflée noisette mardi";
constexpr auto code = "4821390417550127734019986";
const JurorId president("m1");
const JurorId member("m2");

using Words = std::vector<std::string>;

int say(const Result<void>& result)
{
    if (result)
        std::cout << "DONE" << std::endl;
    else
        std::cout << "FAIL code-" << static_cast<int>(result.error().code) << ' '
                  << result.error().where << std::endl;
    return result ? 0 : 1;
}

template <class T>
Result<void> done(const Result<T>& result)
{
    return result ? Result<void>() : Result<void>(tl::unexpected(result.error()));
}

// With the member's words, when it is encrypted.
Result<app::Session> openWork(const std::string& path)
{
    return app::openingKey(path, memberPhrase).and_then([&](const store::FileKeyPtr& key) {
        return app::Session::open(path, store::systemNow, key);
    });
}

// FRAMEWORK DESK
Result<void> create(const Words& words)
{
    const auto framework = app::loadFramework(words.at(0));
    if (!framework)
        return tl::unexpected(framework.error().problem);
    JurySession jury = sample::session();
    for (Candidate& candidate : jury.candidates) {
        candidate.presented.clear();
        for (const Block& block : framework->framework.blocks)
            candidate.presented.push_back(block.id);
    }
    auto session = app::Session::create(words.at(1), jury, *framework);
    if (!session)
        return done(session);
    const auto key = app::makeKey(*session, president, presidentPhrase, crypto::Effort::ForTests);
    return done(key).and_then([&] { return done(session->apply(*key, president)); });
}

// WORK PERCENT: every sheet of the member, handed in; reopened first.
Result<void> mark(const Words& words)
{
    auto session = openWork(words.at(0));
    if (!session)
        return done(session);
    Result<void> marked;
    for (const Candidate& candidate : session->jury().candidates) {
        ScoreSheet sheet;
        sheet.key = {candidate.id, member};
        sheet.state = SheetState::Submitted;
        for (const Block& block : session->framework().blocks)
            sheet.blocks[block.id].final = Percent{std::stoi(words.at(1))};
        const auto stored = session->sheet(sheet.key, Viewer::staff());
        if (stored && stored->state == SheetState::Submitted)
            marked = marked.and_then([&] {
                return done(session->apply(ReopenSheet{sheet.key, "Relecture"}, member));
            });
        marked = marked.and_then([&] { return done(session->apply(ImportSheet{sheet}, member)); });
    }
    return marked;
}

// DESK FOLDER
Result<void> issue(const Words& words)
{
    auto session = openWork(words.at(0));
    if (!session)
        return done(session);
    const auto key = app::openKey(*session, president, presidentPhrase);
    return done(key).and_then([&] {
        return done(app::issueMission(*session, *key, president,
                                      {member, code, crypto::Effort::ForTests}, words.at(1),
                                      app::doorOf(*session)));
    });
}

// MISSION WORK: begins the work, or joins it when it is there.
Result<void> openMission(const Words& words)
{
    const auto mission = app::readMission(words.at(0), code);
    if (!mission)
        return done(mission);
    if (!std::filesystem::exists(words.at(1)))
        return done(
            app::startMission(*mission, words.at(1), memberPhrase, crypto::Effort::ForTests));
    auto session = openWork(words.at(1));
    return done(session).and_then([&] { return done(app::joinMission(*session, *mission)); });
}

// WORK FOLDER
Result<void> handOver(const Words& words)
{
    auto session = openWork(words.at(0));
    return done(session).and_then([&] {
        return done(app::handOver(*session, memberPhrase, words.at(1), {}, app::doorOf(*session)));
    });
}

// DESK FILE…: received, and a receipt written beside each.
Result<void> receive(const Words& words)
{
    auto session = openWork(words.at(0));
    if (!session)
        return done(session);
    const auto key = app::openKey(*session, president, presidentPhrase);
    if (!key)
        return done(key);
    const auto plan = app::planReception(*session, *key, {words.begin() + 1, words.end()});
    Result<void> received = done(app::commitReception(*session, plan, {}, president));
    for (const app::ReceivedPacket& packet : plan) {
        if (packet.problem)
            return tl::unexpected(*packet.problem);
        const auto bytes = app::receiptOf(*session, *key, packet);
        received = received.and_then([&] { return done(bytes); }).and_then([&] {
            return store::writeFile(packet.path.parent_path() / app::receiptName(*session, packet),
                                    *bytes);
        });
    }
    return received;
}

// WORK RECEIPT
Result<void> takeReceipt(const Words& words)
{
    auto session = openWork(words.at(0));
    return done(session).and_then(
        [&] { return done(app::takeReceipt(*session, words.at(1), app::doorOf(*session))); });
}

std::string shortDigest(const app::Session& session, const ScoreSheet& sheet)
{
    const auto bytes =
        codec::writeCompactSheet({session.jury().id, sheet, session.frameworkDigest()});
    return crypto::hex(crypto::sha256(bytes)).substr(0, 12);
}

// SESSION: verified, then what it holds, one line a thing.
Result<void> state(const Words& words)
{
    const auto session = openWork(words.at(0));
    if (!session)
        return done(session);
    if (session->verify().verdict() == Verdict::Altered)
        return fail(ProblemCode::SessionCorrupt, words.at(0));
    const auto keys = session->keys();
    const auto packets = session->packets();
    if (!keys || !packets)
        return fail(ProblemCode::SessionCorrupt, words.at(0));
    for (const Candidate& candidate : session->jury().candidates) {
        std::cout << "candidate " << candidate.id.text() << ' ' << candidate.time << '\n';
        const auto sheet = session->sheet({candidate.id, member}, Viewer::staff());
        const auto before = session->revisions(candidate.id, Viewer::staff());
        if (!sheet || !before)
            return fail(ProblemCode::SessionCorrupt, words.at(0));
        std::cout << "sheet " << shortDigest(*session, *sheet) << '\n';
        for (const SheetRevision& revision : *before)
            std::cout << "before " << shortDigest(*session, revision.before) << '\n';
    }
    std::cout << "keys " << keys->size() << '\n';
    for (const KeptPacket& packet : *packets)
        std::cout << "packet " << static_cast<int>(packet.kind) << ' ' << packet.number << '\n';
    return {};
}

// SESSION FILE…: each is whole, and the session knows that it went out or came in.
Result<void> known(const Words& words)
{
    const auto session = openWork(words.at(0));
    if (!session)
        return done(session);
    const auto packets = session->packets();
    if (!packets)
        return done(packets);
    for (std::size_t at = 1; at < words.size(); ++at) {
        const auto bytes = app::readPacketFile(words.at(at));
        if (!bytes)
            return done(bytes);
        if (std::ranges::find(*packets, app::digestOf(*bytes), &KeptPacket::digest) ==
            packets->end())
            return fail(ProblemCode::ReceiptUnmatched, words.at(at));
    }
    return {};
}

// RECEIPT…
Result<void> readReceipts(const Words& words)
{
    Result<void> read;
    for (const std::string& path : words)
        read = read.and_then([&] { return done(app::readReceipt(path)); });
    return read;
}

// DESK TIME: a candidate is heard at another time, another one is added.
Result<void> prepare(const Words& words)
{
    auto session = openWork(words.at(0));
    if (!session)
        return done(session);
    Candidate moved = *session->jury().candidate(CandidateId("c1"));
    moved.time = words.at(1);
    Candidate added = moved;
    added.id = CandidateId("c3");
    added.lastName = "ARNAUD";
    return done(session->apply(PutCandidate{moved}, president)).and_then([&] {
        return done(session->apply(PutCandidate{added}, president));
    });
}

} // namespace

int main(int argc, char** argv)
{
    const std::map<std::string, Result<void> (*)(const Words&)> commands{
        {"create", create},         {"mark", mark},          {"issue", issue},
        {"open", openMission},      {"hand-over", handOver}, {"receive", receive},
        {"take", takeReceipt},      {"state", state},        {"known", known},
        {"receipts", readReceipts}, {"prepare", prepare}};
    const auto found = commands.find(argc > 1 ? argv[1] : "");
    return found == commands.end() ? 2 : say(found->second({argv + 2, argv + argc}));
}
