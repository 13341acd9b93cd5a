// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/report/pdf_file.h"

#include <catch2/catch.hpp>

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>

namespace delibere::report {

const PdfMetadata& pdfMetadata()
{
    static const PdfMetadata metadata{QStringLiteral("Jury d’évaluation"),
                                      QStringLiteral("2026-03-12T09:00:00Z")};
    return metadata;
}

QByteArray pdfOf(const Document& form)
{
    const auto bytes = renderPdf(form, pdfMetadata());
    REQUIRE(bytes);
    return *bytes;
}

std::string drawnSignature()
{
    QImage image(300, 100, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::darkBlue, 5));
    painter.drawPolyline(QPolygon{{10, 80}, {80, 10}, {90, 90}, {160, 30}, {290, 60}});
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data().toStdString();
}

PdfFile::PdfFile(const QByteArray& bytes)
{
    QFile file(path());
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QString PdfFile::run(const QString& program, QStringList arguments, const QStringList& after) const
{
    QProcess process;
    process.start(program, arguments << path() << after);
    REQUIRE(process.waitForFinished());
    CHECK(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString PdfFile::text() const
{
    return run("pdftotext", {"-layout"}, {"-"});
}

QStringList PdfFile::pages() const
{
    QStringList pages = text().split('\f');
    pages.removeLast(); // after the last form feed
    return pages;
}

void checkInsideMargins(const PdfFile& file)
{
    const QString boxes = file.run("pdftotext", {"-bbox"}, {"-"});
    const QRegularExpression word(
        R"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">)re");
    int words = 0;
    for (auto found = word.globalMatch(boxes); found.hasNext(); ++words) {
        const QRegularExpressionMatch match = found.next();
        CAPTURE(match.captured(0).toStdString());
        CHECK(match.captured(1).toDouble() >= 39); // 14 mm are 39.7 points
        CHECK(match.captured(2).toDouble() >= 18);
        CHECK(match.captured(3).toDouble() <= 595 - 39);
        CHECK(match.captured(4).toDouble() <= 842 - 18);
    }
    CHECK(words > 100);
}

} // namespace delibere::report
