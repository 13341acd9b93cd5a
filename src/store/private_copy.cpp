// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/private_copy.h"

#include <array>
#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/engine_error.h"
#include "store/temporary_file.h"

namespace delibere::store {

namespace {

// Where the engine locks a file (its PENDING_BYTE and what follows): who writes holds these bytes.
constexpr off_t lockedFrom = 0x40000000;
constexpr off_t lockedBytes = 512;

class Descriptor {
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

[[noreturn]] void refuseUnreadable(const std::filesystem::path& path, int error)
{
    throw Refused({ProblemCode::FileUnreadable, path.string(), {}, {}, {error}});
}

[[noreturn]] void refuseUnwritable(const std::filesystem::path& path, int error)
{
    throw Refused(writeProblem(path, error));
}

void copyBytes(const Descriptor& from, const std::filesystem::path& source,
               const std::filesystem::path& target)
{
    const Descriptor to(
        ::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (to.get() < 0)
        refuseUnwritable(target, errno);
    std::array<char, 65536> block{};
    for (;;) {
        const ssize_t count = ::read(from.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            refuseUnreadable(source, errno);
        if (count == 0)
            return;
        for (ssize_t done = 0; done < count;) {
            const ssize_t written =
                ::write(to.get(), block.data() + done, static_cast<std::size_t>(count - done));
            if (written < 0 && errno != EINTR)
                refuseUnwritable(target, errno);
            done += written < 0 ? 0 : written;
        }
    }
}

// A lock of the descriptor and not of the process: it does not fall with another one's close.
void lockForReading(const Descriptor& file)
{
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = lockedFrom;
    lock.l_len = lockedBytes;
    const bool refused = ::fcntl(file.get(), F_OFD_SETLK, &lock) != 0;
    if (refused && (errno == EAGAIN || errno == EACCES))
        throw Refused({ProblemCode::SessionLocked, {}, {}});
}

std::filesystem::path journalOf(const std::filesystem::path& path)
{
    return path.native() + "-journal";
}

std::filesystem::path newFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "delibere-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) // 0700
        refuseUnwritable(name, errno);
    return name;
}

void copySession(const std::filesystem::path& original, const std::filesystem::path& copy)
{
    const Descriptor file(::open(original.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (file.get() < 0)
        refuseUnreadable(original, errno);
    lockForReading(file);
    copyBytes(file, original, copy);
    const std::filesystem::path beside = journalOf(original);
    const Descriptor journal(
        ::open(beside.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (journal.get() < 0 && errno == ENOENT)
        return;
    struct stat status = {};
    if (journal.get() < 0 || ::fstat(journal.get(), &status) != 0)
        refuseUnreadable(beside, errno);
    if (S_ISREG(status.st_mode))
        copyBytes(journal, beside, journalOf(copy));
}

} // namespace

PrivateCopy::PrivateCopy(const std::filesystem::path& original) : m_folder(newFolder())
{
    try {
        copySession(original, path());
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
        throw;
    }
}

PrivateCopy::~PrivateCopy()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::filesystem::path PrivateCopy::path() const
{
    return m_folder / "session.jury";
}

} // namespace delibere::store
