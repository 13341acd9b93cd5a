// SPDX-License-Identifier: GPL-3.0-or-later
// A text as a QR code (ISO 18004), one pixel a module, without the white around it.
#pragma once

#include <string>

#include <QImage>

namespace delibere::report {

// One that still reads with 15 % of it damaged (level M). Precondition: at most 2,000 characters.
[[nodiscard]] QImage codeImage(const std::string& text);

} // namespace delibere::report
