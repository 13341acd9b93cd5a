// SPDX-License-Identifier: GPL-3.0-or-later
// A signature drawn by hand, as a picture that can be printed: black on white, no larger than a
// printer shows. A file from elsewhere may hold anything: what cannot be read is no picture.
#pragma once

#include <optional>
#include <string>

#include <QImage>

namespace delibere::report {

[[nodiscard]] std::optional<QImage> readDrawing(const std::string& png);

} // namespace delibere::report
