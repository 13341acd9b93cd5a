// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entry_slip_record.h"

namespace delibere {

std::vector<EntryLine> entryLines(const Synthesis& synthesis)
{
    std::vector<EntryLine> lines;
    lines.reserve(synthesis.blocks.size());
    for (const BlockRow& row : synthesis.blocks)
        lines.push_back(
            {row.block, row.state, row.retained ? row.retained->percent : std::nullopt});
    return lines;
}

} // namespace delibere
