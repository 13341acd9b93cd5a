// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a register of acquired blocs (delibere-registre/1): canonical JSON, with the digest
// of what it holds, so that a file that was cut or altered is told from one that is whole.
#pragma once

#include <string>
#include <string_view>

#include "domain/acquired_register.h"
#include "domain/finding.h"
#include "domain/problem.h"

namespace delibere::codec {

struct RegisterFile {
    AcquiredRegister content;
    std::string digest; // as the file says it
};

// The exact bytes that the digest of a register is over.
[[nodiscard]] std::string registerLines(const AcquiredRegister& content);
// `digest`: of those, in lowercase hex.
[[nodiscard]] std::string writeRegister(const AcquiredRegister& content, const std::string& digest);
// All or nothing, every finding at once; a key that stands twice and a candidate of a session who
// does are findings.
[[nodiscard]] Result<RegisterFile, Findings> readRegister(std::string_view json);

// For whoever looks: the same keys, and the last day of each.
[[nodiscard]] std::string shownRegister(const std::vector<RegisterEntry>& entries);

} // namespace delibere::codec
