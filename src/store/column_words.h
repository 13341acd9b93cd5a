// SPDX-License-Identifier: GPL-3.0-or-later
// The words that stand for an enumerator in a column; the schema lists the same ones.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "store/engine_error.h"

namespace delibere::store {

// In the order of the enumerators.
inline constexpr std::array<const char*, 2> evidenceWords{"dossier", "interview"};
inline constexpr std::array<const char*, 2> sheetStateWords{"draft", "submitted"};
inline constexpr std::array<const char*, 3> readingWords{"not-read", "clear", "partial"};
inline constexpr std::array<const char*, 2> jurorRoleWords{"member", "president"};
inline constexpr std::array<const char*, 2> attendanceWords{"present", "absent"};
inline constexpr std::array<const char*, 6> candidateStatusWords{
    "expected", "absent", "excused", "pending", "suspended", "abandoned"};
inline constexpr std::array<const char*, 3> answerWords{"", "yes", "no"};
inline constexpr std::array<const char*, 3> genderWords{"", "woman", "man"};
inline constexpr std::array<const char*, 3> castingVoteWords{"", "for", "against"};
inline constexpr std::array<const char*, 4> recordStageWords{"signing", "locked", "withdrawn",
                                                             "replaced"};
inline constexpr std::array<const char*, 2> notSigningWords{"refuses", "prevented"};
inline constexpr std::array<const char*, 2> presidencyWords{"chosen", "vice-president"};
inline constexpr std::array<const char*, 5> followUpWords{"paritary-jury", "cpne", "notification",
                                                          "delivery", "registration"};
inline constexpr std::array<const char*, 3> proposalWords{"total", "partial", "none"};
inline constexpr std::array<const char*, 2> trackWords{"classic", "work-study"};
inline constexpr std::array<const char*, 2> phaseWords{"main", "complementary"};
inline constexpr std::array<const char*, 3> pieceStateWords{"received", "unreadable", "to-clarify"};
inline constexpr std::array<const char*, 3> summonsWords{"", "summoned", "not-summoned"};
inline constexpr std::array<const char*, 4> answerKindWords{"ranked", "academic-refusal",
                                                            "administrative-refusal", "awaiting"};
inline constexpr std::array<const char*, 9> packetWords{
    "mission-sent", "mission-held",    "sheets-sent",         "sheets-received",   "receipt-held",
    "grids-sent",   "signatures-sent", "signatures-received", "declaration-signed"};

template <class Enum, std::size_t size>
const char* wordOf(const std::array<const char*, size>& words, Enum value)
{
    return words.at(static_cast<std::size_t>(value));
}

template <class Enum, std::size_t size>
Enum fromWord(const std::array<const char*, size>& words, std::string_view word)
{
    for (std::size_t at = 0; at < size; ++at) {
        if (words[at] == word)
            return static_cast<Enum>(at);
    }
    refuseCorrupt("unknown word " + std::string(word));
}

} // namespace delibere::store
