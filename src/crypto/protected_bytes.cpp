// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/protected_bytes.h"

#include <new>

#include "crypto/libsodium.h"

namespace delibere::crypto {

ProtectedBytes::ProtectedBytes(std::size_t size)
{
    startSodium();
    m_bytes.reset(static_cast<std::byte*>(sodium_malloc(size)));
    if (!m_bytes)
        throw std::bad_alloc();
}

void ProtectedBytes::makeReadOnly()
{
    // Where a system has no such protection the bytes stay writable: less help, nothing wrong.
    static_cast<void>(sodium_mprotect_readonly(m_bytes.get()));
}

void ProtectedBytes::Wipe::operator()(std::byte* bytes) const
{
    sodium_free(bytes); // makes them writable and zero first
}

} // namespace delibere::crypto
