// SPDX-License-Identifier: GPL-3.0-or-later
// How long an acquired bloc counts, as frameworks and registers write it: "validite" and, but for
// life, "nombre".
#pragma once

#include "codec/json_writing.h"
#include "codec/object_reader.h"
#include "domain/validity.h"

namespace delibere::codec {

// "validite" is required; "nombre" is with years and months, and refused for life.
[[nodiscard]] Validity readValidity(ObjectReader& object);
void addValidity(Json& json, const Validity& validity);

} // namespace delibere::codec
