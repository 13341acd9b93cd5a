// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet keyed in from paper: typed by one, handed in by another.
#include <catch2/catch.hpp>

#include "domain/edit.h"
#include "domain/sheet_rules.h"
#include "support/refused.h"
#include "support/sample.h"

using namespace delibere;

namespace {

// m2's sheet of c1 as it is stored, and what the rules say of it.
struct Paper {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();
    RecordHistory history;
    Deliberation deliberation;
    ScoreSheet sheet = [] {
        ScoreSheet blank;
        blank.key = sample::key("c1", "m2");
        return blank;
    }();

    std::optional<SentBack> sentBack;

    void typed(std::optional<Transcription> transcription, SheetState state = SheetState::Draft)
    {
        sheet = sample::submitted("c1", "m2", 70, 55);
        sheet.state = state;
        sheet.transcription = std::move(transcription);
    }
    [[nodiscard]] std::optional<ProblemCode> refusal(const SheetAct& edit) const
    {
        const SentBack* back = sentBack ? &*sentBack : nullptr;
        const Problems found =
            refusals(SheetContext{framework, session, sheet, history, back}, deliberation, edit);
        return found.empty() ? std::nullopt : std::optional(found.front().code);
    }
    [[nodiscard]] std::optional<ProblemCode> refusal(const SheetEntry& edit) const
    {
        const Problems found = refusals(SheetContext{framework, session, sheet, history}, edit);
        return found.empty() ? std::nullopt : std::optional(found.front().code);
    }
};

constexpr auto accepted = std::nullopt;

} // namespace

TEST_CASE("a paper goes into a blank sheet, and names who types it")
{
    Paper paper;
    const SheetKey key = paper.sheet.key;
    CHECK(paper.refusal(StartTranscription{key, "Lise Roy"}) == accepted);
    CHECK(paper.refusal(StartTranscription{key, " "}) == ProblemCode::TypistRequired);
    const std::string own = paper.session.juror(key.juror)->name;
    CHECK(paper.refusal(StartTranscription{key, own}) == ProblemCode::TypistIsMember);
    paper.typed(std::nullopt);
    CHECK(paper.refusal(StartTranscription{key, "Lise Roy"}) == ProblemCode::SheetBegun);
    paper.typed(std::nullopt, SheetState::Submitted);
    CHECK(paper.refusal(StartTranscription{key, "Lise Roy"}) == ProblemCode::SheetSubmitted);
}

TEST_CASE("somebody else may go on typing a paper that is not finished")
{
    Paper paper;
    paper.typed(Transcription{"Lise Roy"});
    CHECK(paper.refusal(StartTranscription{paper.sheet.key, "Paul Petit"}) == accepted);
    paper.typed(Transcription{"Lise Roy", true});
    CHECK(paper.refusal(StartTranscription{paper.sheet.key, "Paul Petit"}) ==
          ProblemCode::TranscriptionAwaits);
}

TEST_CASE("who sent a typing back does not go on with it; others do")
{
    Paper paper;
    paper.typed(Transcription{"Lise Roy"});
    paper.sentBack = SentBack{"Paul Petit", "un 4 pour un 7"};
    const SheetKey key = paper.sheet.key;
    CHECK(paper.refusal(StartTranscription{key, "Petit Paul"}) == ProblemCode::TypistRefused);
    CHECK(paper.refusal(StartTranscription{key, "Lise Roy"}) == accepted);
    CHECK(paper.refusal(StartTranscription{key, "Anne Le Gall"}) == accepted);
}

TEST_CASE("what is typed to its end does not change before a second person has read it")
{
    Paper paper;
    const SheetKey key = paper.sheet.key;
    const SetMark mark{key, CriterionId("C1.1"), Evidence::Dossier, Percent{12}};
    paper.typed(Transcription{"Lise Roy"});
    CHECK(paper.refusal(SheetEntry(mark)) == accepted);
    CHECK(paper.refusal(FinishTranscription{key}) == accepted);
    paper.typed(Transcription{"Lise Roy", true});
    CHECK(paper.refusal(SheetEntry(mark)) == ProblemCode::TranscriptionAwaits);
    CHECK(paper.refusal(SheetEntry(SetDossierRead{key, false})) ==
          ProblemCode::TranscriptionAwaits);
    CHECK(paper.refusal(FinishTranscription{key}) == ProblemCode::TranscriptionAwaits);
}

TEST_CASE("a sheet is not typed to its end while something is missing")
{
    Paper paper;
    paper.sheet.transcription = Transcription{"Lise Roy"};
    CHECK(paper.refusal(FinishTranscription{paper.sheet.key}) == ProblemCode::SheetIncomplete);
}

TEST_CASE("only a second person hands in what was keyed in")
{
    Paper paper;
    const SheetKey key = paper.sheet.key;
    CHECK(paper.refusal(ConfirmTranscription{key, "Paul Petit"}) ==
          ProblemCode::TranscriptionMissing);
    paper.typed(Transcription{"Lise Roy"});
    CHECK(paper.refusal(SubmitSheet{key}) == ProblemCode::TranscriptionUnconfirmed);
    CHECK(paper.refusal(ConfirmTranscription{key, "Paul Petit"}) ==
          ProblemCode::TranscriptionMissing);
    paper.typed(Transcription{"Lise Roy", true});
    CHECK(paper.refusal(SubmitSheet{key}) == ProblemCode::TranscriptionUnconfirmed);
    CHECK(paper.refusal(ConfirmTranscription{key, "Mme LISE  ROY"}) == ProblemCode::TypistConfirms);
    CHECK(paper.refusal(ConfirmTranscription{key, ""}) == ProblemCode::TypistRequired);
    CHECK(paper.refusal(ConfirmTranscription{key, "Paul Petit"}) == accepted);
    // The member whose paper it is may well be the one who confirms it.
    CHECK(paper.refusal(ConfirmTranscription{key, paper.session.juror(key.juror)->name}) ==
          accepted);
}

TEST_CASE("who sends a paper back says why")
{
    Paper paper;
    paper.typed(Transcription{"Lise Roy", true});
    const SheetKey key = paper.sheet.key;
    CHECK(paper.refusal(RefuseTranscription{key, "Paul Petit", " "}) ==
          ProblemCode::ReasonRequired);
    CHECK(paper.refusal(RefuseTranscription{key, "Lise Roy", "faute"}) ==
          ProblemCode::TypistConfirms);
    CHECK(paper.refusal(RefuseTranscription{key, "Paul Petit", "un 4 pour un 7"}) == accepted);
}

TEST_CASE("nothing is keyed in or confirmed once the jury has decided")
{
    Paper paper;
    paper.typed(Transcription{"Lise Roy", true});
    paper.deliberation.proposal = ProposalKind::None;
    CHECK(paper.refusal(ConfirmTranscription{paper.sheet.key, "Paul Petit"}) ==
          ProblemCode::CandidateDecided);
    CHECK(paper.refusal(RefuseTranscription{paper.sheet.key, "Paul Petit", "faute"}) ==
          ProblemCode::CandidateDecided);
}

TEST_CASE("a sheet received with a paper behind it was confirmed by somebody else")
{
    const Paper paper;
    ScoreSheet sheet = sample::submitted("c1", "m2", 70, 55);
    const auto refusal = [&](Transcription transcription) -> std::optional<ProblemCode> {
        sheet.transcription = std::move(transcription);
        const auto checked = checkSheet(paper.framework, paper.session, sheet);
        return checked ? std::nullopt : std::optional(checked.error().code);
    };
    CHECK(refusal({"Lise Roy", true, "Paul Petit"}) == accepted);
    CHECK(refusal({"Lise Roy", true, ""}) == ProblemCode::TranscriptionUnconfirmed);
    CHECK(refusal({"Lise Roy", true, "lise roy"}) == ProblemCode::TypistConfirms);
    CHECK(refusal({"", true, "Paul Petit"}) == ProblemCode::TypistRequired);
    CHECK(refusal({paper.session.jurors[1].name, true, "Paul Petit"}) ==
          ProblemCode::TypistIsMember);
}
