// SPDX-License-Identifier: GPL-3.0-or-later
// The stable name of each kind of edit: written in the journal of a session, so never renamed.
#pragma once

#include <string_view>

#include "domain/edit.h"

namespace delibere::codec {

[[nodiscard]] std::string_view editKind(const Edit& edit);

} // namespace delibere::codec
