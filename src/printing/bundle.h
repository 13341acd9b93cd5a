// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the jury paritaire and to the certifier, in one folder: letter, minutes, attendance,
// the grid of each candidate, tables, and the list of these files with their sizes and digests.
#pragma once

#include <filesystem>
#include <vector>

#include "app/session.h"
#include "domain/listed_file.h"
#include "printing/form.h"

namespace delibere::printing {

// Of the grids the version that holds; minutes and final table of the jury paritaire once it has
// decided for somebody. Empty for a framework without evaluation.
[[nodiscard]] Result<std::vector<Form>> bundleForms(const app::Session& session,
                                                    const Viewer& viewer);

struct Bundle {
    std::filesystem::path list;
    std::vector<ListedFile> files; // without the list
};

// The folder is made, whole or not at all. FileExists when something lies there; BadRequest when
// there is nothing to send; what a form or a file refuses. Needs a QGuiApplication.
[[nodiscard]] Result<Bundle> writeBundle(const app::Session& session, const Viewer& viewer,
                                         const std::filesystem::path& folder);

} // namespace delibere::printing
