// SPDX-License-Identifier: GPL-3.0-or-later
// An edit as JSON, with every value that it sets: {"type": "marque", …}.
#pragma once

#include "codec/json_writing.h"
#include "domain/edit.h"

namespace delibere::codec {

[[nodiscard]] Json toJson(const Edit& edit);

} // namespace delibere::codec
