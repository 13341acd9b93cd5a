// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/icons.h"

#include <initializer_list>

namespace delibere::widgets {

namespace {

QString nameOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Chevron:
        return QStringLiteral("chevron");
    case Glyph::Undo:
        return QStringLiteral("undo");
    case Glyph::Redo:
        return QStringLiteral("redo");
    }
    return {};
}

} // namespace

QIcon icon(Glyph glyph)
{
    QIcon icon;
    for (const char* ending : {"", "-125", "-150", "-200"})
        icon.addFile(QStringLiteral(":/icons/%1%2.png").arg(nameOf(glyph), QLatin1String(ending)));
    return icon;
}

QIcon programIcon()
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/icons/delibere-%1.png").arg(side));
    return icon;
}

} // namespace delibere::widgets
