// SPDX-License-Identifier: GPL-3.0-or-later
// One table of the guide: its question, what to ask next, the three columns of the form, what was
// noted, and what is to be known of it.
#pragma once

#include "domain/record.h"
#include "report/document.h"
#include "report/positioning_remarks.h"

namespace delibere::report {

void addGuideTable(Document& form, const PositioningRecord& record, const Competency& table,
                   Remarks& remarks);

} // namespace delibere::report
