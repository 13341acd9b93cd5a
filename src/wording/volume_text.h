// SPDX-License-Identifier: GPL-3.0-or-later
// Why a session is not worked on where it lies, in words.
#pragma once

#include <string>

#include "domain/volume_kind.h"

namespace delibere::wording {

// What it is and what could happen; `name` is that of the file. Not of an ordinary volume.
[[nodiscard]] std::string volumeText(VolumeKind kind, const std::string& name);
// The same, and what to do with a command.
[[nodiscard]] std::string volumeRefusal(VolumeKind kind, const std::string& name);

} // namespace delibere::wording
