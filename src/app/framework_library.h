// SPDX-License-Identifier: GPL-3.0-or-later
// Framework files on disk: read one, list a folder. A bad file is listed with its findings, so that
// staff see why it cannot be chosen.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "domain/finding.h"
#include "domain/framework.h"
#include "domain/framework_change.h"
#include "domain/problem.h"

namespace delibere::app {

struct FrameworkFile {
    std::filesystem::path path;
    std::string bytes;  // verbatim
    std::string digest; // SHA-256, lowercase hex
    Framework framework;
    Findings warnings;
};

// Why a file was refused: it could not be read, or what stands in it.
struct Refusal {
    std::filesystem::path path;
    Problem problem;
    Findings findings; // empty when the file itself could not be read
};

[[nodiscard]] Result<FrameworkFile, Refusal> loadFramework(const std::filesystem::path& path);
// The same of bytes that came from `path` in another way. BadFile.
[[nodiscard]] Result<FrameworkFile, Refusal> frameworkOf(const std::filesystem::path& path,
                                                         std::string bytes);

// What `after` says otherwise than `before`.
[[nodiscard]] FrameworkChanges changesBetween(const FrameworkFile& before,
                                              const FrameworkFile& after);

struct FrameworkListing {
    std::vector<FrameworkFile> usable; // ordered by file name
    std::vector<Refusal> refused;

    // Which one says the same under the same id and version: the very same bytes before the same
    // words (spaces, ends of lines and the order of keys say nothing); nullptr: none.
    [[nodiscard]] const FrameworkFile* same(const FrameworkFile& file) const;
};

[[nodiscard]] FrameworkListing listFrameworks(const std::filesystem::path& folder);
// Those of both, the same words once.
[[nodiscard]] FrameworkListing listFrameworks(const std::filesystem::path& folder,
                                              const std::filesystem::path& own);

// Whether it may stand beside what is within reach. FrameworkVersionKept when that version is there
// and says something else: a version is never replaced, nor are there two of one number, for
// sessions name it.
[[nodiscard]] Result<void> checkVersion(const FrameworkListing& within, const FrameworkFile& file);
// Keeps a framework in a folder of the person's own (made when it is not there), under a name made
// of its id and its version that is still free; the same words are within reach once. `within`:
// what is within reach. The refusal of checkVersion; what keeps a file from being written.
[[nodiscard]] Result<std::filesystem::path> keepFramework(const FrameworkListing& within,
                                                          const std::filesystem::path& folder,
                                                          const FrameworkFile& file);
// Takes one away that was kept there, or put there and refused; sessions hold their own copy.
// FileNotFound when it is not in that folder; FileUnwritable.
[[nodiscard]] Result<void> removeFramework(const std::filesystem::path& folder,
                                           const std::filesystem::path& path);

} // namespace delibere::app
