// SPDX-License-Identifier: GPL-3.0-or-later
// The last hand on the bytes that QPdfWriter (Qt 6.4) leaves. It writes the time of the printing
// and no language, no author and no /ID, and offers no way to set them; it also maps the space to
// a tab for those who copy the text. Objects are replaced and the xref table is rebuilt.
#pragma once

#include <QByteArray>
#include <QString>

#include "domain/problem.h"

namespace delibere::report {

struct PdfInfo {
    QString title;
    QString subject;
    QString author;
    QByteArray date; // "20260312090000"
};

// BadRequest when the bytes are not laid out as QPdfWriter 6.4 does: a bug, caught by the tests
// of whoever builds with another Qt.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray& written, const PdfInfo& info);

} // namespace delibere::report
