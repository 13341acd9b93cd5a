// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_error_text.h"

#include <cerrno>
#include <cstdlib>

namespace delibere::app {

std::string systemErrorText(const std::string& number)
{
    switch (std::strtol(number.c_str(), nullptr, 10)) {
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
        return "erreur système " + number;
    }
}

} // namespace delibere::app
