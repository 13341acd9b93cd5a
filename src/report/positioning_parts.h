// SPDX-License-Identifier: GPL-3.0-or-later
// What the three forms of a repérage share: who and when, the bilan, the signatures, what is to be
// said after them. The certifier's words stay as they are printed.
#pragma once

#include <string>

#include "domain/record.h"
#include "report/document.h"
#include "report/positioning_remarks.h"

namespace delibere::report {

// Title, notices, footer, which version this is. A blank form has no state: it is no draft.
[[nodiscard]] Document beginPositioning(const PositioningRecord& record, const std::string& title);
// Candidate, company, day, session, framework.
[[nodiscard]] Facts positioningFacts(const PositioningRecord& record);

// Rule, one row a competence with all the lines of the form. KeepWithNext: on
// one page where it fits on one.
void addSummaryTable(Document& form, const PositioningRecord& record, Remarks& remarks,
                     Break afterRows);
// Boxes of the form, and what is signed already.
void addPositioningSignatures(Document& form, const PositioningRecord& record);
// "Signatures : Zoé LEGRAND, signé le …"; for a frozen version.
[[nodiscard]] Paragraph whoSigned(const PositioningRecord& record);
// After the certifier's form: remarks that the bilan calls, what is not coherent, fingerprints.
void endPositioning(Document& form, const PositioningRecord& record, const Remarks& remarks);

[[nodiscard]] Document layOutPositioningGuide(const PositioningRecord& record);
[[nodiscard]] Document layOutPositioningSummary(const PositioningRecord& record);
[[nodiscard]] Document layOutPositioningPlan(const PositioningRecord& record);

// "Ce repérage n’est ni une évaluation, ni un examen", who keeps the original, what a seal is
// worth.
[[nodiscard]] Paragraph purposeAndCustody(const PositioningRecord& record);

} // namespace delibere::report
