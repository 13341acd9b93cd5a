// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/atomic_file.h"

#include <array>
#include <cerrno>
#include <limits>
#include <memory>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/file_hold.h"
#include "store/file_identity.h"
#include "store/output_place.h"
#include "store/temporary_file.h"

namespace delibere::store {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Problem> unreadable(const std::filesystem::path& path)
{
    if (errno == ENOENT)
        return fail(ProblemCode::FileNotFound, path.string());
    return fail(ProblemCode::FileUnreadable, path.string(), errno);
}

// What `take` refuses is the answer.
Result<void> eachPiece(int descriptor, const std::filesystem::path& path,
                       const std::function<Result<void>(std::string_view)>& take)
{
    std::array<char, 65536> piece{};
    for (;;) {
        const ssize_t count = ::read(descriptor, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return unreadable(path);
        if (count == 0)
            return {};
        if (auto taken = take({piece.data(), static_cast<std::size_t>(count)}); !taken)
            return taken;
    }
}

// The file may grow while it is read: the limit holds for what is read, not for what was announced.
Result<std::string> readAll(int descriptor, const std::filesystem::path& path, std::size_t limit)
{
    std::string bytes;
    const auto read = eachPiece(descriptor, path, [&](std::string_view piece) -> Result<void> {
        bytes += piece;
        if (bytes.size() > limit)
            return fail(ProblemCode::FileTooLarge, path.string(), limit);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return bytes;
}

// Reads from the medium and not from the cache that the writing has just filled.
Result<void> verify(const std::filesystem::path& temporary, const std::filesystem::path& target,
                    std::string_view expected)
{
    const Descriptor file(::open(temporary.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0)
        return unreadable(target);
    ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_DONTNEED);
    const Result<std::string> found = readAll(file.number(), target, expected.size());
    if (!found || *found != expected)
        return fail(ProblemCode::VerificationFailed, target.string());
    return {};
}

// Whole, on disk and read back, under no name yet.
Result<std::unique_ptr<TemporaryFile>> written(const std::filesystem::path& path,
                                               std::string_view bytes)
{
    if (Result<void> allowed = checkOutput(path); !allowed)
        return tl::unexpected(allowed.error());
    Result<TemporaryFile> made = TemporaryFile::beside(path);
    if (!made)
        return tl::unexpected(made.error());
    auto temporary = std::make_unique<TemporaryFile>(std::move(*made));
    return temporary->write(bytes)
        .and_then([&] { return temporary->syncAndClose(); })
        .and_then([&] { return verify(temporary->path(), path, bytes); })
        .map([&] { return std::move(temporary); });
}

} // namespace

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes, IfExists ifExists)
{
    return written(path, bytes).and_then([&](const auto& temporary) {
        return temporary->publish(ifExists);
    });
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes,
                       const std::function<Result<void>()>& recorded)
{
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored)))
        return fail(ProblemCode::FileExists, path.string());
    return written(path, bytes).and_then([&](const auto& temporary) {
        return recorded().and_then([&] { return temporary->publish(IfExists::Refuse); });
    });
}

namespace {

// Not blocking: a pipe under this name must be refused, not waited for.
constexpr int openingFlags = O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

// A regular file of at most `limit` bytes.
Result<void> checkRegular(int descriptor, const std::filesystem::path& path, std::size_t limit)
{
    struct stat status {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0)
        return unreadable(path);
    if (!S_ISREG(status.st_mode)) {
        errno = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
        return unreadable(path);
    }
    if (status.st_size > 0 && static_cast<std::uintmax_t>(status.st_size) > limit)
        return fail(ProblemCode::FileTooLarge, path.string(), limit);
    return {};
}

} // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit, ReadAs as)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | openingFlags));
    if (const auto checked = checkRegular(file.number(), path, limit); !checked)
        return tl::unexpected(checked.error());
    if (as == ReadAs::Input)
        noteInput(file.number());
    return readAll(file.number(), path, limit);
}

Result<void> readPieces(const std::filesystem::path& path,
                        const std::function<bool(std::string_view)>& take)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | openingFlags));
    constexpr auto anySize = std::numeric_limits<std::size_t>::max();
    if (auto checked = checkRegular(file.number(), path, anySize); !checked)
        return checked;
    noteInput(file.number());
    return eachPiece(file.number(), path, [&](std::string_view piece) -> Result<void> {
        if (!take(piece))
            return fail(ProblemCode::Cancelled, path.string());
        return {};
    });
}

Result<void>
changeFile(const std::filesystem::path& path, std::size_t limit,
           const std::function<Result<std::optional<std::string>>(const std::string&)>& change)
{
    const Descriptor file(::open(path.c_str(), O_RDWR | O_NOFOLLOW | openingFlags));
    if (const auto checked = checkRegular(file.number(), path, limit); !checked)
        return tl::unexpected(checked.error());
    // Where somebody wrote it anew between its opening and its lock, what is open is the old one.
    if (!lockAlone(file.number()) || identityOf(file.number()) != identityOf(path))
        return fail(ProblemCode::SessionLocked, path.string());
    const auto bytes = readAll(file.number(), path, limit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto changed = change(*bytes);
    if (!changed)
        return tl::unexpected(changed.error());
    return *changed ? writeFile(path, **changed, IfExists::Replace) : Result<void>();
}

} // namespace delibere::store
