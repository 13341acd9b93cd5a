// SPDX-License-Identifier: GPL-3.0-or-later
// What this process holds of a file while a connection to it is open (docs/adr/0016): a lock that
// does not fall when something else in the process closes the file, and the means to see whether
// anybody else wrote in it. Throws Refused.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "store/file_identity.h"
#include "store/session_file.h"

namespace delibere::store {

// A database with our mark: a session in clear or encrypted, a campaign.
enum class FileForm { NotOurs, Clear, Encrypted, Campaign };

class FileHold {
public:
    // ReadWrite excludes everybody, in this process too; ReadOnly excludes who writes. Opens the
    // file itself and creates nothing. SessionLocked, FileNotFound, FileUnreadable.
    [[nodiscard]] static std::shared_ptr<FileHold> take(const std::filesystem::path& path,
                                                        Access access);
    FileHold(const FileHold&) = delete;
    FileHold& operator=(const FileHold&) = delete;
    // Drops the engine's locks of this process on the file as well: after its connection.
    ~FileHold();

    // The file held is the one that lies under this name.
    [[nodiscard]] bool liesAt(const std::filesystem::path& path) const;
    // What it begins like: changes nothing, whatever it is.
    [[nodiscard]] FileForm form() const;

    // What the file says of its last change is ours: after each writing of our own.
    void remember();
    // Somebody else has written since.
    [[nodiscard]] bool writtenByOthers() const;
    // Takes again what may have fallen, the engine's own locks included. False: somebody else has
    // them by now, and nothing may be written.
    [[nodiscard]] bool renew() const;

private:
    FileHold(int descriptor, FileIdentity identity, Access access);
    [[nodiscard]] std::optional<std::string> lastChange() const;

    int m_descriptor;
    FileIdentity m_identity;
    Access m_access;
    bool m_locked = false; // false on a file system that has no such lock
    std::optional<std::string> m_lastChange;
};

// The same lock of a file that is no database, on a descriptor that may write, until it is closed.
// False: another descriptor has it, of this program or of another. True also on a file system that
// has no such lock.
[[nodiscard]] bool lockAlone(int descriptor);

// A connection of this process has this file open, for reading or for writing.
[[nodiscard]] bool isHeld(const FileIdentity& identity);

// The first bytes of a database of ours.
[[nodiscard]] bool beginsLikeOurs(std::string_view firstBytes);
inline constexpr std::size_t databaseHeaderSize = 100; // bytes that beginsLikeOurs looks at

} // namespace delibere::store
