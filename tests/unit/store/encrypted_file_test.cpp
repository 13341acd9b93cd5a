// SPDX-License-Identifier: GPL-3.0-or-later
// A session that only words open: what lies on the disk, what opens it, what is refused.
#include <catch2/catch.hpp>
#include <sqlite3.h>

#include "store/encrypted_pages.h"
#include "store/session_file.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::TemporaryFolder;

namespace {

constexpr auto remark = "Une remarque que personne ne doit lire";

SessionFile openedWith(const std::filesystem::path& path, const FileKeyPtr& key,
                       Access access = Access::ReadWrite)
{
    return SessionFile::open(path, access, sample::fixedNow, key).value();
}

ProblemCode refusal(const std::filesystem::path& path, const FileKeyPtr& key)
{
    const auto file = SessionFile::open(path, Access::ReadWrite, sample::fixedNow, key);
    REQUIRE_FALSE(file);
    return file.error().code;
}

// With a remark in it. What it is opened with.
FileKeyPtr encryptedAt(const std::filesystem::path& path)
{
    const NewEncryption encryption = sample::encryption();
    auto file = sample::createdEncrypted(path, encryption);
    REQUIRE(file.apply(SetRemark{sample::key("c1", "m1"), CriterionId("C1.1"), remark}, "m1"));
    return encryption.key;
}

std::string remarkIn(const SessionFile& file)
{
    return file.sheet(sample::key("c1", "m1")).value().criteria.at(CriterionId("C1.1")).remark;
}

bool holds(const std::filesystem::path& path, std::string_view text)
{
    return sample::bytesOf(path).find(text) != std::string::npos;
}

// The session is as it was, or the file is refused: never anything else.
bool saysTheSame(const std::filesystem::path& path, const FileKeyPtr& key)
{
    const auto file = SessionFile::open(path, Access::ReadWrite, sample::fixedNow, key);
    if (!file)
        return true;
    const auto sheet = file->sheet(sample::key("c1", "m1"));
    return file->session() == sample::session() && sheet &&
           sheet->criteria.at(CriterionId("C1.1")).remark == remark;
}

} // namespace

TEST_CASE("an encrypted session holds what was entered, and shows nothing of it on the disk")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    const SessionFile file = openedWith(path, key);
    CHECK(file.session().value() == sample::session());
    CHECK(remarkIn(file) == remark);
    CHECK(file.verifyJournal());
    CHECK(file.verifyContent());
    const auto clear = folder / "clair.jury";
    {
        SessionFile same = sample::created(clear);
        REQUIRE(same.apply(SetRemark{sample::key("c1", "m1"), CriterionId("C1.1"), remark}, "m1"));
    }
    const std::string name = sample::session().candidates.front().lastName;
    for (const std::string_view text : {std::string_view(remark), std::string_view(name),
                                        std::string_view("CREATE TABLE mark")}) {
        INFO(text);
        CHECK(holds(clear, text));
        CHECK_FALSE(holds(path, text));
        CHECK_FALSE(holds(path.native() + "-journal", text)); // kept beside an open file
    }
}

TEST_CASE("an encrypted session opens with its own key only")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    CHECK(refusal(path, {}) == ProblemCode::SessionEncrypted);
    CHECK(refusal(path, sample::encryption().key) == ProblemCode::SessionEncrypted);
    CHECK(openedWith(path, key).session().value() == sample::session());
    // A session in clear asks for none.
    sample::created(folder / "clair.jury");
    CHECK(openedWith(folder / "clair.jury", key).session().value() == sample::session());
    CHECK_FALSE(encryptionOf(folder / "clair.jury").value());
}

TEST_CASE("the slots of an encrypted session are read without a key, and replaced with it")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    const Encryption before = encryptionOf(path).value().value();
    CHECK(before.file == key->file());
    REQUIRE(before.keySlots.size() == 1);
    CHECK(crypto::openSlot(before.keySlots.front(), before.file, sample::openingWords));
    {
        SessionFile file = openedWith(path, key);
        CHECK(encryptionOf(path).error().code == ProblemCode::SessionLocked);
        REQUIRE(file.putSlot(crypto::makeSlot(*key, crypto::SlotOpener::Passphrase, "d’autres mots",
                                              crypto::Effort::ForTests)
                                 .value()));
        CHECK(file.apply(SetComment{CandidateId("c1"), "x"}, "m1"));
    }
    const Encryption after = encryptionOf(path).value().value();
    REQUIRE(after.keySlots.size() == 1);
    CHECK_FALSE(crypto::openSlot(after.keySlots.front(), after.file, sample::openingWords));
    CHECK(crypto::openSlot(after.keySlots.front(), after.file, "d’autres mots"));
    CHECK(remarkIn(openedWith(path, key)) == remark);
}

TEST_CASE("other words belong to the transaction they are put in")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    const auto put = [&](SessionFile& file) {
        return file
            .putSlot(crypto::makeSlot(*key, crypto::SlotOpener::Passphrase, "d’autres mots",
                                      crypto::Effort::ForTests)
                         .value())
            .has_value();
    };
    const auto opensWith = [&](std::string_view words) {
        const Encryption encryption = encryptionOf(path).value().value();
        return crypto::openSlot(encryption.keySlots.front(), encryption.file, words).has_value();
    };
    const SetComment comment{CandidateId("c1"), "x"};
    {
        SessionFile file = openedWith(path, key);
        REQUIRE(file.begin());
        REQUIRE(put(file));
        REQUIRE(file.apply(comment, "m1"));
        file.rollBack();
        CHECK(file.deliberation(CandidateId("c1")).value().comment.empty());
        REQUIRE(file.apply(SetComment{CandidateId("c1"), "y"}, "m1")); // ends another one
    }
    CHECK(opensWith(sample::openingWords));
    {
        SessionFile file = openedWith(path, key);
        REQUIRE(file.begin());
        REQUIRE(put(file));
        CHECK_FALSE(file.apply(SetComment{CandidateId("inconnu"), "x"}, "m1")); // ends it all
    }
    CHECK(opensWith(sample::openingWords));
    {
        SessionFile file = openedWith(path, key);
        REQUIRE(file.begin());
        REQUIRE(put(file));
        REQUIRE(file.commit()); // nothing else changed
    }
    CHECK(opensWith("d’autres mots"));
    CHECK_FALSE(opensWith(sample::openingWords));
    CHECK(remarkIn(openedWith(path, key)) == remark);
}

TEST_CASE("an encrypted session writes nothing of a transaction before its end, however large")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    SessionFile file = openedWith(path, key);
    const auto before = std::filesystem::file_size(path);
    REQUIRE(file.begin());
    constexpr int remarks = 3000; // some 12 MB: more than either database keeps of its pages
    for (int number = 0; number < remarks; ++number)
        REQUIRE(
            file.apply(SetRemark{sample::key("c1", "m1"), CriterionId("C" + std::to_string(number)),
                                 std::string(4000, 'r')},
                       "m1"));
    CHECK(std::filesystem::file_size(path) == before);
    file.rollBack();
    CHECK(std::filesystem::file_size(path) == before);
    CHECK(remarkIn(file) == remark);
    CHECK(file.verifyContent());
}

TEST_CASE("a page that lies beyond any database is damage")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    REQUIRE(sample::rawSql(path, "INSERT INTO page SELECT 4611686018427387904, sealed FROM page "
                                 "WHERE number = 1")
                .empty());
    CHECK(refusal(path, key) == ProblemCode::SessionCorrupt);
}

TEST_CASE("an encrypted session that nobody opens any more makes room, whole, under another name")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    SECTION("as it was closed") {}
    SECTION("as a kill left it")
    {
        // A transaction that reached the file and not its end: the file and its journal together.
        std::filesystem::create_directory(folder / "suite");
        sample::leftInTransaction(path, "UPDATE page SET sealed = zeroblob(4136)",
                                  folder / "suite");
        std::filesystem::remove(path);
        std::filesystem::rename(folder / "suite/a.jury", path);
        std::filesystem::rename(folder / "suite/a.jury-journal", path.native() + "-journal");
    }
    const auto aside = setAside(path);
    REQUIRE(aside);
    CHECK(*aside == folder / "a-ferme.jury");
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK_FALSE(std::filesystem::exists(path.native() + "-journal"));
    CHECK(remarkIn(openedWith(*aside, key)) == remark);
    const FileKeyPtr next = encryptedAt(path);
    CHECK(*setAside(path) == folder / "a-ferme-2.jury");
    sample::created(path);
    CHECK(setAside(path).error().code == ProblemCode::NotASession); // in clear: it opens
    CHECK(std::filesystem::exists(path));
}

TEST_CASE("copies of an encrypted session are encrypted, and the work goes on in one")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    const SessionFile file = openedWith(path, key);
    REQUIRE(file.copyTo(folder / "copie.jury"));
    CHECK(refusal(folder / "copie.jury", {}) == ProblemCode::SessionEncrypted);
    CHECK(remarkIn(openedWith(folder / "copie.jury", key)) == remark);
    const auto on =
        file.continueIn(folder / "suite.jury", {{SetComment{CandidateId("c1"), "x"}, "m1"}});
    REQUIRE(on);
    CHECK(on->file.key() == key);
    CHECK(on->file.deliberation(CandidateId("c1")).value().comment == "x");
    CHECK_FALSE(holds(folder / "suite.jury", remark));
}

TEST_CASE("pages of an encrypted session cannot be moved, removed, or put back singly")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    const std::string last = sample::rawValue(path, "SELECT max(number) FROM page");
    REQUIRE(std::stoi(last) > 3);
    SECTION("two change places")
    {
        REQUIRE(sample::rawSql(path, "UPDATE page SET sealed = (SELECT sealed FROM page WHERE "
                                     "number = 3) WHERE number = 2")
                    .empty());
    }
    SECTION("one is gone")
    {
        REQUIRE(sample::rawSql(path, "DELETE FROM page WHERE number = 2").empty());
    }
    SECTION("the end is gone")
    {
        REQUIRE(sample::rawSql(path, "DELETE FROM page WHERE number > 2").empty());
    }
    SECTION("of another length")
    {
        CHECK_FALSE(
            sample::rawSql(path, "UPDATE page SET sealed = x'00' WHERE number = 2").empty());
        return;
    }
    CHECK(refusal(path, key) == ProblemCode::SessionCorrupt);
}

TEST_CASE("tables of its own make an encrypted session refused")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    REQUIRE(sample::rawSql(path, "CREATE TRIGGER evil AFTER INSERT ON page BEGIN DELETE FROM slot; "
                                 "END")
                .empty());
    CHECK(refusal(path, key) == ProblemCode::SessionCorrupt);
    CHECK(encryptionOf(path).error().code == ProblemCode::SessionCorrupt);
}

TEST_CASE("an encrypted session of a later program is said to be one")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    REQUIRE(sample::rawSql(path, "PRAGMA user_version = 2").empty());
    CHECK(refusal(path, key) == ProblemCode::SessionNewer);
}

TEST_CASE("whatever byte of an encrypted session changes, it says the same or nothing")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    const std::string bytes = sample::bytesOf(path);
    std::size_t altered = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 911) { // a prime: every place of a page
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x40);
        sample::putBytes(path, flipped);
        INFO("byte " << at);
        altered += saysTheSame(path, key) ? 0U : 1U;
        std::filesystem::remove(path.native() + "-journal");
    }
    CHECK(altered == 0);
    for (std::size_t size = 0; size < bytes.size(); size += 4096 + 911) {
        sample::putBytes(path, std::string_view(bytes).substr(0, size));
        INFO("cut at " << size);
        CHECK_FALSE(SessionFile::open(path, Access::ReadWrite, sample::fixedNow, key));
    }
}

TEST_CASE("what is read by who may not write an encrypted session is read all the same")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    CHECK(remarkIn(openedWith(path, key, Access::ReadOnly)) == remark);
    SessionFile file = openedWith(path, key, Access::ReadOnly);
    CHECK(file.apply(SetComment{CandidateId("c1"), "x"}, "m1").error().code ==
          ProblemCode::SessionReadOnly);
}

TEST_CASE("pages that are cut off are gone, and nothing else, once it is on the disk")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const FileKeyPtr key = encryptedAt(path);
    std::int64_t before = 0;
    const std::string page(encryptedPageSize, 'x');
    {
        EncryptedPages pages(path, Access::ReadWrite, key);
        REQUIRE(pages.size(before) == SQLITE_OK);
        for (std::int64_t at = before; at < before + 3 * encryptedPageSize; at += encryptedPageSize)
            REQUIRE(pages.write(page.data(), encryptedPageSize, at) == SQLITE_OK);
        REQUIRE(pages.truncate(before + 1) == SQLITE_OK); // a page begun is kept whole
        REQUIRE(pages.sync() == SQLITE_OK);
    }
    EncryptedPages pages(path, Access::ReadWrite, key);
    std::int64_t after = 0;
    REQUIRE(pages.size(after) == SQLITE_OK);
    CHECK(after == before + encryptedPageSize);
    REQUIRE(pages.truncate(before) == SQLITE_OK);
    REQUIRE(pages.size(after) == SQLITE_OK);
    CHECK(after == before);
}
