// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a signed ranking: its writer and its reader have the same. Never renamed.
#pragma once

#include "codec/words.h"
#include "domain/ranking.h"

namespace delibere::codec {

inline constexpr std::string_view rankingFormat = "delibere-classement";

inline constexpr std::array<Word<ExaminationMode>, 4> signedModeWords{
    {{ExaminationMode::Dossier, "dossier"},
     {ExaminationMode::Interview, "entretien"},
     {ExaminationMode::Competition, "concours"},
     {ExaminationMode::Exam, "examen"}}};
// Nothing stands for RankedBy::Nothing: who is not told apart is not signed.
inline constexpr std::array<Word<RankedBy>, 4> rankedByWords{{{RankedBy::Result, "resultat"},
                                                              {RankedBy::Rule, "regle"},
                                                              {RankedBy::Settlement, "departage"},
                                                              {RankedBy::Hand, "commission"}}};

} // namespace delibere::codec
