// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_11.h"

#include <array>
#include <string>
#include <string_view>

#include "store/schema_triggers.h"

namespace delibere::store {

namespace {

// The application of the candidate of that id; without a row, the session has a jury.
constexpr const char* applications = R"SQL(
CREATE TABLE application (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    number TEXT NOT NULL UNIQUE CHECK (length(number) > 0 AND instr(number, char(0)) = 0),
    diploma TEXT NOT NULL CHECK (instr(diploma, char(0)) = 0),
    establishment TEXT NOT NULL CHECK (instr(establishment, char(0)) = 0),
    region TEXT NOT NULL CHECK (instr(region, char(0)) = 0),
    track TEXT NOT NULL CHECK (track IN ('classic', 'work-study')),
    phase TEXT NOT NULL CHECK (phase IN ('main', 'complementary')),
    summons TEXT NOT NULL DEFAULT '' CHECK (summons IN ('', 'summoned', 'not-summoned')),
    PRIMARY KEY (candidate)
) STRICT, WITHOUT ROWID;

CREATE TABLE application_piece (
    candidate TEXT NOT NULL REFERENCES application (candidate),
    piece TEXT NOT NULL CHECK (length(piece) > 0 AND instr(piece, char(0)) = 0),
    state TEXT NOT NULL CHECK (state IN ('received', 'unreadable', 'to-clarify')),
    asked_on TEXT CHECK (asked_on IS NULL OR date(asked_on, '+0 days') IS asked_on),
    request TEXT NOT NULL CHECK (instr(request, char(0)) = 0),
    PRIMARY KEY (candidate, piece)
) STRICT, WITHOUT ROWID;

CREATE TABLE application_answer (
    candidate TEXT NOT NULL REFERENCES application (candidate),
    kind TEXT NOT NULL CHECK (kind IN
        ('ranked', 'academic-refusal', 'administrative-refusal', 'awaiting')),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    basis_num INTEGER,
    basis_den INTEGER CHECK (basis_den > 0),
    CHECK ((basis_num IS NULL) = (basis_den IS NULL)),
    PRIMARY KEY (candidate)
) STRICT, WITHOUT ROWID;
)SQL";

// Handed in after the dossier, and open again for the interview; 0 of every sheet of a jury.
constexpr const char* closedDossiers = R"SQL(
ALTER TABLE sheet ADD COLUMN dossier_closed INTEGER NOT NULL DEFAULT 0
    CHECK (dossier_closed IN (0, 1));
)SQL";

// An empty `after`: first of its list. `position`: one move after the other.
constexpr const char* orders = R"SQL(
CREATE TABLE ranking_move (
    candidate TEXT NOT NULL REFERENCES application (candidate),
    after TEXT NOT NULL CHECK (instr(after, char(0)) = 0 AND after <> candidate),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    position INTEGER NOT NULL CHECK (position > 0),
    basis_num INTEGER,
    basis_den INTEGER CHECK (basis_den > 0),
    CHECK ((basis_num IS NULL) = (basis_den IS NULL)),
    PRIMARY KEY (candidate)
) STRICT, WITHOUT ROWID;

CREATE TABLE tie_settlement (
    list TEXT NOT NULL CHECK (list IN ('classique/principale', 'classique/complementaire',
        'alternance/principale', 'alternance/complementaire')),
    number INTEGER NOT NULL CHECK (number > 0),
    position INTEGER NOT NULL CHECK (position > 0),
    candidate TEXT NOT NULL REFERENCES application (candidate),
    reason TEXT NOT NULL CHECK (length(reason) > 0 AND instr(reason, char(0)) = 0),
    PRIMARY KEY (list, number, position)
) STRICT, WITHOUT ROWID;
)SQL";

// As record, signatory, signature and not_signing are for the grid of a candidate.
constexpr const char* rankingRecords = R"SQL(
CREATE TABLE ranking_record (
    list TEXT NOT NULL CHECK (list IN ('classique/principale', 'classique/complementaire',
        'alternance/principale', 'alternance/complementaire')),
    number INTEGER NOT NULL CHECK (number > 0),
    stage TEXT NOT NULL CHECK (stage IN ('signing', 'locked', 'withdrawn', 'replaced')),
    frozen_at_utc INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    body TEXT NOT NULL CHECK (length(body) > 0 AND instr(body, char(0)) = 0),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    PRIMARY KEY (list, number)
) STRICT;

CREATE UNIQUE INDEX ranking_record_holds ON ranking_record (list)
    WHERE stage IN ('signing', 'locked');

CREATE TABLE ranking_signatory (
    list TEXT NOT NULL,
    number INTEGER NOT NULL,
    juror TEXT NOT NULL REFERENCES juror (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (list, number, juror),
    FOREIGN KEY (list, number) REFERENCES ranking_record (list, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE ranking_signature (
    list TEXT NOT NULL,
    number INTEGER NOT NULL,
    juror TEXT NOT NULL,
    position INTEGER NOT NULL,
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    signed_at_utc INTEGER NOT NULL,
    reservation TEXT NOT NULL CHECK (instr(reservation, char(0)) = 0),
    image BLOB NOT NULL CHECK (length(image) <= 200000),
    journal_sequence INTEGER NOT NULL,
    journal_hash BLOB NOT NULL CHECK (length(journal_hash) = 32),
    value BLOB NOT NULL CHECK (length(value) = 64),
    PRIMARY KEY (list, number, juror),
    FOREIGN KEY (list, number, juror) REFERENCES ranking_signatory (list, number, juror)
) STRICT;

CREATE TABLE ranking_not_signing (
    list TEXT NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    juror TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('', 'refuses', 'prevented')),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    said_at_utc INTEGER NOT NULL,
    CHECK ((kind = '') = (reason = '')),
    PRIMARY KEY (list, number, position),
    FOREIGN KEY (list, number, juror) REFERENCES ranking_signatory (list, number, juror)
) STRICT;
)SQL";

constexpr const char* rankingSteps = R"SQL(
CREATE TRIGGER ranking_record_begins BEFORE INSERT ON ranking_record
WHEN new.stage <> 'signing' OR new.number IS NOT
    (SELECT coalesce(max(number), 0) + 1 FROM ranking_record WHERE list = new.list)
BEGIN SELECT raise(ABORT, 'a record is frozen one version after the other'); END;

CREATE TRIGGER ranking_record_kept BEFORE UPDATE ON ranking_record
WHEN new.list IS NOT old.list OR new.number IS NOT old.number
    OR new.frozen_at_utc IS NOT old.frozen_at_utc OR new.sha256 IS NOT old.sha256
    OR new.body IS NOT old.body
    OR NOT (old.stage = 'signing' AND new.stage IN ('locked', 'withdrawn')
            OR old.stage = 'locked' AND new.stage = 'replaced')
BEGIN SELECT raise(ABORT, 'what is frozen stays as it is'); END;

CREATE TRIGGER ranking_record_locks_complete BEFORE UPDATE ON ranking_record
WHEN new.stage = 'locked' AND (EXISTS (
    SELECT 1 FROM ranking_signatory AS s
    WHERE s.list = new.list AND s.number = new.number AND NOT EXISTS (
        SELECT 1 FROM ranking_signature AS g
        WHERE g.list = s.list AND g.number = s.number AND g.juror = s.juror)
    AND coalesce((
        SELECT n.kind FROM ranking_not_signing AS n
        WHERE n.list = s.list AND n.number = s.number AND n.juror = s.juror
        ORDER BY n.position DESC LIMIT 1), '') = '')
    OR NOT EXISTS (
        SELECT 1 FROM ranking_signature AS g
        WHERE g.list = new.list AND g.number = new.number))
BEGIN SELECT raise(ABORT, 'signatures are missing'); END;

CREATE TRIGGER ranking_record_kept_on_delete BEFORE DELETE ON ranking_record
BEGIN SELECT raise(ABORT, 'what is frozen stays as it is'); END;

CREATE TRIGGER ranking_signatory_first BEFORE INSERT ON ranking_signatory
WHEN EXISTS (SELECT 1 FROM ranking_signature WHERE list = new.list AND number = new.number)
    OR NOT EXISTS (SELECT 1 FROM ranking_record WHERE list = new.list
                   AND number = new.number AND stage = 'signing')
BEGIN SELECT raise(ABORT, 'what is frozen stays as it is'); END;

CREATE TRIGGER ranking_signature_while_open BEFORE INSERT ON ranking_signature
WHEN NOT EXISTS (SELECT 1 FROM ranking_record WHERE list = new.list
                 AND number = new.number AND stage = 'signing')
BEGIN SELECT raise(ABORT, 'nothing waits for signatures'); END;

CREATE TRIGGER ranking_not_signing_while_open BEFORE INSERT ON ranking_not_signing
WHEN NOT EXISTS (SELECT 1 FROM ranking_record WHERE list = new.list
                 AND number = new.number AND stage = 'signing')
BEGIN SELECT raise(ABORT, 'nothing waits for signatures'); END;
)SQL";

// Rows that are only ever added.
constexpr std::array grownTables{"ranking_signatory", "ranking_signature", "ranking_not_signing"};

// Everything of an applicant that their result and their rank stand on; the column that names them.
// In a session of a jury `application` is empty, and the question ends there.
struct CoveredBy11 {
    const char* table;
    const char* candidate = "candidate";
};
constexpr std::array coveredTables{
    CoveredBy11{"candidate", "id"},
    CoveredBy11{"candidate_block"},
    CoveredBy11{"recusal"},
    CoveredBy11{"assignment"},
    CoveredBy11{"sheet"},
    CoveredBy11{"mark"},
    CoveredBy11{"remark"},
    CoveredBy11{"competency_entry"},
    CoveredBy11{"question"},
    CoveredBy11{"block_entry"},
    CoveredBy11{"stated_seat"},
    CoveredBy11{"application_piece"},
    CoveredBy11{"application_answer"},
    CoveredBy11{"ranking_move"},
};

// The key of the list of an application: `row` is a row of that table.
std::string listOf(std::string_view row)
{
    const std::string of(row);
    return "CASE " + of +
           ".track WHEN 'classic' THEN 'classique' ELSE 'alternance' END || '/' || " + "CASE " +
           of + ".phase WHEN 'main' THEN 'principale' ELSE 'complementaire' END";
}

std::string holdsList(const std::string& list)
{
    return "EXISTS (SELECT 1 FROM ranking_record WHERE list = " + list +
           " AND stage IN ('signing', 'locked'))";
}

std::string holdsApplicant(const std::string& candidate)
{
    return "EXISTS (SELECT 1 FROM application AS a WHERE a.candidate = " + candidate + " AND " +
           holdsList(listOf("a")) + ")";
}

void addTrigger11(std::string& sql, const std::string& table, const std::string& action,
                  const std::string& when)
{
    sql += "CREATE TRIGGER " + table + "_ranked_on_" + action + " BEFORE " + action + " ON " +
           table + "\nWHEN " + when + "\nBEGIN SELECT raise(ABORT, 'sealed'); END;\n";
}

// `holding` says when the row of that name, old or new, is of a list that is frozen or signed.
template <class Holding>
void sealRanked(std::string& sql, const std::string& table, const Holding& holding)
{
    addTrigger11(sql, table, "INSERT", holding("new"));
    addTrigger11(sql, table, "UPDATE", holding("old") + "\n    OR " + holding("new"));
    addTrigger11(sql, table, "DELETE", holding("old"));
}

std::string written11()
{
    std::string sql;
    for (const char* step : {applications, closedDossiers, orders, rankingRecords, rankingSteps})
        sql += step;
    for (const char* table : grownTables)
        keep(sql, table);
    for (const auto& [table, candidate] : coveredTables) {
        const std::string column = std::string(".") + candidate;
        sealRanked(sql, table, [&](std::string row) { return holdsApplicant(row.append(column)); });
    }
    sealRanked(sql, "application", [](const std::string& row) { return holdsList(listOf(row)); });
    sealRanked(sql, "tie_settlement",
               [](const std::string& row) { return holdsList(row + ".list"); });
    return sql;
}

} // namespace

const char* schemaStep11()
{
    static const std::string sql = written11();
    return sql.c_str();
}

} // namespace delibere::store
