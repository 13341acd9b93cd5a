// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packet_name.h"

#include <algorithm>

#include <fmt/format.h>

namespace delibere::app {

std::string packetName(const JurySession& jury, const JurorId& juror, std::string_view what,
                       int number, std::string_view extension)
{
    const auto place = std::ranges::find(jury.jurors, juror, &Juror::id) - jury.jurors.begin() + 1;
    return fmt::format("{}-membre-{}-{}-{}.{}", jury.id.text().substr(0, 8), place, what, number,
                       extension);
}

} // namespace delibere::app
