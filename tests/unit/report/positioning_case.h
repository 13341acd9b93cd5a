// SPDX-License-Identifier: GPL-3.0-or-later
// Repérages of the real framework of seed 004, each with what one form has to show.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "domain/positioning_summary.h"
#include "domain/record.h"
#include "unit/report/case_parts.h"

namespace delibere::sample {

struct PositioningCase {
    JurySession session;
    Candidate candidate;
    Positioning positioning;
    RecordStamp stamp;
    std::optional<Positioning> earlier = std::nullopt;
    std::optional<RecordVersion> version = std::nullopt;
    std::map<SignerId, std::string> keyFingerprints = {};

    [[nodiscard]] PositioningRecord view(PositioningPart part) const
    {
        return {technico(),     session,
                candidate,      positioning,
                part,           earlier ? &*earlier : nullptr,
                stamp,          version ? &*version : nullptr,
                keyFingerprints};
    }
};

// All 24 tables: C1 and C3 mastered, the others to develop on seven lines of the bilan, one of them
// without a table; details, means, plan. Nothing incoherent.
[[nodiscard]] PositioningCase fullInterview();
// fullInterview beside an earlier one: two needs met, one new, levels gained and one lost.
[[nodiscard]] PositioningCase secondInterview();
// C1 half entered, C2 untouched, every kind of incoherence somewhere.
[[nodiscard]] PositioningCase incoherentInterview();
// fullInterview as version 2, which corrects version 1: the candidate signed with a drawing and a
// reservation, intervenant 1 signed, intervenant 2 has not.
[[nodiscard]] PositioningCase signedInterview();
// The same once all three signed, without a reservation.
[[nodiscard]] PositioningCase lockedInterview();
// Nobody, nothing: to be filled in by hand.
[[nodiscard]] PositioningCase blankInterview();

} // namespace delibere::sample
