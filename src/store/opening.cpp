// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/opening.h"

#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <sqlite3.h>

#include "store/encrypted_file.h"
#include "store/engine_error.h"
#include "store/private_copy.h"
#include "store/temporary_file.h"
#include "store/verified_copy.h"

namespace delibere::store {

namespace {

bool isWritable(const std::filesystem::path& path)
{
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

// Said before the engine is asked: it would open a read-only file and fail at the first edit.
void checkPlace(const std::filesystem::path& path, Access access,
                ProblemCode notOurs = ProblemCode::NotASession)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::symlink_status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        throw Refused({ProblemCode::FileNotFound, {}, {}});
    if (error)
        throw Refused({ProblemCode::FileUnreadable, {}, {}, {}, {error.value()}});
    if (!std::filesystem::is_regular_file(status))
        throw Refused({notOurs, {}, {}});
    if (access == Access::ReadWrite && !(isWritable(path) && isWritable(folderOf(path))))
        throw Refused({ProblemCode::SessionReadOnly, {}, {}});
}

// The engine would make a database of an empty file, and finish what another program left in its
// own: neither is asked before the file is known to be ours.
std::unique_ptr<Connection> connect(const std::filesystem::path& path, Access access,
                                    const FileKind& kind, const FileKeyPtr& key)
{
    std::shared_ptr<FileHold> hold = FileHold::take(path, access);
    const FileForm form = hold->form();
    const bool campaign = kind.application == campaignApplicationId;
    if (form == FileForm::NotOurs || (form == FileForm::Campaign) != campaign)
        throw Refused({kind.notOurs, {}, {}});
    const bool encrypted = form == FileForm::Encrypted;
    if (encrypted && !key)
        throw Refused({ProblemCode::SessionEncrypted, {}, {}});
    try {
        return std::make_unique<Connection>(std::move(hold), path, access,
                                            encrypted ? key : FileKeyPtr());
    } catch (const SQLite::Exception& error) {
        if (primaryCode(error) == SQLITE_CANTOPEN)
            throw Refused({ProblemCode::FileUnreadable, {}, {}, {}, {EACCES}});
        throw;
    }
}

// "Jury.avant-v2.jury", or "Jury.avant-v2-2.jury" when an earlier attempt left one.
std::filesystem::path freeName(const std::filesystem::path& path, const std::string& added,
                               const std::string& ending = ".jury")
{
    const std::string stem = path.stem().string() + added;
    std::filesystem::path name = path;
    name.replace_filename(stem + ending);
    for (int attempt = 2; std::filesystem::exists(name); ++attempt) {
        std::string numbered = stem;
        numbered.append("-").append(std::to_string(attempt)).append(ending);
        name.replace_filename(numbered);
    }
    return name;
}

// What an interrupted transaction left can only be taken back by who may write.
bool awaitsRollback(const SQLite::Exception& error, Access access)
{
    return access == Access::ReadOnly && primaryCode(error) == SQLITE_READONLY;
}

// The copy is removed at once: the open connection keeps what it reads.
Opened openCopy(const std::filesystem::path& path, const FileKind& kind, const FileKeyPtr& key,
                ReadThrough through)
{
    const PrivateCopy copy(path);
    Opened opened = openExisting(copy.path(), Access::ReadWrite, kind, key);
    opened.access = Access::ReadOnly;
    opened.through = through;
    return opened;
}

Opened openAsItIs(const std::filesystem::path& path, Access access, const FileKind& kind,
                  const FileKeyPtr& key)
{
    std::unique_ptr<Connection> connection = connect(path, access, kind, key);
    int version = identify(*connection, kind);
    const int known = static_cast<int>(kind.steps.size());
    if (version > known && access == Access::ReadWrite) {
        connection.reset(); // its lock first
        return openExisting(path, Access::ReadOnly, kind, key);
    }
    if (version < known && access == Access::ReadOnly) {
        connection.reset();
        return openCopy(path, kind, key, {false, version});
    }
    connection->applySettingsOfFile();
    if (version < known) {
        const std::string added = ".avant-v" + std::to_string(known);
        copyVerified(*connection, freeName(path, added, kind.ending), kind);
        migrate(*connection, version, kind.steps);
        version = known;
    }
    connection->refuseSchemaChanges();
    connection->hold().remember();
    return {std::move(connection), access, version, {}};
}

} // namespace

Opened openExisting(const std::filesystem::path& path, Access access, const FileKind& kind,
                    const FileKeyPtr& key)
{
    checkPlace(path, access, kind.notOurs);
    try {
        return openAsItIs(path, access, kind, key);
    } catch (const SQLite::Exception& error) {
        if (!awaitsRollback(error, access))
            throw;
    }
    return openCopy(path, kind, key, {true, 0});
}

namespace {

std::optional<Encryption> readEncryption(const std::filesystem::path& path)
{
    const std::shared_ptr<FileHold> hold = FileHold::take(path, Access::ReadOnly);
    if (hold->form() == FileForm::NotOurs || hold->form() == FileForm::Campaign)
        throw Refused({ProblemCode::NotASession, {}, {}});
    if (hold->form() == FileForm::Clear)
        return std::nullopt;
    return EncryptedFile(path, Access::ReadOnly).encryption();
}

} // namespace

Result<std::optional<Encryption>> encryptionOf(const std::filesystem::path& path)
{
    return guarded(path, [&] {
        checkPlace(path, Access::ReadOnly);
        try {
            return readEncryption(path);
        } catch (const SQLite::Exception& error) {
            if (!awaitsRollback(error, Access::ReadOnly))
                throw;
        }
        const PrivateCopy copy(path);
        return std::optional(EncryptedFile(copy.path(), Access::ReadWrite).encryption());
    });
}

Result<std::filesystem::path> setAside(const std::filesystem::path& path)
{
    return guarded(path, [&] {
        checkPlace(path, Access::ReadWrite);
        {
            const std::shared_ptr<FileHold> hold = FileHold::take(path, Access::ReadWrite);
            if (hold->form() != FileForm::Encrypted)
                throw Refused({ProblemCode::NotASession, {}, {}});
            const EncryptedFile whole(path, Access::ReadWrite);
        }
        std::filesystem::path aside = freeName(path, "-ferme");
        std::error_code error;
        std::filesystem::rename(path, aside, error);
        if (error)
            throw Refused({ProblemCode::FileUnwritable, {}, {}, {}, {error.value()}});
        return aside;
    });
}

} // namespace delibere::store
