// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says of a refusal before it is met: what the rules answer (Session::refusals), in the
// words of the page, which already shows whom and what it is about.
#pragma once

#include <QString>

#include "widgets/session/session_document.h"

namespace delibere::widgets {

enum class RefusedWork { Scoring, Deciding };

[[nodiscard]] QString refusalText(const SessionDocument& document, const Problem& problem,
                                  RefusedWork work);
// What stands in front of that edit, as the session is now; empty: nothing.
[[nodiscard]] QString refusalText(const SessionDocument& document, const Edit& edit,
                                  RefusedWork work);

} // namespace delibere::widgets
