// SPDX-License-Identifier: GPL-3.0-or-later
// An application in words: where it comes from, its pieces, how far its reading is, what the
// commission answers.
#pragma once

#include <string>

#include "domain/reading_board.h"

namespace delibere::wording {

[[nodiscard]] std::string words(Track track);          // "classique", "alternance"
[[nodiscard]] std::string words(AdmissionPhase phase); // "principale", "complémentaire"
[[nodiscard]] std::string words(PieceState state);     // "reçue", "illisible", "à préciser"
// "à préciser, demandé le 12 mars 2026 : « La deuxième année. »"
[[nodiscard]] std::string words(const PieceNote& note);
[[nodiscard]] std::string words(Summons summons); // "convoqué", "non convoqué"; undecided: empty
// "classé", "refusé (motif académique)", "refusé (motif administratif)", "en attente d’une
// précision".
[[nodiscard]] std::string words(AnswerKind kind);
// "Licence de mathématiques, Université des Rives, Bretagne".
[[nodiscard]] std::string originWords(const ApplicationFacts& facts);
// "5 sur 6, 1 à préciser"; "—" where no piece is asked.
[[nodiscard]] std::string words(const PieceCount& count);
// "1/2"; "—" where nobody reads it.
[[nodiscard]] std::string words(const ReadingCount& count);
// "25-0344", or "25-0344 — Camille Exemple" where it has a name besides.
[[nodiscard]] std::string applicationName(const Application& application,
                                          const Candidate& candidate);
// "Poids 5", published; "Poids 1, comme les autres" is never said: empty without published weights.
[[nodiscard]] std::string weightWords(const Admission& admission, const CriterionId& criterion);
// "Aucune pondération publiée : chaque critère compte autant.", or where the weights stand.
[[nodiscard]] std::string weightsSentence(const Admission& admission);

} // namespace delibere::wording
