// SPDX-License-Identifier: GPL-3.0-or-later
// What of a CASE package has no place in a framework: named, so that nothing is lost without a
// line.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "codec/json_value.h"
#include "domain/finding.h"

namespace delibere::codec {

class CaseLeftAside {
public:
    // The list outlives it; it grows no longer than maximumFindings.
    explicit CaseLeftAside(Findings& warnings) : m_warnings(warnings) {}

    // Keys beyond those that are taken, each once: a package says one of thousands of items. What
    // says nothing (null, [], "") is none.
    void sayOthers(const JsonValue::Object& object, const std::string& pointer,
                   std::span<const std::string_view> taken);
    // A key that is taken, of a value that cannot be: once too.
    void sayKey(std::string_view key, const std::string& pointer);
    // Something that has a name of its own.
    void say(std::string_view name, const std::string& pointer);

private:
    Findings& m_warnings;
    std::set<std::string, std::less<>> m_keys;
};

} // namespace delibere::codec
