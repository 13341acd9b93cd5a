// SPDX-License-Identifier: GPL-3.0-or-later
// What an output must never fall upon: a session, a file that was read to make it, anything that is
// no regular file. Asked by every writing of a file, and before long work by who has an output
// path.
#pragma once

#include <filesystem>

#include "domain/problem.h"

namespace delibere::store {

// Links on the way are followed: it is about the file that would be reached. Nothing is touched.
// OutputIsSession (the name ends in .jury or .campagne, or such a file lies there whatever its
// name), OutputIsInput, OutputNotAFile.
[[nodiscard]] Result<void> checkOutput(const std::filesystem::path& path);

// This process read this file: it is an input of whatever it writes from now on.
void noteInput(int descriptor);
// This process wrote it, and may write it again.
void noteOutput(int descriptor);

} // namespace delibere::store
