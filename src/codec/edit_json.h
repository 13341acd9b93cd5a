// SPDX-License-Identifier: GPL-3.0-or-later
// An edit as JSON, with every value that it sets: {"type": "marque", …}.
#pragma once

#include <string_view>

#include "codec/json_writing.h"
#include "domain/edit.h"

namespace delibere::codec {

[[nodiscard]] Json toJson(const Edit& edit);
// Its "type" alone.
[[nodiscard]] std::string_view editKind(const Edit& edit);

} // namespace delibere::codec
