// SPDX-License-Identifier: GPL-3.0-or-later
// For test programs that draw: a QGuiApplication without a screen, and the fixed hash seed that
// the programs set too, without which Qt orders the fonts of a PDF at random.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QGuiApplication>

int main(int argc, char** argv)
{
    // The "minimal" platform has no fonts.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
