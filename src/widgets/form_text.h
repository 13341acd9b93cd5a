// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of Documents says of each form: whose it is, and how far it got.
#pragma once

#include <QString>

#include "widgets/forms.h"

namespace delibere::widgets {

// « Zoé Legrand », « Zoé Legrand — par Paul Okafor », « Zoé Legrand — bilan du repérage ».
[[nodiscard]] QString formName(const SessionDocument& document, const Form& form);
// « version 2, en cours de signature », « fiche remise », « 3 février 2026 · 18 tableaux sur 24 ».
[[nodiscard]] QString formState(const SessionDocument& document, const Form& form);

} // namespace delibere::widgets
