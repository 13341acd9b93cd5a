// SPDX-License-Identifier: GPL-3.0-or-later
// A rendered form as qpdf and poppler see it, which judge it rather than we do.
#pragma once

#include <string>

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

#include "report/document.h"
#include "report/pdf.h"

namespace delibere::report {

[[nodiscard]] const PdfMetadata& pdfMetadata();
// The bytes of a form that has to render.
[[nodiscard]] QByteArray pdfOf(const Document& form);
// PNG of a stroke as a member would draw it.
[[nodiscard]] std::string drawnSignature();

class PdfFile {
public:
    explicit PdfFile(const QByteArray& bytes);

    [[nodiscard]] QString run(const QString& program, QStringList arguments,
                              const QStringList& after = {}) const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QStringList pages() const;

private:
    [[nodiscard]] QString path() const { return m_folder.filePath("form.pdf"); }

    QTemporaryDir m_folder;
};

void checkInsideMargins(const PdfFile& file);

} // namespace delibere::report
