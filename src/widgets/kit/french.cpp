// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/french.h"

#include <array>
#include <cstring>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace delibere::widgets {

namespace {

struct Missing {
    const char* context;
    const char* source;
    const char* french;
};

// What Qt 6.4 says in English: found by asking for every word its dialogs show.
constexpr std::array missing{
    Missing{"QAbstractFileIconProvider", "Drive", "Lecteur"},
    Missing{"QAbstractFileIconProvider", "Folder", "Dossier"},
    Missing{"QAbstractFileIconProvider", "File Folder", "Dossier"},
    Missing{"QAbstractFileIconProvider", "File", "Fichier"},
    Missing{"QAbstractFileIconProvider", "%1 File", "Fichier %1"},
    Missing{"QAbstractFileIconProvider", "Shortcut", "Raccourci"},
    Missing{"QAbstractFileIconProvider", "Alias", "Alias"},
    Missing{"QAbstractFileIconProvider", "Unknown", "Inconnu"},
    Missing{"QCommandLineParser", "Displays help on commandline options.", "Montre cette aide."},
    Missing{"QCommandLineParser", "Displays help including Qt specific options.",
            "Montre l’aide, options de Qt comprises."},
    Missing{"QCommandLineParser", "Displays version information.", "Montre la version."},
    Missing{"QPrintSettingsOutput", "Double Sided Printing", "Recto verso"},
    Missing{"QPrintSettingsOutput", "Long side binding", "Reliure sur le grand côté"},
    Missing{"QPrintSettingsOutput", "Short side binding", "Reliure sur le petit côté"},
    Missing{"QPrintSettingsOutput", "Off", "Non"},
    Missing{"QPrintSettingsOutput", "Pages", "Pages"},
    Missing{"QPrintSettingsOutput",
            "Specify pages or ranges separated by commas. Ranges are specified by two numbers "
            "separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.",
            "Des pages ou des suites de pages séparées par des virgules\u00a0: 3,5-7,9 imprime les "
            "pages 3, 5, 6, 7 et 9."},
};

class MissingWords : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char*,
                                    int) const override
    {
        for (const Missing& word : missing) {
            if (std::strcmp(word.source, source) == 0 && std::strcmp(word.context, context) == 0)
                return QString::fromUtf8(word.french);
        }
        return {};
    }
};

} // namespace

// What was installed last is asked first: ours only where Qt has nothing to say would do as well.
void speakFrench()
{
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    QCoreApplication* application = QCoreApplication::instance();
    auto* qt = new QTranslator(application);
    if (qt->load(QStringLiteral("qtbase_fr"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    QCoreApplication::installTranslator(new MissingWords(application));
}

} // namespace delibere::widgets
