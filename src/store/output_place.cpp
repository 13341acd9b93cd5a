// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/output_place.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <set>
#include <tuple>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/file_hold.h"
#include "store/file_identity.h"

namespace delibere::store {

namespace {

// With the time of its making: a file system gives the number of a file that is gone to another.
using FileMark = std::tuple<FileIdentity, std::int64_t, std::uint32_t>;

std::optional<FileMark> markOf(int descriptor)
{
    struct statx status {};
    if (::statx(descriptor, "", AT_EMPTY_PATH, STATX_INO | STATX_BTIME, &status) != 0)
        return std::nullopt;
    const auto identity = identityOf(descriptor);
    if (!identity)
        return std::nullopt;
    return FileMark{*identity, status.stx_btime.tv_sec, status.stx_btime.tv_nsec};
}

struct Known {
    std::mutex mutex;
    std::set<FileMark> inputs;
    std::set<FileMark> ownOutputs; // reading one again makes no input of it
};

Known& known()
{
    static Known all;
    return all;
}

bool hasNameOfOurs(const std::filesystem::path& path)
{
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension == ".jury" || extension == ".campagne";
}

std::optional<ProblemCode> refusalOf(int descriptor)
{
    std::array<char, databaseHeaderSize> bytes{};
    const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    if (count > 0 && beginsLikeOurs({bytes.data(), static_cast<std::size_t>(count)}))
        return ProblemCode::OutputIsSession;
    const auto mark = markOf(descriptor);
    const std::lock_guard guard(known().mutex);
    if (mark && known().inputs.contains(*mark))
        return ProblemCode::OutputIsInput;
    return std::nullopt;
}

} // namespace

void noteInput(int descriptor)
{
    const auto mark = markOf(descriptor);
    const std::lock_guard guard(known().mutex);
    if (mark && !known().ownOutputs.contains(*mark))
        known().inputs.insert(*mark);
}

void noteOutput(int descriptor)
{
    const auto mark = markOf(descriptor);
    const std::lock_guard guard(known().mutex);
    if (mark)
        known().ownOutputs.insert(*mark);
}

Result<void> checkOutput(const std::filesystem::path& path)
{
    if (hasNameOfOurs(path))
        return fail(ProblemCode::OutputIsSession, path.string());
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return {}; // nothing there, or a folder that the writing will complain of
    if (!S_ISREG(status.st_mode))
        return fail(ProblemCode::OutputNotAFile, path.string());
    // One that is open here is a session, and closing another descriptor would drop its locks.
    if (isHeld({status.st_dev, status.st_ino}))
        return fail(ProblemCode::OutputIsSession, path.string());
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return {}; // not readable: the folder decides whether it is replaced
    const auto refused = refusalOf(descriptor);
    ::close(descriptor);
    if (refused)
        return fail(*refused, path.string());
    return {};
}

} // namespace delibere::store
