// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of one candidate's time before the jury: ten minutes of presentation, ten of exchange
// (seed 000:67-68). A value that goes by the wall clock: it neither drifts in a pause nor stops
// with the program. It reminds, it never interrupts, and nothing is decided by it.
#pragma once

#include <chrono>
#include <optional>

namespace delibere {

enum class InterviewPhase { Presentation, Exchange };

struct InterviewClock {
    using Instant = std::chrono::sys_seconds;

    static constexpr std::chrono::seconds phaseLimit =
        std::chrono::minutes(10); // « 10 minutes maxi »

    InterviewPhase phase = InterviewPhase::Presentation;
    std::chrono::seconds before{0}; // of the phase, until it was last started; not negative
    std::optional<Instant> since;   // running since; absent: stopped

    [[nodiscard]] bool running() const { return since.has_value(); }
    [[nodiscard]] bool untouched() const { return *this == InterviewClock{}; }
    // Of the phase. A wall clock that was set back takes nothing away.
    [[nodiscard]] std::chrono::seconds elapsed(Instant now) const;
    [[nodiscard]] bool over(Instant now) const { return elapsed(now) >= phaseLimit; }

    // New values; starting a running clock or stopping a stopped one changes nothing.
    [[nodiscard]] InterviewClock started(Instant now) const;
    [[nodiscard]] InterviewClock paused(Instant now) const;
    // Into the exchange, from zero, running if it ran. The presentation is not kept.
    [[nodiscard]] InterviewClock movedOn(Instant now) const;

    friend bool operator==(const InterviewClock&, const InterviewClock&) = default;
};

} // namespace delibere
