// SPDX-License-Identifier: GPL-3.0-or-later
#include "signed_room.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "store/journal.h"
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

SignedRoom::SignedRoom()
    : Room(mixedPanel(), shippedFramework("cqp-technicien-maintenance-alimentaire.json"))
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
    return app::sign(session(), {CandidateId(candidate), JurorId(juror), phrase, {}, {}});
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

bool rewriteJournal(const std::filesystem::path& path, int sequence, const std::string& actor)
{
    const auto blob = [](const crypto::Digest& digest) { return "x'" + crypto::hex(digest) + "'"; };
    std::string sql = "UPDATE journal SET actor = '" + actor +
                      "' WHERE sequence = " + std::to_string(sequence) + ";";
    crypto::Digest previous{};
    {
        const auto file = store::SessionFile::open(path, store::Access::ReadOnly);
        const auto journal = file->journal();
        for (store::JournalEntry entry : *journal) {
            if (entry.sequence == sequence)
                entry.actor = actor;
            const crypto::Digest hash = store::journalHash(previous, entry);
            sql += "UPDATE journal SET previous = " + blob(previous) + ", hash = " + blob(hash) +
                   " WHERE sequence = " + std::to_string(entry.sequence) + ";";
            previous = hash;
        }
    }
    return tamper(path, sql);
}

} // namespace delibere::sample
