// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/file_encryption.h"

#include <cassert>
#include <utility>

#include "crypto/libsodium.h"

namespace delibere::crypto {

namespace {

constexpr std::size_t pageNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(FileKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(encryptionOverhead == pageNonceBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);

constexpr std::string_view slotContext{"delibere-file-key-1\0", 20};
constexpr std::string_view pageContext{"delibere-page-1\0", 16};

std::string boundTo(std::string_view context, const FileId& file, std::uint64_t place)
{
    std::string data(context);
    data.append(reinterpret_cast<const char*>(file.data()), file.size());
    for (int shift = 56; shift >= 0; shift -= 8)
        data += static_cast<char>((place >> static_cast<unsigned>(shift)) & 0xFFU);
    return data;
}

std::string slotPlace(const FileId& file, SlotOpener opener)
{
    return boundTo(slotContext, file, static_cast<std::uint64_t>(opener));
}

} // namespace

FileKey::FileKey(const FileId& file, ProtectedBytes bytes) : m_file(file), m_bytes(std::move(bytes))
{
    m_bytes.makeReadOnly();
}

FileKey FileKey::generate()
{
    startSodium();
    FileId file{};
    randombytes_buf(file.data(), file.size());
    ProtectedBytes bytes(size);
    randombytes_buf(bytes.data(), size);
    return {file, std::move(bytes)};
}

std::span<const std::byte, FileKey::size> FileKey::bytes() const
{
    return std::span<const std::byte, size>(m_bytes.data(), size);
}

std::optional<KeySlot> makeSlot(const FileKey& key, SlotOpener opener, std::string_view words,
                                Effort effort)
{
    const auto wrapped = wrap(key.bytes(), slotPlace(key.file(), opener), words, effort);
    return wrapped ? std::optional(KeySlot{opener, *wrapped}) : std::nullopt;
}

tl::expected<FileKey, UnlockFailure> openSlot(const KeySlot& slot, const FileId& file,
                                              std::string_view words)
{
    return unwrap(slot.key, slotPlace(file, slot.opener), words).map([&](ProtectedBytes bytes) {
        return FileKey(file, std::move(bytes));
    });
}

std::string encryptPage(const FileKey& key, std::uint64_t number, std::string_view page)
{
    std::string encrypted(page.size() + encryptionOverhead, '\0');
    auto* out = reinterpret_cast<unsigned char*>(encrypted.data());
    randombytes_buf(out, pageNonceBytes);
    const std::string data = boundTo(pageContext, key.file(), number);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + pageNonceBytes, nullptr, raw(page),
                                               page.size(), raw(data), data.size(), nullptr, out,
                                               raw(key.bytes().data()));
    return encrypted;
}

bool decryptPage(const FileKey& key, std::uint64_t number, std::string_view encrypted,
                 std::span<char> page)
{
    assert(encrypted.size() == page.size() + encryptionOverhead);
    const std::string data = boundTo(pageContext, key.file(), number);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               reinterpret_cast<unsigned char*>(page.data()), nullptr, nullptr,
               raw(encrypted.substr(pageNonceBytes)), encrypted.size() - pageNonceBytes, raw(data),
               data.size(), raw(encrypted), raw(key.bytes().data())) == 0;
}

} // namespace delibere::crypto
