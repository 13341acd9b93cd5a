// SPDX-License-Identifier: GPL-3.0-or-later
// Version 9: rooms, what a convocation says, what is noted of a passage; after the room, the jury
// paritaire and the appeals.
#pragma once

namespace delibere::store {

[[nodiscard]] const char* schemaStep9();

} // namespace delibere::store
