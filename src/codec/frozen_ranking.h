// SPDX-License-Identifier: GPL-3.0-or-later
// The exact bytes that a commission signs for the ranking of one list (delibere-classement/1), and
// what is read back from them.
#pragma once

#include <string>
#include <string_view>

#include "domain/finding.h"
#include "domain/problem.h"
#include "domain/score_sheet.h"
#include "domain/signed_ranking.h"

namespace delibere::codec {

using FrozenRanking = SignedRanking;

[[nodiscard]] std::string canonical(const SignedRanking& record);
// Refused too when it contradicts itself (faultsOf).
[[nodiscard]] Result<FrozenRanking, Findings> readFrozenRanking(std::string_view bytes);

// The marks of a sheet that count in the result, criterion by criterion: what a signed ranking has
// the digest of. `interview`: those of the interview count too.
[[nodiscard]] std::string canonicalMarks(const Framework& framework, const ScoreSheet& sheet,
                                         bool interview);

} // namespace delibere::codec
