// SPDX-License-Identifier: GPL-3.0-or-later
// For test programs that draw: a QGuiApplication without a screen, and the fixed hash seed that
// the programs set too, without which Qt orders the fonts of a PDF at random.
#include <QGuiApplication>

#include "support/test_run.h"

int main(int argc, char** argv)
{
    // The "minimal" platform has no fonts.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return delibere::sample::runTests(argc, argv);
}
