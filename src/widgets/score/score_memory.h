// SPDX-License-Identifier: GPL-3.0-or-later
// Where one left the page Évaluer, and the clocks of the candidates, from one run to the next. On
// this machine only and by ids: neither is part of the record, and no name is kept.
#pragma once

#include "domain/id.h"
#include "domain/interview_clock.h"
#include "widgets/score/score_mode.h"

namespace delibere::widgets {

struct ScorePlace {
    JurorId juror;
    CandidateId candidate;
    CompetencyId competency;
    ScoreMode mode = ScoreMode::Reading;

    friend bool operator==(const ScorePlace&, const ScorePlace&) = default;
};

// Ids that are empty or unknown by now are for the caller to refuse.
[[nodiscard]] ScorePlace rememberedPlace(const SessionId& session);
// Both are written at once: a program that is killed finds its place, and its clock running.
void rememberPlace(const SessionId& session, const ScorePlace& place);

[[nodiscard]] InterviewClock rememberedClock(const SessionId& session,
                                             const CandidateId& candidate);
// Forgets the clocks of other sessions: a jury sits once.
void rememberClock(const SessionId& session, const CandidateId& candidate,
                   const InterviewClock& clock);

} // namespace delibere::widgets
