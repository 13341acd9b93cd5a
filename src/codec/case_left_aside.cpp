// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/case_left_aside.h"

#include <algorithm>

#include "codec/case_values.h"
#include "codec/finding_report.h"
#include "codec/json_pointer.h"

namespace delibere::codec {

void CaseLeftAside::sayOthers(const JsonValue::Object& object, const std::string& pointer,
                              std::span<const std::string_view> taken)
{
    for (const JsonMember& member : object) {
        if (std::ranges::find(taken, member.key) == taken.end() &&
            caseMember(object, member.key) != nullptr)
            sayKey(member.key, childPointer(pointer, member.key));
    }
}

void CaseLeftAside::sayKey(std::string_view key, const std::string& pointer)
{
    if (m_keys.size() < maximumFindings && m_keys.emplace(key).second)
        say(key, pointer);
}

void CaseLeftAside::say(std::string_view name, const std::string& pointer)
{
    if (m_warnings.size() < maximumFindings)
        m_warnings.push_back(
            {Severity::Warning, FindingCode::CaseLeftAside, pointer, showable(name)});
}

} // namespace delibere::codec
