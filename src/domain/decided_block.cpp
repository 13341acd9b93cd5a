// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decided_block.h"

namespace delibere {

namespace {

DecidedBlock decided(const BlockRow& row)
{
    DecidedBlock made{row.block, row.state, std::nullopt, false};
    if (row.state != BlockState::Validated && row.state != BlockState::NotValidated)
        return made; // an appraisal may be left from before; it is not what the jury says now
    if (row.retained)
        made.percent = row.retained->percent;
    made.rescued = row.state == BlockState::Validated && row.attained == false;
    return made;
}

} // namespace

std::vector<DecidedBlock> decidedBlocks(std::span<const BlockRow> rows)
{
    std::vector<DecidedBlock> blocks;
    blocks.reserve(rows.size());
    for (const BlockRow& row : rows)
        blocks.push_back(decided(row));
    return blocks;
}

} // namespace delibere
