// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"

#include "report/layout_parts.h"

namespace delibere::report {

Document layOut(const RecordView& record)
{
    return std::visit([](const auto& each) { return layOutRecord(each); }, record);
}

} // namespace delibere::report
