// SPDX-License-Identifier: GPL-3.0-or-later
// Is this a file of the expected kind, in a version that this program knows? Asked before
// anything else: what a newer format means, an older program cannot judge.
#pragma once

#include <optional>
#include <string_view>

#include "codec/object_reader.h"

namespace delibere::codec {

// "delibere-fiche" and version 1 accept "delibere-fiche/1". False: complained, read no further.
[[nodiscard]] bool checkFormat(ObjectReader& root, std::string_view name, int version);

// The same where earlier versions are still read: 1 to `newest`.
[[nodiscard]] std::optional<int> formatVersion(ObjectReader& root, std::string_view name,
                                               int newest);

} // namespace delibere::codec
