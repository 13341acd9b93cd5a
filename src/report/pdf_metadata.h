// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF file says of itself, twice as PDF/A-1 wants it: in its information dictionary and in
// XMP (ISO 19005-1 §6.7), word for word the same.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace delibere::report {

struct PdfInfo {
    QString title;
    QString subject;
    QString author;
    QDateTime date; // UTC: of what is printed, not of the printing
};

[[nodiscard]] QByteArray pdfDate(const QDateTime& date); // "(D:20260312090000+00'00')"
[[nodiscard]] QByteArray informationDictionary(const PdfInfo& info);
// Claims PDF/A-1b.
[[nodiscard]] QByteArray xmpPacket(const PdfInfo& info);
// An sRGB profile for the output intent, so that a screen and a printer agree on the greys.
[[nodiscard]] QByteArray colourProfile();

} // namespace delibere::report
