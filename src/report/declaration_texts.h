// SPDX-License-Identifier: GPL-3.0-or-later
// What a member of a jury declares, as the feuille d’émargement and the declaration of one member
// print it: no link (C. trav. D. 6412-6), confidentiality without end, dossiers read (domain.md
// §1.5, §1.6).
#pragma once

#include "domain/honour_declaration.h"
#include "report/document.h"

namespace delibere::report {

void addDeclarationTexts(Document& form, const std::vector<DeclaredText>& texts);

} // namespace delibere::report
