// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_file.h"

#include <cstdlib>
#include <string>

namespace delibere::bench {

namespace {

void require(bool done)
{
    if (!done)
        std::abort();
}

void bind(sqlite3_stmt* statement, int place, const std::string& text)
{
    require(sqlite3_bind_text(statement, place, text.c_str(), -1, SQLITE_TRANSIENT) == SQLITE_OK);
}

} // namespace

BareFile::BareFile(const std::filesystem::path& path, const std::vector<ScoreSheet>& sheets)
{
    require(sqlite3_open(path.c_str(), &m_handle) == SQLITE_OK);
    run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;"
        "PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
        "CREATE TABLE mark (candidate TEXT, juror TEXT, criterion TEXT, evidence TEXT, "
        "kind TEXT, value INTEGER, PRIMARY KEY (candidate, juror, criterion, evidence)) "
        "STRICT, WITHOUT ROWID");
    insert(sheets);
    const ScoreSheet& middle = sheets[sheets.size() / 2];
    m_update = prepared("UPDATE mark SET kind = 'percent', value = ?1 WHERE candidate = ?2 "
                        "AND juror = ?3 AND criterion = ?4 AND evidence = 'interview'");
    bind(m_update, 2, middle.key.candidate.text());
    bind(m_update, 3, middle.key.juror.text());
    bind(m_update, 4, middle.criteria.begin()->first.text());
}

BareFile::~BareFile()
{
    sqlite3_finalize(m_update);
    sqlite3_close(m_handle);
}

void BareFile::insert(const std::vector<ScoreSheet>& sheets)
{
    run("BEGIN");
    sqlite3_stmt* statement = prepared("INSERT INTO mark VALUES (?, ?, ?, ?, 'level', 1)");
    for (const ScoreSheet& sheet : sheets) {
        bind(statement, 1, sheet.key.candidate.text());
        bind(statement, 2, sheet.key.juror.text());
        for (const auto& [criterion, entry] : sheet.criteria) {
            bind(statement, 3, criterion.text());
            for (const Evidence evidence : {Evidence::Dossier, Evidence::Interview}) {
                if (!isEntered(entry.mark(evidence)))
                    continue;
                bind(statement, 4, evidence == Evidence::Dossier ? "dossier" : "interview");
                require(sqlite3_step(statement) == SQLITE_DONE);
                sqlite3_reset(statement);
            }
        }
    }
    sqlite3_finalize(statement);
    run("COMMIT");
}

void BareFile::update(int percent)
{
    sqlite3_bind_int(m_update, 1, percent);
    require(sqlite3_step(m_update) == SQLITE_DONE && sqlite3_changes(m_handle) == 1);
    sqlite3_reset(m_update);
}

void BareFile::run(const char* sql)
{
    require(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

sqlite3_stmt* BareFile::prepared(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) == SQLITE_OK);
    return statement;
}

} // namespace delibere::bench
