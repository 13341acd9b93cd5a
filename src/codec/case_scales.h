// SPDX-License-Identifier: GPL-3.0-or-later
// The scales of a framework in the rubrics of a CASE package that we wrote.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "codec/case_left_aside.h"
#include "codec/case_names.h"
#include "codec/json_value.h"
#include "codec/json_writing.h"

namespace delibere::codec {

struct CaseRubrics {
    const JsonValue::Object& package;
    const std::string& at; // pointer of the package
    CaseNames names;
    const std::map<std::string, Json>& levels; // what CASE does not say of them
};

// Fills in the scales that the framework names. A rubric of nobody's is left aside: what somebody
// else marks with it is no scale of a jury.
void addCaseScales(Json& framework, const CaseRubrics& rubrics, CaseLeftAside& leftAside);

// These keys first, in this order.
[[nodiscard]] Json inOrder(Json object, std::span<const std::string_view> keys);

} // namespace delibere::codec
