// SPDX-License-Identifier: GPL-3.0-or-later
// Files between laptops that are not what was made: every byte changed, every length cut, things
// that are no files, and packets that are signed and sealed as they should be with content that
// should not be. Each is refused with a sentence, and the session stays as it was.
#include <fstream>
#include <functional>
#include <iterator>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "app/secret_words.h"
#include "app/signed_packet.h"
#include "codec/hex.h"
#include "exchange_laptop.h"
#include "signed_room.h"
#include "support/sample.h"
#include "wording/problem_text.h"

using namespace delibere;
using sample::JurorHome;
using sample::PresidentHome;
using Json = nlohmann::ordered_json;

namespace {

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

bool isOfPacket(ProblemCode code)
{
    return code == ProblemCode::PacketUnknown || code == ProblemCode::PacketIncomplete ||
           code == ProblemCode::PacketDamaged || code == ProblemCode::PacketNotForUs ||
           code == ProblemCode::PacketCodeWrong;
}

// Every byte with one of its bits changed, every length but the whole one, and one byte more.
// `refusal` of the changed file; how many there were.
int sweep(const std::string& bytes,
          const std::function<std::optional<Problem>(const std::string&)>& refusal)
{
    int count = 0;
    int accepted = 0;
    int unsaid = 0;
    const auto take = [&](const std::string& changed) {
        ++count;
        const auto problem = refusal(changed);
        accepted += problem && isOfPacket(problem->code) ? 0 : 1;
        unsaid += problem && wording::problemText(*problem).empty() ? 1 : 0;
    };
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << at % 8));
        take(changed);
        take(bytes.substr(0, at));
    }
    take(bytes + '\0');
    take(bytes + bytes);
    CHECK(accepted == 0);
    CHECK(unsaid == 0);
    return count;
}

// A session on a framework of nearly nothing, whose mission is small too.
struct SmallDesk {
    sample::ScratchFolder folder{sample::quickPlace()};
    std::optional<app::Session> session;
    crypto::SecretKey key = crypto::SecretKey::generate();

    SmallDesk()
    {
        const auto framework = sample::smallFramework(folder.path() / "petit.json");
        JurySession jury = sample::session();
        sample::presentEverything(jury, framework.framework);
        auto made = app::Session::create(folder.path() / "jury.jury", jury, framework);
        REQUIRE(made.has_value());
        session.emplace(std::move(*made));
    }
    app::MissionFile mission(const char* juror)
    {
        auto made = app::makeMission(
            *session, key,
            {JurorId(juror), app::codeDigits(sample::missionCode), crypto::Effort::ForTests});
        REQUIRE(made.has_value());
        return std::move(*made);
    }
};

// What one value may be changed into that it never is: another type, or nothing at all.
std::vector<Json> otherTypes(const Json& value)
{
    std::vector<Json> others{1.5, Json::array({Json::array()}), Json::object({{"x", 1}})};
    if (!value.is_boolean())
        others.emplace_back(true);
    if (!value.is_string())
        others.emplace_back("x");
    if (value.is_string()) // where an object stands, a number may be a percent
        others.emplace_back(7);
    return others;
}

enum class Keys { AllRequired, SomeOptional };

// The text with each value in turn of another type, and with each key in turn left out.
std::vector<std::string> mistyped(const std::string& text, Keys keys)
{
    std::vector<std::string> changed;
    const Json whole = Json::parse(text);
    const Json flat = whole.flatten();
    for (const auto& [path, value] : flat.items()) {
        Json::json_pointer at(path);
        while (!at.empty()) {
            auto others = otherTypes(whole.at(at));
            if (keys == Keys::AllRequired) // elsewhere it says that there is none
                others.emplace_back(nullptr);
            for (const Json& other : others) {
                Json copy = whole;
                copy.at(at) = other;
                changed.push_back(copy.dump());
            }
            const std::string key = at.back();
            at = at.parent_pointer();
            Json copy = whole;
            if (keys == Keys::AllRequired && copy.at(at).is_object()) {
                copy.at(at).erase(key);
                changed.push_back(copy.dump());
            }
        }
    }
    return changed;
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

// The text with something in front of all its keys, or in the place of one text in it.
std::vector<std::string> poisoned(const std::string& text, const std::string& inside)
{
    std::vector<std::string> changed;
    for (const char* front :
         {"\"session\":\"22222222-2222-4333-8444-555555555555\",", "\"inconnu\":1,",
          "\"__proto__\":{},", "\"numero\":1e400,", "\"le\":99999999999999999999,"})
        changed.push_back(std::string("{") + front + text.substr(1));
    changed.push_back("{\"x\":" + nested(1'000'000) + "," + text.substr(1));
    changed.push_back(nested(1'000'000));
    changed.push_back(std::string(5'000'000, '['));
    changed.push_back(text + text);
    changed.push_back(text + " x");
    changed.push_back("\xEF\xBB\xBF" + text);
    changed.emplace_back();
    changed.emplace_back("null");
    const std::size_t at = text.find(inside);
    REQUIRE(at != std::string::npos);
    for (const std::string& bad :
         {std::string("\\u0000"), std::string(1, '\0'), std::string("\xE2\x80\xAE"),
          std::string("\\u202e"), std::string("\xFF"), std::string("\\ud800"), std::string("\n"),
          std::string(70'000, 'a')})
        changed.push_back(text.substr(0, at) + bad + text.substr(at));
    return changed;
}

// What a member who means harm can make: the packet is signed with their own key and sealed for the
// presidency.
class Forge {
public:
    Forge(PresidentHome& president, JurorHome& member) : m_president(president)
    {
        auto key = app::openKey(member.session(), member.juror(), sample::memberPhrase);
        REQUIRE(key.has_value());
        m_key.emplace(std::move(*key));
        const auto genuine = president.plan({member.handedOver()}).front();
        REQUIRE_FALSE(genuine.problem.has_value());
        m_manifest = genuine.manifestBytes;
        const auto frame = crypto::open(crypto::SealedKind::Sheets, genuine.bytes, president.key());
        m_part = codec::readPacket(*frame)->parts.front();
    }
    [[nodiscard]] const std::string& manifest() const { return m_manifest; }
    [[nodiscard]] const std::string& part() const { return m_part; }

    [[nodiscard]] std::filesystem::path file(const std::string& manifest,
                                             const std::vector<std::string>& parts)
    {
        const auto packet = app::signedPacket(*m_key, manifest, parts);
        const std::vector<crypto::PublicKey> to{m_president.key().publicKey()};
        const auto path = m_president.folder() / "force.fiche";
        put(path, crypto::seal(crypto::SealedKind::Sheets, codec::writePacket(packet), to));
        return path;
    }
    // The sheet in place of the genuine one, its digest put right in the manifest.
    [[nodiscard]] std::filesystem::path file(const std::string& part)
    {
        Json manifest = Json::parse(m_manifest);
        manifest["fiches"][0]["empreinte"] = codec::hexOf(app::digestOf(part));
        return file(manifest.dump(), {part});
    }

private:
    PresidentHome& m_president;
    std::optional<crypto::SecretKey> m_key;
    std::string m_manifest;
    std::string m_part;
};

// Nothing of it is taken; why is said of the file, or of its sheet.
void checkRefused(PresidentHome& president, const std::filesystem::path& file)
{
    const auto plan = president.plan({file});
    const app::ReceivedPacket& packet = plan.front();
    const bool whole = packet.problem.has_value();
    REQUIRE((whole || (packet.sheets.size() == 1 && packet.sheets.front().problem)));
    const Problem& problem = whole ? *packet.problem : *packet.sheets.front().problem;
    CHECK_FALSE(wording::problemText(problem).empty());
    CHECK(packet.verdict == ReceptionVerdict::Refused);
    if (whole)
        CHECK(packet.sheets.empty());
}

} // namespace

TEST_CASE("every byte and every length of a handed over file is refused, and changes nothing")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const std::string bytes = contentOf(member.handedOver());
    const auto before = president.session().journalPosition();
    const sample::ScratchFolder quick(sample::quickPlace());
    const auto path = quick.path() / "altere.fiche";
    const auto key = president.key();
    const int count = sweep(bytes, [&](const std::string& changed) {
        put(path, changed);
        const auto plan = app::planReception(president.session(), key, {path});
        const auto received = app::commitReception(president.session(), plan, {}, JurorId("m1"));
        REQUIRE(received.has_value());
        CHECK(received->packets + received->sheets == 0);
        return plan.front().problem;
    });
    CHECK(count == static_cast<int>(2 * bytes.size() + 2));
    CHECK(president.session().journalPosition() == before);
    put(path, bytes); // and the whole one is taken
    CHECK(president.receive({path}).sheets == 1);
}

TEST_CASE("every byte and every length of a mission is refused, and changes nothing")
{
    SmallDesk desk;
    const auto path = desk.folder.path() / "m.mission";
    put(path, desk.mission("m2").bytes);
    const auto genuine = app::readMission(path, sample::missionCode);
    REQUIRE(genuine.has_value());
    const auto work = desk.folder.path() / "travail.jury";
    const std::string bytes = contentOf(path);
    const auto altered = desk.folder.path() / "altere.mission";
    const int count = sweep(bytes, [&](const std::string& changed) -> std::optional<Problem> {
        put(altered, changed);
        const auto read = app::readMission(altered, sample::missionCode);
        if (read)
            return std::nullopt;
        return read.error();
    });
    CHECK(count == static_cast<int>(2 * bytes.size() + 2));
    CHECK_FALSE(std::filesystem::exists(work));
    CHECK(app::startMission(*genuine, work, sample::memberPhrase, crypto::Effort::ForTests)
              .has_value());
}

TEST_CASE("what is no file of ours, whatever its name and size, is refused and not waited for")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    const auto genuine = member.handedOver();
    const auto folder = president.folder();
    const auto refusal = [&](const std::filesystem::path& path, const char* ending) {
        const auto named = folder / (path.filename().string() + ending);
        if (path.filename() != named.filename())
            std::filesystem::rename(path, named);
        const auto sheets = president.plan({named}).front().problem;
        const auto mission = app::readMission(named, sample::missionCode);
        REQUIRE(sheets.has_value());
        REQUIRE_FALSE(mission.has_value());
        CHECK(sheets->code == mission.error().code);
        CHECK_FALSE(wording::problemText(*sheets).empty());
        return sheets->code;
    };
    const auto sparse = folder / "grand";
    put(sparse, contentOf(genuine));
    std::filesystem::resize_file(sparse, std::uintmax_t{1} << 30U);
    CHECK(refusal(sparse, ".fiche") == ProblemCode::FileTooLarge);

    std::filesystem::create_directory(folder / "dossier");
    CHECK(refusal(folder / "dossier", ".fiche") == ProblemCode::FileUnreadable);
    std::filesystem::create_symlink("nulle-part", folder / "lien");
    CHECK(refusal(folder / "lien", ".fiche") == ProblemCode::FileNotFound);
    std::filesystem::create_symlink("boucle.fiche", folder / "boucle.fiche");
    CHECK(refusal(folder / "boucle.fiche", "") == ProblemCode::FileUnreadable);
    std::filesystem::create_symlink("/dev/zero", folder / "zero");
    CHECK(refusal(folder / "zero", ".fiche") == ProblemCode::FileUnreadable);
    REQUIRE(::mkfifo((folder / "tube").c_str(), 0600) == 0);
    CHECK(refusal(folder / "tube", ".fiche") == ProblemCode::FileUnreadable);
    put(folder / "vide", "");
    CHECK(refusal(folder / "vide", ".fiche") == ProblemCode::PacketUnknown);

    // A link to a genuine file is read like the file itself.
    std::filesystem::create_symlink(genuine, folder / "vrai.fiche");
    CHECK(president.receive({folder / "vrai.fiche", genuine}).sheets == 1);
}

TEST_CASE("a packet of a member that is signed and sealed, and says nonsense of itself, is refused")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    Forge forge(president, member);
    CHECK_FALSE(president.plan({forge.file(forge.part())}).front().problem.has_value());
    const auto before = president.session().journalPosition();
    auto manifests = poisoned(forge.manifest(), "m2\"");
    for (std::string& each : mistyped(forge.manifest(), Keys::AllRequired))
        manifests.push_back(std::move(each));
    for (const std::string& manifest : manifests) {
        CAPTURE(manifest.substr(0, 2000));
        checkRefused(president, forge.file(manifest, {forge.part()}));
    }
    checkRefused(president, forge.file(forge.manifest(), {}));
    checkRefused(president, forge.file(forge.manifest(), {forge.part(), forge.part()}));
    Json twice = Json::parse(forge.manifest());
    twice["fiches"].push_back(twice["fiches"][0]);
    checkRefused(president, forge.file(twice.dump(), {forge.part(), forge.part()}));
    CHECK(president.session().journalPosition() == before);
    CHECK(manifests.size() > 200);
}

TEST_CASE("a sheet that is signed and sealed, and no sheet of this session, is refused")
{
    PresidentHome president;
    JurorHome member(president.issue("m2"));
    member.mark("c1", 80);
    Forge forge(president, member);
    auto sheets = poisoned(forge.part(), "Exemple");
    for (std::string& each : mistyped(forge.part(), Keys::SomeOptional))
        sheets.push_back(std::move(each));
    for (const auto& [from, to] : {std::pair{"\"c1\"", "\"c9\""},
                                   {"\"m2\"", "\"m3\""},
                                   {":80", ":101"},
                                   {":80", ":-1"},
                                   {":80", ":80000000000"}}) {
        std::string changed = forge.part();
        REQUIRE(changed.find(from) != std::string::npos);
        sheets.push_back(changed.replace(changed.find(from), std::string(from).size(), to));
    }
    for (const std::string& sheet : sheets) {
        CAPTURE(sheet.substr(0, 2000));
        checkRefused(president, forge.file(sheet));
    }
    CHECK(president.sheet("c1", "m2").blocks.empty());
    CHECK(sheets.size() > 200);
}

TEST_CASE("a mission that is signed, and says nonsense, opens nothing")
{
    SmallDesk desk;
    const auto genuine = desk.mission("m2");
    const std::string digits = app::codeDigits(sample::missionCode);
    const auto frame = crypto::openWithCode(crypto::SealedKind::Mission, genuine.bytes, digits);
    REQUIRE(frame.has_value());
    const auto packet = codec::readPacket(*frame);
    REQUIRE(packet.has_value());
    const auto path = desk.folder.path() / "force.mission";
    const auto refusalOf = [&](const std::string& manifest, const std::vector<std::string>& parts) {
        const auto forged = app::signedPacket(desk.key, manifest, parts);
        put(path, *crypto::sealUnderCode(crypto::SealedKind::Mission, codec::writePacket(forged),
                                         digits, crypto::Effort::ForTests));
        return app::readMission(path, sample::missionCode);
    };
    CHECK(refusalOf(packet->manifest, packet->parts).has_value());
    const auto check = [&](const std::string& manifest, const std::vector<std::string>& parts) {
        const auto read = refusalOf(manifest, parts);
        REQUIRE_FALSE(read.has_value());
        CHECK_FALSE(wording::problemText(read.error()).empty());
    };
    auto manifests = poisoned(packet->manifest, "m2\"");
    for (std::string& each : mistyped(packet->manifest, Keys::AllRequired))
        manifests.push_back(std::move(each));
    for (const std::string& manifest : manifests) {
        CAPTURE(manifest.substr(0, 2000));
        check(manifest, packet->parts);
    }
    // The parts, each with its digest in the manifest.
    for (std::size_t at = 0; at < packet->parts.size(); ++at) {
        std::vector<std::string> contents{"",
                                          "{}",
                                          "null",
                                          nested(1'000'000),
                                          packet->parts[at] + "x",
                                          packet->parts[(at + 1) % 3]};
        if (at == 0) {
            for (std::string& each : mistyped(packet->parts[at], Keys::SomeOptional))
                contents.push_back(std::move(each));
        }
        for (const std::string& content : contents) {
            CAPTURE(at, content.substr(0, 2000));
            auto parts = packet->parts;
            parts[at] = content;
            Json manifest = Json::parse(packet->manifest);
            manifest["parties"][at] = codec::hexOf(app::digestOf(content));
            check(manifest.dump(), parts);
        }
    }
}
