// SPDX-License-Identifier: GPL-3.0-or-later
// The deliberation as an accepted edit leaves it, like what the file gives back: for edits that are
// written together, where a later one is checked on what the earlier ones say.
#pragma once

#include "domain/edit.h"

namespace delibere {

// Words and what is said without one: comment, préconisations. Other edits leave it as it is.
[[nodiscard]] Deliberation edited(Deliberation deliberation, const Edit& edit);

} // namespace delibere
