// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"

#include <sodium.h>

namespace delibere::crypto {

Digest sha256(std::string_view bytes)
{
    static_assert(crypto_hash_sha256_BYTES == std::tuple_size_v<Digest>);
    Digest digest{};
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digest;
}

std::string hex(const Digest& digest)
{
    std::string text(2 * digest.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(digest.data()),
                   digest.size());
    text.pop_back();
    return text;
}

} // namespace delibere::crypto
