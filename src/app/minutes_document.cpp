// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/follow_up_lines.h"
#include "app/local_time.h"
#include "app/printed_candidate.h"
#include "app/records.h"
#include "app/signing.h"

namespace delibere::app {

MinutesDocument::MinutesDocument(const Session& session) : m_session(&session) {}

Result<MinutesDocument> MinutesDocument::of(const Session& session, const Viewer& viewer)
{
    MinutesDocument minutes(session);
    for (const Candidate& candidate : session.jury().candidates) {
        if (auto added = minutes.add(candidate, viewer); !added)
            return tl::unexpected(added.error());
    }
    const auto lines = followUpLinesOf(session);
    const auto keys = session.keys();
    const auto notes = session.notes();
    if (!lines || !keys || !notes)
        return tl::unexpected(!lines ? lines.error() : !keys ? keys.error() : notes.error());
    minutes.m_followUps = *lines;
    minutes.m_turns = (*notes)->turns;
    for (const JurorKey& key : *keys) // by number: the last one is in use
        minutes.m_keys[key.juror] = fingerprintOf(key);
    minutes.stamp();
    return minutes;
}

Result<void> MinutesDocument::add(const Candidate& candidate, const Viewer& viewer)
{
    auto printed = PrintedCandidate::of(*m_session, candidate.id, viewer);
    if (!printed)
        return tl::unexpected(printed.error());
    const auto part = std::make_shared<const PrintedCandidate>(std::move(*printed));
    m_entries.push_back({part->session(), part->candidate(), part->synthesis(),
                         part->deliberation(), part->panel(), part->history(), part->version(),
                         part->grid().fingerprint});
    auto read = m_session->dossierReadOn(candidate.id);
    if (!read)
        return tl::unexpected(read.error());
    m_entries.back().dossierRead = std::move(*read);
    m_parts.push_back(part);
    return {};
}

// Signed once every candidate who was heard is locked.
void MinutesDocument::stamp()
{
    const bool complete = std::ranges::all_of(m_entries, [](const MinutesEntry& entry) {
        return !entry.candidate.heard() || (entry.version != nullptr && entry.version->locked());
    });
    m_stamp.state = complete && !m_entries.empty() ? RecordState::Signed : RecordState::Draft;
    m_stamp.frameworkDigest = m_session->frameworkDigest();
    m_stamp.fingerprint = fingerprintOf(view());
}

RecordView MinutesDocument::view() const
{
    const int zone = m_turns.empty() ? 0 : zoneMinutesAt(m_turns.front().at);
    return MinutesRecord{m_session->framework(),
                         m_session->jury(),
                         m_entries,
                         m_keys,
                         m_followUps,
                         m_stamp,
                         m_turns,
                         zone};
}

} // namespace delibere::app
