// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/code_image.h"

#include <memory>

#include <qrencode.h>

namespace delibere::report {

QImage codeImage(const std::string& text)
{
    constexpr int smallestVersion = 0; // as small as the text allows
    constexpr int caseMatters = 1;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.c_str(), smallestVersion, QR_ECLEVEL_M, QR_MODE_8, caseMatters),
        &QRcode_free);
    Q_ASSERT(code != nullptr);
    QImage image(code->width, code->width, QImage::Format_Mono);
    image.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            const bool dark = (code->data[y * code->width + x] & 1U) != 0;
            image.setPixel(x, y, dark ? 0 : 1);
        }
    }
    return image;
}

} // namespace delibere::report
