// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printed_candidate.h"

#include "app/records.h"
#include "codec/canonical.h"
#include "codec/hex.h"
#include "crypto/digest.h"

namespace delibere::app {

Result<PrintedCandidate> PrintedCandidate::of(const Session& session, const CandidateId& id,
                                              const Viewer& viewer)
{
    auto history = session.history(id, viewer);
    if (!history)
        return tl::unexpected(history.error());
    PrintedCandidate made(session);
    made.m_history = std::move(*history);
    if (const RecordVersion* version = made.version()) {
        auto frozen = readFrozen(*version, session.framework());
        if (!frozen)
            return tl::unexpected(frozen.error());
        made.m_frozen = std::move(*frozen);
        return made;
    }
    auto live = session.view(id, viewer);
    if (!live)
        return tl::unexpected(live.error());
    made.m_live = std::move(*live);
    return made;
}

Result<PrintedCandidate> PrintedCandidate::ofSigned(const Session& session, const CandidateId& id,
                                                    const Viewer& viewer)
{
    return of(session, id, viewer)
        .and_then([&](PrintedCandidate printed) -> Result<PrintedCandidate> {
            const Candidate& candidate = printed.candidate();
            if (!candidate.heard())
                return fail(ProblemCode::CandidateNotHeard, id.text(),
                            static_cast<int>(candidate.status));
            if (printed.state() != RecordState::Signed)
                return fail(ProblemCode::ParitaryUnsigned, id.text());
            return printed;
        });
}

const JurySession& PrintedCandidate::session() const
{
    return m_frozen ? m_frozen->record.session : m_session->jury();
}

const Candidate& PrintedCandidate::candidate() const
{
    return m_frozen ? m_frozen->record.candidate() : m_live->candidate;
}

const Synthesis& PrintedCandidate::synthesis() const
{
    return m_frozen ? m_frozen->synthesis : m_live->synthesis;
}

const Deliberation& PrintedCandidate::deliberation() const
{
    return m_frozen ? m_frozen->record.deliberation : m_live->deliberation;
}

std::span<const PanelFinding> PrintedCandidate::panel() const
{
    return m_frozen ? m_frozen->panel : m_live->panel;
}

RecordState PrintedCandidate::state() const
{
    const RecordVersion* held = version();
    return held == nullptr ? RecordState::Draft : stateOf(held->stage);
}

RecordStamp PrintedCandidate::stamp() const
{
    if (const RecordVersion* held = version())
        return {stateOf(held->stage), codec::hexOf(held->digest), m_frozen->record.frameworkDigest,
                held->number, m_frozen->record.correction};
    RecordStamp draft;
    draft.frameworkDigest = m_session->frameworkDigest();
    return draft;
}

SourceGrid PrintedCandidate::grid() const
{
    if (const RecordVersion* held = version())
        return {held->number,
                held->frozenAt,
                m_frozen->record.replaces,
                codec::hexOf(held->digest),
                held->zoneMinutes,
                held->mentions()};
    const GridRecord draft{m_session->framework(), session(), candidate(), synthesis(),
                           deliberation(),         panel(),   stamp()};
    return {0, {}, 0, crypto::hex(crypto::sha256(codec::canonical(draft))), 0};
}

} // namespace delibere::app
