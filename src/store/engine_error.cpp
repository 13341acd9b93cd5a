// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/engine_error.h"

#include <sqlite3.h>

namespace delibere::store {

void refuseCorrupt(std::string detail)
{
    throw Refused({ProblemCode::SessionCorrupt, {}, std::move(detail)});
}

int primaryCode(const SQLite::Exception& error)
{
    return error.getErrorCode() & 0xFF;
}

bool leavesDoubt(const SQLite::Exception& error)
{
    const int code = primaryCode(error);
    return code == SQLITE_IOERR || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

namespace {

ProblemCode codeOf(const SQLite::Exception& error)
{
    if (error.getErrorCode() == SQLITE_READONLY_DBMOVED)
        return ProblemCode::SessionMoved;
    switch (primaryCode(error)) {
    case SQLITE_FULL:
        return ProblemCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ProblemCode::SessionLocked;
    case SQLITE_READONLY:
        return ProblemCode::SessionReadOnly;
    case SQLITE_NOTADB:
        return ProblemCode::NotASession;
    case SQLITE_CORRUPT:
        return ProblemCode::SessionCorrupt;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return ProblemCode::NotStorable;
    default:
        return ProblemCode::StorageFailed;
    }
}

} // namespace

Problem problemInFlight(const std::filesystem::path& path)
{
    try {
        throw;
    } catch (const Refused& refused) {
        Problem problem = refused.problem();
        if (problem.where.empty())
            problem.where = path.string();
        return problem;
    } catch (const SQLite::Exception& error) {
        return {codeOf(error), path.string(), error.what()};
    } catch (const std::exception& error) {
        return {ProblemCode::StorageFailed, path.string(), error.what()};
    }
}

} // namespace delibere::store
