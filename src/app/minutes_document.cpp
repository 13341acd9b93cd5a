// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/follow_up_words.h"
#include "app/records.h"
#include "app/signing.h"
#include "codec/canonical.h"
#include "codec/hex.h"
#include "crypto/digest.h"

namespace delibere::app {

struct MinutesDocument::Part {
    const JurySession* session = nullptr; // the whole session, or the frozen one
    RecordHistory history;
    std::optional<CandidateView> live;
    std::optional<FrozenView> frozen;
};

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
    if (!lines || !keys)
        return tl::unexpected(lines ? keys.error() : lines.error());
    minutes.m_followUps = *lines;
    for (const MemberKey& key : *keys) // by number: the last one is in use
        minutes.m_keys[key.juror] = fingerprintOf(key);
    minutes.stamp();
    return minutes;
}

Result<void> MinutesDocument::add(const Candidate& candidate, const Viewer& viewer)
{
    auto live = m_session->view(candidate.id, viewer);
    auto history = m_session->history(candidate.id, viewer);
    if (!live || !history)
        return tl::unexpected(live ? history.error() : live.error());
    const auto part = std::make_shared<Part>();
    part->history = std::move(*history);
    const RecordVersion* version = holding(part->history);
    if (version == nullptr) {
        part->session = &m_session->jury();
        part->live = std::move(*live);
        const GridRecord grid{m_session->framework(),
                              *part->session,
                              part->live->candidate,
                              part->live->synthesis,
                              part->live->deliberation,
                              part->live->panel,
                              {}};
        m_entries.push_back({*part->session, part->live->candidate, part->live->synthesis,
                             part->live->deliberation, part->live->panel, part->history, nullptr,
                             crypto::hex(crypto::sha256(codec::canonical(grid)))});
    } else {
        auto frozen = readFrozen(*version, m_session->framework());
        if (!frozen)
            return tl::unexpected(frozen.error());
        part->frozen = std::move(*frozen);
        const codec::FrozenRecord& record = part->frozen->record;
        part->session = &record.session;
        m_entries.push_back({record.session, record.candidate(), part->frozen->synthesis,
                             record.deliberation, part->frozen->panel, part->history, version,
                             codec::hexOf(version->digest)});
    }
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
    m_stamp.fingerprint = crypto::hex(crypto::sha256(codec::canonical(view())));
}

RecordView MinutesDocument::view() const
{
    return MinutesRecord{
        m_session->framework(), m_session->jury(), m_entries, m_keys, m_followUps, m_stamp};
}

} // namespace delibere::app
