// SPDX-License-Identifier: GPL-3.0-or-later
// The register of acquired blocs: what it takes of signed grids and of the jury paritaire, what it
// gives to a list of candidates, and that nobody loses a line of it.
#include <catch2/catch.hpp>

#include <fstream>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

#include "app/acquired_register_file.h"
#include "app/list_plan.h"
#include "list_sheet.h"
#include "signed_room.h"
#include "store/file_hold.h"
#include "support/sample.h"
#include "wording/register_words.h"

using namespace delibere;
using sample::c1;
using sample::SignedRoom;

namespace {

class RegisterRoom : public SignedRoom {
public:
    RegisterRoom() { REQUIRE(app::createRegister(file())); }
    [[nodiscard]] std::filesystem::path file() const { return folder() / "branche.registre"; }
    [[nodiscard]] RegisterUpdate add()
    {
        const auto update = app::addToRegister(file(), session());
        INFO((update ? std::string() : update.error().detail));
        REQUIRE(update);
        return *update;
    }
    [[nodiscard]] AcquiredRegister held() const
    {
        auto read = app::readRegister(file());
        REQUIRE(read);
        return *read;
    }
    [[nodiscard]] std::string bytes() const
    {
        std::ifstream in(file(), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void write(const std::string& text) const
    {
        std::ofstream(file(), std::ios::binary | std::ios::trunc) << text;
    }
};

std::vector<RegisterChange> changesOf(const RegisterUpdate& update)
{
    std::vector<RegisterChange> changes;
    for (const RegisterLine& line : update.lines)
        changes.push_back(line.change);
    return changes;
}

} // namespace

TEST_CASE("only what everybody has signed goes into the register, and once")
{
    RegisterRoom room;
    room.decide("c1");
    CHECK(room.add().lines.empty()); // decided, and nobody has signed
    room.makeKeys();
    for (const char* juror : {"m1", "m2", "m3"}) {
        CHECK(room.add().lines.empty());
        REQUIRE(room.sign("c1", juror));
    }
    const auto first = room.add();
    CHECK(changesOf(first) == std::vector{RegisterChange::Added});
    const std::string bytes = room.bytes();
    const RegisterEntry entry = room.held().entries.front();
    CHECK(entry.candidate == c1);
    CHECK(entry.fileNumber.empty()); // the session gave the number
    CHECK(entry.now.blocks.size() == room.session().framework().blocks.size());
    CHECK(entry.now.on == room.session().jury().info.date);
    CHECK_FALSE(entry.validity); // the framework publishes none
    CHECK(changesOf(room.add()) == std::vector{RegisterChange::Same});
    CHECK(room.bytes() == bytes);
}

TEST_CASE("a correction leaves the register until it is signed, with a trace of what was")
{
    RegisterRoom room;
    room.makeKeys();
    room.signAll("c1");
    REQUIRE(room.add().changes());
    REQUIRE(room.held().entries.size() == 1); // looked at, and still written later
    room.apply(ReplaceRecord{c1, 1, "Faute de frappe"});
    CHECK(changesOf(room.add()) == std::vector{RegisterChange::Withdrawn});
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(room.sign("c1", juror));
    CHECK(changesOf(room.add()) == std::vector{RegisterChange::Changed});
    const RegisterEntry entry = room.held().entries.front();
    CHECK(entry.now.version == 2);
    REQUIRE(entry.earlier.size() == 2);
    CHECK(entry.earlier.front().version == 1);
}

TEST_CASE("a standing decision of the jury paritaire says what is acquired, and when")
{
    RegisterRoom room;
    room.makeKeys();
    room.signAll("c1");
    room.apply(NameParitaryJury{{{"Ada Colin", "Déléguée", "salariés", true}}});
    ParitaryDecision decision{1, Date{2026, 12, 2}, {}, ""};
    for (const Block& block : room.session().framework().blocks)
        decision.blocks[block.id] = {true, std::nullopt, {}};
    decision.blocks[BlockId("BC1")] = {false, std::nullopt, "Une pièce manquait."};
    decision.on = room.session().jury().info.date;
    room.apply(SetParitaryDecision{c1, 1, decision});
    REQUIRE(room.add().changes());
    const RegisterEntry entry = room.held().entries.front();
    CHECK(entry.now.decision == 1);
    CHECK(entry.now.on == decision.on);
    CHECK(entry.now.blocks.front() == BlockId("BC2"));
}

TEST_CASE("a register that is damaged or newer is refused and stays as it is")
{
    RegisterRoom room;
    room.makeKeys();
    room.signAll("c1");
    REQUIRE(room.add().changes());
    const std::string whole = room.bytes();
    const auto refusedOf = [&](const std::string& text) {
        room.write(text);
        const auto update = app::addToRegister(room.file(), room.session());
        REQUIRE_FALSE(update);
        CHECK(room.bytes() == text);
        return update.error().code;
    };
    std::string newer = whole;
    newer.replace(newer.find("registre/1"), 10, "registre/2");
    CHECK(refusedOf(newer) == ProblemCode::RegisterNewer);
    std::string changed = whole;
    changed.replace(changed.find("BC1"), 3, "BC2");
    CHECK(refusedOf(changed) == ProblemCode::RegisterUnreadable);
    CHECK(refusedOf(whole.substr(0, 40)) == ProblemCode::RegisterUnreadable);
    CHECK(refusedOf("") == ProblemCode::RegisterUnreadable);
    CHECK(app::readRegister(room.path()).error().code != ProblemCode::RegisterBusy);
    CHECK(app::createRegister(room.file()).error().code == ProblemCode::FileExists);
}

TEST_CASE("no byte of a register can be flipped without being seen")
{
    RegisterRoom room;
    room.makeKeys();
    room.signAll("c1");
    REQUIRE(room.add().changes());
    const std::string whole = room.bytes();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        room.write(flipped);
        INFO(at);
        CHECK_FALSE(app::readRegister(room.file()));
    }
    room.write(whole);
    CHECK(app::readRegister(room.file()));
}

TEST_CASE("a register that another program is writing is left to it")
{
    RegisterRoom room;
    room.makeKeys();
    room.signAll("c1");
    const int other = ::open(room.file().c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(store::lockAlone(other));
    const auto refused = app::addToRegister(room.file(), room.session());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::RegisterBusy);
    ::close(other);
    CHECK(room.add().changes());
}

TEST_CASE("of two who add to a register at once none loses a line")
{
    RegisterRoom room;
    room.makeKeys();
    room.signAll("c1");
    const auto outcomes = app::outcomesOf(room.session());
    REQUIRE(outcomes);
    // Each adds ten sessions of its own, and asks again while the other one writes.
    const auto addTen = [&](char who) {
        for (int at = 0; at < 10; ++at) {
            std::vector<SessionOutcome> own = *outcomes;
            for (SessionOutcome& outcome : own)
                outcome.entry.session = SessionId("6f0c1a52-3b7d-4e0a-9a51-0c7d5e2b4a" +
                                                  std::string(1, who) + std::to_string(at));
            for (;;) {
                const auto done = app::addOutcomes(room.file(), own);
                if (done || done.error().code != ProblemCode::RegisterBusy)
                    break;
            }
        }
    };
    std::thread one(addTen, 'a');
    std::thread two(addTen, 'b');
    one.join();
    two.join();
    CHECK(room.held().entries.size() == 20);
}

TEST_CASE("a list of candidates takes what the register knows and still counts, all shown first")
{
    RegisterRoom room;
    AcquiredRegister held;
    RegisterEntry entry;
    entry.session = SessionId("6f0c1a52-3b7d-4e0a-9a51-0c7d5e2b4a11");
    entry.candidate = CandidateId("D-7");
    entry.fileNumber = "D-7";
    entry.lastName = "Garnier";
    entry.firstName = "Lucie";
    entry.framework = room.session().framework().id;
    entry.frameworkVersion = "1.0";
    entry.held = entry.now.on = Date{2026, 1, 8};
    entry.now.blocks = {BlockId("BC1")};
    entry.now.digest = std::string(64, 'a');
    entry.validity = Validity{ValidityUnit::Years, 5};
    held.entries = {entry};
    const auto sheet =
        sample::sheetOfLines("Nom|Prénom|N° de dossier\nGarnier|Lucie|D-7\nMoreau|Hugo|D-8\n");
    const auto plan = app::planCandidates(
        room.session(), sheet, app::recognisedLayout(ListKind::Candidates, sheet), {&held, {}});
    CHECK(sample::verdictsOf(plan) == "new new");
    const Candidate& candidate = plan.rows.front().person;
    REQUIRE(candidate.acquired.size() == 1);
    CHECK(candidate.acquired.front().on == entry.now.on);
    CHECK(candidate.acquired.front().reference == wording::registerReference(entry));
    CHECK(candidate.acquired.front().reference.find("(aaaaaaaa), valable jusqu’au 8") !=
          std::string::npos);
    CHECK_FALSE(candidate.presents(BlockId("BC1")));
    CHECK(plan.rows.back().carried.empty());
    CHECK(plan.rows.back().person.acquired.empty());
    REQUIRE(room.session().applyTogether(app::editsOf(plan, app::rowsToTake(plan)), {}));
    const auto again = app::planCarry(room.session(), held, app::Uncertain::Leave);
    CHECK(again.edits.empty());
    REQUIRE(again.people.size() == 1);
    CHECK(again.people.front().blocks.front().finding == CarryFinding::Held);
}
