// SPDX-License-Identifier: GPL-3.0-or-later
// Where the mistakes of a source bite: the anomalies of a framework by the table or the line of the
// bilan they are about. Repairs nothing.
#pragma once

#include <string>
#include <vector>

#include "domain/framework.h"

namespace delibere {

// In the order of the framework's list; pointers into the framework.
[[nodiscard]] std::vector<const Anomaly*> anomaliesOf(const Framework& framework,
                                                      const CompetencyId& competency);
[[nodiscard]] std::vector<const Anomaly*> anomaliesOfLine(const Framework& framework,
                                                          const std::string& summaryLine);
// More than a misprint: the reader must know before they rely on the text.
[[nodiscard]] bool bites(const Anomaly& anomaly);

} // namespace delibere
