// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a session, in a folder that only this user can enter, for who may only read a file that
// must be changed before it can be read: an interrupted transaction is to be taken back, or the
// tables are those of an older version. Nothing is changed where the file lies.
#pragma once

#include <filesystem>

namespace delibere::store {

class PrivateCopy {
public:
    // The file and the engine's journal beside it, byte for byte, while nobody may write them.
    // Throws Refused: SessionLocked, FileUnreadable, or why the copy could not be written.
    explicit PrivateCopy(const std::filesystem::path& original);
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;
    // Removes it. Whoever still has it open goes on reading; nothing is left behind.
    ~PrivateCopy();

    [[nodiscard]] std::filesystem::path path() const;

private:
    std::filesystem::path m_folder;
};

} // namespace delibere::store
