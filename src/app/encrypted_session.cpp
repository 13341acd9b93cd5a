// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/encrypted_session.h"

#include <utility>

#include "app/secret_words.h"
#include "crypto/passphrase.h"

namespace delibere::app {

namespace {

Result<crypto::KeySlot> slotOf(const crypto::FileKey& key, crypto::SlotOpener opener,
                               std::string_view words, crypto::Effort effort)
{
    const auto slot = crypto::makeSlot(key, opener, words, effort);
    if (!slot)
        return fail(ProblemCode::KeyTooCostly, {});
    return *slot;
}

// What is tried on a slot; absent: it cannot be the words of this one.
std::optional<std::string> wordsFor(crypto::SlotOpener opener, std::string_view typed)
{
    if (opener == crypto::SlotOpener::Passphrase)
        return std::string(typed);
    std::string digits = codeDigits(typed);
    return digits.size() == codeDigitCount ? std::optional(std::move(digits)) : std::nullopt;
}

} // namespace

Result<std::optional<store::Encryption>> encryptionOf(const std::filesystem::path& path)
{
    return store::encryptionOf(path);
}

Result<store::FileKeyPtr> openEncryption(const store::Encryption& encryption,
                                         std::string_view words, const std::filesystem::path& path)
{
    ProblemCode why = ProblemCode::SessionWordsWrong;
    for (const crypto::KeySlot& slot : encryption.keySlots) {
        auto tried = wordsFor(slot.opener, words);
        if (!tried)
            continue;
        auto key = crypto::openSlot(slot, encryption.file, *tried);
        crypto::wipe(*tried);
        if (key)
            return std::make_shared<const crypto::FileKey>(std::move(*key));
        if (key.error() != crypto::UnlockFailure::WrongPassphrase)
            why = ProblemCode::KeyTooCostly;
    }
    return fail(why, path.string());
}

Result<store::FileKeyPtr> openingKey(const std::filesystem::path& path, std::string_view words)
{
    return encryptionOf(path).and_then(
        [&](const std::optional<store::Encryption>& encryption) -> Result<store::FileKeyPtr> {
            return encryption ? openEncryption(*encryption, words, path) : store::FileKeyPtr();
        });
}

Result<std::filesystem::path> setAside(const std::filesystem::path& path)
{
    return store::setAside(path);
}

Result<DrawnEncryption> drawEncryption(std::string_view passphrase, crypto::Effort effort)
{
    const auto key = std::make_shared<const crypto::FileKey>(crypto::FileKey::generate());
    const std::string code = drawnCode();
    const auto own = slotOf(*key, crypto::SlotOpener::Passphrase, passphrase, effort);
    const auto rescue = slotOf(*key, crypto::SlotOpener::RecoveryCode, codeDigits(code), effort);
    if (!own || !rescue)
        return tl::unexpected((own ? rescue : own).error());
    return DrawnEncryption{{key, {*own, *rescue}}, code};
}

Result<crypto::KeySlot> passphraseSlot(const crypto::FileKey& key, std::string_view passphrase,
                                       crypto::Effort effort)
{
    return slotOf(key, crypto::SlotOpener::Passphrase, passphrase, effort);
}

} // namespace delibere::app
