// SPDX-License-Identifier: GPL-3.0-or-later
// A Document as a PDF file on A4 pages that can be archived (PDF/A-1b, ISO 19005-1): fonts inside,
// one colour profile, no script, no attachment, one revision. The same document and metadata give
// the same bytes on every run with the same fonts. Needs a QGuiApplication; any thread may draw.
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>

#include "domain/problem.h"
#include "report/document.h"

namespace delibere::report {

class TextBlocks;

struct PdfMetadata {
    QString author;
    QString isoDateTime; // "2026-03-12T09:00:00Z"; the date of the record, not of the printing
};

// Forms one after the other in one file, each with its own page numbers.
class PdfForms {
public:
    // `blocks` outlives it: what other forms of the same thread have laid out.
    PdfForms(PdfMetadata metadata, TextBlocks& blocks);
    PdfForms(PdfForms&&) noexcept;
    PdfForms& operator=(PdfForms&&) noexcept;
    ~PdfForms();

    // BadRequest, where: isoDateTime, when that is not a date and time. Nothing is added then. A
    // character that no installed font can draw is printed as its code (drawable.h).
    [[nodiscard]] Result<void> add(const Document& document);
    // Titled like the first of them; once, after at least one was added.
    [[nodiscard]] QByteArray finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] Result<QByteArray> renderPdf(const Document& document, const PdfMetadata& metadata,
                                           TextBlocks& blocks);
[[nodiscard]] Result<QByteArray> renderPdf(const Document& document, const PdfMetadata& metadata);

} // namespace delibere::report
