// SPDX-License-Identifier: GPL-3.0-or-later
// The "evaluation" object of a framework: who appraises what, in which notation, and which rule
// the jury looks at. Refuses rules that contradict one another.
#pragma once

#include "codec/object_reader.h"
#include "codec/place.h"
#include "domain/framework.h"

namespace delibere::codec {

// `admission`: whether the file is of a formation, whose unit is the criterion.
[[nodiscard]] EvaluationRules readEvaluation(const Place& place, Presence admission);

// "bareme": of at most 100 steps.
[[nodiscard]] MarkScale readMarkScale(const Place& place);

// "seuil", of all blocs or of one: on the scale of the marks, under the key of the notation.
[[nodiscard]] Threshold readThreshold(const Place& place, const MarkScale& marks);

// OutOfRange when no marks of these blocs can reach the threshold of them all.
void checkWhole(const Framework& framework, FindingReport& report);

} // namespace delibere::codec
