// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a repérage, in the order of the guide, and what each says of itself in the list.
#pragma once

#include <vector>

#include <QString>

#include "widgets/kit/theme.h"
#include "widgets/positioning/positioning_desk.h"

namespace delibere::widgets {

struct PositioningStep {
    enum class Kind { Welcome, Opening, Table, Summary, Plan, Signatures };

    Kind kind = Kind::Welcome;
    CompetencyId table{}; // Table only

    friend bool operator==(const PositioningStep&, const PositioningStep&) = default;
};

[[nodiscard]] std::vector<PositioningStep> positioningSteps(const Framework& framework);

// A line of the list: what it leads to, its mark, and the words that say the same.
struct StepLine {
    QString mark; // "✓", "○", "▲"; empty
    QString title;
    QString state; // « en cours », « à voir » …
    theme::Tone tone = theme::Tone::Normal;
};

// Precondition: a repérage is chosen. `discreet`: nothing of it may be read as an appraisal.
[[nodiscard]] StepLine stepLine(const PositioningDesk& desk, const PositioningStep& step,
                                bool discreet);

// Entered: a level is there. In the order of the guide.
[[nodiscard]] std::vector<CompetencyId> openTables(const PositioningDesk& desk);
// « Reste 3 tableaux »; empty when all are entered.
[[nodiscard]] QString remainingText(const PositioningDesk& desk);
// « Amélie Roussel — 12/03/2026 »
[[nodiscard]] QString positioningText(const Positioning& positioning, const JurySession& jury);

} // namespace delibere::widgets
