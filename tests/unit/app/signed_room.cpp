// SPDX-License-Identifier: GPL-3.0-or-later
#include "signed_room.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <sqlite3.h>

#include "codec/hex.h"
#include "store/journal.h"
#include "store/schema.h"
#include "support/sample.h"

namespace delibere::sample {

namespace {

JurySession mixedPanel()
{
    JurySession jury = sample::session();
    for (Juror& juror : jury.jurors) {
        juror.qualified = true;
        juror.gender = juror.id == JurorId("m1") ? Gender::Woman : Gender::Man;
    }
    return jury;
}

} // namespace

SignedRoom::SignedRoom() : Room(mixedPanel(), shippedFramework(percentFile))
{
    for (const char* candidate : {"c1", "c2"}) {
        for (const char* juror : {"m1", "m2", "m3"})
            apply(ImportSheet{sheetOf(session().framework(), candidate, juror, 80)});
    }
}

void SignedRoom::decide(const char* candidate)
{
    const CandidateId id(candidate);
    for (const Block& block : session().framework().blocks)
        apply(SetAppraisal{id, block.id, Appraisal{true, Percent{80}, {}}});
    apply(SetComment{id, "Parcours solide."});
    apply(SetProposal{id, ProposalKind::Total});
}

void SignedRoom::decideWithoutBases(const char* candidate)
{
    const CandidateId id(candidate);
    std::vector<Edit> appraisals;
    for (const Block& block : session().framework().blocks)
        appraisals.emplace_back(SetAppraisal{id, block.id, Appraisal{true, Percent{80}, {}}});
    close();
    {
        auto file = store::SessionFile::open(path());
        REQUIRE(file.has_value());
        REQUIRE(file->apply(appraisals, "").has_value());
    }
    reopen();
    apply(SetComment{id, "Parcours solide."});
    apply(SetProposal{id, ProposalKind::Total});
}

void SignedRoom::makeKeys()
{
    for (const char* juror : {"m1", "m2", "m3"}) {
        const auto key =
            app::makeKey(session(), JurorId(juror), passphrase, crypto::Effort::ForTests);
        REQUIRE(key.has_value());
        apply(*key, juror);
    }
}

Result<app::Signed> SignedRoom::sign(const char* candidate, const char* juror,
                                     const std::string& phrase)
{
    return app::sign(session(), {CandidateId(candidate), SignerId(juror), phrase, {}, {}});
}

void SignedRoom::signAll(const char* candidate)
{
    decide(candidate);
    makeKeys();
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(sign(candidate, juror).has_value());
}

RecordHistory SignedRoom::history(const char* candidate)
{
    return session().history(CandidateId(candidate), Viewer::staff()).value();
}

ScoreSheet sheetOf(const Framework& framework, const char* candidate, const char* juror,
                   int percent)
{
    ScoreSheet sheet;
    sheet.key = key(candidate, juror);
    sheet.state = SheetState::Submitted;
    sheet.dossierRead = true;
    for (const Block& block : framework.blocks) {
        sheet.blocks[block.id].final = Percent{percent};
        const Criterion& first = block.competencies.front().criteria.front();
        sheet.criteria[first.id] = {LevelMark{3}, LevelMark{4}, "Exemple précis."};
    }
    return sheet;
}

bool tamper(const std::filesystem::path& path, const std::string& sql)
{
    try {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        std::vector<std::pair<std::string, std::string>> triggers;
        {
            SQLite::Statement rows(database,
                                   "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
            while (rows.executeStep())
                triggers.emplace_back(rows.getColumn(0).getString(), rows.getColumn(1).getString());
        }
        for (const auto& [name, text] : triggers)
            database.exec("DROP TRIGGER " + name);
        database.exec(sql);
        for (const auto& [name, text] : triggers)
            database.exec(text);
        return true;
    } catch (const SQLite::Exception&) {
        return false;
    }
}

bool rawSql(const std::filesystem::path& path, const std::string& sql)
{
    try {
        SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec(sql);
        return true;
    } catch (const SQLite::Exception&) {
        return false;
    }
}

bool rewriteJournal(const std::filesystem::path& path,
                    const std::function<void(std::vector<store::JournalEntry>&)>& as)
{
    const auto hexText = [](const std::string& text) {
        return "CAST(x'" + codec::hexOf(text) + "' AS TEXT)";
    };
    const auto blob = [](const crypto::Digest& digest) { return "x'" + crypto::hex(digest) + "'"; };
    std::vector<store::JournalEntry> journal;
    {
        const auto file = store::SessionFile::open(path, store::Access::ReadOnly);
        journal = file->journal().value();
    }
    as(journal);
    std::string sql = "DELETE FROM journal;";
    crypto::Digest previous{};
    std::int64_t sequence = 0;
    for (store::JournalEntry& entry : journal) {
        entry.sequence = ++sequence;
        const crypto::Digest hash = store::journalHash(previous, entry);
        sql += "INSERT INTO journal VALUES (" + std::to_string(sequence) + ", " +
               std::to_string(entry.at.time_since_epoch().count()) + ", " + hexText(entry.actor) +
               ", " + hexText(entry.kind) + ", " + hexText(entry.body) + ", " + blob(previous) +
               ", " + blob(hash) + ");";
        previous = hash;
    }
    return tamper(path, sql);
}

bool rewriteJournal(const std::filesystem::path& path, int sequence, const std::string& actor)
{
    return rewriteJournal(path, [&](std::vector<store::JournalEntry>& journal) {
        journal[static_cast<std::size_t>(sequence) - 1].actor = actor;
    });
}

bool putBack(const std::filesystem::path& path, std::size_t version)
{
    const std::filesystem::path later = path.native() + ".later";
    std::filesystem::rename(path, later);
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const char* step : store::schemaSteps().first(version))
        database.exec(step);
    database.exec("PRAGMA application_id = " + std::to_string(store::applicationId));
    database.exec("PRAGMA user_version = " + std::to_string(version));
    database.exec("PRAGMA foreign_keys = OFF; ATTACH '" + later.string() + "' AS later");
    const auto names = [&](const std::string& query) {
        std::vector<std::string> found;
        SQLite::Statement rows(database, query);
        while (rows.executeStep())
            found.push_back(rows.getColumn(0).getString());
        return found;
    };
    std::vector<std::string> triggers =
        names("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
    for (const std::string& name : names("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
        database.exec("DROP TRIGGER " + name);
    for (const std::string& table : names("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        std::string columns;
        for (const std::string& column :
             names("SELECT name FROM pragma_table_info('" + table + "')"))
            columns += (columns.empty() ? "" : ", ") + column;
        database.exec("INSERT INTO main." + table + " SELECT " + columns + " FROM later." + table);
    }
    for (const std::string& trigger : triggers)
        database.exec(trigger);
    database.exec("DETACH later");
    return std::filesystem::remove(later);
}

void interrupt(const std::filesystem::path& path, const std::string& sql)
{
    const std::filesystem::path crashed = path.native() + ".crashed";
    {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN;" + sql);
        sqlite3_db_cacheflush(database.getHandle());
        std::filesystem::copy_file(path, crashed);
        std::filesystem::copy_file(path.native() + "-journal", crashed.native() + "-journal");
    }
    std::filesystem::rename(crashed, path);
    std::filesystem::rename(crashed.native() + "-journal", path.native() + "-journal");
}

} // namespace delibere::sample
