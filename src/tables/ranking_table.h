// SPDX-License-Identifier: GPL-3.0-or-later
// The signed ranking of a list as a platform takes it: number, rank, answer and reason, no mark and
// no name. And such a file looked at again: is it, line by line, what was signed?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/signed_ranking.h"
#include "tables/csv_reading.h"
#include "tables/table.h"

namespace delibere::tables {

// The words of the platform, in one place.
namespace handover {
inline constexpr std::string_view number = "numero";
inline constexpr std::string_view rank = "rang";
inline constexpr std::string_view answer = "reponse";
inline constexpr std::string_view reason = "motif";
inline constexpr std::string_view ranked = "classe";
inline constexpr std::string_view academicRefusal = "refus-academique";
inline constexpr std::string_view administrativeRefusal = "refus-administratif";
} // namespace handover

// In the order of the ranks, then the refused by number. A refusal has no rank.
[[nodiscard]] Table rankingTable(const SignedRanking& ranking);

enum class HandoverFault {
    Heading, // line 1 has other columns
    Altered, // a line is not the one that was signed
    Moved,   // it was signed, on another line
    Unknown, // its number was not signed
    Missing, // line 0: it was signed, and is not there
};
struct HandoverFinding {
    HandoverFault fault = HandoverFault::Altered;
    std::size_t line = 0; // of the file, from 1
    std::string number;

    friend bool operator==(const HandoverFinding&, const HandoverFinding&) = default;
};
// By line; empty: every line is the one that was signed, in its order. A file that a spreadsheet
// saved again, with other quotes or without the mark of its encoding, is the same.
[[nodiscard]] Result<std::vector<HandoverFinding>, CsvFault>
compareHandover(std::string_view csv, const SignedRanking& ranking);

} // namespace delibere::tables
