// SPDX-License-Identifier: GPL-3.0-or-later
// Two laptops for pictures: the presidency's, with missions out, and that of a member who has
// marked one candidate and handed the sheet over.
#pragma once

#include <filesystem>

#include "domain/problem.h"

namespace delibere::pictures {

struct PictureExchange {
    std::filesystem::path presidency; // session of m1, who has a key
    std::filesystem::path member;     // session of m2, opened from their mission
    std::filesystem::path handedOver; // what came from it, not yet received
};

inline constexpr const char* picturePhrase = "girafe tunnel pivoine cuivre lundi";

[[nodiscard]] Result<PictureExchange> makeExchange(const std::filesystem::path& folder);

} // namespace delibere::pictures
