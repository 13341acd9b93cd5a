// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a secret: locked out of swap where the system allows it, between guard pages, left out
// of core dumps, wiped when they go. Cannot be copied. A moved-from object holds nothing.
#pragma once

#include <cstddef>
#include <memory>

namespace delibere::crypto {

class ProtectedBytes {
public:
    // Throws std::bad_alloc, like any container.
    explicit ProtectedBytes(std::size_t size);

    [[nodiscard]] std::byte* data() { return m_bytes.get(); }
    [[nodiscard]] const std::byte* data() const { return m_bytes.get(); }

    // From here on a stray write to these bytes ends the program.
    void makeReadOnly();

private:
    struct Wipe {
        void operator()(std::byte* bytes) const;
    };
    std::unique_ptr<std::byte, Wipe> m_bytes;
};

} // namespace delibere::crypto
