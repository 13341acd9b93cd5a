// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/page_file_system.h"

#include <cstring>

#include "store/encrypted_pages.h"

namespace delibere::store {

namespace {

struct PageFile {
    sqlite3_file base; // first: the engine sees this part
    EncryptedPages* pages;
};

EncryptedPages& pagesOf(sqlite3_file* file)
{
    return *reinterpret_cast<PageFile*>(file)->pages;
}

// The outer connection holds the lock of the file, for as long as this one is open.
int lockNothing(sqlite3_file* /*file*/, int /*level*/)
{
    return SQLITE_OK;
}

// Nothing is mapped into memory: said when it is asked for, as every setting is.
int answerSettings(sqlite3_file* /*file*/, int question, void* answer)
{
    if (question != SQLITE_FCNTL_MMAP_SIZE)
        return SQLITE_NOTFOUND;
    *static_cast<sqlite3_int64*>(answer) = 0;
    return SQLITE_OK;
}

const sqlite3_io_methods& methods()
{
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods made{};
        made.iVersion = 1;
        made.xClose = [](sqlite3_file*) { return SQLITE_OK; };
        made.xRead = [](sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
            return pagesOf(file).read(to, count, offset);
        };
        made.xWrite = [](sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
            return pagesOf(file).write(from, count, offset);
        };
        made.xTruncate = [](sqlite3_file* file, sqlite3_int64 size) {
            return pagesOf(file).truncate(size);
        };
        made.xSync = [](sqlite3_file* file, int) { return pagesOf(file).sync(); };
        made.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
            std::int64_t bytes = 0;
            const int code = pagesOf(file).size(bytes);
            *size = bytes;
            return code;
        };
        made.xLock = lockNothing;
        made.xUnlock = lockNothing;
        made.xCheckReservedLock = [](sqlite3_file*, int* held) {
            *held = 0;
            return SQLITE_OK;
        };
        made.xFileControl = answerSettings;
        made.xSectorSize = [](sqlite3_file*) { return encryptedPageSize; };
        made.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };
        return made;
    }();
    return table;
}

// Only the database itself: its journal is in memory, and nothing else may lie on a disk.
int openFile(sqlite3_vfs* fileSystem, const char* /*name*/, sqlite3_file* file, int flags,
             int* flagsGiven)
{
    auto* opened = reinterpret_cast<PageFile*>(file);
    opened->base.pMethods = nullptr;
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
        return SQLITE_CANTOPEN;
    opened->pages = static_cast<EncryptedPages*>(fileSystem->pAppData);
    opened->base.pMethods = &methods();
    if (flagsGiven != nullptr)
        *flagsGiven = flags;
    return SQLITE_OK;
}

int keepName(sqlite3_vfs* /*fileSystem*/, const char* name, int room, char* out)
{
    const std::size_t size = std::strlen(name) + 1;
    if (size > static_cast<std::size_t>(room))
        return SQLITE_CANTOPEN;
    std::memcpy(out, name, size);
    return SQLITE_OK;
}

} // namespace

sqlite3_vfs pageFileSystem(EncryptedPages& pages, const std::string& name)
{
    // Chance and time are the system's.
    sqlite3_vfs made = *sqlite3_vfs_find(nullptr);
    made.iVersion = 1;
    made.szOsFile = sizeof(PageFile);
    made.pNext = nullptr;
    made.zName = name.c_str();
    made.pAppData = &pages;
    made.xOpen = openFile;
    made.xDelete = [](sqlite3_vfs*, const char*, int) { return SQLITE_OK; };
    made.xAccess = [](sqlite3_vfs*, const char*, int, int* found) {
        *found = 0;
        return SQLITE_OK;
    };
    made.xFullPathname = keepName;
    return made;
}

} // namespace delibere::store
