// SPDX-License-Identifier: GPL-3.0-or-later
// What the lists that an admission commission ranks are called.
#pragma once

#include <string>

#include "domain/record_subject.h"

namespace delibere::wording {

// « classement (voie classique, phase principale) »
[[nodiscard]] std::string rankingName(const RankingList& list);
// « voie classique, phase principale »
[[nodiscard]] std::string listWords(const RankingList& list);

} // namespace delibere::wording
