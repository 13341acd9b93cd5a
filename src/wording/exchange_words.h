// SPDX-License-Identifier: GPL-3.0-or-later
// What goes between laptops, in words.
#pragma once

#include <optional>
#include <string>

#include "domain/date.h"
#include "domain/jury_session.h"
#include "domain/packet_fault.h"
#include "domain/problem.h"
#include "domain/reception_verdict.h"
#include "domain/sheet_board.h"
#include "domain/sheet_in_grid.h"

namespace delibere::wording {

// "nouveau", "identique", "plus ancien", "plus récent", "divergent"; of what is refused, by its
// problem: "autre session", "membre inconnu", "endommagé", "pas pour vous"…
[[nodiscard]] std::string receptionWord(ReceptionVerdict verdict,
                                        const std::optional<Problem>& problem);
[[nodiscard]] std::string words(PacketFault fault);
[[nodiscard]] std::string words(MissionDivergence divergence);
// What a member is told of their own sheet in a grid: "la même que la vôtre"…
[[nodiscard]] std::string words(SheetInGrid sheet);
// Why a sheet that was handed over again opens the one that is here.
[[nodiscard]] std::string handedAgainReason(int number);

// --- « Qui manque »
// "—", "attendue", "en cours", "remise", "reçue", "divergente, gardée".
[[nodiscard]] std::string words(SheetStanding standing);
// "le 29 novembre 2026, n° 2": which file it was, and the day it was received.
[[nodiscard]] std::string receptionWords(int number, const Date& day);
// "Il manque 3 fiches : Paul Okafor (2) et Sophie Lefèvre (1). Une fiche reçue diverge…"
[[nodiscard]] std::string boardSentence(const SheetBoard& board, const JurySession& jury);

} // namespace delibere::wording
