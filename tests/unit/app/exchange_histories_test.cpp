// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of the laptop of the presidency and of those of two members, against an oracle:
// sheets are marked, handed in, reopened on both sides; files come late, twice, in any order or
// never; newer missions are joined; a laptop is put back to an older copy of its work.
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <span>

#include <catch2/catch.hpp>

#include "app/secret_words.h"
#include "exchange_laptop.h"
#include "exchange_oracle.h"
#include "store/atomic_file.h"
#include "support/sample.h"

using namespace delibere;
using sample::beginning;
using sample::Laptop;
using sample::members;
using sample::OracleFile;
using sample::OracleMember;
using sample::OracleMission;
using sample::OraclePart;
using sample::OracleSheet;
using sample::president;

namespace {

// What came up in all histories together: a history that never meets a divergence proves nothing.
struct Met {
    std::map<ReceptionVerdict, int> verdicts;
    int chosen = 0, receipts = 0, unmatched = 0, joined = 0, olderMissions = 0, putBack = 0;
    int twice = 0, compared = 0;
};

struct SentMission {
    std::filesystem::path path;
    OracleMission says;
};

struct MemberSide {
    JurorId juror;
    Laptop laptop;
    OracleMember oracle;
    std::vector<SentMission> missions; // on the way to this member, or arrived
    std::optional<std::pair<std::filesystem::path, OracleMember>> backup;
};

class History {
public:
    History(unsigned seed, Met& met)
        : m_random(seed), m_met(met),
          m_desk(beginning().of(president), m_folder.path() / "presidence.jury"), m_oracle(m_files)
    {
        for (const Candidate& candidate : m_desk->jury().candidates)
            m_times.emplace(candidate.id, candidate.time);
        for (const JurorId& juror : std::span(members).first(1 + seed % 2))
            m_members.push_back(
                {juror,
                 Laptop(beginning().of(juror), m_folder.path() / (juror.text() + ".jury")),
                 OracleMember{{1, m_times}, {}, {}, {}},
                 {},
                 {}});
    }

    void play(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            const auto before = m_desk->journalPosition();
            playOne();
            INFO("after" << m_told);
            if (m_desk->journalPosition() != before)
                checkDesk();
        }
        INFO("after" << m_told);
        std::vector<std::size_t> all(m_files.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        std::ranges::shuffle(all, m_random);
        receive(all, false);
        checkNothingMore(all);
        checkDesk();
        CHECK(m_desk->verify().verdict() != Verdict::Altered);
        for (MemberSide& member : m_members) {
            checkMember(member);
            if (below(3) == 0) // as long as an opening
                CHECK(member.laptop->verify().verdict() != Verdict::Altered);
        }
        if (m_files.size() > 1)
            checkAnyOrder();
    }

private:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    template <class List>
    auto& oneOf(List& list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }
    void tell(const std::string& what) { m_told += "; " + what; }
    std::filesystem::path newFolder()
    {
        const auto made = m_folder.path() / ("envoi-" + std::to_string(++m_folders));
        std::filesystem::create_directory(made);
        return made;
    }

    void playOne()
    {
        MemberSide& member = oneOf(m_members);
        const int dice = below(24);
        if (dice < 5)
            return work(member.laptop, member.oracle.sheet(anyKey(member, member.oracle.held)),
                        member.juror);
        if (dice < 9)
            return handOver(member);
        if (dice < 13)
            return m_files.empty() ? handOver(member) : receiveSome();
        if (dice < 16) {
            tell("desk");
            return work(m_desk, m_oracle.sheet(anyKey(member, {0, m_times})), president);
        }
        if (dice < 19)
            return below(2) == 0 && member.missions.size() < 2 ? prepare(member) : join(member);
        if (dice < 21)
            return m_oracle.received().empty() ? handOver(member) : receipt();
        if (dice < 23)
            return backup(member);
        tell("reopened");
        m_desk.reopen();
        member.laptop.reopen();
    }

    // --- marking, on either side

    SheetKey anyKey(const MemberSide& member, const OracleMission& mission)
    {
        auto at = mission.times.begin();
        if (below(3) != 0) // the same one often: it is there that files meet
            return {at->first, member.juror};
        std::advance(at, below(static_cast<int>(mission.times.size())));
        return {at->first, member.juror};
    }

    // One thing that is done to a sheet: a mark, handed in, reopened.
    void work(Laptop& laptop, OracleSheet& sheet, const JurorId& actor)
    {
        const SheetKey key = sheet.now.key;
        const std::string name = key.candidate.text() + "/" + key.juror.text();
        if (sheet.now.state == SheetState::Submitted) {
            tell("reopen " + name);
            laptop.apply(ReopenSheet{key, "Relecture"}, actor);
            sheet.reopen();
            if (below(2) == 0)
                return;
        }
        const Framework& framework = laptop->framework();
        if (below(4) == 0) {
            tell("mark " + name);
            const Block& block = framework.blocks[static_cast<std::size_t>(below(2))];
            const CriterionId criterion = block.competencies.front().criteria.front().id;
            const Mark mark = LevelMark{1 + below(4)};
            laptop.apply(SetMark{key, criterion, Evidence::Interview, mark}, actor);
            sheet.now.criteria[criterion].interview = mark;
            return;
        }
        const LevelMark level{2 + below(3)};
        tell("hand in " + name + " at " + std::to_string(level.rank));
        for (const Block& block : framework.blocks) {
            if (sheet.now.block(block.id).final && block.id != framework.blocks.front().id)
                continue;
            laptop.apply(SetBlockEntry{key, block.id, {{}, Grade(level)}}, actor);
            sheet.now.blocks[block.id].final = level;
        }
        laptop.apply(SubmitSheet{key}, actor);
        sheet.now.state = SheetState::Submitted;
    }

    // --- handing over

    void handOver(MemberSide& member)
    {
        OracleSheet& first = member.oracle.sheet(anyKey(member, member.oracle.held));
        if (first.now.state == SheetState::Draft && below(4) != 0)
            work(member.laptop, first, member.juror);
        std::map<CandidateId, ScoreSheet> finished;
        for (const auto& [candidate, sheet] : member.oracle.sheets) {
            if (sheet.now.state == SheetState::Submitted)
                finished.emplace(candidate, sheet.now);
        }
        std::vector<CandidateId> only;
        if (finished.size() > 1 && below(3) == 0) {
            only.push_back(finished.begin()->first);
            finished.erase(std::next(finished.begin()), finished.end());
        }
        const auto done = app::handOver(*member.laptop, sample::memberPhrase, newFolder(), only,
                                        app::doorOf(*member.laptop));
        REQUIRE(done.has_value() != finished.empty());
        if (!done) {
            CHECK(done.error().code == ProblemCode::NothingToHandIn);
            return;
        }
        const int number = static_cast<int>(member.oracle.sent.size()) + 1;
        CHECK(done->manifest.number == number);
        CHECK(done->manifest.sheets.size() == finished.size());
        tell("file " + std::to_string(m_files.size()) + " is " + member.juror.text() + " " +
             std::to_string(number) + " of " + std::to_string(finished.size()));
        member.oracle.sent.push_back(m_files.size());
        m_files.push_back({member.juror, number, std::move(finished)});
        m_paths.push_back(done->path);
        std::ifstream file(done->path, std::ios::binary);
        m_bytes.emplace_back(std::istreambuf_iterator<char>(file),
                             std::istreambuf_iterator<char>());
    }

    // --- receiving

    void receiveSome()
    {
        std::vector<std::size_t> files(static_cast<std::size_t>(1 + below(3)));
        for (std::size_t& file : files)
            file = static_cast<std::size_t>(below(static_cast<int>(m_files.size())));
        receive(files, below(3) == 0);
    }

    [[nodiscard]] std::vector<std::filesystem::path>
    pathsOf(const std::vector<std::size_t>& files) const
    {
        std::vector<std::filesystem::path> paths;
        for (const std::size_t at : files)
            paths.push_back(m_paths[at]);
        return paths;
    }

    void receive(const std::vector<std::size_t>& files, bool choosing)
    {
        tell("receive");
        for (const std::size_t at : files)
            m_told += " " + std::to_string(at);
        const auto plan = app::planReception(*m_desk, beginning().key(), pathsOf(files));
        std::set<OraclePart> chosen;
        app::ChosenSheets given;
        std::set<std::size_t> seen;
        for (std::size_t place = 0; place < files.size(); ++place) {
            REQUIRE_FALSE(plan[place].problem.has_value());
            const std::size_t at = files[place];
            if (!seen.insert(at).second) { // twice in one go
                ++m_met.twice;
                continue;
            }
            for (const app::ReceivedSheet& sheet : plan[place].sheets) {
                const OraclePart part{at, sheet.sheet.key.candidate};
                INFO("file " << at << " on " << part.second.text());
                CHECK(sheet.sheet == m_files[at].sheets.at(part.second));
                const ReceptionVerdict told = m_oracle.verdict(part, files);
                CHECK(static_cast<int>(sheet.verdict) == static_cast<int>(told));
                ++m_met.verdicts[told];
                if (choosing && told == ReceptionVerdict::Diverging && below(2) == 0) {
                    chosen.insert(part);
                    given.insert({plan[place].digest, sheet.sheet.key});
                    m_told += " taking " + part.second.text() + " of " + std::to_string(at);
                    ++m_met.chosen;
                }
            }
        }
        REQUIRE(app::commitReception(*m_desk, plan, given, president).has_value());
        m_oracle.receive(files, chosen);
        if (below(2) == 0)
            checkNothingMore(files);
    }

    void checkNothingMore(const std::vector<std::size_t>& files)
    {
        const auto before = m_desk->journalPosition();
        const auto again = app::commitReception(
            *m_desk, app::planReception(*m_desk, beginning().key(), pathsOf(files)), {}, president);
        REQUIRE(again.has_value());
        CHECK(again->packets == 0);
        CHECK(again->sheets == 0);
        CHECK(m_desk->journalPosition() == before);
    }

    // --- missions

    void prepare(MemberSide& member)
    {
        tell("mission to " + member.juror.text());
        const CandidateId added("c" + std::to_string(m_times.size() + 1));
        Candidate candidate = *m_desk->jury().candidate(CandidateId("c1"));
        if (m_times.size() < 4 && below(2) == 0) {
            candidate.id = added;
            candidate.lastName = "ARNAUD-" + added.text();
        }
        candidate.time = "1" + std::to_string(below(10)) + ":30";
        m_times[candidate.id] = candidate.time;
        m_prepared.emplace_back(PutCandidate{candidate});
        m_desk.apply(m_prepared.back(), president);
        const auto issued = app::issueMission(
            *m_desk, beginning().key(), president,
            {member.juror, app::codeDigits(sample::missionCode), crypto::Effort::ForTests},
            newFolder(), app::doorOf(*m_desk));
        REQUIRE(issued.has_value());
        const int number = static_cast<int>(member.missions.size()) + 2;
        member.missions.push_back({*issued, {number, m_times}});
    }

    void join(MemberSide& member)
    {
        if (member.missions.empty())
            prepare(member);
        const SentMission& sent = oneOf(member.missions);
        tell(member.juror.text() + " joins mission " + std::to_string(sent.says.number));
        const auto before = member.laptop->journalPosition();
        const auto joined = app::joinMission(*member.laptop, sample::opened(sent.path));
        if (sent.says.number < member.oracle.held.number) {
            REQUIRE_FALSE(joined.has_value());
            CHECK(joined.error().code == ProblemCode::MissionOlder);
            ++m_met.olderMissions;
        } else {
            REQUIRE(joined.has_value());
            CHECK(joined->kept.empty());
            CHECK(joined->added == sent.says.times.size() - member.oracle.held.times.size());
            ++m_met.joined;
        }
        if (sent.says.number <= member.oracle.held.number)
            CHECK(member.laptop->journalPosition() == before);
        else
            member.oracle.held = sent.says;
        checkMember(member);
    }

    // --- receipts

    void receipt()
    {
        auto place = m_oracle.received().begin();
        std::advance(place, below(static_cast<int>(m_oracle.received().size())));
        const std::size_t at = *place;
        tell("receipt of " + std::to_string(at));
        const auto plan = app::planReception(*m_desk, beginning().key(), {m_paths[at]});
        const auto bytes = app::receiptOf(*m_desk, beginning().key(), plan.front());
        REQUIRE(bytes.has_value());
        const auto path = newFolder() / "recu.recu";
        REQUIRE(store::writeFile(path, *bytes).has_value());

        MemberSide& member = *std::ranges::find(m_members, m_files[at].juror, &MemberSide::juror);
        const auto door = app::doorOf(*member.laptop);
        const auto taken = app::takeReceipt(*member.laptop, path, door);
        const auto& sent = member.oracle.sent; // put back since: it does not know that file
        if (std::ranges::find(sent, at) == sent.end()) {
            REQUIRE_FALSE(taken.has_value());
            CHECK(taken.error().code == ProblemCode::ReceiptUnmatched);
            ++m_met.unmatched;
            return;
        }
        REQUIRE(taken.has_value());
        std::set<CandidateId> left(taken->left.begin(), taken->left.end());
        for (const auto& [candidate, sheet] : m_files[at].sheets) {
            INFO(candidate.text());
            CHECK(left.contains(candidate) != m_oracle.isTaken({at, candidate}));
        }
        CHECK(taken->taken.size() + left.size() == m_files[at].sheets.size());
        const auto before = member.laptop->journalPosition();
        CHECK(app::takeReceipt(*member.laptop, path, door).value() == *taken);
        CHECK(member.laptop->journalPosition() == before);
        CHECK(app::compareReceipt(*m_desk, path).value() == app::Witness::Agrees);
        if (!member.oracle.receipts.contains(*bytes)) // made in the same second: the same one
            member.oracle.receipts.insert(*bytes);
        ++m_met.receipts;
    }

    void backup(MemberSide& member)
    {
        if (member.backup && below(2) == 0) {
            tell(member.juror.text() + " put back");
            member.laptop.putBack(member.backup->first);
            member.oracle = member.backup->second;
            checkMember(member);
            ++m_met.putBack;
            return;
        }
        tell(member.juror.text() + " copied");
        const auto copy = newFolder() / "copie.jury";
        REQUIRE(member.laptop->copyTo(copy).has_value());
        member.backup.emplace(copy, member.oracle);
    }

    // --- what must hold

    static void checkSheet(const app::Session& session, const OracleSheet& sheet)
    {
        const SheetKey& key = sheet.now.key;
        INFO(key.candidate.text() << "/" << key.juror.text());
        CHECK(session.sheet(key, Viewer::staff()).value() == sheet.now);
        std::vector<ScoreSheet> before;
        const auto revisions = session.revisions(key.candidate, Viewer::staff()).value();
        for (const SheetRevision& each : revisions) {
            if (each.before.key == key)
                before.push_back(each.before);
        }
        CHECK(before == sheet.before);
    }

    // Every sheet as the oracle has it; every file that came is kept once, byte for byte.
    void checkDesk()
    {
        for (const auto& [key, sheet] : m_oracle.sheets())
            checkSheet(*m_desk, sheet);
        std::map<std::string, int> kept;
        const KeptPackets packets = m_desk->packets().value();
        for (const KeptPacket& packet : packets) {
            if (packet.kind == PacketKind::SheetsReceived)
                ++kept[packet.file];
        }
        CHECK(kept.size() == m_oracle.received().size());
        for (const std::size_t at : m_oracle.received())
            CHECK(kept[m_bytes[at]] == 1);
    }

    void checkMember(MemberSide& member)
    {
        INFO("on the laptop of " << member.juror.text());
        for (const auto& [candidate, sheet] : member.oracle.sheets)
            checkSheet(*member.laptop, sheet);
        const JurySession& jury = member.laptop->jury();
        CHECK(jury.candidates.size() == member.oracle.held.times.size());
        for (const auto& [candidate, time] : member.oracle.held.times) {
            REQUIRE(jury.candidate(candidate) != nullptr);
            CHECK(jury.candidate(candidate)->time == time);
        }
        const auto states = app::handovers(*member.laptop).value();
        CHECK(states.size() == member.oracle.sent.size());
        std::multiset<std::string> receipts;
        for (const KeptPacket& packet :
             packetsOf(member.laptop->packets().value(), PacketKind::ReceiptHeld, member.juror))
            receipts.insert(packet.file);
        CHECK(receipts == member.oracle.receipts);
    }

    // A desk where nobody touched a sheet: whatever the order, of each sheet the newest is there.
    void checkAnyOrder()
    {
        std::vector<std::size_t> order(m_files.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::shuffle(order, m_random);
        Laptop desk(beginning().of(president), newFolder() / "autre.jury");
        for (const Edit& edit : m_prepared)
            desk.apply(edit, president);
        for (std::size_t at = 0; at < order.size();) {
            std::vector<std::size_t> together;
            for (int left = 1 + below(3); left > 0 && at < order.size(); --left)
                together.push_back(order[at++]);
            const auto plan = app::planReception(*desk, beginning().key(), pathsOf(together));
            REQUIRE(app::commitReception(*desk, plan, {}, president).has_value());
        }
        std::map<SheetKey, std::pair<int, std::vector<ScoreSheet>>> newest;
        for (const OracleFile& file : m_files) {
            for (const auto& [candidate, sheet] : file.sheets) {
                auto& [number, says] = newest[sheet.key];
                if (file.number > number)
                    says.clear();
                number = std::max(number, file.number);
                if (file.number == number && std::ranges::find(says, sheet) == says.end())
                    says.push_back(sheet);
            }
        }
        for (const auto& [key, found] : newest) {
            INFO(key.candidate.text() << "/" << key.juror.text() << " in another order");
            const ScoreSheet there = desk->sheet(key, Viewer::staff()).value();
            if (found.second.size() > 1) // two of the newest number: one of them, or none
                continue;
            CHECK(there == found.second.front());
            ++m_met.compared;
        }
    }

    sample::ScratchFolder m_folder{sample::quickPlace()};
    std::mt19937 m_random;
    Met& m_met;
    std::string m_told;
    int m_folders = 0;
    sample::OracleFiles m_files;
    std::vector<std::filesystem::path> m_paths; // of these files
    std::vector<std::string> m_bytes;
    Laptop m_desk;
    sample::OraclePresidency m_oracle;
    std::vector<MemberSide> m_members;
    std::map<CandidateId, std::string> m_times; // as the presidency has them
    std::vector<Edit> m_prepared;
};

} // namespace

TEST_CASE("in 500 random histories of three laptops no sheet is lost, doubled or taken unasked")
{
    Met met;
    for (unsigned seed = 1; seed <= 500; ++seed) {
        INFO("seed " << seed);
        History(seed, met).play(10);
    }
    for (const auto verdict :
         {ReceptionVerdict::New, ReceptionVerdict::Identical, ReceptionVerdict::Older,
          ReceptionVerdict::Newer, ReceptionVerdict::Diverging})
        CHECK(met.verdicts[verdict] > 50);
    CHECK(met.chosen > 20);
    CHECK(met.receipts > 100);
    CHECK(met.unmatched > 0);
    CHECK(met.joined > 50);
    CHECK(met.olderMissions > 1);
    CHECK(met.putBack > 20);
    CHECK(met.twice > 50);
    CHECK(met.compared > 500);
}
