// SPDX-License-Identifier: GPL-3.0-or-later
// For test programs with widgets: a QApplication without a screen, in the looks of the program.
#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include "support/test_run.h"
#include "widgets/kit/theme.h"

int main(int argc, char** argv)
{
    // The "minimal" platform has no fonts.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    // What a test remembers is not for the person at this machine.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    qputenv("DELIBERE_REFERENTIELS", QFile::encodeName(settings.filePath("referentiels")));
    QCoreApplication::setOrganizationName(QStringLiteral("delibere-tests"));
    delibere::widgets::theme::apply(delibere::widgets::theme::Mode::Light);
    return delibere::sample::runTests(argc, argv);
}
