// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/system_error_text.h"

#include <cerrno>
#include <string_view>

namespace delibere::wording {

std::string systemErrorText(std::int64_t number)
{
    switch (number) {
    case ENOENT:
        return "le dossier n’existe pas";
    case ENOTDIR:
        return "ce n’est pas un dossier";
    case EISDIR:
        return "c’est un dossier";
    case EACCES:
    case EPERM:
        return "droits insuffisants";
    case EROFS:
        return "support en lecture seule";
    case ENODEV:
    case ENXIO:
    case ESTALE:
        return "support débranché";
    case EIO:
        return "erreur du support";
    case EFBIG:
        return "fichier trop grand pour ce support";
    case ENAMETOOLONG:
        return "nom trop long";
    case ELOOP:
        return "lien qui tourne en rond";
    case EMFILE:
    case ENFILE:
        return "trop de fichiers ouverts";
    case EINVAL:
        return "ce n’est pas un fichier ordinaire";
    default:
        return "erreur système " + std::to_string(number);
    }
}

std::string engineErrorText(const std::string& words)
{
    struct Known {
        std::string_view english;
        std::string_view french;
    };
    static constexpr Known sentences[] = {
        {"database disk image is malformed", "le contenu du fichier n’est plus cohérent"},
        {"file is not a database", "ce n’est pas une base de données"},
        {"disk I/O error", "erreur du support"},
        {"database or disk is full", "disque plein"},
        {"database is locked", "fichier ouvert dans un autre programme"},
        {"attempt to write a readonly database", "fichier en lecture seule"},
        {"unable to open database file", "le fichier ne s’ouvre pas"},
        {"out of memory", "mémoire insuffisante"},
        {"closed", "le fichier n’a pas pu être rouvert"},
    };
    for (const auto& [english, french] : sentences) {
        if (words == english)
            return std::string(french);
    }
    return "détail technique\u00a0: " + words;
}

} // namespace delibere::wording
