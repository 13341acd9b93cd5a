// SPDX-License-Identifier: GPL-3.0-or-later
// The two things every use of libsodium here needs: the library started, and our bytes seen as its
// own. Included by sources of this folder only; no header of the folder shows libsodium.
#pragma once

#include <cstddef>
#include <exception>
#include <string_view>

#include <sodium.h>

namespace delibere::crypto {

// Cheap after the first call, from any thread.
inline void startSodium()
{
    if (sodium_init() < 0)
        std::terminate(); // no source of randomness: nothing can be named or signed safely
}

inline unsigned char* raw(std::byte* bytes)
{
    return reinterpret_cast<unsigned char*>(bytes);
}

inline const unsigned char* raw(const std::byte* bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes);
}

inline const unsigned char* raw(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace delibere::crypto
