// SPDX-License-Identifier: GPL-3.0-or-later
// Which floor of a framework each item of a CASE package stands on: said by its type, or by how
// deep it hangs.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "codec/case_tree.h"

namespace delibere::codec {

enum class CaseFloor { Block, Competency, Criterion };

// "Bloc de compétences", "Competency block", "SKILL", "Critères"…; none for words that say nothing.
[[nodiscard]] std::optional<CaseFloor> floorOfType(std::string_view type);

// The type that an item says it is of; "" for none.
[[nodiscard]] std::string caseTypeOf(const CaseItem& item);

struct FramedCompetency {
    std::size_t item;
    std::vector<std::size_t> criteria;
};

struct FramedBlock {
    std::size_t item;
    std::vector<FramedCompetency> competencies;
};

// By types: a heading over blocs gives way to them, and an item of a type that its place cannot
// have is an error. Without: three floors by depth, for a package that we wrote. What hangs from a
// criterion is left out, with a warning.
enum class CaseTypes { Heeded, Ignored };
[[nodiscard]] std::vector<FramedBlock> framedBlocks(CaseTree& tree, CaseTypes types,
                                                    FindingReport& report);

} // namespace delibere::codec
