// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/volume.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <vector>

#include "store/session_file.h"

namespace delibere::app {

namespace {

constexpr std::array networkTypes{"cifs", "smb3",  "smbfs", "ncpfs",     "afs",    "ceph",
                                  "9p",   "davfs", "coda",  "glusterfs", "vboxsf", "virtiofs"};
constexpr std::array removableTypes{"vfat",  "exfat",   "msdos",  "ntfs",
                                    "ntfs3", "ntfs-3g", "fuseblk"};
// Of the file systems that a program makes, most speak to another computer or to a telephone. These
// lay over a folder of this one, and what they keep is as safe as that folder.
constexpr std::array ownFuseTypes{"fuse.bindfs",    "fuse.cryfs",          "fuse.encfs",
                                  "fuse.gocryptfs", "fuse.fuse-overlayfs", "fuse.mergerfs",
                                  "fuse.portal",    "fuse.securefs"};

template <class List>
bool isOneOf(const List& list, std::string_view word)
{
    return std::ranges::find(list, word) != list.end();
}

// A space is written \040.
std::string unescaped(std::string_view word)
{
    const auto isOctal = [&](std::size_t at) { return word[at] >= '0' && word[at] <= '7'; };
    std::string text;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word[at] == '\\' && at + 3 < word.size() && isOctal(at + 1) && isOctal(at + 2) &&
            isOctal(at + 3)) {
            text += static_cast<char>((word[at + 1] - '0') * 64 + (word[at + 2] - '0') * 8 +
                                      (word[at + 3] - '0'));
            at += 3;
        } else {
            text += word[at];
        }
    }
    return text;
}

bool isReadOnly(const std::string& options)
{
    return options == "ro" || options.starts_with("ro,");
}

// "36 35 98:0 /root /point rw,noatime master:1 - ext4 /dev/sda1 rw"
std::optional<Mount> mountOf(const std::string& line)
{
    std::istringstream stream(line);
    const std::vector<std::string> words{std::istream_iterator<std::string>(stream), {}};
    const auto dash = std::ranges::find(words, "-");
    if (dash - words.begin() < 6 || words.end() - dash < 3)
        return std::nullopt;
    return Mount{words[2], unescaped(words[4]), dash[1], unescaped(dash[2]),
                 isReadOnly(words[5]) || (words.end() - dash > 3 && isReadOnly(dash[3]))};
}

bool holds(const std::filesystem::path& folder, const std::filesystem::path& place)
{
    return std::mismatch(folder.begin(), folder.end(), place.begin(), place.end()).first ==
               folder.end() ||
           folder == "/";
}

// The innermost; of two at one place the later one hides the other.
std::optional<Mount> mountAt(std::string_view mountinfo, const std::filesystem::path& place)
{
    std::optional<Mount> found;
    std::istringstream lines{std::string(mountinfo)};
    for (std::string line; std::getline(lines, line);) {
        auto mount = mountOf(line);
        if (mount && holds(mount->point, place) && (!found || holds(found->point, mount->point)))
            found = std::move(mount);
    }
    return found;
}

bool saysOne(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    return stream.get() == '1';
}

// A partition says nothing of it, its disk does.
bool isRemovableDisk(const std::filesystem::path& entry)
{
    std::error_code ignored;
    const auto folder = std::filesystem::canonical(entry, ignored);
    return !ignored && (saysOne(folder / "removable") || saysOne(folder / ".." / "removable"));
}

bool isOnRemovable(const Mount& mount)
{
    std::error_code ignored;
    std::filesystem::path entry = std::filesystem::path("/sys/dev/block") / mount.device;
    if (!std::filesystem::exists(entry, ignored)) // of several devices, as btrfs is
        entry = std::filesystem::path("/sys/class/block") /
                std::filesystem::weakly_canonical(mount.source, ignored).filename();
    if (isRemovableDisk(entry))
        return true;
    // An encrypted volume lies on another one.
    std::filesystem::directory_iterator slaves(entry / "slaves", ignored);
    return std::any_of(begin(slaves), end(slaves),
                       [](const auto& slave) { return isRemovableDisk(slave.path()); });
}

} // namespace

VolumeKind volumeKind(std::string_view mountinfo, const std::filesystem::path& place,
                      const std::function<bool(const Mount&)>& isRemovable)
{
    const auto mount = mountAt(mountinfo, place);
    if (!mount || mount->readOnly)
        return VolumeKind::Ordinary;
    const std::string& type = mount->type;
    const bool isForeignFuse = type.starts_with("fuse.") && !isOneOf(ownFuseTypes, type);
    if (isOneOf(networkTypes, type) || type.starts_with("nfs") || isForeignFuse)
        return VolumeKind::Network;
    return isOneOf(removableTypes, type) || isRemovable(*mount) ? VolumeKind::Removable
                                                                : VolumeKind::Ordinary;
}

VolumeKind volumeOf(const std::filesystem::path& path)
{
    const char* given = std::getenv("DELIBERE_MOUNTS");
    std::ifstream file(given != nullptr ? given : "/proc/self/mountinfo");
    const std::string mountinfo{std::istreambuf_iterator<char>(file), {}};
    std::error_code error;
    const auto place = std::filesystem::weakly_canonical(std::filesystem::absolute(path), error);
    return error ? VolumeKind::Ordinary : volumeKind(mountinfo, place, isOnRemovable);
}

Result<void> copySession(const std::filesystem::path& from, const std::filesystem::path& to,
                         const store::FileKeyPtr& key)
{
    return store::SessionFile::open(from, store::Access::ReadOnly, store::systemNow, key)
        .and_then([&](const store::SessionFile& file) { return file.copyTo(to); });
}

} // namespace delibere::app
