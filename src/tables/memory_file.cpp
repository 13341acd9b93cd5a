// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/memory_file.h"

#include <cerrno>
#include <utility>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace delibere::tables {

namespace {

tl::unexpected<Problem> failed(const std::string& purpose)
{
    return fail(ProblemCode::StorageFailed, purpose, errno);
}

} // namespace

MemoryFile::MemoryFile(std::string purpose, int descriptor)
    : m_purpose(std::move(purpose)), m_descriptor(descriptor)
{}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept
    : m_purpose(std::move(other.m_purpose)), m_descriptor(std::exchange(other.m_descriptor, -1))
{}

MemoryFile::~MemoryFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<MemoryFile> MemoryFile::create(std::string purpose)
{
    const int descriptor = ::memfd_create("delibere", MFD_CLOEXEC);
    if (descriptor < 0)
        return failed(purpose);
    return MemoryFile(std::move(purpose), descriptor);
}

std::string MemoryFile::path() const
{
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

Result<std::string> MemoryFile::bytes() const
{
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0)
        return failed(m_purpose);
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::pread(m_descriptor, bytes.data() + done, bytes.size() - done,
                                      static_cast<off_t>(done));
        if (count == 0)
            return fail(ProblemCode::StorageFailed, m_purpose, EIO);
        if (count < 0 && errno != EINTR)
            return failed(m_purpose);
        if (count > 0)
            done += static_cast<std::size_t>(count);
    }
    return bytes;
}

} // namespace delibere::tables
