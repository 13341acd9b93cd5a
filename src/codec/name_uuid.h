// SPDX-License-Identifier: GPL-3.0-or-later
// UUIDs that follow from a name (RFC 4122, version 5): the same framework always exports the same
// identifiers, and anybody can work them out again. Names, no secrets: nothing rests on SHA-1.
#pragma once

#include <string>

namespace delibere::codec {

// Lowercase, in the namespace of frameworks (ADR 34).
[[nodiscard]] std::string nameUuid(const std::string& name);

} // namespace delibere::codec
