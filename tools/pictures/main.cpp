// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-pictures FOLDER [PAGE…]: the pages of the program as pictures, for the documentation and
// for the eyes of whoever changes one. No part of what users install.
#include <QApplication>

#include "pictures/screenshots.h"
#include "widgets/kit/french.h"
#include "widgets/shell/appearance.h"
#include "wording/problem_text.h"

using namespace delibere;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("delibere"));
    QApplication::setApplicationName(QStringLiteral("delibere"));
    QApplication::setApplicationDisplayName(QStringLiteral("Délibéré"));
    QApplication::setApplicationVersion(QStringLiteral(DELIBERE_VERSION));
    widgets::speakFrench();
    qputenv("DELIBERE_REFERENTIELS", "/nonexistent"); // those of the program, not of who runs it
    const QStringList words = QApplication::arguments().mid(1);
    if (words.isEmpty()) {
        qCritical("delibere-pictures FOLDER [PAGE...]");
        return 2;
    }
    widgets::applyRememberedAppearance();
    const auto taken = pictures::takeScreenshots(words.front(), words.mid(1));
    if (!taken)
        qCritical("%s", wording::problemText(taken.error()).c_str());
    return taken ? 0 : 1;
}
