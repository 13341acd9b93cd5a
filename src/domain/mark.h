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

// 0-100, whole.
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
