// SPDX-License-Identifier: GPL-3.0-or-later
// What was pasted from a web page and would be printed as it stands: "&eacute;", "<p>".
#pragma once

#include <optional>
#include <string_view>

#include "codec/json_value.h"
#include "domain/finding.h"

namespace delibere::codec {

// The first entity or tag of HTML in a text.
[[nodiscard]] std::optional<std::string_view> htmlLeftOver(std::string_view text);

// Warnings, one for each text of the file that has one. Not of its anomalies: they quote what is
// wrong with the source.
[[nodiscard]] Findings htmlLeftOvers(const JsonValue& framework);

} // namespace delibere::codec
