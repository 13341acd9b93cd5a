// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes read from a picture: a photograph of a screen, a scan, a screenshot.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QImage>

namespace delibere::report {

// The texts of the codes that are found, in no particular order; empty: none can be read.
[[nodiscard]] std::vector<std::string> readCodes(const QImage& picture);
// The same of a file's bytes (PNG, JPEG…). Absent: no picture.
[[nodiscard]] std::optional<std::vector<std::string>> readCodes(std::string_view file);

} // namespace delibere::report
