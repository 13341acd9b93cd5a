// SPDX-License-Identifier: GPL-3.0-or-later
// By which rules a record was computed and in which words it prints. What was signed keeps its
// edition: its bytes are computed again and its pages drawn again as they were. A record that does
// not say is of the first.
#pragma once

namespace delibere {

enum class RecordEdition {
    First = 1,  // versions 1 to 4 of the file
    Second = 2, // what nobody addressed and competencies on which members diverge are flagged; the
                // outcome in the State's words; "sans préconisation" is said by the jury
};

inline constexpr RecordEdition currentEdition = RecordEdition::Second;

} // namespace delibere
