// SPDX-License-Identifier: GPL-3.0-or-later
// The steps after the jury in words: what each one is, when it is due, whether it is done. They
// remind; what is decided is decided elsewhere.
#pragma once

#include "domain/follow_up.h"
#include "widgets/session/synthesis_text.h"

namespace delibere::widgets {

[[nodiscard]] QString stepTitle(FollowUpStep step);  // « Jury paritaire »
[[nodiscard]] QString stepDetail(FollowUpStep step); // who, and within what time
// « fait le 12 mars 2026 », « à faire avant le 27 mars 2026 », « en retard… », « pas encore dû ».
[[nodiscard]] Spoken stepState(const FollowUpLine& line);

} // namespace delibere::widgets
