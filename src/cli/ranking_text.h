// SPDX-License-Identifier: GPL-3.0-or-later
// What a command says of the rankings of a commission: the lists, and why somebody stands there.
#pragma once

#include <nlohmann/json.hpp>

#include "app/session_ranking.h"
#include "cli/console.h"

namespace delibere::cli {

void printRanking(Console& console, const app::Session& session, const Ranking& ranking);
[[nodiscard]] nlohmann::ordered_json rankingJson(const app::Session& session,
                                                 const Ranking& ranking);

// What its readers make of one application, and what put it where it is. Precondition: it is in
// `shown`.
void printWhy(Console& console, const app::Session& session, const app::SessionRanking& shown,
              const CandidateId& id);
[[nodiscard]] nlohmann::ordered_json
whyJson(const app::Session& session, const app::SessionRanking& shown, const CandidateId& id);

} // namespace delibere::cli
