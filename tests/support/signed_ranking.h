// SPDX-License-Identifier: GPL-3.0-or-later
// The ranking of a small fictitious list as it is signed: one by result, one put there by hand, two
// who were ex aequo, one refusal of each kind.
#pragma once

#include "domain/signed_ranking.h"

namespace delibere::sample {

[[nodiscard]] SignedRanking signedRanking();

} // namespace delibere::sample
