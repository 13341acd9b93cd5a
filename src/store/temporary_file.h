// SPDX-License-Identifier: GPL-3.0-or-later
// A file under construction, beside the place it will take: private to this user, removed when it
// is not published. Its name says nothing of what it holds.
#pragma once

#include <filesystem>
#include <string_view>

#include "domain/problem.h"
#include "store/atomic_file.h"

namespace delibere::store {

class TemporaryFile {
public:
    // Empty, O_EXCL, 0600, in the folder of `target`.
    [[nodiscard]] static Result<TemporaryFile> beside(const std::filesystem::path& target);

    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    // Appends; a short count is carried on, a failed one is an error.
    [[nodiscard]] Result<void> write(std::string_view bytes);
    // What the file holds is on disk and the descriptor is closed.
    [[nodiscard]] Result<void> syncAndClose();
    // Takes the place of the target, durably. After syncAndClose. FileNotConfirmed: it is there,
    // and the folder could not be synced.
    [[nodiscard]] Result<void> publish(IfExists ifExists);

private:
    TemporaryFile(std::filesystem::path path, std::filesystem::path target, int descriptor);

    std::filesystem::path m_path; // empty once published or moved from
    std::filesystem::path m_target;
    int m_descriptor = -1;
};

// A name for what takes that place later: in its folder, hidden, of nobody else.
[[nodiscard]] std::filesystem::path temporaryName(const std::filesystem::path& target);

// The system's last error (errno) as a problem of writing `path`.
[[nodiscard]] Problem writeProblem(const std::filesystem::path& path, int error);

// The folder that holds `path`: "." for a bare name.
[[nodiscard]] std::filesystem::path folderOf(const std::filesystem::path& path);

} // namespace delibere::store
