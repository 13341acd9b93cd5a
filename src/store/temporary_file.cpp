// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/temporary_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "crypto/uuid.h"
#include "store/output_place.h"

namespace delibere::store {

namespace {

tl::unexpected<Problem> unwritable(const std::filesystem::path& path)
{
    return tl::unexpected(writeProblem(path, errno));
}

// A rename is only durable once its folder is. Some file systems refuse to sync a folder (EINVAL);
// there is nothing more to ask of them.
bool syncFolder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL;
    ::close(descriptor);
    return synced;
}

// File systems without RENAME_NOREPLACE say EINVAL; a hard link refuses an existing name as well.
bool renameToNewName(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return ::link(from.c_str(), to.c_str()) == 0 && ::unlink(from.c_str()) == 0;
}

} // namespace

Problem writeProblem(const std::filesystem::path& path, int error)
{
    if (error == ENOSPC || error == EDQUOT)
        return {ProblemCode::DiskFull, path.string(), {}};
    if (error == EEXIST)
        return {ProblemCode::FileExists, path.string(), {}};
    return {ProblemCode::FileUnwritable, path.string(), {}, {}, {error}};
}

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

std::filesystem::path temporaryName(const std::filesystem::path& target)
{
    return folderOf(target) / (".delibere-" + crypto::randomUuid() + ".tmp");
}

Result<TemporaryFile> TemporaryFile::beside(const std::filesystem::path& target)
{
    std::filesystem::path path = temporaryName(target);
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return unwritable(target);
    return TemporaryFile(std::move(path), target, descriptor);
}

TemporaryFile::TemporaryFile(std::filesystem::path path, std::filesystem::path target,
                             int descriptor)
    : m_path(std::move(path)), m_target(std::move(target)), m_descriptor(descriptor)
{}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_target(std::move(other.m_target)),
      m_descriptor(std::exchange(other.m_descriptor, -1))
{}

TemporaryFile::~TemporaryFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (m_path.empty())
        return;
    ::unlink(m_path.c_str());
    // What the database engine leaves beside a file whose transaction failed.
    ::unlink((m_path.native() + "-journal").c_str());
}

Result<void> TemporaryFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return unwritable(m_target);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Result<void> TemporaryFile::syncAndClose()
{
    if (::fsync(m_descriptor) != 0)
        return unwritable(m_target);
    noteOutput(m_descriptor);
    // Network file systems report a full disk here at the latest.
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return unwritable(m_target);
    return {};
}

Result<void> TemporaryFile::publish(IfExists ifExists)
{
    const bool renamed = ifExists == IfExists::Refuse
                             ? renameToNewName(m_path, m_target)
                             : ::rename(m_path.c_str(), m_target.c_str()) == 0;
    if (!renamed)
        return unwritable(m_target);
    m_path.clear();
    if (!syncFolder(folderOf(m_target)))
        return fail(ProblemCode::FileNotConfirmed, m_target.string());
    return {};
}

} // namespace delibere::store
