// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/report/form_text.h"

#include "report/plain_text.h"

namespace delibere::sample {

std::string textOf(const RecordView& record)
{
    return report::plainText(report::layOut(record));
}

std::vector<report::Table> tablesOf(const RecordView& record)
{
    std::vector<report::Table> tables;
    for (const report::Element& element : report::layOut(record).elements) {
        if (const auto* table = std::get_if<report::Table>(&element))
            tables.push_back(*table);
    }
    return tables;
}

} // namespace delibere::sample
