// SPDX-License-Identifier: GPL-3.0-or-later
// What a verification found, in French sentences.
#pragma once

#include <string>
#include <vector>

#include "domain/verification.h"

namespace delibere::wording {

// "Rien n’est altéré. Ce contrôle…"; "Non vérifié, parce que…"; "Altéré…"
[[nodiscard]] std::string verdictText(Verdict verdict);
// "note", "avertissement", "non vérifié", "erreur".
[[nodiscard]] std::string weightText(VerificationWeight weight);
// What is to be compared with the signed paper, a line each; nothing when nothing was read.
[[nodiscard]] std::vector<std::string> paperLines(const Verification& result);
// "Complétude", "Authenticité"…
[[nodiscard]] std::string aspectText(VerifiedAspect aspect);
// One French sentence, with names of people where the session knows them.
[[nodiscard]] std::string findingText(const VerificationFinding& finding, const JurySession& jury);
// Whom or what it is about, for scripts: an id, a slot of the journal, "contenu de la ligne".
[[nodiscard]] std::string placeText(const VerificationFinding& finding);

} // namespace delibere::wording
