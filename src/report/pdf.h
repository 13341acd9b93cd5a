// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a Document on A4 pages. The same document and metadata give the same bytes on every run
// (in a program that has called QHashSeed::setDeterministicGlobalSeed). Needs a QGuiApplication.
#pragma once

#include <QByteArray>
#include <QString>

#include "domain/problem.h"
#include "report/document.h"

namespace delibere::report {

struct PdfMetadata {
    QString author;
    QString isoDateTime; // "2026-03-12T09:00:00Z"; the date of the record, not of the printing
};

// BadRequest, where: the first character that no installed font can draw, detail: "U+4E2D";
// or where: isoDateTime, when that is not a date and time.
[[nodiscard]] Result<QByteArray> renderPdf(const Document& document, const PdfMetadata& metadata);

} // namespace delibere::report
