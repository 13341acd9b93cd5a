// SPDX-License-Identifier: GPL-3.0-or-later
// What a package of ours says that CASE has no place for: a framework but for its items and levels,
// and of each of them what it is short of.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "codec/json_value.h"
#include "codec/json_writing.h"

namespace delibere::codec {

struct CaseData {
    Json framework = Json::object();
    std::map<std::string, Json> items;  // by identifier
    std::map<std::string, Json> levels; // by identifier
};

enum class CaseDataState { Absent, Unreadable, Read };

struct FoundCaseData {
    CaseDataState state = CaseDataState::Absent;
    CaseData data; // when it was read
};

// In the notes of a document of CASE 1.0, which has no other place for them.
[[nodiscard]] bool holdsCaseData(const JsonValue::Object& document);
[[nodiscard]] FoundCaseData findCaseData(const JsonValue::Object& package,
                                         const JsonValue::Object& document);

} // namespace delibere::codec
