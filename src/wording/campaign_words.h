// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign in French words: states, phases, rules, answers, deadlines.
#pragma once

#include <string>
#include <string_view>

#include "campaign/answer_rules.h"
#include "campaign/calendar.h"
#include "campaign/reply.h"
#include "campaign/rule.h"
#include "campaign/state.h"
#include "domain/date.h"

namespace delibere::wording {

// "sur liste d’attente"
[[nodiscard]] std::string_view stateWord(campaign::State state);
// "phase principale"
[[nodiscard]] std::string_view phaseWord(campaign::Phase phase);
// "classique", "alternance"
[[nodiscard]] std::string_view trackWord(Track track);
// What the rule does, in one sentence.
[[nodiscard]] std::string_view ruleText(campaign::Rule rule);
// Where it is written: "T8, document lignes 707-738, D.612-36-2-2 I"; "déduit" where no text was
// found.
[[nodiscard]] std::string ruleSource(campaign::Rule rule);
// What is done by it: "accepter définitivement".
[[nodiscard]] std::string_view replyWord(campaign::Reply reply);
// Why something cannot be said now, without a full stop.
[[nodiscard]] std::string_view refusalText(campaign::Refusal refusal);
// "jusqu’au 5 juin 2025, 23 h 59 (heure de Paris)"
[[nodiscard]] std::string deadlineText(const Date& day);

} // namespace delibere::wording
