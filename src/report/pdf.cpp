// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf.h"

#include <QBuffer>
#include <QDateTime>
#include <QPainter>
#include <QPdfWriter>

#include "report/drawable.h"
#include "report/page_painting.h"
#include "report/pdf_bytes.h"
#include "report/plain_text.h"

namespace delibere::report {

namespace {

QByteArray paint(const std::vector<Document>& documents)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    QPainter painter(&writer);
    bool first = true;
    for (const Document& document : documents) {
        const std::vector<Page> pages = layPages(document);
        for (std::size_t index = 0; index < pages.size(); ++index) {
            if (!first)
                writer.newPage();
            first = false;
            paintPage(painter, document, pages, index);
        }
    }
    painter.end();
    return buffer.data();
}

QDateTime dateOf(const PdfMetadata& metadata)
{
    return QDateTime::fromString(metadata.isoDateTime, Qt::ISODate).toUTC();
}

} // namespace

Result<void> PdfFile::add(const Document& document)
{
    if (!dateOf(m_metadata).isValid())
        return fail(ProblemCode::BadRequest, "isoDateTime", m_metadata.isoDateTime.toStdString());
    const QString everything = QString::fromStdString(plainText(document)) + m_metadata.author;
    if (const auto character = firstUndrawable(everything))
        return fail(ProblemCode::BadRequest, QString::fromUcs4(&*character, 1).toStdString(),
                    QStringLiteral("U+%1")
                        .arg(static_cast<uint>(*character), 4, 16, QLatin1Char('0'))
                        .toUpper()
                        .toStdString());
    m_documents.push_back(document);
    return {};
}

Result<QByteArray> PdfFile::finish() const
{
    const Document& first = m_documents.front();
    return finishPdf(paint(m_documents),
                     {QString::fromStdString(first.title), QString::fromStdString(first.subject),
                      m_metadata.author,
                      dateOf(m_metadata).toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1()});
}

Result<QByteArray> renderPdf(const Document& document, const PdfMetadata& metadata)
{
    PdfFile file(metadata);
    return file.add(document).and_then([&] { return file.finish(); });
}

} // namespace delibere::report
