// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: puts the window together and hands over. Nothing is decided here.
#include <QApplication>
#include <QCommandLineParser>

#include "widgets/appearance.h"
#include "widgets/dialogs/dialog_prompts.h"
#include "widgets/french.h"
#include "widgets/icons.h"
#include "widgets/main_window.h"
#include "widgets/screenshots.h"
#include "wording/problem_text.h"

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
    arguments.addPositionalArgument(QStringLiteral("session"), QStringLiteral("fichier .jury"));
    const QCommandLineOption example(QStringLiteral("exemple"),
                                     QStringLiteral("Ouvre la session d’exemple."));
    QCommandLineOption pictures(QStringLiteral("apercus"), QStringLiteral("Images des pages."),
                                QStringLiteral("dossier"));
    pictures.setFlags(QCommandLineOption::HiddenFromHelp);
    arguments.addOptions({example, pictures});
    arguments.process(application);

    widgets::applyRememberedAppearance();
    if (arguments.isSet(pictures)) {
        const auto taken =
            widgets::takeScreenshots(arguments.value(pictures), arguments.positionalArguments());
        if (!taken)
            qCritical("%s", wording::problemText(taken.error()).c_str());
        return taken ? 0 : 1;
    }
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
