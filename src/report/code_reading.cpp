// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/code_reading.h"

#define ZX_USE_UTF8 // texts as std::string, as the next release of the library has them
#include <ReadBarcode.h>

namespace delibere::report {

std::vector<std::string> readCodes(const QImage& picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull())
        return {};
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(),
                                ZXing::ImageFormat::Lum, static_cast<int>(grey.bytesPerLine()));
    std::vector<std::string> texts;
    for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints)) {
        if (result.isValid())
            texts.push_back(result.text());
    }
    return texts;
}

std::optional<std::vector<std::string>> readCodes(std::string_view file)
{
    const auto picture = QImage::fromData(reinterpret_cast<const uchar*>(file.data()),
                                          static_cast<int>(file.size()));
    return picture.isNull() ? std::nullopt : std::optional(readCodes(picture));
}

} // namespace delibere::report
