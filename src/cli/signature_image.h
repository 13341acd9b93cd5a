// SPDX-License-Identifier: GPL-3.0-or-later
// A drawn signature given as a file, judged whole before anything is frozen or signed: what could
// not be printed is not signed.
#pragma once

#include <string>

#include "domain/id.h"
#include "domain/problem.h"

namespace delibere::cli {

// Empty when no file is given. FileNotFound, FileUnreadable, FileTooLarge; ImageRefused with
// `signer`: an empty file, or a picture that cannot be drawn.
[[nodiscard]] Result<std::string> readSignatureImage(const std::string& file,
                                                     const SignerId& signer);

} // namespace delibere::cli
