// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file_hold.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <mutex>

#include <fcntl.h>
#include <unistd.h>

#include "store/engine_error.h"
#include "store/schema.h"

namespace delibere::store {

namespace {

// Far outside the bytes the engine locks, and beyond any file it can make (2^48 bytes).
constexpr off_t ourByte = off_t{1} << 62U;

// The bytes the engine locks, as its file format gives them: pending, reserved, 510 shared ones.
constexpr off_t engineBytes = 0x40000000;
constexpr off_t engineByteCount = 1 + 1 + 510;

// Of the header: from the file change counter to the version that wrote last.
constexpr std::size_t changeOffset = 24;
constexpr std::size_t applicationOffset = 68;
constexpr std::string_view databaseMark("SQLite format 3\0", 16);

enum class Locked { Yes, No, Unknown }; // Unknown: this file system has no such lock

Locked lock(int descriptor, int command, short type, off_t start, off_t length)
{
    struct flock wanted {};
    wanted.l_type = type;
    wanted.l_whence = SEEK_SET;
    wanted.l_start = start;
    wanted.l_len = length;
    if (::fcntl(descriptor, command, &wanted) == 0)
        return Locked::Yes;
    return errno == EAGAIN || errno == EACCES ? Locked::No : Locked::Unknown;
}

Locked lockOurByte(int descriptor, Access access)
{
#ifdef F_OFD_SETLK
    const short type = access == Access::ReadWrite ? F_WRLCK : F_RDLCK;
    return lock(descriptor, F_OFD_SETLK, type, ourByte, 1);
#else
    static_cast<void>(descriptor);
    static_cast<void>(access);
    return Locked::Unknown;
#endif
}

std::optional<std::string> firstBytes(int descriptor)
{
    std::array<char, databaseHeaderSize> bytes{};
    const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    if (count < 0)
        return std::nullopt;
    return std::string(bytes.data(), static_cast<std::size_t>(count));
}

// What this process holds: a second descriptor of a file must not even be opened to be refused, for
// closing it would drop the engine's locks of the first.
struct Held {
    std::weak_ptr<FileHold> hold;
    Access access;
};
std::mutex& heldMutex()
{
    static std::mutex mutex;
    return mutex;
}
std::map<FileIdentity, Held>& heldFiles()
{
    static std::map<FileIdentity, Held> files;
    return files;
}

[[noreturn]] void refuseToOpen(int error)
{
    if (error == ENOENT)
        throw Refused({ProblemCode::FileNotFound, {}, {}});
    throw Refused({ProblemCode::FileUnreadable, {}, {}, {}, {error}});
}

// 0: no database.
std::uint32_t applicationOf(std::string_view firstBytes)
{
    if (firstBytes.size() < databaseHeaderSize || !firstBytes.starts_with(databaseMark))
        return 0;
    std::uint32_t application = 0; // big-endian in the file
    for (const char c : firstBytes.substr(applicationOffset, 4))
        application = application << 8U | static_cast<unsigned char>(c);
    return application;
}

FileForm formOf(std::string_view firstBytes)
{
    const auto application = static_cast<std::int32_t>(applicationOf(firstBytes));
    if (application == applicationId)
        return FileForm::Clear;
    if (application == campaignApplicationId)
        return FileForm::Campaign;
    return application == encryptedApplicationId ? FileForm::Encrypted : FileForm::NotOurs;
}

} // namespace

bool lockAlone(int descriptor)
{
    return lockOurByte(descriptor, Access::ReadWrite) != Locked::No;
}

bool isHeld(const FileIdentity& identity)
{
    const std::lock_guard guard(heldMutex());
    return heldFiles().contains(identity);
}

bool beginsLikeOurs(std::string_view firstBytes)
{
    return formOf(firstBytes) != FileForm::NotOurs;
}

std::shared_ptr<FileHold> FileHold::take(const std::filesystem::path& path, Access access)
{
    const std::lock_guard guard(heldMutex());
    if (const auto identity = identityOf(path)) {
        const auto found = heldFiles().find(*identity);
        if (found != heldFiles().end()) {
            std::shared_ptr<FileHold> shared = found->second.hold.lock();
            if (shared && access == Access::ReadOnly && found->second.access == Access::ReadOnly)
                return shared;
            throw Refused({ProblemCode::SessionLocked, {}, {}});
        }
    }
    const int mode = access == Access::ReadWrite ? O_RDWR : O_RDONLY;
    const int descriptor =
        ::open(path.c_str(), mode | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        refuseToOpen(errno);
    const auto identity = identityOf(descriptor);
    const Locked locked = lockOurByte(descriptor, access);
    if (!identity || locked == Locked::No) {
        ::close(descriptor);
        throw Refused({ProblemCode::SessionLocked, {}, {}});
    }
    // Not make_shared: the constructor is private.
    std::shared_ptr<FileHold> hold(new FileHold(descriptor, *identity, access));
    hold->m_locked = locked == Locked::Yes;
    heldFiles().insert_or_assign(*identity, Held{hold, access});
    return hold;
}

FileHold::FileHold(int descriptor, FileIdentity identity, Access access)
    : m_descriptor(descriptor), m_identity(identity), m_access(access)
{}

FileHold::~FileHold()
{
    const std::lock_guard guard(heldMutex());
    ::close(m_descriptor);
    heldFiles().erase(m_identity);
}

bool FileHold::liesAt(const std::filesystem::path& path) const
{
    return identityOf(path) == m_identity;
}

FileForm FileHold::form() const
{
    const auto bytes = firstBytes(m_descriptor);
    return bytes ? formOf(*bytes) : FileForm::NotOurs;
}

std::optional<std::string> FileHold::lastChange() const
{
    auto bytes = firstBytes(m_descriptor);
    if (!bytes)
        return std::nullopt; // a medium that fails: the engine will say so
    return bytes->substr(std::min(changeOffset, bytes->size()));
}

void FileHold::remember()
{
    m_lastChange = lastChange();
}

bool FileHold::writtenByOthers() const
{
    const auto now = lastChange();
    return m_lastChange && now && *now != *m_lastChange;
}

// A process has its locks of this kind once, whichever descriptor asked: taking again what the
// engine believes it has changes nothing for the engine.
bool FileHold::renew() const
{
    if (m_access == Access::ReadOnly)
        return true;
    if (m_locked && lockOurByte(m_descriptor, m_access) == Locked::No)
        return false;
    return lock(m_descriptor, F_SETLK, F_WRLCK, engineBytes, engineByteCount) != Locked::No;
}

} // namespace delibere::store
