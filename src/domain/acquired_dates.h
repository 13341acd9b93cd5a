// SPDX-License-Identifier: GPL-3.0-or-later
// A bloc is acquired by an earlier decision: on no day after the one on which this jury sits.
#pragma once

#include "domain/jury_session.h"
#include "domain/problem.h"

namespace delibere {

// BadRequest: where: the bloc.
[[nodiscard]] Result<void> checkAcquired(const Candidate& candidate, const Date& held);

} // namespace delibere
