// SPDX-License-Identifier: GPL-3.0-or-later
// What the cases of every form start from: the frameworks as they are shipped, and a stamp.
#pragma once

#include "domain/framework.h"
#include "domain/record_stamp.h"

namespace delibere::sample {

// Five blocs, percents.
[[nodiscard]] const Framework& maintenance();
// Six blocs, tables, a repérage.
[[nodiscard]] const Framework& technico();

// Of a record that is not frozen; two digests that nobody takes for real ones.
[[nodiscard]] RecordStamp stamp(RecordState state);

} // namespace delibere::sample
