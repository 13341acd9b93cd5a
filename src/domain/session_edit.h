// SPDX-License-Identifier: GPL-3.0-or-later
// The session as an accepted edit of its preparation leaves it, like what the file gives back.
#pragma once

#include "domain/edit.h"
#include "domain/jury_session.h"

namespace delibere {

// Edits that concern no panel and no candidate leave the session as it is. Who led a repérage is
// not followed here: the file reads it from the repérages.
[[nodiscard]] JurySession edited(JurySession session, const Edit& edit);

} // namespace delibere
