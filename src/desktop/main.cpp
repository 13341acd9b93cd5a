// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: puts the window together and hands over. Nothing is decided here.
#include <QApplication>
#include <QCommandLineParser>

#include "widgets/kit/dialog_prompts.h"
#include "widgets/kit/french.h"
#include "widgets/kit/icons.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/main_window.h"

using namespace delibere;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("delibere"));
    QApplication::setApplicationName(QStringLiteral("delibere"));
    QApplication::setApplicationDisplayName(QStringLiteral("Délibéré"));
    QApplication::setApplicationVersion(QStringLiteral(DELIBERE_VERSION));
    QApplication::setWindowIcon(widgets::programIcon());
    QGuiApplication::setDesktopFileName(QStringLiteral("delibere"));
    widgets::speakFrench();

    QCommandLineParser arguments;
    arguments.setApplicationDescription(QStringLiteral("Le travail d’un jury de CQP."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(QStringLiteral("session"),
                                    QStringLiteral("fichier .jury, .mission ou .campagne"));
    const QCommandLineOption example(QStringLiteral("exemple"),
                                     QStringLiteral("Ouvre la session d’exemple."));
    arguments.addOption(example);
    arguments.process(application);

    widgets::applyRememberedAppearance();
    widgets::DialogPrompts prompts;
    widgets::MainWindow window(prompts);
    prompts.setWindow(&window);
    window.show(); // the question who is there stands over it, not alone on the desk
    if (arguments.isSet(example))
        window.openExample();
    else if (!arguments.positionalArguments().isEmpty())
        window.openSession(arguments.positionalArguments().constFirst());
    return QApplication::exec();
}
