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

QByteArray paint(const Document& document, const std::vector<Page>& pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    QPainter painter(&writer);
    for (std::size_t index = 0; index < pages.size(); ++index) {
        if (index > 0)
            writer.newPage();
        paintPage(painter, document, pages, index);
    }
    painter.end();
    return buffer.data();
}

} // namespace

Result<QByteArray> renderPdf(const Document& document, const PdfMetadata& metadata)
{
    const QDateTime date = QDateTime::fromString(metadata.isoDateTime, Qt::ISODate).toUTC();
    if (!date.isValid())
        return fail(ProblemCode::BadRequest, "isoDateTime", metadata.isoDateTime.toStdString());
    const QString everything = QString::fromStdString(plainText(document)) + metadata.author;
    if (const auto character = firstUndrawable(everything))
        return fail(ProblemCode::BadRequest, QString::fromUcs4(&*character, 1).toStdString(),
                    QStringLiteral("U+%1")
                        .arg(static_cast<uint>(*character), 4, 16, QLatin1Char('0'))
                        .toUpper()
                        .toStdString());
    const QString subject = QString::fromStdString(document.subject);
    return finishPdf(paint(document, layPages(document)),
                     {QString::fromStdString(document.title), subject, metadata.author,
                      date.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1()});
}

} // namespace delibere::report
