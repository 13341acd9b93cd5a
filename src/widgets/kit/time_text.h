// SPDX-License-Identifier: GPL-3.0-or-later
// A time of the day in a field: read by wording/french_reading, refused in words.
#pragma once

#include <optional>
#include <string>

#include <QString>

namespace delibere::widgets {

// "" for a blank text; nullopt for what is no time of the day.
[[nodiscard]] std::optional<std::string> timeFrom(const QString& typed);
[[nodiscard]] QString timeRefusal(const QString& typed);

} // namespace delibere::widgets
