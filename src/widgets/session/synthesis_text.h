// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a deliberation on screen: names made short, states, means, validity of the panel.
#pragma once

#include <span>

#include <QString>

#include "domain/panel_validity.h"
#include "domain/synthesis.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

[[nodiscard]] QString shortName(const Juror& juror); // « C. Martin »
[[nodiscard]] QString initials(const Juror& juror);  // « CM »

[[nodiscard]] QString stateText(BlockState state);
[[nodiscard]] theme::Tone stateTone(BlockState state);
[[nodiscard]] QString ruleTitle(const EvaluationRules& rules); // « Seuil 70 »

// A figure of the row, or its mean, without its sign: « 69,5 », « 11,67 »; never reads as the
// threshold when it is under it.
[[nodiscard]] QString figureText(const EvaluationRules& rules, const BlockRow& row,
                                 const Fraction& figure);
[[nodiscard]] QString meanText(const EvaluationRules& rules, const BlockRow& row);

struct Spoken {
    QString text;
    theme::Tone tone = theme::Tone::Normal;
};

// « Candidat absent : rien ne se décide. », of a candidate who is not heard.
[[nodiscard]] Spoken statusText(const Candidate& candidate);

// « Jury valable, 3 sur 3 », or what is wrong with the panel.
[[nodiscard]] Spoken panelText(const JurySession& session, const CandidateId& candidate,
                               std::span<const PanelFinding> findings);

} // namespace delibere::widgets
