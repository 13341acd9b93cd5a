// SPDX-License-Identifier: GPL-3.0-or-later
// How far an admission commission is before it ranks: the pieces of an application, who has read
// it, and how many each reader still has. No mark is in it, but in what one reader's own sheet
// makes, which is for its author alone.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "domain/application_result.h"
#include "domain/evaluator_index.h"

namespace delibere {

// Compulsory pieces are counted; what is wrong with any piece is.
struct PieceCount {
    int asked = 0;    // compulsory
    int received = 0; // of these
    int unreadable = 0;
    int toClarify = 0;

    [[nodiscard]] bool complete() const
    {
        return received == asked && unreadable == 0 && toClarify == 0;
    }
    friend bool operator==(const PieceCount&, const PieceCount&) = default;
};
[[nodiscard]] PieceCount countPieces(const Admission& admission, const Application& application);

// The dossier of one application. Who handed the dossier in has read it, also while their sheet
// waits for the interview.
struct ReadingCount {
    int readers = 0; // who evaluate it
    int read = 0;    // of these

    [[nodiscard]] bool done() const { return readers > 0 && read == readers; }
    friend bool operator==(const ReadingCount&, const ReadingCount&) = default;
};

struct ReaderLoad {
    JurorId juror;
    int named = 0; // applications they read
    int read = 0;  // of these

    friend bool operator==(const ReaderLoad&, const ReaderLoad&) = default;
};

struct ReadingBoard {
    std::map<CandidateId, ReadingCount> applications; // of every application
    std::vector<ReaderLoad> readers;                  // in the order of the panel

    friend bool operator==(const ReadingBoard&, const ReadingBoard&) = default;
};

// `sheets`: of any candidates, in any order; only how far they are is looked at.
[[nodiscard]] ReadingBoard readingBoard(const JurySession& session,
                                        std::span<const ScoreSheet> sheets);

// What a sheet makes by itself as it stands, handed in or not: for its author.
[[nodiscard]] ReaderResult ownReading(const Framework& framework, const Application& application,
                                      ScoreSheet sheet);

} // namespace delibere
