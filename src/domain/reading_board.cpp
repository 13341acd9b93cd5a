// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading_board.h"

#include <algorithm>
#include <utility>

namespace delibere {

namespace {

bool hasReadDossier(const ScoreSheet& sheet)
{
    return sheet.state == SheetState::Submitted || sheet.dossierClosed;
}

} // namespace

PieceCount countPieces(const Admission& admission, const Application& application)
{
    PieceCount count;
    for (const RequestedPiece& piece : admission.pieces) {
        const auto note = application.pieces.find(piece.id);
        const bool noted = note != application.pieces.end();
        count.asked += piece.compulsory ? 1 : 0;
        if (!noted)
            continue;
        const PieceState state = note->second.state;
        count.received += piece.compulsory && state == PieceState::Received ? 1 : 0;
        count.unreadable += state == PieceState::Unreadable ? 1 : 0;
        count.toClarify += state == PieceState::ToClarify ? 1 : 0;
    }
    return count;
}

ReadingBoard readingBoard(const JurySession& session, std::span<const ScoreSheet> sheets)
{
    std::map<CandidateId, std::vector<JurorId>> readers;
    for (const ScoreSheet& sheet : sheets) {
        if (hasReadDossier(sheet))
            readers[sheet.key.candidate].push_back(sheet.key.juror);
    }
    const EvaluatorIndex index(session);
    std::map<JurorId, ReaderLoad> loads;
    ReadingBoard board;
    for (const Candidate& candidate : session.candidates) {
        if (session.application(candidate.id) == nullptr)
            continue;
        ReadingCount& count = board.applications[candidate.id];
        const auto read = readers.find(candidate.id);
        for (const JurorId& juror : index.evaluators(candidate)) {
            const bool done = read != readers.end() &&
                              std::ranges::find(read->second, juror) != read->second.end();
            ++count.readers;
            count.read += done ? 1 : 0;
            ++loads[juror].named;
            loads[juror].read += done ? 1 : 0;
        }
    }
    for (const Juror& juror : session.jurors) {
        board.readers.push_back(loads[juror.id]);
        board.readers.back().juror = juror.id;
    }
    return board;
}

// Read as the only sheet of a panel of one.
ReaderResult ownReading(const Framework& framework, const Application& application,
                        ScoreSheet sheet)
{
    JurySession alone;
    alone.jurors.emplace_back();
    alone.jurors.back().id = sheet.key.juror;
    alone.candidates.emplace_back();
    alone.candidates.back().id = sheet.key.candidate;
    alone.applications.emplace(sheet.key.candidate, application);
    sheet.state = SheetState::Submitted;
    const ApplicationResult result =
        resultOf(framework, alone, sheet.key.candidate, std::span(&sheet, 1));
    return result.readers.front();
}

} // namespace delibere
