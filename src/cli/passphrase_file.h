// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets of a command come from files: an argument could be seen by anyone on the machine.
#pragma once

#include <string>

#include "domain/problem.h"

namespace delibere::cli {

// The first line. FileNotFound, FileUnreadable, FileTooLarge.
[[nodiscard]] Result<std::string> readPassphrase(const std::string& file);

} // namespace delibere::cli
