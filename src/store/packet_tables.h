// SPDX-License-Identifier: GPL-3.0-or-later
// What went to other laptops and came from them, in its table: rows are only added.
#pragma once

#include "domain/exchange_edit.h"
#include "store/connection.h"

namespace delibere::store {

[[nodiscard]] KeptPackets readPackets(Connection& connection);

void write(Connection& connection, const KeepPacket& edit);

} // namespace delibere::store
