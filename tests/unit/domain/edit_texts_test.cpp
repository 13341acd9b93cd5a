// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edit_texts.h"

#include <catch2/catch.hpp>

using namespace delibere;

namespace {

// One edit of each kind that carries a text, with this text wherever it may stand.
std::vector<Edit> editsWith(const std::string& text)
{
    ScoreSheet sheet;
    sheet.criteria[CriterionId("C1.1.1")].remark = text;
    sheet.competencies[CompetencyId("C1.1")].questions = {{text, true}};
    sheet.transcription = Transcription{text, true, text};
    CompetencyEntry asked;
    asked.questions = {{text, false}};
    Candidate candidate;
    candidate.lastName = candidate.firstName = candidate.company = candidate.statusReason = text;
    candidate.acquired = {{BlockId("BC1"), {2025, 1, 1}, text}};
    PositioningInfo info;
    info.interviewers[1] = {text, text, text, text, false};
    Positioning positioning;
    positioning.info = info;
    positioning.opening = {text, text, text};
    positioning.tables[CompetencyId("C1.T1")].notes = text;
    positioning.summary[BlockId("B1")].detail = text;
    positioning.plan["L1"] = {text, text, text};
    Signature signature;
    signature.reservation = text;
    TableEntry table;
    table.detail = text;
    SummaryEntry summary;
    summary.detail = text;
    return {
        SetRemark{{}, {}, text},
        SetCompetencyEntry{{}, {}, asked},
        ReopenSheet{{}, text},
        ImportSheet{sheet},
        SetSheetAside{{}, text},
        StartTranscription{{}, text},
        ConfirmTranscription{{}, text},
        RefuseTranscription{{}, text, text},
        SetAppraisal{{}, {}, Appraisal{true, Percent{70}, text}},
        SetRecommendation{{}, {}, text},
        SetCommonAppraisal{{}, {}, text},
        SetComment{{}, text},
        SetSessionInfo{{text, text, {}, {}, {}}},
        PutJuror{{JurorId("m1"), text, text, text, text}},
        PutCandidate{candidate},
        SetRecusal{{}, {}, text},
        PutSignature{{}, 1, signature},
        WithdrawRecord{{}, 1, text},
        ReplaceRecord{{}, 1, text},
        NameParitaryJury{{{text, text, text, false}}},
        SetParitaryDecision{
            {},
            1,
            ParitaryDecision{1, {2026, 4, 2}, {{BlockId("B1"), {true, Percent{70}, text}}}, text}},
        SetParitaryWithdrawal{{}, 1, text},
        SetAppeal{{}, 1, Appeal{{2026, 4, 2}, text, Date{2026, 4, 3}, text}},
        PutPositioning{{}, info},
        SetPositioningOpening{{}, {text, text, text}},
        SetPositioningTable{{}, {}, table},
        SetPositioningSummary{{}, {}, summary},
        SetPositioningPlan{{}, {}, {text, text, text}},
        ImportPositioning{positioning}};
}

} // namespace

TEST_CASE("every text of every edit is composed")
{
    const std::vector<Edit> composedOnes = editsWith("L\u00e9a");
    std::size_t place = 0;
    for (const Edit& edit : editsWith("Le\u0301a")) {
        CAPTURE(place);
        CHECK(composedTexts(edit) == composedOnes[place]);
        ++place;
    }
}

TEST_CASE("what may not be typed is refused in every edit, with the text and the character")
{
    std::size_t place = 0;
    for (const Edit& edit : editsWith("Le\u200bfort")) {
        CAPTURE(place++);
        const auto checked = checkTexts(edit);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == ProblemCode::TextForbidden);
        CHECK_FALSE(checked.error().where.empty());
        CHECK(checked.error().detail == "U+200B, après «\u00a0Le\u00a0»");
    }
    for (const Edit& edit : editsWith("Points forts :\n\uf0b7 autonomie"))
        CHECK(checkTexts(edit));
}
