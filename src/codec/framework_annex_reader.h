// SPDX-License-Identifier: GPL-3.0-or-later
// What a framework carries beside its tree and its rules: the printed words of a repérage form,
// the two reading statements, the procedure, the help texts, the anomalies of the source.
#pragma once

#include <vector>

#include "codec/place.h"
#include "domain/framework.h"

namespace delibere::codec {

[[nodiscard]] ReadingStatements readReadingStatements(const Place& place);
[[nodiscard]] PositioningForm readPositioningForm(const Place& place);
[[nodiscard]] std::vector<ProcedureStep> readProcedure(const Place& place);
[[nodiscard]] std::vector<HelpText> readHelp(const Place& place);
// Each place that an anomaly is about must exist under `root`.
[[nodiscard]] std::vector<Anomaly> readAnomalies(const Place& place, const JsonValue& root);

} // namespace delibere::codec
