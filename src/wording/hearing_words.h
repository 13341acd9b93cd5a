// SPDX-License-Identifier: GPL-3.0-or-later
// What is noted of a passage, in words.
#pragma once

#include <string>

#include "domain/jury_session.h"

namespace delibere::wording {

// "Lise Roy, 8 h 50": who checked the identity, and when if it is known; empty: nobody noted it.
[[nodiscard]] std::string identityWords(const HearingNotes& notes);
// "Identité vérifiée par Lise Roy, 8 h 50. Entretien par visioconférence. Passage de 9 h 02 à
// 9 h 24 (22 minutes)."; empty: nothing is noted.
[[nodiscard]] std::string words(const HearingNotes& notes);

} // namespace delibere::wording
