// SPDX-License-Identifier: GPL-3.0-or-later
// The "evaluation" object of a framework: who appraises what, in which notation, and which rule
// the jury looks at. Refuses rules that contradict one another.
#pragma once

#include "codec/place.h"
#include "domain/framework.h"

namespace delibere::codec {

[[nodiscard]] EvaluationRules readEvaluation(const Place& place);

} // namespace delibere::codec
