// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"

#include "crypto/libsodium.h"

namespace delibere::crypto {

std::uint32_t randomBelow(std::uint32_t bound)
{
    startSodium();
    return randombytes_uniform(bound);
}

std::string randomBytes(std::size_t count)
{
    startSodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), count);
    return bytes;
}

} // namespace delibere::crypto
