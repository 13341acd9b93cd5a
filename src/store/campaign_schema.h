// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a .campagne (docs/format-campagne.md). A step that was released never changes.
#pragma once

#include "store/schema.h"

namespace delibere::store {

[[nodiscard]] FileKind campaignKind();

} // namespace delibere::store
