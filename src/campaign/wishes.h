// SPDX-License-Identifier: GPL-3.0-or-later
// How many wishes a candidate may make, and what counts as one: a mention in an establishment, in
// one track, whatever the number of its parcours (seed 002, lines 585-604).
#pragma once

#include <optional>
#include <span>
#include <string>

#include "domain/application.h"

namespace delibere::campaign {

struct Wish {
    std::string establishment; // its UAI number
    std::string mention;       // its national number
    Track track = Track::Classic;

    friend auto operator<=>(const Wish&, const Wish&) = default;
};

// In each track: 15, and in the complementary phase 10 more that are new (A12).
[[nodiscard]] int wishQuota(AdmissionPhase phase);
// Distinct wishes of that track.
[[nodiscard]] int wishCount(std::span<const Wish> wishes, Track track);
// `made`: what the candidate wishes in this phase already, several applications of one wish
// included. One more application to a wish that is there costs nothing.
[[nodiscard]] bool mayWish(std::span<const Wish> made, const Wish& next, AdmissionPhase phase);
// Whether a formation that answered so may be applied to again in the complementary phase: only
// after an administrative refusal (A19; seed 002, line 759).
[[nodiscard]] bool mayApplyAgain(AnswerKind earlier);

} // namespace delibere::campaign
