// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sealing.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

#include "crypto/digest.h"
#include "crypto/libsodium.h"
#include "crypto/wrapping.h"

namespace delibere::crypto {

namespace {

constexpr std::string_view magic = "delibere-scelle-1\n";
constexpr std::size_t chunkBytes = std::size_t{64} * 1024;
constexpr std::size_t keyBytes = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t streamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t wrappedBytes = crypto_box_SEALBYTES + keyBytes;
constexpr std::string_view codeContext{"delibere-code-1\0", 16};

// magic | kind 1 | slots 1 | length of the whole file 8
constexpr std::size_t preambleBytes = magic.size() + 1 + 1 + 8;
// Of a holder: the digest of their key, to find it, and the file key in a sealed box.
constexpr std::size_t holderSlotBytes = 1 + 32 + wrappedBytes;
// Of a code: salt, operations, memory, nonce, the file key.
constexpr std::size_t codeSlotBytes =
    1 + 16 + 8 + 8 + sizeof(WrappedSecret::nonce) + sizeof(WrappedSecret::sealed);

enum class SlotKind : std::uint8_t { Holder = 1, Code = 2 };

std::string_view viewOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void put64(std::string& out, std::uint64_t number)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xFFU);
}

std::uint64_t number64(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes.substr(0, 8))
        number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

ProtectedBytes randomKey()
{
    ProtectedBytes key(keyBytes);
    randombytes_buf(key.data(), keyBytes);
    return key;
}

std::string nameOf(const PublicKey& key)
{
    const Digest digest = sha256(viewOf(key.bytes));
    return std::string(viewOf(digest));
}

std::string holderSlot(const PublicKey& recipient, const ProtectedBytes& fileKey)
{
    std::array<std::byte, crypto_box_PUBLICKEYBYTES> box{};
    [[maybe_unused]] const int turned =
        crypto_sign_ed25519_pk_to_curve25519(raw(box.data()), raw(recipient.bytes.data()));
    assert(turned == 0);
    std::array<std::byte, wrappedBytes> wrapped{};
    crypto_box_seal(raw(wrapped.data()), raw(fileKey.data()), keyBytes, raw(box.data()));
    std::string slot(1, static_cast<char>(SlotKind::Holder));
    slot += nameOf(recipient);
    slot += viewOf(wrapped);
    return slot;
}

std::optional<std::string> codeSlot(std::string_view code, const ProtectedBytes& fileKey,
                                    Effort effort)
{
    const auto wrapped = wrap(std::span<const std::byte, keyBytes>(fileKey.data(), keyBytes),
                              codeContext, code, effort);
    if (!wrapped)
        return std::nullopt;
    std::string slot(1, static_cast<char>(SlotKind::Code));
    slot += viewOf(wrapped->stretching.salt);
    put64(slot, wrapped->stretching.operations);
    put64(slot, wrapped->stretching.memory);
    slot += viewOf(wrapped->nonce);
    slot += viewOf(wrapped->sealed);
    return slot;
}

// Precondition: codeSlotBytes.
WrappedSecret wrappedIn(std::string_view slot)
{
    WrappedSecret wrapped;
    const auto take = [&](std::size_t from, std::span<std::byte> to) {
        std::ranges::transform(slot.substr(from, to.size()), to.begin(),
                               [](char byte) { return static_cast<std::byte>(byte); });
    };
    take(1, wrapped.stretching.salt);
    wrapped.stretching.operations = number64(slot.substr(17));
    wrapped.stretching.memory = number64(slot.substr(25));
    take(33, wrapped.nonce);
    take(33 + wrapped.nonce.size(), wrapped.sealed);
    return wrapped;
}

OpenFailure openFailure(UnlockFailure failure)
{
    switch (failure) {
    case UnlockFailure::CostRefused:
        return OpenFailure::CostRefused;
    case UnlockFailure::OutOfMemory:
        return OpenFailure::OutOfMemory;
    case UnlockFailure::WrongPassphrase:
        break;
    }
    return OpenFailure::WrongCode;
}

std::size_t chunksOf(std::size_t content)
{
    return std::max<std::size_t>(1, (content + chunkBytes - 1) / chunkBytes);
}

std::string sealedWith(SealedKind kind, std::string_view content, const ProtectedBytes& fileKey,
                       std::span<const std::string> slots)
{
    std::size_t slotBytes = 0;
    for (const std::string& slot : slots)
        slotBytes += slot.size();
    const std::size_t chunks = chunksOf(content.size());
    std::string out(magic);
    out += static_cast<char>(kind);
    out += static_cast<char>(slots.size());
    put64(out, preambleBytes + slotBytes + streamHeaderBytes + content.size() + chunks * tagBytes);
    for (const std::string& slot : slots)
        out += slot;
    crypto_secretstream_xchacha20poly1305_state state;
    std::array<std::byte, streamHeaderBytes> header{};
    crypto_secretstream_xchacha20poly1305_init_push(&state, raw(header.data()),
                                                    raw(fileKey.data()));
    out += viewOf(header);
    const Digest bound = sha256(out); // every chunk is of this header
    std::string chunk;
    for (std::size_t at = 0; at < chunks; ++at) {
        const std::string_view part = content.substr(at * chunkBytes, chunkBytes);
        chunk.resize(part.size() + tagBytes);
        crypto_secretstream_xchacha20poly1305_push(
            &state, reinterpret_cast<unsigned char*>(chunk.data()), nullptr, raw(part), part.size(),
            raw(bound.data()), bound.size(),
            at + 1 == chunks ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        out += chunk;
    }
    sodium_memzero(&state, sizeof state);
    return out;
}

struct Opened {
    std::vector<std::string_view> slots;
    std::string_view header; // everything before the chunks
    std::string_view chunks;
};

std::size_t sizeOfSlot(char first)
{
    switch (static_cast<SlotKind>(first)) {
    case SlotKind::Holder:
        return holderSlotBytes;
    case SlotKind::Code:
        return codeSlotBytes;
    }
    return 0;
}

tl::expected<Opened, OpenFailure> parts(SealedKind kind, std::string_view sealed)
{
    const auto found = kindOf(sealed);
    if (!found)
        return tl::unexpected(found.error());
    if (*found != kind)
        return tl::unexpected(OpenFailure::OtherKind);
    const auto count = static_cast<unsigned char>(sealed[magic.size() + 1]);
    if (count == 0 || count > mostRecipients)
        return tl::unexpected(OpenFailure::Altered);
    Opened opened;
    std::size_t at = preambleBytes;
    for (int slot = 0; slot < count; ++slot) {
        const std::size_t size = at < sealed.size() ? sizeOfSlot(sealed[at]) : 0;
        if (size == 0 || sealed.size() - at < size)
            return tl::unexpected(OpenFailure::Altered);
        opened.slots.push_back(sealed.substr(at, size));
        at += size;
    }
    if (sealed.size() - at < streamHeaderBytes + tagBytes)
        return tl::unexpected(OpenFailure::Altered);
    opened.header = sealed.substr(0, at + streamHeaderBytes);
    opened.chunks = sealed.substr(at + streamHeaderBytes);
    return opened;
}

tl::expected<std::string, OpenFailure> contentOf(const Opened& opened,
                                                 const ProtectedBytes& fileKey)
{
    crypto_secretstream_xchacha20poly1305_state state;
    const std::string_view streamHeader =
        opened.header.substr(opened.header.size() - streamHeaderBytes);
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(streamHeader),
                                                        raw(fileKey.data())) != 0)
        return tl::unexpected(OpenFailure::Altered);
    const Digest bound = sha256(opened.header);
    std::string content;
    content.reserve(opened.chunks.size());
    std::string part;
    bool final = false;
    std::string_view left = opened.chunks;
    while (!left.empty() && !final) {
        const std::string_view chunk = left.substr(0, chunkBytes + tagBytes);
        if (chunk.size() < tagBytes)
            break;
        part.resize(chunk.size() - tagBytes);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(
                &state, reinterpret_cast<unsigned char*>(part.data()), nullptr, &tag, raw(chunk),
                chunk.size(), raw(bound.data()), bound.size()) != 0)
            return tl::unexpected(OpenFailure::Altered);
        content += part;
        final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        left.remove_prefix(chunk.size());
    }
    // A stream that was cut between two chunks is no error to pull(): the end must be there, and
    // nothing after it.
    if (!final || !left.empty())
        return tl::unexpected(OpenFailure::Altered);
    return content;
}

std::optional<ProtectedBytes> holdersKey(std::string_view slot, const SecretKey& key)
{
    const PublicKey own = key.publicKey();
    std::array<std::byte, crypto_box_PUBLICKEYBYTES> boxPublic{};
    if (crypto_sign_ed25519_pk_to_curve25519(raw(boxPublic.data()), raw(own.bytes.data())) != 0)
        return std::nullopt;
    ProtectedBytes boxSecret(crypto_box_SECRETKEYBYTES);
    ProtectedBytes pair(crypto_sign_SECRETKEYBYTES); // seed, then public key
    std::copy(key.seed().begin(), key.seed().end(), pair.data());
    std::copy(own.bytes.begin(), own.bytes.end(), pair.data() + SecretKey::seedSize);
    crypto_sign_ed25519_sk_to_curve25519(raw(boxSecret.data()), raw(pair.data()));
    ProtectedBytes fileKey(keyBytes);
    const std::string_view wrapped = slot.substr(1 + 32);
    if (crypto_box_seal_open(raw(fileKey.data()), raw(wrapped), wrapped.size(),
                             raw(boxPublic.data()), raw(boxSecret.data())) != 0)
        return std::nullopt;
    return fileKey;
}

} // namespace

std::string seal(SealedKind kind, std::string_view content, std::span<const PublicKey> recipients)
{
    startSodium();
    assert(!recipients.empty() && recipients.size() <= mostRecipients);
    const ProtectedBytes fileKey = randomKey();
    std::vector<std::string> slots;
    for (const PublicKey& recipient : recipients)
        slots.push_back(holderSlot(recipient, fileKey));
    return sealedWith(kind, content, fileKey, slots);
}

std::optional<std::string> sealUnderCode(SealedKind kind, std::string_view content,
                                         std::string_view code, Effort effort)
{
    startSodium();
    const ProtectedBytes fileKey = randomKey();
    const auto slot = codeSlot(code, fileKey, effort);
    if (!slot)
        return std::nullopt;
    return sealedWith(kind, content, fileKey, {&*slot, 1});
}

tl::expected<SealedKind, OpenFailure> kindOf(std::string_view sealed)
{
    if (sealed.size() < preambleBytes)
        return tl::unexpected(!sealed.empty() && magic.substr(0, sealed.size()) ==
                                                     sealed.substr(0, magic.size())
                                  ? OpenFailure::Incomplete
                                  : OpenFailure::NotSealed);
    if (!sealed.starts_with(magic))
        return tl::unexpected(OpenFailure::NotSealed);
    const std::uint64_t said = number64(sealed.substr(magic.size() + 2));
    if (said > sealed.size() && said <= maximumSealedBytes)
        return tl::unexpected(OpenFailure::Incomplete);
    if (said != sealed.size())
        return tl::unexpected(OpenFailure::Altered);
    const auto kind = static_cast<SealedKind>(sealed[magic.size()]);
    if (kind < SealedKind::Sheets || kind > lastSealedKind)
        return tl::unexpected(OpenFailure::Altered);
    return kind;
}

tl::expected<std::string, OpenFailure> open(SealedKind kind, std::string_view sealed,
                                            const SecretKey& key)
{
    startSodium();
    const auto opened = parts(kind, sealed);
    if (!opened)
        return tl::unexpected(opened.error());
    const std::string name = nameOf(key.publicKey());
    const auto slot = std::ranges::find_if(opened->slots, [&](std::string_view each) {
        return static_cast<SlotKind>(each[0]) == SlotKind::Holder && each.substr(1, 32) == name;
    });
    if (slot == opened->slots.end())
        return tl::unexpected(OpenFailure::NotForUs);
    const auto fileKey = holdersKey(*slot, key);
    if (!fileKey)
        return tl::unexpected(OpenFailure::Altered);
    return contentOf(*opened, *fileKey);
}

tl::expected<std::string, OpenFailure> openWithCode(SealedKind kind, std::string_view sealed,
                                                    std::string_view code)
{
    startSodium();
    const auto opened = parts(kind, sealed);
    if (!opened)
        return tl::unexpected(opened.error());
    const std::string_view slot = opened->slots.front();
    if (opened->slots.size() != 1 || static_cast<SlotKind>(slot[0]) != SlotKind::Code)
        return tl::unexpected(OpenFailure::Altered);
    const auto fileKey = unwrap(wrappedIn(slot), codeContext, code);
    if (!fileKey)
        return tl::unexpected(openFailure(fileKey.error()));
    return contentOf(*opened, *fileKey);
}

} // namespace delibere::crypto
