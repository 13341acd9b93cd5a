// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "crypto/digest.h"
#include "store/engine_error.h"
#include "store/schema_1.h"
#include "store/schema_10.h"
#include "store/schema_11.h"
#include "store/schema_2.h"
#include "store/schema_3.h"
#include "store/schema_4.h"
#include "store/schema_5.h"
#include "store/schema_6.h"
#include "store/schema_7.h"
#include "store/schema_8.h"
#include "store/schema_9.h"

namespace delibere::store {

namespace {

using SchemaLines = std::vector<std::array<std::string, 4>>;

SchemaLines schemaLines(SQLite::Database& database)
{
    SQLite::Statement statement(database, "SELECT type, name, tbl_name, coalesce(sql, '') "
                                          "FROM sqlite_schema ORDER BY type, name");
    SchemaLines lines;
    while (statement.executeStep()) {
        lines.push_back({statement.getColumn(0).getString(), statement.getColumn(1).getString(),
                         statement.getColumn(2).getString(), statement.getColumn(3).getString()});
    }
    return lines;
}

SchemaLines modelOf(SchemaSteps steps)
{
    SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const char* step : steps)
        model.exec(step);
    return schemaLines(model);
}

// What these steps make in an empty database; made once, for it takes longer than an opening.
const SchemaLines& linesOf(SchemaSteps steps)
{
    static std::mutex guard;
    static std::map<std::vector<std::string>, SchemaLines> known;
    const std::scoped_lock lock(guard);
    const std::vector<std::string> key(steps.begin(), steps.end());
    const auto found = known.find(key);
    return found != known.end() ? found->second : known.emplace(key, modelOf(steps)).first->second;
}

// With the length of each field: a separator could stand in a field and hide a line.
std::string digestOf(const SchemaLines& lines)
{
    std::string text;
    for (const auto& line : lines) {
        for (const std::string& field : line)
            text += std::to_string(field.size()) + ':' + field;
    }
    return crypto::hex(crypto::sha256(text));
}

// To make the model only to compare with it would be a quarter of a short command's time.
bool isKnown(const SchemaLines& lines, SchemaSteps steps)
{
    return steps.data() == schemaSteps().data() && digestOf(lines) == schemaDigest(steps.size());
}

// Whatever differs is named: a trigger, a view, a table too many is how a hostile file acts.
SchemaLines checkSchema(SQLite::Database& database, SchemaSteps steps)
{
    SchemaLines found = schemaLines(database);
    if (isKnown(found, steps))
        return found;
    const SchemaLines& expected = linesOf(steps);
    for (std::size_t at = 0; at < std::max(expected.size(), found.size()); ++at) {
        if (at >= found.size())
            refuseCorrupt("schema: " + expected[at][1]);
        if (at >= expected.size() || found[at] != expected[at])
            refuseCorrupt("schema: " + found[at][1]);
    }
    return found;
}

void quickCheck(Connection& connection, const std::string& argument = {})
{
    const std::string answer = connection.value("PRAGMA quick_check" + argument);
    if (answer != "ok")
        refuseCorrupt(answer);
}

// The CHECKs of the two long tables take longer than all the rest of an opening. A mark is checked
// again when it is read, a line of the journal by its digest, an application and an event by the
// engine that plays them.
void checkConstraints(Connection& connection, const SchemaLines& lines, const FileKind& kind)
{
    for (const auto& [type, name, table, sql] : lines) {
        if (type == "table" && name != kind.longTables[0] && name != kind.longTables[1])
            quickCheck(connection, "(" + name + ")");
    }
}

void checkStructure(Connection& connection)
{
    connection.script("PRAGMA ignore_check_constraints = ON");
    quickCheck(connection);
    connection.script("PRAGMA ignore_check_constraints = OFF");
}

int checkedVersion(Connection& connection, const FileKind& kind, Thoroughness thoroughness)
{
    if (thoroughness == Thoroughness::Whole)
        quickCheck(connection);
    else
        checkStructure(connection);
    if (connection.value("PRAGMA application_id") != std::to_string(kind.application))
        throw Refused({kind.notOurs, {}, {}});
    const int version = std::stoi(connection.value("PRAGMA user_version"));
    if (version < 1)
        refuseCorrupt("version " + std::to_string(version));
    if (static_cast<std::size_t>(version) > kind.steps.size()) {
        quickCheck(connection); // tables that we do not know, read by a reader that does not either
        return version;
    }
    const SchemaSteps known = kind.steps.first(static_cast<std::size_t>(version));
    const SchemaLines lines = checkSchema(connection.database(), known);
    if (thoroughness == Thoroughness::Opening)
        checkConstraints(connection, lines, kind);
    return version;
}

} // namespace

SchemaSteps schemaSteps()
{
    static const std::array<const char*, schemaVersion> steps{
        schemaStep1,   schemaStep2,   schemaStep3(), schemaStep4(),  schemaStep5(), schemaStep6(),
        schemaStep7(), schemaStep8(), schemaStep9(), schemaStep10(), schemaStep11()};
    return steps;
}

std::string_view schemaDigest(std::size_t version)
{
    static constexpr std::array<std::string_view, schemaVersion> digests{
        "f5c4171cffd77e9f3d93d9e61ccd8b0f26246ede204ee4fb3c6abb9e7c337192",
        "b85ac2354a9f33042e4ddfc6bda982c31f4541a0f5faae4b26631a1c781ea8f2",
        "c2dd55dee7eb29ee14ed3ff9dfa611e0a7b0c92c976f15408247c5ce13cd09b2",
        "32abfb4365a11f973890569a61aca37081907ba21cabf723b800775fce37c565",
        "9ba0fb25b8a14e7ffb3b99e2890f55b8c432176be4320ded3eae4a9d1e6910b3",
        "5806cf3ee973f994f5d7009209aa997f32ec3b31a7a448ac4ba623d774e9d17e",
        "63301be4e055e97367f67ef1b9af290244eb0c08612c06a35c6f38f5813477c9",
        "5df0a6991da61e9377487d8e75ea7d524617eb7e4b7c93406c095d7ebd40a7c5",
        "f77887b0b3d2514a8071183b60c70bdba18e199a27f286c55a0692cc8ec4024b",
        "02e18fb271a410988b7ef3393799a4aac08f3519fb2b61efb0ed999018a49555",
        "0e469628b7f79d1edb4c319f7ab729360710a0fe0c332f5da4c310fc4931ac45"};
    return digests.at(version - 1);
}

void requireSchema(SQLite::Database& database, SchemaSteps steps)
{
    static_cast<void>(checkSchema(database, steps));
}

std::string digestOfSchema(SQLite::Database& database)
{
    return digestOf(schemaLines(database));
}

int identify(Connection& connection, const FileKind& kind, Thoroughness thoroughness)
{
    try {
        return checkedVersion(connection, kind, thoroughness);
    } catch (const SQLite::Exception& error) {
        // Our own questions are well formed: here the engine stumbles over the file.
        if (primaryCode(error) == SQLITE_ERROR || primaryCode(error) == SQLITE_TOOBIG)
            refuseCorrupt(error.what());
        throw;
    }
}

void migrate(Connection& connection, int version, SchemaSteps steps)
{
    for (std::size_t at = static_cast<std::size_t>(version); at < steps.size(); ++at) {
        connection.script("BEGIN EXCLUSIVE");
        connection.script(steps[at]);
        connection.script("PRAGMA user_version = " + std::to_string(at + 1));
        connection.script("COMMIT");
    }
    requireSchema(connection.database(), steps);
}

} // namespace delibere::store
