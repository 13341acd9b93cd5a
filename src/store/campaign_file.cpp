// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/campaign_file.h"

#include <system_error>

#include "store/campaign_rows.h"
#include "store/campaign_schema.h"
#include "store/creation.h"
#include "store/open_database.h"
#include "store/verified_copy.h"

namespace delibere::store {

struct CampaignFile::Data : OpenDatabase {
    std::int64_t eventCount = 0;

    template <class Function>
    [[nodiscard]] Result<void> inTransaction(Function&& statements)
    {
        if (Result<void> allowed = mayWrite(campaignSchemaVersion); !allowed)
            return allowed;
        const auto done = writing(
            [&] {
                connection().run("BEGIN");
                const std::int64_t events = std::forward<Function>(statements)();
                connection().commit();
                return events;
            },
            [this] { rollBack(); });
        if (!done)
            return tl::unexpected(done.error());
        eventCount += *done;
        return {};
    }
};

CampaignFile::CampaignFile(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
CampaignFile::CampaignFile(CampaignFile&&) noexcept = default;
CampaignFile& CampaignFile::operator=(CampaignFile&&) noexcept = default;
CampaignFile::~CampaignFile() = default;

Result<CampaignFile> CampaignFile::create(const std::filesystem::path& path,
                                          const CampaignTerms& terms, Clock clock)
{
    const Result<void> published =
        createDatabase(path, campaignKind(),
                       [&](Connection& connection) { writeTerms(connection, terms, clock()); });
    if (!published)
        return tl::unexpected(published.error());
    Result<CampaignFile> opened = open(path);
    std::error_code ignored;
    if (!opened)
        std::filesystem::remove(path, ignored);
    return opened;
}

Result<CampaignFile> CampaignFile::open(const std::filesystem::path& path, Access access)
{
    return guarded(path, [&] {
        auto data = std::make_unique<Data>();
        data->path = path;
        data->opened = openExisting(path, access, campaignKind());
        if (data->opened.version > campaignSchemaVersion)
            throw Refused({ProblemCode::SessionNewer, {}, {}, {}, {data->opened.version}});
        data->eventCount = eventCountOf(data->connection());
        return CampaignFile(std::move(data));
    });
}

const std::filesystem::path& CampaignFile::path() const
{
    return m_data->path;
}

Access CampaignFile::access() const
{
    return m_data->opened.access;
}

ReadThrough CampaignFile::readThrough() const
{
    return m_data->opened.through;
}

Result<CampaignTerms> CampaignFile::terms() const
{
    return guarded(path(), [&] { return readTerms(m_data->connection()); });
}

Result<CampaignRows> CampaignFile::rows() const
{
    return guarded(path(), [&] { return readRows(m_data->connection()); });
}

Result<std::vector<campaign::Event>> CampaignFile::events() const
{
    return guarded(path(), [&] { return readEvents(m_data->connection()); });
}

Result<void> CampaignFile::verifyContent() const
{
    return guarded(path(), [&] {
        m_data->connection().verify();
        Query query = m_data->connection().query("PRAGMA foreign_key_check");
        if (query.next())
            refuseCorrupt("foreign key: " + query.text(0));
    });
}

Result<void> CampaignFile::add(const CampaignRows& before, const CampaignRows& rows,
                               std::span<const campaign::Event> events, const Progress& progress)
{
    return m_data->inTransaction([&] {
        writeRows(m_data->connection(), before, rows, progress);
        writeEvents(m_data->connection(), m_data->eventCount, events);
        return static_cast<std::int64_t>(events.size());
    });
}

Result<void> CampaignFile::append(std::span<const campaign::Event> events)
{
    return m_data->inTransaction([&] {
        writeEvents(m_data->connection(), m_data->eventCount, events);
        return static_cast<std::int64_t>(events.size());
    });
}

Result<void> CampaignFile::copyTo(const std::filesystem::path& path) const
{
    return guarded(path, [&] { copyVerified(m_data->connection(), path, campaignKind()); });
}

} // namespace delibere::store
