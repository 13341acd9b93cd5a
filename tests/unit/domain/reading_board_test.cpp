// SPDX-License-Identifier: GPL-3.0-or-later
// How far a commission is before it ranks, by hand, and what a reader's own sheet makes.
#include "domain/reading_board.h"

#include <catch2/catch.hpp>

#include "support/commission.h"
#include "support/sample.h"

using namespace delibere;
using sample::m1;
using sample::m2;
using sample::m3;
using sample::reading;

namespace {

const PieceId transcript("releves");
const PieceId letter("lettre");
const PieceId test("francais");

// Two compulsory pieces, one that is not.
Admission threePieces()
{
    Admission admission = *sample::commissionFramework().admission;
    for (const PieceId& id : {transcript, letter, test}) {
        RequestedPiece piece;
        piece.id = id;
        piece.compulsory = id != test;
        admission.pieces.push_back(piece);
    }
    return admission;
}

const ReaderLoad* loadOf(const ReadingBoard& board, const JurorId& juror)
{
    for (const ReaderLoad& load : board.readers) {
        if (load.juror == juror)
            return &load;
    }
    return nullptr;
}

} // namespace

TEST_CASE("compulsory pieces are counted, and what is wrong with any piece keeps it incomplete")
{
    const Admission admission = threePieces();
    Application application;
    CHECK(countPieces(admission, application) == PieceCount{2, 0, 0, 0});
    CHECK_FALSE(countPieces(admission, application).complete());
    application.pieces[transcript] = {};
    application.pieces[letter] = {PieceState::ToClarify, Date{2026, 4, 2}, "Signée ?"};
    CHECK(countPieces(admission, application) == PieceCount{2, 1, 0, 1});
    application.pieces[letter].state = PieceState::Received;
    CHECK(countPieces(admission, application).complete()); // the third is not asked of everybody
    application.pieces[test] = {PieceState::Unreadable, {}, {}};
    CHECK(countPieces(admission, application) == PieceCount{2, 2, 1, 0});
    CHECK_FALSE(countPieces(admission, application).complete());
}

TEST_CASE("a formation that asks for no piece has nothing to complete")
{
    CHECK(countPieces(*sample::commissionFramework().admission, Application{}).complete());
}

TEST_CASE("who handed the dossier in has read it, also while the interview is awaited")
{
    JurySession session = sample::commission();
    const CandidateId a = sample::addApplication(session, "25-0001");
    const CandidateId b = sample::addApplication(session, "25-0002");
    session.assignments = {{a, m1}, {a, m2}};
    std::vector<ScoreSheet> sheets{reading(a, m1, {15, 12, 9}), reading(a, m2, {14, 10, 16}),
                                   reading(b, m3, {12, 12, 13}), reading(a, m3, {1, 1, 1})};
    sheets[1].state = SheetState::Draft; // m2 goes on reading
    ReadingBoard board = readingBoard(session, sheets);
    CHECK(board.applications.at(a) == ReadingCount{2, 1}); // m3 does not read it
    CHECK(board.applications.at(b) == ReadingCount{3, 1}); // nobody is named: everybody
    CHECK_FALSE(board.applications.at(a).done());
    CHECK(*loadOf(board, m1) == ReaderLoad{m1, 2, 1});
    CHECK(*loadOf(board, m2) == ReaderLoad{m2, 2, 0});
    CHECK(*loadOf(board, m3) == ReaderLoad{m3, 1, 1});
    sheets[1].dossierClosed = true;
    board = readingBoard(session, sheets);
    CHECK(board.applications.at(a).done());
    CHECK(*loadOf(board, m2) == ReaderLoad{m2, 2, 1});
}

TEST_CASE("who withdrew reads nothing of it, and who is no applicant is counted nowhere")
{
    JurySession session = sample::commission();
    const CandidateId a = sample::addApplication(session, "25-0001");
    session.recusals.push_back({a, m1, ""});
    session.candidates.emplace_back();
    session.candidates.back().id = CandidateId("sans");
    const ReadingBoard board = readingBoard(session, {});
    CHECK(board.applications.size() == 1);
    CHECK(board.applications.at(a) == ReadingCount{2, 0});
    CHECK(loadOf(board, m1)->named == 0);
}

TEST_CASE(
    "a reader's own sheet makes 13 of its dossier, handed in or not, and says what is missing")
{
    const Framework framework = sample::commissionFramework();
    JurySession session = sample::commission();
    const CandidateId a = sample::addApplication(session, "25-0001");
    ScoreSheet sheet = reading(a, m1, {15, 12, 9}); // (3·15 + 2·12 + 9) / 6
    sheet.state = SheetState::Draft;
    const Application& application = session.applications.at(a);
    const ReaderResult own = ownReading(framework, application, sheet);
    CHECK(own.whole == Fraction(13, 1));
    CHECK(own.missing == 0);
    Application summoned = application;
    summoned.summons = Summons::Summoned;
    const ReaderResult waiting = ownReading(framework, summoned, sheet);
    CHECK(waiting.dossier == Fraction(13, 1));
    CHECK_FALSE(waiting.whole.has_value());
    CHECK(waiting.missing == 3);
}
