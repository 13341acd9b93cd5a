// SPDX-License-Identifier: GPL-3.0-or-later
// The mistakes of the source that bite, said beside the certifier's words and never in them:
// numbered in the order in which a form meets them. What was said once is only called by its number
// again.
#pragma once

#include <string>
#include <vector>

#include "domain/framework.h"
#include "report/document.h"

namespace delibere::report {

class Remarks {
public:
    enum class Kind { Printed, LeftOut };
    explicit Remarks(const Framework& framework, Kind kind = Kind::Printed)
        : m_framework(framework), m_kind(kind)
    {}

    // What is to be said under a table of the guide; nothing when no anomaly bites there.
    [[nodiscard]] std::vector<Paragraph> under(const CompetencyId& table);
    // " [7]" after a line of the bilan; "" when no anomaly bites there.
    [[nodiscard]] std::string call(const std::string& summaryLine);
    // In full, what the calls of the bilan refer to.
    [[nodiscard]] std::vector<Paragraph> called() const;

private:
    // Its place, from 1; new: it was not met before.
    struct Number {
        int value = 0;
        bool isNew = false;
    };
    Number numberOf(const Anomaly* anomaly);

    const Framework& m_framework;
    Kind m_kind;
    std::vector<const Anomaly*> m_met;
    std::vector<const Anomaly*> m_called;
};

} // namespace delibere::report
