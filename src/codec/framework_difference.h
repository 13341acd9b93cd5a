// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of a framework side by side, sheet by sheet of the workbook that each would be.
#pragma once

#include <string_view>

#include "domain/framework_change.h"

namespace delibere::codec {

// In the order of the sheets, then of the rows of `after`, then of those that went. A row with an
// id is the same row wherever it stands; another one is the same where its texts are, or where it
// stands between the same neighbours. One that only got another number, because one was put in
// front of it, did not change. Precondition: readFramework reads both.
[[nodiscard]] FrameworkChanges frameworkChanges(std::string_view before, std::string_view after);

} // namespace delibere::codec
