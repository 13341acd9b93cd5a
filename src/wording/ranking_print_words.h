// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a printed ranking: the same on every form of a commission.
#pragma once

#include <string>

#include "domain/ranking.h"

namespace delibere::wording {

// "classée", "refusée (motif académique)".
[[nodiscard]] std::string answerWords(AnswerKind kind);
// "dossier", "entretien".
[[nodiscard]] std::string examinationName(ExaminationMode mode);
// "47 places"
[[nodiscard]] std::string capacityWords(const Capacity& capacity);

} // namespace delibere::wording
