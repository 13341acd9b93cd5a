// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paritary_document.h"

#include <algorithm>

#include "app/anonymous_document.h"
#include "app/follow_up_lines.h"
#include "app/records.h"

namespace delibere::app {

namespace {

ParitaryRowDocument rowOf(const PrintedCandidate& printed, const ParitaryJury& held)
{
    ParitaryRowDocument row;
    row.candidate = printed.candidate();
    row.evaluated = decidedBlocks(printed.synthesis().blocks);
    row.state = printed.state();
    row.version = printed.grid().version;
    row.lastNumber = held.lastNumber(row.candidate.id);
    const NumberedDecision* standing = held.standing(row.candidate.id);
    row.decided =
        standing == nullptr ? row.evaluated : decidedAfter(row.evaluated, standing->decision);
    if (standing != nullptr)
        row.decision = *standing;
    if (const auto all = held.decisions.find(row.candidate.id); all != held.decisions.end())
        std::ranges::copy_if(
            all->second, std::back_inserter(row.withdrawn),
            [](const NumberedDecision& each) { return each.withdrawn.has_value(); });
    return row;
}

// Signed: of everybody who was heard it is known what was decided.
RecordState stateOfAll(const std::vector<ParitaryRow>& rows)
{
    const bool complete = std::ranges::all_of(rows, [](const ParitaryRow& row) {
        return !row.candidate.heard() || row.decision.has_value();
    });
    return complete && !rows.empty() ? RecordState::Signed : RecordState::Draft;
}

} // namespace

Result<ParitaryRowDocument> paritaryRow(const Session& session, const CandidateId& candidate,
                                        const Viewer& viewer)
{
    const auto printed = PrintedCandidate::of(session, candidate, viewer);
    if (!printed)
        return tl::unexpected(printed.error());
    return session.paritaryJury().map(
        [&](const ParitaryJury& held) { return rowOf(*printed, held); });
}

Result<ParitaryDocument> ParitaryDocument::of(const Session& session, const Viewer& viewer,
                                              ParitaryPart part)
{
    ParitaryDocument made(session, part);
    const auto held = session.paritaryJury();
    auto followUp = followUpOf(session);
    if (!held || !followUp)
        return tl::unexpected(!held ? held.error() : followUp.error());
    made.m_members = held->members;
    made.m_followUp = std::move(*followUp);
    for (const Candidate& candidate : session.jury().candidates) {
        const auto printed = PrintedCandidate::of(session, candidate.id, viewer);
        if (!printed)
            return tl::unexpected(printed.error());
        made.m_shown.push_back(rowOf(*printed, *held));
        if (part == ParitaryPart::Codes) {
            auto code = anonymousCode(session, candidate.id);
            if (!code)
                return tl::unexpected(code.error());
            made.m_shown.back().code = std::move(*code);
        }
        made.m_rows.push_back(static_cast<const ParitaryRow&>(made.m_shown.back()));
    }
    made.m_stamp.state = stateOfAll(made.m_rows);
    made.m_stamp.frameworkDigest = session.frameworkDigest();
    made.m_stamp.fingerprint = fingerprintOf(made.view());
    return made;
}

RecordView ParitaryDocument::view() const
{
    return ParitaryRecord{
        m_session->framework(), m_session->jury(), m_members, m_rows, m_followUp, m_part, m_stamp};
}

LetterDocument::LetterDocument(const Session& session, PrintedCandidate printed,
                               ParitaryRowDocument row, FollowUp followUp)
    : m_session(&session), m_printed(std::make_shared<const PrintedCandidate>(std::move(printed))),
      m_row(std::move(row)),
      m_advice(adviceOn(m_row.decided, m_printed->deliberation().recommendations)),
      m_followUp(std::move(followUp)), m_grid(m_printed->grid())
{
    m_stamp.state = m_row.decision ? RecordState::Signed : RecordState::Draft;
    m_stamp.version = m_grid.version;
    m_stamp.frameworkDigest = session.frameworkDigest();
    m_stamp.fingerprint = fingerprintOf(view());
}

Result<LetterDocument> LetterDocument::of(const Session& session, const CandidateId& candidate,
                                          const Viewer& viewer)
{
    auto printed = PrintedCandidate::ofSigned(session, candidate, viewer);
    if (!printed)
        return tl::unexpected(printed.error());
    const auto held = session.paritaryJury();
    auto followUp = followUpOf(session, candidate);
    if (!held || !followUp)
        return tl::unexpected(!held ? held.error() : followUp.error());
    auto row = rowOf(*printed, *held);
    return LetterDocument(session, std::move(*printed), std::move(row), std::move(*followUp));
}

RecordView LetterDocument::view() const
{
    return LetterRecord{m_session->framework(),
                        m_printed->session(),
                        m_printed->candidate(),
                        m_row.evaluated,
                        m_row.decided,
                        m_advice,
                        m_row.decision,
                        m_followUp,
                        m_grid,
                        m_stamp};
}

} // namespace delibere::app
