// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/arrival_text.h"

#include <algorithm>
#include <array>

#include <QFileInfo>

namespace delibere::widgets {

namespace {

constexpr std::array files{
    ExchangedFile{ExchangedFile::Kind::Sheets, "fiche",
                  "un fichier de fiches rendues par un membre",
                  "Ouvrez d’abord la session de la présidence, puis «\u00a0Recevoir des "
                  "fiches…\u00a0»\u00a0: elle seule peut l’ouvrir."},
    ExchangedFile{ExchangedFile::Kind::Receipt, "recu", "un reçu de la présidence",
                  "Ouvrez d’abord votre travail, celui de la mission, puis «\u00a0Rendre mes "
                  "fiches…\u00a0» et «\u00a0Prendre un reçu…\u00a0»."},
    ExchangedFile{ExchangedFile::Kind::Grids, "grille", "un fichier de grilles à signer",
                  "Ouvrez d’abord votre travail, celui de la mission, puis «\u00a0Signer des "
                  "grilles…\u00a0»."},
    ExchangedFile{ExchangedFile::Kind::Signatures, "signature",
                  "un fichier de signatures rendues par un membre",
                  "Ouvrez d’abord la session de la présidence, puis «\u00a0Signer à "
                  "distance…\u00a0»."}};

} // namespace

QString endingOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

const ExchangedFile* exchangedFile(const QString& suffix)
{
    const auto found = std::ranges::find_if(
        files, [&](const ExchangedFile& file) { return suffix == QLatin1String(file.suffix); });
    return found == files.end() ? nullptr : &*found;
}

QString arrivalText(const ExchangedFile& file, const QString& name)
{
    return QStringLiteral("«\u00a0%1\u00a0» n’est pas une session\u00a0: c’est %2. %3")
        .arg(name, QString::fromUtf8(file.what), QString::fromUtf8(file.where));
}

QString registerArrivalText(const QString& name)
{
    return QStringLiteral("«\u00a0%1\u00a0» n’est pas une session\u00a0: c’est un registre des "
                          "acquis. Pour en reprendre des acquis, ouvrez la session, puis "
                          "«\u00a0Liste…\u00a0» des candidats et «\u00a0Registre…\u00a0» dans "
                          "Préparation\u202f; pour lui en donner, «\u00a0Porter au "
                          "registre…\u00a0» dans Suites.")
        .arg(name);
}

} // namespace delibere::widgets
