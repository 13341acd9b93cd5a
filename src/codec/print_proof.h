// SPDX-License-Identifier: GPL-3.0-or-later
// What a printed form carries of itself (delibere-preuve/1): which form it is, and the signed
// version it was laid out from, exactly as the session keeps it. Whoever has the framework can lay
// it out again and compare.
#pragma once

#include <string>
#include <string_view>

#include "domain/finding.h"
#include "domain/problem.h"
#include "domain/signed_record.h"

namespace delibere::codec {

struct PrintProof {
    std::string form; // as a command asks for it: "grille", "reperage-bilan"
    RecordVersion version;

    friend bool operator==(const PrintProof&, const PrintProof&) = default;
};

// Canonical JSON.
[[nodiscard]] std::string writeProof(const PrintProof& proof);
[[nodiscard]] Result<PrintProof, Findings> readProof(std::string_view json);

} // namespace delibere::codec
