// SPDX-License-Identifier: GPL-3.0-or-later
// Small whole files as JSON trees: a test changes one place, dumps and reads.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "domain/finding.h"

namespace delibere::sample {

using Json = nlohmann::ordered_json;

// Percents by bloc, and a repérage: every key of the format occurs.
[[nodiscard]] Json frameworkFile();

[[nodiscard]] std::string sourceFile(const std::string& path);
[[nodiscard]] bool has(const Findings& findings, FindingCode code, const std::string& where);
// Why a file is no framework; none: it is one.
[[nodiscard]] Findings frameworkFaults(const Json& file);
// "code @ pointer (detail)" by line, for messages of failing tests.
[[nodiscard]] std::string listed(const Findings& findings);

} // namespace delibere::sample
