// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the files of a bundle, as a text that goes with them.
#pragma once

#include <span>
#include <string>

#include "domain/jury_session.h"
#include "domain/listed_file.h"

namespace delibere::wording {

// The name of the list in its folder.
inline constexpr const char* bundleListName = "liste-des-fichiers.txt";

// A line for each file: digest, size, name, in the order given; `sha256sum -c` reads the same
// values.
[[nodiscard]] std::string bundleListText(const JurySession& session,
                                         std::span<const ListedFile> files);

} // namespace delibere::wording
