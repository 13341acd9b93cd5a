// SPDX-License-Identifier: GPL-3.0-or-later
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include "app/positioning_signing.h"
#include "qt/sitting.h"
#include "report/plain_text.h"
#include "widgets/form_text.h"
#include "widgets/forms.h"
#include "widgets/pages/documents_page.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

const PositioningId first("5f21c09a-0000-4000-8000-7be300000001");
const PositioningId second("0b7d3e11-0000-4000-8000-7be300000002");

// Two repérages: c1 with one table entered, c2 with nothing.
void addPositionings(SessionDocument& document)
{
    document.setActingJuror({});
    REQUIRE(document.apply(
        PutPositioning{first,
                       {CandidateId("c1"),
                        Date{2026, 2, 3},
                        {Interviewer{"AUBRY", "Claude", "Solvants fictifs", "Ventes", false},
                         Interviewer{"NGUYEN", "Linh", "Organisme d’essai", "Conseil", true}}}}));
    REQUIRE(document.apply(
        PutPositioning{second,
                       {CandidateId("c2"),
                        Date{2026, 2, 4},
                        {Interviewer{"AUBRY", "Claude", "Solvants fictifs", "Ventes", false},
                         Interviewer{"NGUYEN", "Linh", "Organisme d’essai", "Conseil", true}}}}));
    REQUIRE(document.apply(SetPositioningTable{
        first, CompetencyId("C1.T1"), {Answer::Yes, 2, true, "", "Suit 42 clients."}}));
}

std::string textOf(const SessionDocument& document, const Form& form)
{
    const auto laidOut = layOutForm(document, form);
    REQUIRE(laidOut);
    return report::plainText(*laidOut);
}

QPushButton& chipOf(DocumentsPage& page)
{
    auto* chip = page.findChild<QPushButton*>("positioningPushButton");
    REQUIRE(chip != nullptr);
    return *chip;
}

} // namespace

TEST_CASE("each repérage has its bilan, its plan and its guide, and there is one blank guide")
{
    sample::Sitting sitting(sample::tableFile);
    CHECK(positioningForms(sitting.document()).size() == 1);
    addPositionings(sitting.document());
    const std::vector<Form> all = positioningForms(sitting.document());
    REQUIRE(all.size() == 7);
    CHECK(fileName(all[0]) == "reperage-5f21c09a-bilan.pdf");
    CHECK(fileName(all[1]) == "reperage-5f21c09a-plan.pdf");
    CHECK(fileName(all[5]) == "reperage-0b7d3e11-guide.pdf");
    CHECK(fileName(all[6]) == "reperage-guide-vierge.pdf");
    CHECK(formName(sitting.document(), all[0]) == "Amélie ROUSSEL — bilan du repérage");
    CHECK(formState(sitting.document(), all[0]) ==
          "3\u00a0février\u00a02026 · 1\u00a0tableau sur\u00a024");
}

TEST_CASE("the forms of a repérage print what was entered, the blank one nothing")
{
    sample::Sitting sitting(sample::tableFile);
    addPositionings(sitting.document());
    const std::vector<Form> all = positioningForms(sitting.document());
    CHECK_THAT(textOf(sitting.document(), all[2]), Catch::Contains("Suit 42 clients."));
    CHECK_THAT(textOf(sitting.document(), all[0]), !Catch::Contains("Suit 42 clients."));
    CHECK_THAT(textOf(sitting.document(), all[6]), !Catch::Contains("ROUSSEL"));
}

TEST_CASE("a member who withdrew from a candidate prints nothing of their repérage")
{
    sample::Sitting sitting(sample::tableFile);
    addPositionings(sitting.document());
    REQUIRE(sitting.document().apply(SetRecusal{CandidateId("c1"), JurorId("m2"), ""}));
    sitting.document().setActingJuror(JurorId("m2"));
    const std::vector<Form> all = positioningForms(sitting.document());
    REQUIRE(all.size() == 4);
    CHECK(all[0].positioning == second);
}

TEST_CASE("a repérage that is frozen is printed from what was frozen")
{
    sample::Sitting sitting(sample::tableFile);
    addPositionings(sitting.document());
    const auto record = app::makePositioningRecord(sitting.document().session(), first);
    REQUIRE(record);
    REQUIRE(sitting.document().apply(*record));
    const Form summary = positioningForms(sitting.document()).front();
    CHECK_THAT(textOf(sitting.document(), summary),
               Catch::Contains("en cours de signature (3\u00a0signatures manquantes)"));
    CHECK(formState(sitting.document(), summary) ==
          "3\u00a0février\u00a02026 · version 1, en cours de signature");
}

TEST_CASE("a framework without a repérage offers none of its forms")
{
    sample::Sitting sitting(sample::percentFile);
    CHECK(positioningForms(sitting.document()).empty());
    DocumentsPage page(sitting.document(), sitting.answers);
    CHECK(chipOf(page).isHidden());
}

TEST_CASE("the page Documents shows the forms of the repérages under their own choice")
{
    sample::Sitting sitting(sample::tableFile);
    addPositionings(sitting.document());
    DocumentsPage page(sitting.document(), sitting.answers);
    page.resize(1360, 800);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    CHECK(chipOf(page).isVisible());
    chipOf(page).click();
    CHECK(page.findChild<QListView*>("formsListView")->model()->rowCount() == 7);
}
