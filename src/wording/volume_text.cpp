// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/volume_text.h"

#include <fmt/format.h>

namespace delibere::wording {

std::string volumeText(VolumeKind kind, const std::string& name)
{
    if (kind == VolumeKind::Network)
        return fmt::format("«\u00a0{}\u00a0» est dans un dossier du réseau. La liaison peut se "
                           "couper, et deux ordinateurs y écrire sans se voir\u00a0: on ne "
                           "travaille pas sur une session à cet endroit.",
                           name);
    return fmt::format("«\u00a0{}\u00a0» est sur un support amovible (clé, carte, disque externe). "
                       "Débranché trop tôt, il perdrait les dernières saisies\u00a0: on ne "
                       "travaille pas sur une session à cet endroit.",
                       name);
}

std::string volumeRefusal(VolumeKind kind, const std::string& name)
{
    return volumeText(kind, name) +
           " Copiez-la dans un dossier de cet ordinateur, travaillez sur cette copie, puis "
           "rapportez-la. Rien n’a été écrit.";
}

} // namespace delibere::wording
