// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session_file.h"

#include <span>
#include <system_error>
#include <utility>

#include <sqlite3.h>

#include "codec/edit_names.h"
#include "store/deliberation_tables.h"
#include "store/engine_error.h"
#include "store/journal.h"
#include "store/journal_body.h"
#include "store/opening.h"
#include "store/session_tables.h"
#include "store/sheet_tables.h"
#include "store/temporary_file.h"
#include "store/verified_copy.h"

namespace delibere::store {

namespace {

JournalHead writeEdits(Connection& connection, JournalHead head, std::span<const Edit> edits,
                       Instant at, const std::string& actor)
{
    for (const Edit& edit : edits) {
        std::visit([&](const auto& each) { write(connection, each); }, edit);
        head =
            appendToJournal(connection, head,
                            {0, at, actor, std::string(codec::editKind(edit)), journalBody(edit)});
    }
    return head;
}

// The preparation enters a new file as the same edits that will change it later.
std::vector<Edit> preparationOf(const JurySession& session)
{
    std::vector<Edit> edits{SetSessionInfo{session.info}};
    for (const Juror& juror : session.jurors)
        edits.emplace_back(PutJuror{juror});
    for (const Candidate& candidate : session.candidates)
        edits.emplace_back(PutCandidate{candidate});
    for (const Recusal& recusal : session.recusals)
        edits.emplace_back(SetRecusal{recusal.candidate, recusal.juror, recusal.reason});
    return edits;
}

void fill(Connection& connection, const NewSession& session, Instant at)
{
    const crypto::Digest digest = crypto::sha256(session.frameworkBytes);
    connection.script("BEGIN EXCLUSIVE");
    insertSession(connection, session.session.id, session.session.info);
    connection.run("INSERT INTO framework VALUES (1, ?, ?, ?, ?)", session.frameworkId,
                   session.frameworkVersion, digest, Blob{session.frameworkBytes});
    // Both values are hexadecimal (the table checks the id): nothing to escape.
    const JournalHead head =
        appendToJournal(connection, {},
                        {0,
                         at,
                         {},
                         "session-creee",
                         R"({"framework":")" + crypto::hex(digest) + R"(","session":")" +
                             session.session.id.text() + "\"}"});
    (void)writeEdits(connection, head, preparationOf(session.session), at, {});
    connection.script("COMMIT");
}

std::string readFramework(Connection& connection)
{
    Query row = connection.query("SELECT sha256, bytes FROM framework");
    if (!row.next())
        refuseCorrupt("no framework");
    std::string bytes = row.bytes(1);
    if (crypto::sha256(bytes) != row.digest(0))
        refuseCorrupt("framework");
    return bytes;
}

// After these the engine itself does not know what reached the disk; a failed COMMIT may have
// committed.
bool leavesDoubt(const SQLite::Exception& error)
{
    const int code = primaryCode(error);
    return code == SQLITE_IOERR || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

} // namespace

struct SessionFile::Data {
    std::filesystem::path path;
    Clock clock;
    Opened opened;
    JournalHead head;
    std::string doubt; // not empty: why nothing is written any more before a reopening

    [[nodiscard]] Connection& connection() const { return *opened.connection; }
    [[nodiscard]] Result<void> mayWrite() const;
    void rollBack();
    [[nodiscard]] Result<JournalHead> commit(std::span<const Edit> edits, Instant at,
                                             const std::string& actor);
    [[nodiscard]] Result<Instant> apply(std::span<const Edit> edits, const std::string& actor);
};

Result<void> SessionFile::Data::mayWrite() const
{
    if (opened.version > schemaVersion)
        return fail(ProblemCode::SessionNewer, path.string(), std::to_string(opened.version));
    if (opened.access == Access::ReadOnly)
        return fail(ProblemCode::SessionReadOnly, path.string());
    if (!doubt.empty())
        return fail(ProblemCode::StorageFailed, path.string(), doubt);
    if (connection().hasMoved())
        return fail(ProblemCode::SessionMoved, path.string());
    return {};
}

// The engine may have rolled back by itself; asking again would be another error.
void SessionFile::Data::rollBack()
{
    if (!connection().inTransaction())
        return;
    try {
        connection().run("ROLLBACK");
    } catch (const SQLite::Exception& error) {
        doubt = error.what();
    }
}

Result<JournalHead> SessionFile::Data::commit(std::span<const Edit> edits, Instant at,
                                              const std::string& actor)
{
    try {
        connection().run("BEGIN");
        const JournalHead next = writeEdits(connection(), head, edits, at, actor);
        connection().run("COMMIT");
        return next;
    } catch (const SQLite::Exception& error) {
        Problem problem = problemInFlight(path);
        if (leavesDoubt(error))
            doubt = error.what();
        rollBack();
        return tl::unexpected(std::move(problem));
    } catch (...) {
        Problem problem = problemInFlight(path);
        rollBack();
        return tl::unexpected(std::move(problem));
    }
}

Result<Instant> SessionFile::Data::apply(std::span<const Edit> edits, const std::string& actor)
{
    if (const Result<void> allowed = mayWrite(); !allowed)
        return tl::unexpected(allowed.error());
    const Instant at = clock();
    if (edits.empty())
        return at;
    const Result<JournalHead> next = commit(edits, at, actor);
    if (!next)
        return tl::unexpected(next.error());
    head = *next;
    return at;
}

SessionFile::SessionFile(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
SessionFile::SessionFile(SessionFile&&) noexcept = default;
SessionFile& SessionFile::operator=(SessionFile&&) noexcept = default;
SessionFile::~SessionFile() = default;

Result<SessionFile> SessionFile::create(const std::filesystem::path& path,
                                        const NewSession& session, Clock clock)
{
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored)))
        return fail(ProblemCode::FileExists, path.string());
    const Result<void> published = guarded(path, [&] {
        TemporaryFile temporary = valueOrThrow(TemporaryFile::beside(path));
        {
            Connection connection(temporary.path(), Access::ReadWrite);
            connection.applySettingsOfFile();
            connection.script("PRAGMA application_id = " + std::to_string(applicationId));
            migrate(connection, 0, schemaSteps());
            fill(connection, session, clock());
        }
        valueOrThrow(temporary.syncAndClose());
        valueOrThrow(temporary.publish(IfExists::Refuse));
    });
    if (!published)
        return tl::unexpected(published.error());
    Result<SessionFile> opened = open(path, Access::ReadWrite, std::move(clock));
    if (!opened)
        std::filesystem::remove(path, ignored);
    return opened;
}

Result<SessionFile> SessionFile::open(const std::filesystem::path& path, Access access, Clock clock)
{
    return guarded(path, [&] {
        auto data = std::make_unique<Data>();
        data->path = path;
        data->clock = std::move(clock);
        data->opened = openExisting(path, access, schemaSteps());
        if (data->opened.version == schemaVersion) {
            (void)readFramework(data->connection());
            data->head = journalHead(data->connection());
        }
        return SessionFile(std::move(data));
    });
}

const std::filesystem::path& SessionFile::path() const
{
    return m_data->path;
}

Access SessionFile::access() const
{
    return m_data->opened.access;
}

Result<std::string> SessionFile::frameworkBytes() const
{
    return guarded(path(), [&] { return readFramework(m_data->connection()); });
}

Result<JurySession> SessionFile::session() const
{
    return guarded(path(), [&] { return readSession(m_data->connection()); });
}

Result<ScoreSheet> SessionFile::sheet(const SheetKey& key) const
{
    return guarded(path(), [&] { return readSheet(m_data->connection(), key); });
}

Result<std::vector<ScoreSheet>> SessionFile::sheets(const CandidateId& candidate) const
{
    return guarded(path(), [&] { return readSheets(m_data->connection(), candidate); });
}

Result<Deliberation> SessionFile::deliberation(const CandidateId& candidate) const
{
    return guarded(path(), [&] { return readDeliberation(m_data->connection(), candidate); });
}

Result<bool> SessionFile::hasMarks(const JurorId& juror) const
{
    return guarded(path(), [&] { return hasEntries(m_data->connection(), juror); });
}

Result<bool> SessionFile::hasMarks(const CandidateId& candidate) const
{
    return guarded(path(), [&] { return hasEntries(m_data->connection(), candidate); });
}

Result<std::vector<JournalEntry>> SessionFile::journal() const
{
    return guarded(path(), [&] { return readJournal(m_data->connection()); });
}

Result<void> SessionFile::verifyJournal() const
{
    return guarded(path(), [&] { checkJournal(m_data->connection()); });
}

Result<Instant> SessionFile::apply(const std::vector<Edit>& edits, const std::string& actor)
{
    return m_data->apply(edits, actor);
}

Result<Instant> SessionFile::apply(const Edit& edit, const std::string& actor)
{
    return m_data->apply(std::span(&edit, 1), actor);
}

Result<void> SessionFile::copyTo(const std::filesystem::path& path) const
{
    return guarded(path, [&] { copyVerified(m_data->connection(), path, schemaSteps()); });
}

} // namespace delibere::store
