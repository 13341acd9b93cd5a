// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a session may be worked on where it lies. A key that is pulled out takes the last entries
// with it, FAT has no journal, and over a network two computers may write without seeing each
// other: there a session is copied from, and never opened for work.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "domain/problem.h"
#include "domain/volume_kind.h"
#include "store/encryption.h"

namespace delibere::app {

// A line of /proc/self/mountinfo, as far as it says where a file lies.
struct Mount {
    std::string device; // "8:17"
    std::filesystem::path point;
    std::string type;   // "ext4"
    std::string source; // "/dev/sdb1"
    bool readOnly = false;
};

// `place` is absolute and without links; `isRemovable` is asked only of what may be.
[[nodiscard]] VolumeKind volumeKind(std::string_view mountinfo, const std::filesystem::path& place,
                                    const std::function<bool(const Mount&)>& isRemovable);

// As this computer says now; the file need not be there yet. Ordinary where it says nothing. The
// variable DELIBERE_MOUNTS names a file to read in place of /proc/self/mountinfo.
[[nodiscard]] VolumeKind volumeOf(const std::filesystem::path& path);

// A verified copy of a session that is opened for reading only: nothing is written where it lies.
// `key`: of an encrypted session, whose copy is encrypted. FileExists, and the refusals of an
// opening.
[[nodiscard]] Result<void> copySession(const std::filesystem::path& from,
                                       const std::filesystem::path& to,
                                       const store::FileKeyPtr& key);

} // namespace delibere::app
