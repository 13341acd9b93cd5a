// SPDX-License-Identifier: GPL-3.0-or-later
// How somebody is called on screen. An application is its number, with the name beside it unless
// the commission reads without names: a choice of this computer, that papers and files do not
// follow.
#pragma once

#include <QString>

#include "domain/jury_session.h"

namespace delibere::widgets {

[[nodiscard]] bool numbersOnScreen();
// Remembered. Pages say it once they are made again.
void setNumbersOnScreen(bool only);

// « 26-0014 — Camille Exemple », « 26-0014 »; of who has no application, the name.
[[nodiscard]] QString shownName(const JurySession& jury, const Candidate& candidate);
// Of nobody here: the id.
[[nodiscard]] QString shownName(const JurySession& jury, const CandidateId& id);
// What a column beside that of the numbers says; empty: nothing more than the number.
[[nodiscard]] QString nameBesideNumber(const Candidate& candidate, const Application& application);

} // namespace delibere::widgets
