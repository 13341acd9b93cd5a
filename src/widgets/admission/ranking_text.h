// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the page « Classer ».
#pragma once

#include <optional>

#include <QString>

#include "domain/application_result.h"
#include "domain/framework.h"
#include "domain/ranking.h"

namespace delibere::widgets {

// On the framework's scale, with two decimals: « 14,25 »; « — » without one.
[[nodiscard]] QString resultText(const MarkScale& marks, const std::optional<Fraction>& result);
// « 57/4 sur 20 », « 139/2 sur 100 »: what decides.
[[nodiscard]] QString exactText(const MarkScale& marks, const Fraction& result);
// « 12 », « 12,5 », « 12.25 » on the framework's scale, in steps; nothing for another text.
[[nodiscard]] std::optional<Fraction> resultTyped(const MarkScale& marks, const QString& text);

// « Voie classique, phase principale »
[[nodiscard]] QString listTitle(const RankingList& list);
[[nodiscard]] QString applicationsText(int count); // « 3 candidatures »
[[nodiscard]] QString answerName(AnswerKind kind); // « refus académique »
[[nodiscard]] QString flagText(const MarkScale& marks, ResultFlag flag,
                               std::optional<int> maximumSpread);

} // namespace delibere::widgets
