// SPDX-License-Identifier: GPL-3.0-or-later
// How long a passage takes and when the pauses are, as they were typed for a session. On this
// machine only: the file keeps the hours that were made of them, and not the wish (ADR 38).
#pragma once

#include <QString>

#include "domain/framework.h"
#include "domain/jury_session.h"

namespace delibere::widgets {

struct DayWish {
    int passage = 0; // minutes; 0: nobody said
    QString pauses;  // as typed

    friend bool operator==(const DayWish&, const DayWish&) = default;
};

// As typed last for this session; else what the framework says of a passage, else what the hours of
// the session are apart.
[[nodiscard]] DayWish dayWish(const JurySession& session, const Framework& framework);
// Forgets those of other sessions: a jury sits once.
void rememberDayWish(const SessionId& session, const DayWish& wish);

// What most hours of a room are apart, where that is so twice; 0: nothing can be told. One pair of
// hours tells nothing: two that overlap would say of themselves that they fit.
[[nodiscard]] int usualPassage(const JurySession& session);

} // namespace delibere::widgets
