// SPDX-License-Identifier: GPL-3.0-or-later
// What a juror says of one criterion, for one evidence. Four states that never turn into one
// another: nothing entered, not covered in the exchange, a level of the scale, a whole percent.
// A blank is not a zero, and "not covered" is not a blank.
#pragma once

#include <compare>
#include <variant>

namespace delibere {

enum class Evidence { Dossier, Interview };

struct NotEntered {
    friend auto operator<=>(const NotEntered&, const NotEntered&) = default;
};

struct NotCovered {
    friend auto operator<=>(const NotCovered&, const NotCovered&) = default;
};

// Rank on the scale of the evidence, 1 = lowest.
struct LevelMark {
    int rank = 0;
    friend auto operator<=>(const LevelMark&, const LevelMark&) = default;
};

// What the numbers of a framework count: whole percents, or the steps of a mark out of so many
// points. A number is kept as a whole count of steps, so that nothing is ever rounded: on 20 by
// half points, 25 is 12.5.
struct MarkScale {
    int points = 100;                                                // the highest mark
    int stepsPerPoint = 1;                                           // 1, 2 or 4
    [[nodiscard]] int top() const { return points * stepsPerPoint; } // in steps; 100 at most
    [[nodiscard]] bool inPercents() const { return points == 100 && stepsPerPoint == 1; }

    friend bool operator==(const MarkScale&, const MarkScale&) = default;
};

// A number of the framework, in the steps of its MarkScale: 0-100, whole.
struct Percent {
    int value = 0;
    friend auto operator<=>(const Percent&, const Percent&) = default;
};

using Mark = std::variant<NotEntered, NotCovered, LevelMark, Percent>;

// What a juror finally says of a bloc: a percent or a level, as the framework wants.
using Grade = std::variant<LevelMark, Percent>;

[[nodiscard]] inline bool isEntered(const Mark& mark)
{
    return !std::holds_alternative<NotEntered>(mark);
}

} // namespace delibere
