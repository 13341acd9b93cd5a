// SPDX-License-Identifier: GPL-3.0-or-later
// What a record is about: what is frozen as exact bytes, signed, locked and printed. Everything
// that knows records asks this value; what an alternative is made of is its instrument's business.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "domain/application.h"
#include "domain/id.h"

namespace delibere {

// One repérage of a candidate.
struct PositioningSubject {
    PositioningId positioning;
    CandidateId candidate; // whom it is about

    friend auto operator<=>(const PositioningSubject&, const PositioningSubject&) = default;
    friend bool operator==(const PositioningSubject&, const PositioningSubject&) = default;
};

// The grid that the jury signs for a candidate, a repérage, or the ranking of one list of an
// admission session: that one is about the whole session, and about nobody alone.
using RecordSubject = std::variant<CandidateId, PositioningSubject, RankingList>;

// Whose grid or repérage it is; nullptr for a ranking.
[[nodiscard]] const CandidateId* candidateOf(const RecordSubject& subject);
// nullptr for a grid and a ranking.
[[nodiscard]] const PositioningId* positioningOf(const RecordSubject& subject);
// nullptr for a grid and a repérage.
[[nodiscard]] const RankingList* rankingOf(const RecordSubject& subject);

// Every list that a session can have, in their order.
inline constexpr std::array everyRankingList{
    RankingList{Track::Classic, AdmissionPhase::Main},
    RankingList{Track::Classic, AdmissionPhase::Complementary},
    RankingList{Track::WorkStudy, AdmissionPhase::Main},
    RankingList{Track::WorkStudy, AdmissionPhase::Complementary},
};

// "classique/principale": what files and problems name a list by. Never renamed.
[[nodiscard]] std::string listKey(const RankingList& list);
[[nodiscard]] std::optional<RankingList> listOfKey(std::string_view key);

// What a Problem names: the candidate (also of a repérage), or the key of the list.
[[nodiscard]] std::string subjectText(const RecordSubject& subject);

} // namespace delibere
