// SPDX-License-Identifier: GPL-3.0-or-later
// What a command says of applications: each in one line, or as data for scripts.
#pragma once

#include <nlohmann/json.hpp>

#include "app/session.h"
#include "cli/console.h"
#include "domain/evaluator_index.h"
#include "domain/reading_board.h"

namespace delibere::cli {

// "25-0344 — Camille Exemple", or the number alone.
[[nodiscard]] std::string applicationText(const JurySession& jury, const CandidateId& id);
// "25-0344, 25-0345": numbers alone, however many there are.
[[nodiscard]] std::string numbersText(const JurySession& jury, const std::vector<CandidateId>& ids);
[[nodiscard]] nlohmann::ordered_json numbersJson(const JurySession& jury,
                                                 const std::vector<CandidateId>& ids);

void printApplication(Console& console, const app::Session& session, const ReadingBoard& board,
                      const CandidateId& id);
[[nodiscard]] nlohmann::ordered_json applicationJson(const app::Session& session,
                                                     const ReadingBoard& board,
                                                     const EvaluatorIndex& readers,
                                                     const CandidateId& id);

// Words for scripts. "classe", "refus-academique"…; also what --reponse takes.
[[nodiscard]] const char* answerKey(AnswerKind kind);
[[nodiscard]] std::optional<AnswerKind> answerFromKey(std::string_view key);
// "recue", "illisible", "a-preciser"
[[nodiscard]] const char* pieceKey(PieceState state);
[[nodiscard]] std::optional<PieceState> pieceFromKey(std::string_view key);

} // namespace delibere::cli
