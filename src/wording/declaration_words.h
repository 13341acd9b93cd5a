// SPDX-License-Identifier: GPL-3.0-or-later
// What a member of a jury declares on their honour, printed and signed. No certifier published a
// declaration: these words are ours.
#pragma once

#include <string>
#include <vector>

#include "domain/honour_declaration.h"

namespace delibere::wording {

[[nodiscard]] std::vector<DeclaredText> declaredTexts();
// As in the lists of a form: « Roussel Amélie ».
[[nodiscard]] std::string nameFirst(const DeclaredCandidate& candidate);
// That they are ours, and may be replaced.
[[nodiscard]] std::string declarationOrigin();
// « Signée avec sa clé le 30/11/2026 à 9 h 12. »
[[nodiscard]] std::string declarationSigned(const HonourDeclaration& declaration);
// « empreinte 12345 …, à comparer de vive voix » and what such a signature is worth.
[[nodiscard]] std::string declarationKey(const std::string& fingerprint);
// What a declaration does not say of these candidates, who came or from whom the member withdrew
// since. Precondition: there is one.
[[nodiscard]] std::string declarationLacks(const std::vector<DeclaredCandidate>& candidates);

} // namespace delibere::wording
