// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verified_copy.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include "store/engine_error.h"
#include "store/temporary_file.h"

namespace delibere::store {

void copyVerified(Connection& source, const std::filesystem::path& target, const FileKind& kind)
{
    TemporaryFile temporary = valueOrThrow(TemporaryFile::beside(target));
    {
        SQLite::Database destination(temporary.path().string(),
                                     SQLite::OPEN_READWRITE | SQLITE_OPEN_EXRESCODE);
        destination.exec("PRAGMA journal_mode = MEMORY"); // nothing beside a file being made
        SQLite::Backup backup(destination, source.fileDatabase());
        backup.executeStep();
    }
    {
        // Not read-only: there the engine forgets the CHECKs and finds every row in order.
        Connection copy(temporary.path(), Access::ReadWrite, source.key());
        (void)identify(copy, kind, Thoroughness::Whole);
    }
    // Only now: closing any descriptor of a file drops the locks this process holds on it.
    valueOrThrow(temporary.syncAndClose());
    valueOrThrow(temporary.publish(IfExists::Refuse));
}

} // namespace delibere::store
