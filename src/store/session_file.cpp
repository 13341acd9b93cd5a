// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session_file.h"

#include <optional>
#include <system_error>
#include <utility>

#include "store/creation.h"
#include "store/encrypted_file.h"
#include "store/engine_error.h"
#include "store/session_file_data.h"
#include "store/session_tables.h"
#include "store/session_writing.h"
#include "store/temporary_file.h"
#include "store/verified_copy.h"

namespace delibere::store {

void SessionFile::Data::rollBack()
{
    if (before)
        head = *std::exchange(before, std::nullopt);
    OpenDatabase::rollBack();
}

Result<JournalHead> SessionFile::Data::commit(const std::vector<ActedEdit>& edits, Instant at)
{
    return writing([&] {
        if (!before)
            connection().run("BEGIN");
        JournalHead next = head;
        for (const auto& [edit, actor] : edits)
            next = writeEdit(connection(), next, edit, at, actor);
        if (!before)
            connection().commit();
        return next;
    });
}

SessionFile::SessionFile(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
SessionFile::SessionFile(SessionFile&&) noexcept = default;
SessionFile& SessionFile::operator=(SessionFile&&) noexcept = default;
SessionFile::~SessionFile() = default;

Result<SessionFile> SessionFile::create(const std::filesystem::path& path,
                                        const NewSession& session, Clock clock,
                                        const std::optional<NewEncryption>& encryption)
{
    const FileKeyPtr key = encryption ? encryption->key : FileKeyPtr();
    const auto encrypt = [&](const std::filesystem::path& made) {
        if (encryption)
            createEncryptedFile(made, {key->file(), encryption->keySlots});
    };
    const Result<void> published = createDatabase(
        path, {schemaSteps()}, [&](Connection& connection) { fill(connection, session, clock()); },
        key, encrypt);
    if (!published)
        return tl::unexpected(published.error());
    Result<SessionFile> opened = open(path, Access::ReadWrite, std::move(clock), key);
    std::error_code ignored;
    if (!opened)
        std::filesystem::remove(path, ignored);
    return opened;
}

Result<SessionFile> SessionFile::open(const std::filesystem::path& path, Access access, Clock clock,
                                      FileKeyPtr key)
{
    return guarded(path, [&] {
        auto data = std::make_unique<Data>();
        data->path = path;
        data->clock = std::move(clock);
        data->opened = openExisting(path, access, {schemaSteps()}, key);
        data->key = data->opened.connection->key();
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

ReadThrough SessionFile::readThrough() const
{
    return m_data->opened.through;
}

FileKeyPtr SessionFile::key() const
{
    return m_data->key;
}

Result<void> SessionFile::putSlot(const crypto::KeySlot& slot)
{
    if (Result<void> allowed = m_data->mayWrite(); !allowed)
        return allowed;
    return m_data
        ->writing([&] {
            m_data->connection().inFile(
                [&](SQLite::Database& file) { store::putSlot(file, slot); });
            return m_data->head;
        })
        .map([](const JournalHead&) {});
}

int SessionFile::version() const
{
    return m_data->opened.version;
}

JournalAnchor SessionFile::journalPosition() const
{
    const JournalHead& head = m_data->head;
    return {head.sequence,
            std::string(reinterpret_cast<const char*>(head.hash.data()), head.hash.size())};
}

Instant SessionFile::now() const
{
    return m_data->clock();
}

Result<Instant> SessionFile::apply(const std::vector<Edit>& edits, const std::string& actor)
{
    std::vector<ActedEdit> acted;
    acted.reserve(edits.size());
    for (const Edit& edit : edits)
        acted.push_back({edit, actor});
    return apply(acted);
}

Result<Instant> SessionFile::apply(const Edit& edit, const std::string& actor)
{
    return apply(std::vector<ActedEdit>{{edit, actor}});
}

Result<Instant> SessionFile::apply(const std::vector<ActedEdit>& edits)
{
    if (const Result<void> allowed = m_data->mayWrite(); !allowed)
        return tl::unexpected(allowed.error());
    const Instant at = m_data->clock();
    if (edits.empty())
        return at;
    const Result<JournalHead> next = m_data->commit(edits, at);
    if (!next)
        return tl::unexpected(next.error());
    m_data->head = *next;
    return at;
}

bool SessionFile::stopped() const
{
    return access() == Access::ReadWrite &&
           (!m_data->doubt.empty() || m_data->hasMoved() || m_data->writtenByOthers());
}

Result<void> SessionFile::begin()
{
    if (Result<void> allowed = m_data->mayWrite(); !allowed)
        return allowed;
    const Result<JournalHead> begun = m_data->writing([&] {
        m_data->connection().run("BEGIN");
        return m_data->head;
    });
    if (!begun)
        return tl::unexpected(begun.error());
    m_data->before = m_data->head;
    m_data->grouped = true;
    return {};
}

Result<void> SessionFile::commit()
{
    if (!m_data->before)
        return {};
    const Result<JournalHead> done = m_data->writing([&] {
        m_data->connection().commit();
        return m_data->head;
    });
    if (!done)
        return tl::unexpected(done.error());
    m_data->before.reset();
    m_data->grouped = false;
    return {};
}

void SessionFile::rollBack()
{
    m_data->rollBack();
}

// The lock of this process on the file goes with the old connection: that one first, unless it
// holds the only content left of a file that moved. Whatever happened, the end of the journal as it
// was acknowledged here must still be in it: else a saved entry is gone, and that is said.
Result<void> SessionFile::reopen(const SessionId& id)
{
    Data& data = *m_data;
    const bool moved = data.hasMoved();
    if (!moved) {
        if (data.doubt.empty())
            data.doubt = "closed";
        data.opened.connection.reset();
    }
    Result<SessionFile> again = open(data.path, Access::ReadWrite, data.clock, data.key);
    if (again) {
        const auto found = again->session();
        const bool same = found && found->id == id && again->access() == Access::ReadWrite &&
                          (!moved || again->m_data->head == data.head);
        const bool whole = same && holds(again->m_data->connection(), data.head);
        if (whole) {
            m_data = std::move(again->m_data);
            return {};
        }
        again = fail(same ? ProblemCode::SessionOverwritten : ProblemCode::SessionMoved,
                     data.path.string());
    }
    if (moved)
        return fail(ProblemCode::SessionMoved, data.path.string());
    if (Result<SessionFile> readable = open(data.path, Access::ReadOnly, data.clock, data.key)) {
        const auto found = readable->session();
        if (found && found->id == id)
            data.opened.connection = std::move(readable->m_data->opened.connection);
    }
    return tl::unexpected(again.error());
}

Result<void> SessionFile::copyTo(const std::filesystem::path& path) const
{
    return guarded(path, [&] { copyVerified(m_data->connection(), path, {schemaSteps()}); });
}

Result<Continued> SessionFile::continueIn(const std::filesystem::path& path,
                                          const std::vector<ActedEdit>& edits) const
{
    if (const Result<void> copied = copyTo(path); !copied)
        return tl::unexpected(copied.error());
    Problem problem;
    {
        Result<SessionFile> copy = open(path, Access::ReadWrite, m_data->clock, m_data->key);
        const Result<Instant> written =
            copy.and_then([&](SessionFile& file) { return file.apply(edits); });
        if (written)
            return Continued{std::move(*copy), *written};
        problem = written.error();
    }
    // Closed by now. The engine may leave its journal beside a file whose transaction failed.
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    std::filesystem::remove(path.native() + "-journal", ignored);
    return tl::unexpected(std::move(problem));
}

} // namespace delibere::store
