// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/edit_names.h"

#include <array>

namespace delibere::codec {

namespace {

// In the order of the alternatives of Edit.
constexpr std::array<std::string_view, 41> kinds{"marque",
                                                 "remarque",
                                                 "competence",
                                                 "bloc",
                                                 "dossier-lu",
                                                 "remise",
                                                 "reouverture",
                                                 "import",
                                                 "appreciation",
                                                 "preconisation",
                                                 "commentaire",
                                                 "proposition",
                                                 "session",
                                                 "membre",
                                                 "membre-retire",
                                                 "candidat",
                                                 "candidat-retire",
                                                 "deport",
                                                 "discute",
                                                 "vote",
                                                 "cle",
                                                 "gel",
                                                 "signature",
                                                 "verrou",
                                                 "abandon",
                                                 "remplacement",
                                                 "suite",
                                                 "reperage",
                                                 "reperage-retire",
                                                 "reperage-accueil",
                                                 "reperage-tableau",
                                                 "reperage-bilan",
                                                 "reperage-plan",
                                                 "reperage-import",
                                                 "qui-agit",
                                                 "notes-montrees",
                                                 "sans-preconisation",
                                                 "sans-signature",
                                                 "siege",
                                                 "presidence",
                                                 "ordre-de-passage"};
static_assert(kinds.size() == std::variant_size_v<Edit>);

} // namespace

std::string_view editKind(const Edit& edit)
{
    return kinds.at(edit.index());
}

} // namespace delibere::codec
