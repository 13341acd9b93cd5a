// SPDX-License-Identifier: GPL-3.0-or-later
// What a record is about: what is frozen as exact bytes, signed, locked and printed. Everything
// that knows records asks this value; what an alternative is made of is its instrument's business.
#pragma once

#include <compare>
#include <variant>

#include "domain/id.h"

namespace delibere {

// One repérage of a candidate.
struct PositioningSubject {
    PositioningId positioning;
    CandidateId candidate; // whom it is about

    friend auto operator<=>(const PositioningSubject&, const PositioningSubject&) = default;
    friend bool operator==(const PositioningSubject&, const PositioningSubject&) = default;
};

// The grid that the jury signs for a candidate, or a repérage.
using RecordSubject = std::variant<CandidateId, PositioningSubject>;

[[nodiscard]] inline const CandidateId& candidateOf(const RecordSubject& subject)
{
    const auto* positioning = std::get_if<PositioningSubject>(&subject);
    return positioning != nullptr ? positioning->candidate : std::get<CandidateId>(subject);
}

// nullptr for a grid.
[[nodiscard]] inline const PositioningId* positioningOf(const RecordSubject& subject)
{
    const auto* positioning = std::get_if<PositioningSubject>(&subject);
    return positioning != nullptr ? &positioning->positioning : nullptr;
}

} // namespace delibere
