// SPDX-License-Identifier: GPL-3.0-or-later
// What can be read of a session file: the tables say how.
#include "store/after_room_tables.h"
#include "store/block_overview.h"
#include "store/deliberation_tables.h"
#include "store/packet_tables.h"
#include "store/positioning_tables.h"
#include "store/record_tables.h"
#include "store/session_file_data.h"
#include "store/session_tables.h"
#include "store/sheet_tables.h"

namespace delibere::store {

Result<FrameworkName> SessionFile::frameworkName() const
{
    return guarded(path(), [&] {
        Query row = m_data->connection().query("SELECT id, version FROM framework");
        if (!row.next())
            refuseCorrupt("no framework");
        return FrameworkName{row.text(0), row.text(1)};
    });
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

Result<std::vector<ScoreSheet>> SessionFile::markedSheets() const
{
    return guarded(path(), [&] { return readMarkedSheets(m_data->connection()); });
}

Result<Deliberation> SessionFile::deliberation(const CandidateId& candidate) const
{
    return guarded(path(), [&] { return readDeliberation(m_data->connection(), candidate); });
}

Result<BlockOverview> SessionFile::blockOverview(Unit unit) const
{
    return guarded(path(), [&] { return readBlockOverview(m_data->connection(), unit); });
}

Result<std::map<JurorId, Instant>> SessionFile::dossiersRead(const CandidateId& candidate) const
{
    return guarded(path(), [&] { return readDossierTimes(m_data->connection(), candidate); });
}

Result<RecordHistory> SessionFile::history(const RecordSubject& subject) const
{
    return guarded(path(), [&] { return readHistory(m_data->connection(), subject); });
}

Result<std::vector<Positioning>> SessionFile::positionings() const
{
    return guarded(path(), [&] { return readPositionings(m_data->connection()); });
}

Result<std::vector<JurorKey>> SessionFile::keys() const
{
    return guarded(path(), [&] { return readKeys(m_data->connection()); });
}

Result<FollowUp> SessionFile::followUp() const
{
    return guarded(path(), [&] { return readFollowUp(m_data->connection()); });
}

Result<ParitaryJury> SessionFile::paritaryJury() const
{
    return guarded(path(), [&] { return readParitaryJury(m_data->connection()); });
}

Result<Appeals> SessionFile::appeals() const
{
    return guarded(path(), [&] { return readAppeals(m_data->connection()); });
}

Result<std::string> SessionFile::anonymityKey() const
{
    return guarded(path(), [&] { return readAnonymityKey(m_data->connection()); });
}

Result<KeptPackets> SessionFile::packets() const
{
    return guarded(path(), [&] { return readPackets(m_data->connection()); });
}

Result<std::vector<SheetRevision>> SessionFile::revisions(const CandidateId& candidate) const
{
    return guarded(path(), [&] { return readRevisions(m_data->connection(), candidate); });
}

Result<bool> SessionFile::hasMarks(const JurorId& juror) const
{
    return guarded(path(), [&] { return hasEntries(m_data->connection(), juror); });
}

Result<bool> SessionFile::hasMarks(const CandidateId& candidate) const
{
    return guarded(path(), [&] { return hasEntries(m_data->connection(), candidate); });
}

Result<Instant> SessionFile::lastWritten() const
{
    return guarded(path(), [&] {
        Query row =
            m_data->connection().query("SELECT at_utc FROM journal ORDER BY sequence DESC LIMIT 1");
        if (!row.next())
            refuseCorrupt("journal 1");
        return Instant(std::chrono::seconds(row.integer64(0)));
    });
}

Result<std::vector<JournalEntry>> SessionFile::journal() const
{
    return guarded(path(), [&] { return readJournal(m_data->connection()); });
}

Result<void> SessionFile::verifyJournal() const
{
    return guarded(path(), [&] { checkJournal(m_data->connection()); });
}

Result<void> SessionFile::verifyContent() const
{
    return guarded(path(), [&] {
        m_data->connection().verify();
        Query row = m_data->connection().query("PRAGMA foreign_key_check");
        if (row.next())
            refuseCorrupt("foreign key: " + row.text(0));
    });
}

} // namespace delibere::store
