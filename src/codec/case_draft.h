// SPDX-License-Identifier: GPL-3.0-or-later
// The framework that a package says: whole, with our data in it; without, what CASE says and
// nothing else, for somebody to finish.
#pragma once

#include "codec/case_data.h"
#include "codec/case_floors.h"

namespace delibere::codec {

struct CaseSource {
    const JsonValue::Object& package;
    const JsonValue::Object& document;
    std::string at; // pointer of the package
    std::string documentAt;
};

// What is left aside is added to the warnings of the tree.
[[nodiscard]] Json draftOf(const CaseSource& source, CaseTree& tree,
                           const std::vector<FramedBlock>& blocks, const FoundCaseData& data);

} // namespace delibere::codec
