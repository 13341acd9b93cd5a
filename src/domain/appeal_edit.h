// SPDX-License-Identifier: GPL-3.0-or-later
// Recours motivé: a candidate contests what was decided. When it came and why, when it was answered
// and how; what is decided on it is decided elsewhere (domain.md §1.6, KALIARTI000030641472).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/jury_session.h"
#include "domain/problem.h"
#include "domain/signed_record.h"
#include "domain/text_change.h"

namespace delibere {

struct Appeal {
    Date received;
    std::string reasons;          // of the candidate; never blank
    std::optional<Date> answered; // nullopt: it waits for an answer
    std::string answer{};         // never blank once it is answered

    friend bool operator==(const Appeal&, const Appeal&) = default;
};

// By candidate, in the order of their numbers (1, 2…).
using Appeals = std::map<CandidateId, std::vector<Appeal>>;

struct SetAppeal {
    CandidateId candidate;
    int number = 1;               // one that is there, or the next one
    std::optional<Appeal> appeal; // nullopt: the last one was entered by mistake
    friend bool operator==(const SetAppeal&, const SetAppeal&) = default;
};

// UnknownCandidate; ParitaryUnsigned: nothing was ever signed that could be contested;
// AppealMissing: another number; ReasonRequired, TextTooLong; AppealUndated: an answer without its
// day; AppealDates: received before the
// session or answered before it came. `today`: a day more than a year after the session that has
// not come is refused (AppealDates). `history`: of the candidate's grid.
[[nodiscard]] Problems refusals(const JurySession& session, const RecordHistory& history,
                                const Appeals& held, const Date& today, const SetAppeal& edit);

[[nodiscard]] SetAppeal inverse(const Appeals& before, const SetAppeal& edit);

void eachText(SetAppeal& edit, const TextChange& change);

} // namespace delibere
