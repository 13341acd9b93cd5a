// SPDX-License-Identifier: GPL-3.0-or-later
// What the file of a form is called. Ids only, unless names are asked for: what lies on a key or in
// a shared folder should not say who was heard (domain.md §3.1, CNIL on mobile media).
#pragma once

#include <string>

#include "printing/form.h"

namespace delibere::printing {

enum class Naming { Ids, People };

// Without its end: "grille-c1-v2", "fiche-c1-m2", "proces-verbal", "reperage-4f1c2d3e-bilan"; with
// the names of people "grille-c1-legrand-zoe". Lower-case ASCII letters, digits and hyphens.
[[nodiscard]] std::string fileStem(const app::Session& session, const Form& form, Naming naming);

// What that begins with: "grille", "guide-vierge".
[[nodiscard]] std::string formWord(FormKind kind);

} // namespace delibere::printing
