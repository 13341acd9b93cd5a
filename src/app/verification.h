// SPDX-License-Identifier: GPL-3.0-or-later
// Is a session file what the jury made and signed? Looks at everything again and names what is
// wrong; it repairs nothing. A file whose every byte was made again with other keys passes, and so
// does an older copy of it: the fingerprints and the head of the journal are given to be compared
// with what is on paper, which is what nobody can change.
#pragma once

#include <filesystem>

#include "app/session.h"
#include "domain/verification.h"

namespace delibere::app {

[[nodiscard]] Verification verify(const store::SessionFile& file, const Framework& framework);
// A file on disk; opened for reading only. One that cannot be opened is a finding: NotVerified,
// with why and what to do, unless it was read and is damaged.
[[nodiscard]] Verification verifyFile(const std::filesystem::path& path,
                                      const store::FileKeyPtr& key = {});

} // namespace delibere::app
