// SPDX-License-Identifier: GPL-3.0-or-later
// A repérage as an exchange file (delibere-reperage/1), and the exact bytes that its candidate and
// intervenants sign (delibere-reperage-signe/1). Reading checks the form only; whether ids and
// levels agree with a framework is the domain's business (checkPositioning).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/finding.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/positioning.h"
#include "domain/problem.h"

namespace delibere::codec {

// Who is interviewed travels with the repérage: the other laptop may not know them.
struct ExchangedPositioning {
    std::string frameworkDigest; // SHA-256, lowercase hex; empty: not said
    Candidate candidate;         // id, names and company only
    Positioning positioning;

    friend bool operator==(const ExchangedPositioning&, const ExchangedPositioning&) = default;
};

// The id of the repérage may be left out of a file: it is a new one, and the caller names it.
[[nodiscard]] Result<ExchangedPositioning, Findings> readPositioning(std::string_view json);
// Indented, stable order, final newline: readPositioning(writePositioning(x)) == x.
[[nodiscard]] std::string writePositioning(const ExchangedPositioning& exchanged);

struct FrozenPositioning {
    int number = 1;
    int replaces = 0;       // the version that this one annuls; 0: none
    std::string correction; // why
    SessionId session;
    ExchangedPositioning content;
    // What else the forms print. Neither is in a record of before they were signed with it.
    SessionInfo info{};                   // title and day of the session
    std::optional<Positioning> earlier{}; // what the plan compares with: see comparable
    int zoneMinutes = 0;                  // RecordVersion::zoneMinutes

    friend bool operator==(const FrozenPositioning&, const FrozenPositioning&) = default;
};

// The inputs, the bilan that they make and what is not coherent: canonical JSON.
[[nodiscard]] std::string canonical(const FrozenPositioning& record, const Framework& framework);
// The inputs; a caller writes them again and compares the bytes.
[[nodiscard]] Result<FrozenPositioning, Findings> readFrozenPositioning(std::string_view bytes);

// The bilan for scripts: who, per competence the mastery, the lines, the means; the warnings.
[[nodiscard]] std::string writePositioningSummary(const Framework& framework,
                                                  const ExchangedPositioning& exchanged);

} // namespace delibere::codec
