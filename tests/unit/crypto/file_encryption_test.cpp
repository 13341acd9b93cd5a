// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/file_encryption.h"

#include <catch2/catch.hpp>

using namespace delibere::crypto;

namespace {

constexpr auto passphrase = "cinq mots pour le jury";
constexpr auto code = "4821390417559300126677408";
const std::string page(4096, 'p');

KeySlot slotOf(const FileKey& key, SlotOpener opener = SlotOpener::Passphrase,
               std::string_view words = passphrase)
{
    return makeSlot(key, opener, words, Effort::ForTests).value();
}

// Absent: it opened.
std::optional<UnlockFailure> failure(const KeySlot& slot, const FileId& file,
                                     std::string_view words = passphrase)
{
    const auto opened = openSlot(slot, file, words);
    return opened ? std::nullopt : std::optional(opened.error());
}

bool opens(const FileKey& key, std::uint64_t number, std::string_view encrypted)
{
    std::string out(encrypted.size() - encryptionOverhead, '\0');
    return decryptPage(key, number, encrypted, out) && out == page;
}

} // namespace

TEST_CASE("each slot of a file gives the same key to who knows its words")
{
    const FileKey key = FileKey::generate();
    const std::string encrypted = encryptPage(key, 1, page);
    const KeySlot own = slotOf(key);
    const KeySlot rescue = slotOf(key, SlotOpener::RecoveryCode, code);
    CHECK(opens(openSlot(own, key.file(), passphrase).value(), 1, encrypted));
    CHECK(opens(openSlot(rescue, key.file(), code).value(), 1, encrypted));
    CHECK(failure(own, key.file(), code) == UnlockFailure::WrongPassphrase);
    CHECK(failure(rescue, key.file(), passphrase) == UnlockFailure::WrongPassphrase);
}

TEST_CASE("a slot opens nothing in another file, nor under another opener")
{
    const FileKey key = FileKey::generate();
    const FileKey other = FileKey::generate();
    KeySlot slot = slotOf(key);
    CHECK(failure(slot, other.file()) == UnlockFailure::WrongPassphrase);
    slot.opener = SlotOpener::RecoveryCode;
    CHECK(failure(slot, key.file()) == UnlockFailure::WrongPassphrase);
}

TEST_CASE("no byte of a slot can change")
{
    const FileKey key = FileKey::generate();
    const KeySlot good = slotOf(key);
    const auto changed = [&](auto&& field) {
        KeySlot slot = good;
        auto& bytes = field(slot.key);
        std::size_t accepted = 0;
        for (std::byte& byte : bytes) {
            byte ^= std::byte{1};
            accepted += failure(slot, key.file()) == UnlockFailure::WrongPassphrase ? 0U : 1U;
            byte ^= std::byte{1};
        }
        return accepted;
    };
    CHECK(changed([](WrappedSecret & wrapped) -> auto& { return wrapped.stretching.salt; }) == 0);
    CHECK(changed([](WrappedSecret & wrapped) -> auto& { return wrapped.nonce; }) == 0);
    CHECK(changed([](WrappedSecret & wrapped) -> auto& { return wrapped.sealed; }) == 0);
    KeySlot costly = good;
    costly.key.stretching.memory = std::uint64_t{2} << 30U;
    CHECK(failure(costly, key.file()) == UnlockFailure::CostRefused);
}

TEST_CASE("a page opens at its own place of its own file, whole, and nowhere else")
{
    const FileKey key = FileKey::generate();
    const std::string encrypted = encryptPage(key, 7, page);
    REQUIRE(encrypted.size() == page.size() + encryptionOverhead);
    CHECK(opens(key, 7, encrypted));
    CHECK_FALSE(opens(key, 8, encrypted));
    CHECK_FALSE(opens(FileKey::generate(), 7, encrypted));
    std::size_t accepted = 0;
    for (std::size_t at = 0; at < encrypted.size(); ++at) {
        std::string flipped = encrypted;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        accepted += opens(key, 7, flipped) ? 1U : 0U;
    }
    CHECK(accepted == 0);
    CHECK_FALSE(opens(key, 7, encrypted.substr(0, encrypted.size() - 1)));
}

TEST_CASE("the same page is never the same bytes twice")
{
    const FileKey key = FileKey::generate();
    CHECK(encryptPage(key, 1, page) != encryptPage(key, 1, page));
}
