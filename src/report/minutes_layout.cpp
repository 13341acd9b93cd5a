// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout_parts.h"

namespace delibere::report {

Document layOutMinutes(const MinutesRecord& record)
{
    Document form;
    form.title = "Procès-verbal du jury d’évaluation";
    form.elements.emplace_back(fingerprints(record.stamp));
    return form;
}

} // namespace delibere::report
