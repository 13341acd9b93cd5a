// SPDX-License-Identifier: GPL-3.0-or-later
// What a formation publishes: places, weights, and the rate of access of the year before.
#include "domain/admission.h"

#include <catch2/catch.hpp>

#include "domain/application.h"

using namespace delibere;

TEST_CASE("33 called of 398 is an access rate of 8 %, as the platform prints it")
{
    CHECK(PreviousCampaign{33, 398, ""}.accessRate() == 8); // 8.29
    CHECK(PreviousCampaign{17, 200, ""}.accessRate() == 9); // 8.5: halves up
    CHECK(PreviousCampaign{16, 200, ""}.accessRate() == 8);
    CHECK(PreviousCampaign{5, 5, ""}.accessRate() == 100);
    CHECK(PreviousCampaign{0, 5, ""}.accessRate() == 0);
    CHECK(PreviousCampaign{20'000'000, 40'000'000, ""}.accessRate() == 50);
}

TEST_CASE("without one of its two figures, or of no application, there is no access rate")
{
    CHECK_FALSE(PreviousCampaign{{}, 398, ""}.accessRate());
    CHECK_FALSE(PreviousCampaign{33, {}, ""}.accessRate());
    CHECK_FALSE(PreviousCampaign{0, 0, ""}.accessRate());
}

TEST_CASE("a capacity is of the tracks that it names, and may be of both")
{
    Admission admission;
    admission.capacities = {{{Track::Classic}, 47, ""}};
    REQUIRE(admission.capacityOf(Track::Classic) != nullptr);
    CHECK(admission.capacityOf(Track::Classic)->places == 47);
    CHECK(admission.capacityOf(Track::WorkStudy) == nullptr);
    admission.capacities = {{{Track::Classic, Track::WorkStudy}, 20, ""}};
    CHECK(admission.capacityOf(Track::WorkStudy) == admission.capacityOf(Track::Classic));
}

TEST_CASE("criteria and examinations without a published weight count the same")
{
    Admission admission;
    const CriterionId results("K1");
    admission.examinations = {{ExaminationMode::Dossier, {}}, {ExaminationMode::Interview, {}}};
    CHECK_FALSE(admission.weightsPublished());
    CHECK(admission.weightOf(results) == 1);
    CHECK(admission.weightOf(ExaminationMode::Dossier) == 1);
    CHECK(admission.weightOf(ExaminationMode::Interview) == 1);
    CHECK(admission.weightOf(ExaminationMode::Exam) == 0); // it does not examine so
    admission.criterionWeights = {{results, 40}};
    admission.examinations[0].weight = 70;
    CHECK(admission.weightsPublished());
    CHECK(admission.weightOf(results) == 40);
    CHECK(admission.weightOf(ExaminationMode::Dossier) == 70);
}

TEST_CASE("a piece is found by its id")
{
    Admission admission;
    admission.pieces = {{PieceId("lettre"), "Lettre de motivation", "", true, {}, {}, "", ""}};
    REQUIRE(admission.piece(PieceId("lettre")) != nullptr);
    CHECK(admission.piece(PieceId("lettre"))->compulsory);
    CHECK(admission.piece(PieceId("cv")) == nullptr);
}

TEST_CASE("an application is of the list of its track and phase, and ranked only when answered so")
{
    Application application;
    application.facts.track = Track::WorkStudy;
    application.facts.phase = AdmissionPhase::Complementary;
    CHECK(listOf(application.facts) ==
          RankingList{Track::WorkStudy, AdmissionPhase::Complementary});
    CHECK_FALSE(application.ranked());
    application.answer = ApplicationAnswer{AnswerKind::AcademicRefusal, "Motif fictif.", {}};
    CHECK_FALSE(application.ranked());
    application.answer = ApplicationAnswer{};
    CHECK(application.ranked());
}
