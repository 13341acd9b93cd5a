// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a Document on A4 pages. The same document and metadata give the same bytes on every run
// (in a program that has called QHashSeed::setDeterministicGlobalSeed). Needs a QGuiApplication.
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "domain/problem.h"
#include "report/document.h"

namespace delibere::report {

struct PdfMetadata {
    QString author;
    QString isoDateTime; // "2026-03-12T09:00:00Z"; the date of the record, not of the printing
};

// Forms one after the other in one file, each with its own page numbers.
class PdfFile {
public:
    explicit PdfFile(PdfMetadata metadata) : m_metadata(std::move(metadata)) {}

    // BadRequest, where: the first character that no installed font can draw, detail: "U+4E2D";
    // or where: isoDateTime, when that is not a date and time. Nothing is added then.
    [[nodiscard]] Result<void> add(const Document& document);
    // Titled like the first of them.
    [[nodiscard]] Result<QByteArray> finish() const;

private:
    PdfMetadata m_metadata;
    std::vector<Document> m_documents;
};

[[nodiscard]] Result<QByteArray> renderPdf(const Document& document, const PdfMetadata& metadata);

} // namespace delibere::report
