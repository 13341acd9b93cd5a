// SPDX-License-Identifier: GPL-3.0-or-later
// The steps after the jury in words: what each one is, when it is due, whether it is done. They
// remind; what is decided is decided elsewhere.
#pragma once

#include "domain/appeal_edit.h"
#include "domain/follow_up.h"
#include "domain/paritary_jury.h"
#include "widgets/session/synthesis_text.h"

namespace delibere::widgets {

[[nodiscard]] QString stepTitle(FollowUpStep step);  // « Jury paritaire »
[[nodiscard]] QString stepDetail(FollowUpStep step); // who, and within what time
// « fait le 12 mars 2026 », « à faire avant le 27 mars 2026 », « en retard… », « pas encore dû ».
[[nodiscard]] Spoken stepState(const FollowUpLine& line);
// « Recours n° 2 de Karim Benali reçu le 1er avril 2026 : il attend une réponse. »; number 0: the
// only one of this candidate.
[[nodiscard]] QString appealWords(const Candidate& candidate, int number, const Appeal& appeal);
// Who sits in the jury paritaire, for how many it has decided, every appeal.
[[nodiscard]] QString paritaryWords(const JurySession& jury, const ParitaryJury& held,
                                    const Appeals& appeals);
[[nodiscard]] QString bundleWords(std::size_t files, const QString& place);

} // namespace delibere::widgets
