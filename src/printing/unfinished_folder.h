// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that is made under another name, and has its own once all of it is there. Taken away
// again unless it does, with the folders that were made around it.
#pragma once

#include <filesystem>
#include <vector>

#include "domain/problem.h"

namespace delibere::printing {

class UnfinishedFolder {
public:
    explicit UnfinishedFolder(std::filesystem::path wanted);
    UnfinishedFolder(const UnfinishedFolder&) = delete;
    UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;
    ~UnfinishedFolder();

    // FileExists: another one is being made; FileUnwritable.
    [[nodiscard]] Result<void> make();
    // FileUnwritable.
    [[nodiscard]] Result<void> become();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; } // while it is made
    [[nodiscard]] const std::filesystem::path& wanted() const { return m_wanted; }

private:
    std::filesystem::path m_wanted;
    std::filesystem::path m_path;
    std::vector<std::filesystem::path> m_around; // made for it, the nearest first
    bool m_made = false;
    bool m_finished = false;
};

} // namespace delibere::printing
