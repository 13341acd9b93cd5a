// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>

#include "app/freezing.h"
#include "printing/form_names.h"
#include "printing/printed_form.h"
#include "qt/desk.h"
#include "report/plain_text.h"
#include "widgets/documents/form_text.h"
#include "widgets/kit/two_line_delegate.h"

using namespace delibere;
using namespace delibere::widgets;
using printing::Form;
using printing::FormKind;

namespace {

const PositioningId first("5f21c09a-0000-4000-8000-7be300000001");
const RecordSubject firstSubject = PositioningSubject{first, CandidateId("c1")};
const PositioningId second("0b7d3e11-0000-4000-8000-7be300000002");

// Two repérages: c1 with one table entered, c2 with nothing.
void addPositionings(SessionDocument& document)
{
    document.actAs({});
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

std::vector<Form> formsOf(const SessionDocument& document, FormKind kind)
{
    const auto listed = printing::forms(document.session(), document.viewer(), kind);
    REQUIRE(listed);
    return *listed;
}

std::string textOf(const SessionDocument& document, const Form& form)
{
    const auto printed = printing::layOut(document.session(), document.viewer(), form);
    REQUIRE(printed);
    return report::plainText(printed->document);
}

std::string fileOf(const SessionDocument& document, const Form& form)
{
    return printing::fileStem(document.session(), form, printing::Naming::Ids);
}

} // namespace

TEST_CASE("each repérage has its bilan, its plan and its guide, and there is one blank guide")
{
    sample::Sitting sitting(sample::tableFile);
    const SessionDocument& document = sitting.document();
    CHECK(formsOf(document, FormKind::PositioningSummary).empty());
    addPositionings(sitting.document());
    const std::vector<Form> summaries = formsOf(document, FormKind::PositioningSummary);
    REQUIRE(summaries.size() == 2);
    CHECK(fileOf(document, summaries[0]) == "reperage-5f21c09a-bilan");
    CHECK(fileOf(document, formsOf(document, FormKind::PositioningPlan)[0]) ==
          "reperage-5f21c09a-plan");
    CHECK(fileOf(document, formsOf(document, FormKind::PositioningGuide)[1]) ==
          "reperage-0b7d3e11-guide");
    REQUIRE(formsOf(document, FormKind::BlankPositioningGuide).size() == 1);
    CHECK(formName(document, summaries[0]) == "Amélie ROUSSEL");
    CHECK(wholeFormName(document, summaries[0]) == "Bilan du repérage — Amélie ROUSSEL");
    CHECK(formState(document, summaries[0]) ==
          "3\u00a0février\u00a02026 · 1\u00a0tableau sur\u00a024");
}

TEST_CASE("the forms of a repérage print what was entered, the blank one nothing")
{
    sample::Sitting sitting(sample::tableFile);
    addPositionings(sitting.document());
    const SessionDocument& document = sitting.document();
    const auto first = [&](FormKind kind) { return textOf(document, formsOf(document, kind)[0]); };
    CHECK_THAT(first(FormKind::PositioningGuide), Catch::Contains("Suit 42 clients."));
    CHECK_THAT(first(FormKind::PositioningSummary), !Catch::Contains("Suit 42 clients."));
    CHECK_THAT(first(FormKind::BlankPositioningGuide), !Catch::Contains("ROUSSEL"));
}

TEST_CASE("a member who withdrew from a candidate prints nothing of their repérage")
{
    sample::Sitting sitting(sample::tableFile);
    addPositionings(sitting.document());
    REQUIRE(sitting.document().apply(SetRecusal{CandidateId("c1"), JurorId("m2"), ""}));
    sitting.document().actAs(JurorId("m2"));
    const auto guides = formsOf(sitting.document(), FormKind::PositioningGuide);
    REQUIRE(guides.size() == 1);
    CHECK(*positioningOf(*guides[0].subject) == second);
}

TEST_CASE("a repérage that is frozen is printed from what was frozen")
{
    sample::Sitting sitting(sample::tableFile);
    addPositionings(sitting.document());
    const auto record = app::makeRecord(sitting.document().session(), firstSubject);
    REQUIRE(record);
    REQUIRE(sitting.document().apply(*record));
    const Form summary = formsOf(sitting.document(), FormKind::PositioningSummary).front();
    CHECK_THAT(textOf(sitting.document(), summary),
               Catch::Contains("en cours de signature (3\u00a0signatures manquantes)"));
    CHECK(formState(sitting.document(), summary) ==
          "3\u00a0février\u00a02026 · version\u00a01, en cours de signature");
}

TEST_CASE("a version that no longer holds is listed when asked, in words, and not ticked")
{
    sample::Desk desk(sample::tableFile);
    addPositionings(desk.document());
    desk.choose(FormKind::PositioningSummary);
    auto& old = desk.part<QCheckBox>("oldCheckBox");
    CHECK(old.isHidden());
    const auto record = app::makeRecord(desk.document().session(), firstSubject);
    REQUIRE(record);
    REQUIRE(desk.document().apply(*record));
    REQUIRE(desk.document().apply(WithdrawRecord{firstSubject, 1, "Une date."}));
    CHECK(desk.list().model()->rowCount() == 2);
    CHECK(old.isVisible());
    old.click();
    REQUIRE(desk.list().model()->rowCount() == 3);
    CHECK(desk.line(0, TwoLineDelegate::SecondLineRole) ==
          "3\u00a0février\u00a02026 · version\u00a01, abandonnée avant signature complète");
    CHECK(desk.list().model()->index(0, 0).data(Qt::CheckStateRole).toInt() == Qt::Unchecked);
    CHECK(desk.said("countLabel") == "2\u00a0documents");
}

TEST_CASE("a framework without a repérage offers none of its forms")
{
    sample::Sitting sitting(sample::percentFile);
    CHECK(formsOf(sitting.document(), FormKind::PositioningGuide).empty());
    CHECK(formsOf(sitting.document(), FormKind::BlankPositioningGuide).empty());
}

TEST_CASE("without a repérage yet, the page says where to begin one")
{
    sample::Desk desk(sample::tableFile);
    desk.choose(FormKind::PositioningSummary);
    CHECK(desk.said("emptyLabel") == "Aucun repérage à montrer. Commencez-en un dans Repérage.");
    addPositionings(desk.document());
    CHECK(desk.list().model()->rowCount() == 2);
}
