// SPDX-License-Identifier: GPL-3.0-or-later
// A Document laid on its pages once, then painted page by page: for a screen that shows a few of
// them, for a printer. The same painting as the PDF. Needs a QGuiApplication.
#pragma once

#include <vector>

#include <QImage>

#include "domain/problem.h"
#include "report/document.h"
#include "report/paginate.h"
#include "report/text_blocks.h"

class QPagedPaintDevice;
class QPainter;

namespace delibere::report {

class LaidPages {
public:
    // BadRequest, where: "polices": this machine has no font at all, and the pages would be blank.
    [[nodiscard]] static Result<LaidPages> of(Document document);

    [[nodiscard]] const Document& document() const { return m_document; }
    [[nodiscard]] std::size_t count() const { return m_pages.size(); }
    // A4 at `dotsPerInch`, black on white.
    [[nodiscard]] QImage image(std::size_t index, int dotsPerInch) const;
    // In the middle of the paper of `device`, as large as it holds. The painter is on that device,
    // whose pages begin in the corner of the paper.
    void paint(QPainter& painter, std::size_t index, const QPagedPaintDevice& device) const;

private:
    explicit LaidPages(Document document);

    mutable TextBlocks m_blocks; // of the edges of pages, again and again
    Document m_document;
    std::vector<Page> m_pages;
};

} // namespace delibere::report
