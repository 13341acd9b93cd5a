// SPDX-License-Identifier: GPL-3.0-or-later
// A file of a bundle, as the list that goes with it says it: enough to find what is missing or was
// changed on the way.
#pragma once

#include <cstdint>
#include <string>

namespace delibere {

struct ListedFile {
    std::string name;        // in the folder
    std::uintmax_t size = 0; // bytes
    std::string digest;      // SHA-256, lowercase hex

    friend bool operator==(const ListedFile&, const ListedFile&) = default;
};

} // namespace delibere
