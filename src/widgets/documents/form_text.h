// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Documents says of each form: what it is, whose it is, how far it got.
#pragma once

#include <QString>

#include "printing/form.h"

namespace delibere::widgets {

class SessionDocument;

// « Zoé Legrand », « 25-0344 — Camille Exemple ».
[[nodiscard]] QString candidateName(const SessionDocument& document, const CandidateId& id);
// When it is needed: « Avant la session ».
[[nodiscard]] QString formMoment(const Framework& framework, printing::FormKind kind);
// « Grille de synthèse », « Relevé de décision »; of a commission « Fiche de lecture ».
[[nodiscard]] QString formTitle(const Framework& framework, printing::FormKind kind);
// « Zoé Legrand », « Zoé Legrand — par Paul Okafor »; of the session: its title.
[[nodiscard]] QString formName(const SessionDocument& document, const printing::Form& form);
// « version 2, en cours de signature », « fiche remise », « 3 février 2026 · 18 tableaux sur 24 ».
[[nodiscard]] QString formState(const SessionDocument& document, const printing::Form& form);
// « Grille de synthèse — Zoé Legrand, version 1 »: among others, in a list of what failed.
[[nodiscard]] QString wholeFormName(const SessionDocument& document, const printing::Form& form);

} // namespace delibere::widgets
