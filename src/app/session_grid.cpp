// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_grid.h"

#include <algorithm>
#include <span>

namespace delibere::app {

namespace {

using Sheets = std::span<const ScoreSheet>;

const CandidateId& candidateOf(const ScoreSheet& sheet)
{
    return sheet.key.candidate;
}

// They come in the order of their keys.
Sheets sheetsOf(const std::vector<ScoreSheet>& sheets, const CandidateId& candidate)
{
    return {std::ranges::lower_bound(sheets, candidate, {}, candidateOf),
            std::ranges::upper_bound(sheets, candidate, {}, candidateOf)};
}

SheetState stateOf(Sheets sheets, const JurorId& juror)
{
    const auto found = std::ranges::find(
        sheets, juror, [](const ScoreSheet& sheet) -> const JurorId& { return sheet.key.juror; });
    return found == sheets.end() ? SheetState::Draft : found->state;
}

void countSheets(const JurySession& jury, const Candidate& candidate, Sheets sheets, GridRow& row)
{
    for (const Juror& juror : jury.jurors) {
        if (!jury.presentFor(juror, candidate) || jury.recusal(candidate.id, juror.id) != nullptr ||
            !jury.assigned(juror.id, candidate.id))
            continue;
        ++row.sitting;
        row.handedIn += stateOf(sheets, juror.id) == SheetState::Submitted ? 1 : 0;
    }
}

template <class Value>
const Value* found(const std::map<CandidateId, Value>& values, const CandidateId& candidate)
{
    const auto at = values.find(candidate);
    return at == values.end() ? nullptr : &at->second;
}

} // namespace

// What a session keeps in memory goes into sheets that are not handed in: nothing of those is here.
Result<SessionGrid> sessionGrid(const Session& session, const Viewer& viewer)
{
    const Framework& framework = session.framework();
    const JurySession& jury = session.jury();
    const auto read = session.m_file.blockOverview(framework.evaluation->unit);
    if (!read)
        return tl::unexpected(read.error());
    const Deliberation nothing;
    SessionGrid grid;
    grid.rows.reserve(jury.candidates.size());
    for (const Candidate& candidate : jury.candidates) {
        const Sheets sheets = sheetsOf(read->sheets, candidate.id);
        GridRow& row = grid.rows.emplace_back();
        row.candidate = candidate.id;
        const RecordProgress* record = found(read->records, candidate.id);
        const bool locked = record != nullptr && record->stage == RecordStage::Locked;
        row.sight = sightOf(jury, candidate, viewer, stateOf(sheets, viewer.juror()), locked);
        countSheets(jury, candidate, sheets, row);
        if (row.sight != Sight::Everything) {
            ++grid.hidden;
            continue;
        }
        const Deliberation* decided = found(read->deliberations, candidate.id);
        const Deliberation& deliberation = decided == nullptr ? nothing : *decided;
        row.blocks = synthesizeBlocks(framework, jury, candidate, sheets, deliberation);
        row.discussed = deliberation.discussed;
        row.proposal = deliberation.proposal;
        if (record != nullptr)
            row.record = *record;
    }
    return grid;
}

} // namespace delibere::app
