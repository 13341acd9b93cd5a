// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/pdf_file.h"

#include "app/files.h"
#include "report/pdf.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

Result<void> writePdf(const report::Document& document, const Date& date,
                      const std::filesystem::path& path)
{
    const auto pdf = report::renderPdf(
        document, {QStringLiteral("Délibéré"), toQt(date.iso()) + QStringLiteral("T00:00:00Z")});
    if (!pdf)
        return tl::unexpected(pdf.error());
    return app::writeFile(path, {pdf->constData(), static_cast<std::size_t>(pdf->size())});
}

} // namespace delibere::widgets
