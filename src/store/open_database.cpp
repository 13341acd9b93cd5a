// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/open_database.h"

#include <sqlite3.h>

namespace delibere::store {

Result<void> OpenDatabase::mayWrite(int known) const
{
    if (opened.version > known)
        return fail(ProblemCode::SessionNewer, path.string(), opened.version);
    if (opened.access == Access::ReadOnly)
        return fail(ProblemCode::SessionReadOnly, path.string());
    if (!doubt.empty())
        return fail(ProblemCode::StorageFailed, path.string(), doubt);
    if (hasMoved())
        return fail(ProblemCode::SessionMoved, path.string());
    if (grouped)
        return {}; // asked at the beginning; from there on the engine may have begun to write
    if (!connection().hold().renew())
        return fail(ProblemCode::SessionLocked, path.string());
    if (connection().hold().writtenByOthers())
        return fail(ProblemCode::SessionOverwritten, path.string());
    return {};
}

// The engine may have rolled back by itself; asking again would be another error. A rollback that
// the disk interrupted is finished when the engine reads next: at once, so that the file is what it
// was when somebody else's writing is looked for.
void OpenDatabase::rollBack()
{
    grouped = false;
    try {
        connection().rollBack();
        if (doubt.empty())
            static_cast<void>(connection().query("SELECT count(*) FROM sqlite_schema").next());
    } catch (const SQLite::Exception& error) {
        doubt = error.what();
    }
}

Problem OpenDatabase::problemOf(const SQLite::Exception& error) const
{
    Problem problem = problemInFlight(path);
    const int system = connection().systemError();
    if (primaryCode(error) == SQLITE_IOERR && system != 0)
        problem.numbers = {system};
    return problem;
}

} // namespace delibere::store
