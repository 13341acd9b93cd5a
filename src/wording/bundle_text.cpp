// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/bundle_text.h"

#include <fmt/format.h>

#include "wording/french_format.h"

namespace delibere::wording {

std::string bundleListText(const JurySession& session, std::span<const ListedFile> files)
{
    std::string text =
        fmt::format("{}, {}\n{}\n\nEmpreinte SHA-256, taille en octets, nom du fichier\u00a0:\n\n",
                    session.info.title, formatDate(session.info.date),
                    formatCount(static_cast<int>(files.size()), "fichier", "fichiers"));
    for (const ListedFile& file : files)
        text += fmt::format("{}  {:>9}  {}\n", file.digest, file.size, file.name);
    return text + "\nQui reçoit ces fichiers compare leur empreinte\u00a0: un fichier qui n’a pas "
                  "la sienne n’est pas celui de cet envoi.\n";
}

} // namespace delibere::wording
