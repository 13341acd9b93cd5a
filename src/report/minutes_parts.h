// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the procès-verbal, in the order in which they are printed.
#pragma once

#include "domain/record.h"
#include "report/document.h"

namespace delibere::report {

// Who sits, their presence and their keys.
void addPanel(Document& form, const MinutesRecord& record);
// Findings about the panel, each said once for all the candidates it is about; déports.
void addValidity(Document& form, const MinutesRecord& record);
// One line for each candidate.
[[nodiscard]] Table summaryTable(const MinutesRecord& record);
// Everything about one candidate; number: their place in the summary.
void addCandidate(Document& form, const MinutesRecord& record, const MinutesEntry& entry,
                  int number);

} // namespace delibere::report
