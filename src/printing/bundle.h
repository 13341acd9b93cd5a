// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the jury paritaire and to the certifier, in one folder: letter, minutes, attendance,
// the signed grids, tables, and the list of these files with their sizes and digests.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "app/session.h"
#include "domain/listed_file.h"
#include "printing/batch.h"

namespace delibere::printing {

// Of the grids the version that everyone has signed, and no other; minutes and final table of the
// jury paritaire while a decision of it stands. Empty for a framework without evaluation.
[[nodiscard]] Result<std::vector<Form>> bundleForms(const app::Session& session,
                                                    const Viewer& viewer);

// "lot" in that folder, or "lot-2", "lot-3" … where something has that name.
[[nodiscard]] std::filesystem::path freeBundleFolder(const std::filesystem::path& parent);

struct Bundle {
    std::filesystem::path list;
    std::vector<ListedFile> files; // without the list
};

// A bundle that is being written: its batch is run by whoever asked for it, then it becomes the
// folder. Whatever was made is taken away again unless it does, folders around it too.
class BundleWriting {
public:
    // FileExists when something lies there; BadRequest when there is nothing to send. The session
    // must outlive the batch.
    [[nodiscard]] static Result<BundleWriting>
    start(const app::Session& session, const Viewer& viewer, const std::filesystem::path& folder);
    BundleWriting(BundleWriting&&) noexcept;
    BundleWriting& operator=(BundleWriting&&) noexcept;
    ~BundleWriting();

    // Once. Destroyed before this is.
    [[nodiscard]] Batch takeBatch();
    // What a form or a file refused. Once, of what the batch wrote; not of one that was cancelled.
    [[nodiscard]] Result<Bundle> finish(const Written& written);

private:
    struct State;
    explicit BundleWriting(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// All of it at once. Needs a QGuiApplication.
[[nodiscard]] Result<Bundle> writeBundle(const app::Session& session, const Viewer& viewer,
                                         const std::filesystem::path& folder);

} // namespace delibere::printing
