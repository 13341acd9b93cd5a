// SPDX-License-Identifier: GPL-3.0-or-later
// The exact bytes that a commission signs for the ranking of one list (delibere-classement/1), and
// what is read back from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/finding.h"
#include "domain/problem.h"
#include "domain/record_subject.h"

namespace delibere::codec {

struct FrozenRanking {
    int number = 1;
    int replaces = 0;       // the version that this one annuls; 0: none
    std::string correction; // why
    SessionId session;
    std::string frameworkDigest; // SHA-256, lowercase hex
    RankingList list;
    int last = 0;                      // the last rank; 0: nobody is ranked
    std::vector<SignerId> signatories; // members who were present
    int zoneMinutes = 0;               // RecordVersion::zoneMinutes

    [[nodiscard]] int lastRank() const { return last; }

    friend bool operator==(const FrozenRanking&, const FrozenRanking&) = default;
};

[[nodiscard]] std::string canonical(const FrozenRanking& record);
[[nodiscard]] Result<FrozenRanking, Findings> readFrozenRanking(std::string_view bytes);

} // namespace delibere::codec
