// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of a bloc where the framework weighs several sources (CEFICEM: trainers 30 %, tutor
// 20 %, jury 50 %): the exact weighted mean. A source that is missing is a blank and no zero: there
// is no figure before every one is there.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/fraction.h"
#include "domain/framework.h"
#include "domain/jury_session.h"

namespace delibere {

// What one source says of one bloc.
struct SourcePart {
    SourceId source;
    bool jury = false; // its mark is the mean of the sheets, said elsewhere
    int weight = 0;
    std::optional<OutsideMark> mark{}; // absent: none was entered, or it is the jury's part

    friend bool operator==(const SourcePart&, const SourcePart&) = default;
};

// In the order of the framework; empty where it weighs none.
[[nodiscard]] std::vector<SourcePart> sourceParts(const EvaluationRules& rules,
                                                  const JurySession& session,
                                                  const CandidateId& candidate,
                                                  const BlockId& block);

// In the steps of the framework. Independent of the order of the parts; absent when a part has no
// mark, or the jury no mean. Precondition: the weights make more than 0.
[[nodiscard]] std::optional<Fraction> weightedFigure(std::span<const SourcePart> parts,
                                                     const std::optional<Fraction>& juryMean);

} // namespace delibere
