// SPDX-License-Identifier: GPL-3.0-or-later
// A paper keyed in, confirmed, signed and verified in a session file.
#include <catch2/catch.hpp>

#include "app/verification.h"
#include "signed_room.h"
#include "support/sample.h"

using namespace delibere;

namespace {

// c1 with the sheets of m1 and m3; that of m2 is on paper.
class PaperRoom : public sample::SignedRoom {
public:
    PaperRoom()
    {
        apply(ReopenSheet{key, "sur papier"});
        ScoreSheet blank;
        blank.key = key;
        apply(ImportSheet{blank});
    }
    void type(const std::string& by)
    {
        apply(StartTranscription{key, by});
        const ScoreSheet on = sample::sheetOf(session().framework(), "c1", "m2", 80);
        for (const auto& [block, entry] : on.blocks)
            apply(SetBlockEntry{key, block, entry});
        apply(FinishTranscription{key});
    }
    ScoreSheet sheet() { return session().sheet(key, Viewer::staff()).value(); }

    const SheetKey key = sample::key("c1", "m2");
};

} // namespace

TEST_CASE("a paper is in the file as it was typed, and handed in by who confirms it")
{
    PaperRoom room;
    room.type("Lise Roy");
    CHECK(room.sheet().state == SheetState::Draft);
    CHECK(room.refusal(SetDossierRead{room.key, true}) == ProblemCode::TranscriptionAwaits);
    room.reopen();
    CHECK(room.sheet().transcription == Transcription{"Lise Roy", true});
    room.apply(RefuseTranscription{room.key, "Paul Petit", "un 4 pour un 7"});
    CHECK(room.sheet().transcription == Transcription{"Lise Roy"});
    room.apply(FinishTranscription{room.key});
    room.apply(ConfirmTranscription{room.key, "Paul Petit"});
    room.reopen();
    CHECK(room.sheet().state == SheetState::Submitted);
    CHECK(room.sheet().transcription == Transcription{"Lise Roy", true, "Paul Petit"});
    CHECK(room.session().verify().verdict() != Verdict::Altered);
}

TEST_CASE(
    "why a typing was sent back is known until it is finished again, and who sent it back waits")
{
    PaperRoom room;
    room.type("Lise Roy");
    const auto sentBack = [&] { return room.session().notes().value()->sentBack; };
    CHECK(sentBack().empty());
    room.apply(RefuseTranscription{room.key, "Paul Petit", "un 4 pour un 7"});
    room.reopen();
    REQUIRE(sentBack().contains(room.key));
    CHECK(sentBack().at(room.key) == SentBack{"Paul Petit", "un 4 pour un 7"});
    CHECK(room.refusal(StartTranscription{room.key, "Paul Petit"}) == ProblemCode::TypistRefused);
    room.apply(StartTranscription{room.key, "Anne Le Gall"}); // somebody else goes on
    CHECK(sentBack().contains(room.key));
    room.apply(FinishTranscription{room.key});
    CHECK(sentBack().empty());
    room.apply(RefuseTranscription{room.key, "Lise Roy", "encore un"});
    CHECK(sentBack().at(room.key).by == "Lise Roy");
}

TEST_CASE("each change of the turns is noted with who made it; what the session began with is none")
{
    PaperRoom room;
    const auto turns = [&] { return room.session().notes().value()->turns; };
    CHECK(turns().empty());
    SessionInfo info = room.session().jury().info;
    const bool free = info.freeTurns;
    info.place = "Brest";
    room.apply(SetSessionInfo{info});
    CHECK(turns().empty());
    info.freeTurns = !free;
    room.apply(SetSessionInfo{info});
    room.reopen();
    REQUIRE(turns().size() == 1);
    CHECK(turns().front().free == !free);
    info.freeTurns = free;
    room.apply(SetSessionInfo{info});
    CHECK(turns().size() == 2);
}

TEST_CASE("a paper that is reopened is read again by a second person")
{
    PaperRoom room;
    room.type("Lise Roy");
    room.apply(ConfirmTranscription{room.key, "Paul Petit"});
    room.apply(ReopenSheet{room.key, "oubli"});
    CHECK(room.sheet().transcription == Transcription{"Lise Roy"});
    CHECK(room.refusal(SubmitSheet{room.key}) == ProblemCode::TranscriptionUnconfirmed);
    CHECK(room.session().verify().verdict() != Verdict::Altered);
    const auto kept = room.session().revisions(CandidateId("c1"), Viewer::staff()).value();
    CHECK(kept.back().before.transcription == Transcription{"Lise Roy", true, "Paul Petit"});
}

TEST_CASE("both names stand in the journal, and in what is signed")
{
    PaperRoom room;
    room.type("Lise Roy");
    room.apply(ConfirmTranscription{room.key, "Paul Petit"});
    room.signAll("c1");
    const RecordVersion version = room.history("c1").back();
    CHECK(version.locked());
    CHECK(version.body.find("Paul Petit") != std::string::npos);
    CHECK(room.session().verify().verdict() != Verdict::Altered);
    room.close();
    const auto file = store::SessionFile::open(room.path());
    const auto journal = file->journal().value();
    const auto says = [&](const char* kind, const char* name) {
        return std::ranges::any_of(journal, [&](const store::JournalEntry& line) {
            return line.kind == kind && line.body.find(name) != std::string::npos;
        });
    };
    CHECK(says("saisie-papier", "Lise Roy"));
    CHECK(says("saisie-confirmee", "Paul Petit"));
}

TEST_CASE("who is said to have confirmed cannot be changed beside the journal")
{
    PaperRoom room;
    room.type("Lise Roy");
    room.apply(ConfirmTranscription{room.key, "Paul Petit"});
    room.close();
    REQUIRE(sample::tamper(room.path(), "UPDATE sheet SET confirmed_by = 'Zoé Legrand' "
                                        "WHERE typed_by <> ''"));
    CHECK(app::verifyFile(room.path()).verdict() == Verdict::Altered);
}
