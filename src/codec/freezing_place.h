// SPDX-License-Identifier: GPL-3.0-or-later
// What a frozen version says of where it was frozen, and of which of two namesakes it is. Both keys
// are left out where there is nothing to say: what was signed before there were any keeps its
// bytes.
#pragma once

#include <string_view>

#include "codec/json_writing.h"
#include "codec/object_reader.h"
#include "domain/jury_session.h"

namespace delibere::codec {

void addPlaceOfFreezing(Json& json, const Candidate& candidate, int zoneMinutes);
void addZone(Json& json, int zoneMinutes); // nothing of universal time
// 0 when the version does not say.
[[nodiscard]] int readZone(ObjectReader& root);
// The same of canonical bytes, which are not read for it.
[[nodiscard]] int zoneOf(std::string_view body);

} // namespace delibere::codec
