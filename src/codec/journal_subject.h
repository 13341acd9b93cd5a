// SPDX-License-Identifier: GPL-3.0-or-later
// Whom one line of the journal is about, read from its body.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace delibere::codec {

struct JournalSubject {
    std::string candidate;          // id; empty: nobody's
    std::string positioning;        // id of a repérage; empty: none
    std::vector<std::string> among; // ids of candidates told apart; empty: they were not
};

// Of a body that cannot be read: nobody.
[[nodiscard]] JournalSubject journalSubject(std::string_view body);

} // namespace delibere::codec
