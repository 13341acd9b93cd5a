// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wrapping.h"

#include "crypto/libsodium.h"

namespace delibere::crypto {

static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == sizeof(WrappedSecret::nonce));
static_assert(wrappedSecretSize + crypto_aead_xchacha20poly1305_ietf_ABYTES ==
              sizeof(WrappedSecret::sealed));

std::optional<WrappedSecret> wrap(std::span<const std::byte, wrappedSecretSize> secret,
                                  std::string_view boundTo, std::string_view words, Effort effort)
{
    WrappedSecret wrapped;
    wrapped.stretching = newStretching(effort);
    randombytes_buf(wrapped.nonce.data(), wrapped.nonce.size());
    const auto key = stretched(words, wrapped.stretching);
    if (!key)
        return std::nullopt;
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(wrapped.sealed.data()), nullptr, raw(secret.data()), secret.size(), raw(boundTo),
        boundTo.size(), nullptr, raw(wrapped.nonce.data()), raw(key->data()));
    return wrapped;
}

tl::expected<ProtectedBytes, UnlockFailure> unwrap(const WrappedSecret& wrapped,
                                                   std::string_view boundTo, std::string_view words)
{
    startSodium();
    if (!isCostAccepted(wrapped.stretching))
        return tl::unexpected(UnlockFailure::CostRefused);
    const auto key = stretched(words, wrapped.stretching);
    if (!key)
        return tl::unexpected(UnlockFailure::OutOfMemory);
    ProtectedBytes secret(wrappedSecretSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            raw(secret.data()), nullptr, nullptr, raw(wrapped.sealed.data()), wrapped.sealed.size(),
            raw(boundTo), boundTo.size(), raw(wrapped.nonce.data()), raw(key->data())) != 0)
        return tl::unexpected(UnlockFailure::WrongPassphrase);
    return secret;
}

} // namespace delibere::crypto
