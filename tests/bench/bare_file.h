// SPDX-License-Identifier: GPL-3.0-or-later
// The same marks in the same table with the same settings, in a program that knows nothing but the
// engine: what an edit of ours is set against. Aborts on any failure.
#pragma once

#include <filesystem>
#include <vector>

#include <sqlite3.h>

#include "domain/score_sheet.h"

namespace delibere::bench {

class BareFile {
public:
    BareFile(const std::filesystem::path& path, const std::vector<ScoreSheet>& sheets);
    BareFile(const BareFile&) = delete;
    BareFile& operator=(const BareFile&) = delete;
    ~BareFile();

    // One prepared UPDATE of one mark in the middle of the table, committed.
    void update(int percent);

private:
    void run(const char* sql);
    [[nodiscard]] sqlite3_stmt* prepared(const char* sql);
    void insert(const std::vector<ScoreSheet>& sheets);

    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_update = nullptr;
};

} // namespace delibere::bench
