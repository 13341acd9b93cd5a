// SPDX-License-Identifier: GPL-3.0-or-later
// One juror's sheet as an exchange file (delibere-fiche/2; /1, which does not say on which
// framework it was filled in, is still read). Reading checks the form only; whether ids, ranges and
// rights agree with a session is the domain's business (checkSheet).
#pragma once

#include <string>
#include <string_view>

#include "domain/finding.h"
#include "domain/jury_session.h"
#include "domain/mark.h"
#include "domain/problem.h"
#include "domain/score_sheet.h"

namespace delibere::codec {

struct ExchangedSheet {
    SessionId session;
    ScoreSheet sheet;
    std::string framework{}; // SHA-256 of its bytes, lowercase hex; empty: of version 1, not said
    MarkScale marks{};       // what its numbers count

    friend bool operator==(const ExchangedSheet&, const ExchangedSheet&) = default;
};

[[nodiscard]] Result<ExchangedSheet, Findings> readSheet(std::string_view json);
// Indented, stable order, final newline: readSheet(writeSheet(x)) == x. Version 2, or 1 without a
// framework.
[[nodiscard]] std::string writeSheet(const ExchangedSheet& exchanged);

// The same without white space, keys sorted: the part of what is handed over, and what its digest
// is taken of.
[[nodiscard]] std::string writeCompactSheet(const ExchangedSheet& exchanged);

} // namespace delibere::codec
