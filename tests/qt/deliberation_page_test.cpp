// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/deliberation_page.h"

#include <stdexcept>

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "widgets/deliberation/decision_bar.h"
#include "widgets/deliberation/proposal_box.h"
#include "widgets/kit/note_field.h"
#include "widgets/kit/percent_field.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

struct DeliberationShown {
    DeliberationShown() : page(sitting.document(), sitting.answers)
    {
        page.resize(1360, 800);
        page.show();
    }
    [[nodiscard]] Deliberation deliberation()
    {
        return sitting.document().session().view(CandidateId("c1"), Viewer::staff())->deliberation;
    }
    [[nodiscard]] const BlockId& block()
    {
        return sitting.document().framework().blocks.front().id;
    }
    template <class Widget>
    Widget& part(const char* name)
    {
        auto* found = page.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    QPushButton& button(const char* text)
    {
        for (auto* each : part<DecisionBar>("decisionBar").findChildren<QPushButton*>()) {
            if (each->text() == QString::fromUtf8(text))
                return *each;
        }
        FAIL("no such button");
        throw std::logic_error("unreachable");
    }
    PercentField& percent() { return *page.findChild<PercentField*>(); }

    sample::Sitting sitting;
    DeliberationPage page;
};

} // namespace

TEST_CASE("nothing of the others is laid out before one's own sheet is submitted")
{
    DeliberationShown shown;
    shown.sitting.submit("m2", 80);
    auto& grid = shown.part<QTableView>("synthesisTableView");
    CHECK(grid.model()->rowCount() == 0);
    CHECK(shown.part<QLabel>("closedLabel").text().contains("cachées"));
    shown.sitting.submit("m1", 60);
    CHECK(grid.model()->rowCount() == 5);
}

TEST_CASE("the page is worked out when it is looked at, not for what happens on another one")
{
    DeliberationShown shown;
    SessionDocument& document = shown.sitting.document();
    shown.sitting.submit("m1", 80);
    const auto& grid = *shown.part<QTableView>("synthesisTableView").model();
    const int columns = grid.columnCount();
    REQUIRE(columns > 0);
    shown.page.hide();
    QSignalSpy changed(&grid, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&grid, &QAbstractItemModel::modelReset);
    const BlockId& block = shown.block();
    REQUIRE(
        document.apply(SetAppraisal{CandidateId("c1"), block, Appraisal{true, Percent{80}, ""}}));
    document.setCurrentCandidate(CandidateId("c2"));
    REQUIRE(document.actAs(JurorId("m2")));
    document.setCurrentCandidate(CandidateId("c1"));
    REQUIRE(document.actAs(JurorId("m1")));
    shown.page.resize(1000, 700); // a small window: fewer columns
    CHECK(changed.empty());
    CHECK(reset.empty());
    shown.page.show();
    CHECK(grid.columnCount() < columns);
    CHECK(shown.percent().text() == "80");
    CHECK(shown.button("Validé").isChecked());
}

TEST_CASE("the retained field is empty until the jury types")
{
    DeliberationShown shown;
    shown.sitting.submit("m1", 80);
    CHECK(shown.percent().text().isEmpty());
    CHECK_FALSE(shown.button("Validé").isChecked());
    CHECK_FALSE(shown.button("Non validé").isChecked());
}

TEST_CASE("the rounded mean is retained without a reason")
{
    DeliberationShown shown;
    shown.sitting.submit("m1", 80);
    shown.percent().setText("80");
    CHECK_FALSE(shown.deliberation().appraisals.contains(shown.block())); // validated or not?
    shown.button("Validé").click();
    REQUIRE(shown.deliberation().appraisals.contains(shown.block()));
    CHECK(shown.deliberation().appraisals.at(shown.block()) == Appraisal{true, Percent{80}, ""});
}

TEST_CASE("a rescue under the threshold waits for its reason")
{
    DeliberationShown shown;
    shown.sitting.submit("m1", 60);
    shown.percent().setText("70");
    shown.button("Validé").click();
    CHECK_FALSE(shown.deliberation().appraisals.contains(shown.block()));
    QLineEdit* reason = nullptr;
    for (auto* each : shown.part<DecisionBar>("decisionBar").findChildren<QLineEdit*>()) {
        if (each->accessibleName() == "Motif de l’appréciation retenue")
            reason = each;
    }
    REQUIRE(reason != nullptr);
    reason->setText("parcours éclairé par l’entretien");
    shown.part<DecisionBar>("decisionBar").flush();
    REQUIRE(shown.deliberation().appraisals.contains(shown.block()));
    CHECK(shown.deliberation().appraisals.at(shown.block()).validated);
}

TEST_CASE("a proposal is refused while a bloc is open and kept once it is coherent")
{
    DeliberationShown shown;
    shown.sitting.submit("m1", 80);
    auto& box = shown.part<ProposalBox>("proposalBox");
    const auto radios = box.findChildren<QRadioButton*>();
    radios.at(0)->click();
    CHECK_FALSE(shown.deliberation().proposal);
    shown.sitting.submit("m2", 80); // nor while a sheet is missing
    shown.sitting.submit("m3", 80);
    CHECK_FALSE(radios.at(0)->isChecked());
    SessionDocument& document = shown.sitting.document();
    for (const Block& block : document.framework().blocks)
        document.apply(SetAppraisal{CandidateId("c1"), block.id, Appraisal{true, Percent{80}, ""}});
    radios.at(2)->click(); // aucune: incoherent
    CHECK_FALSE(shown.deliberation().proposal);
    radios.at(0)->click();
    CHECK(shown.deliberation().proposal == ProposalKind::Total);
}

TEST_CASE("a comment is kept when its field is left")
{
    DeliberationShown shown;
    shown.sitting.submit("m1", 80);
    auto& field = shown.part<NoteField>("commentNoteField");
    field.setPlainText("Parcours solide.");
    field.flush();
    CHECK(shown.deliberation().comment == "Parcours solide.");
}

TEST_CASE("nothing is decided for a candidate who is not heard, and a comment stays possible")
{
    DeliberationShown shown;
    shown.sitting.submit("m1", 80);
    Candidate left = shown.sitting.document().jury().candidates.front();
    left.status = CandidateStatus::Pending;
    REQUIRE(shown.sitting.document().apply(PutCandidate{left}));
    CHECK(shown.part<QLabel>("panelLabel").text() == "En attente\u00a0: rien ne se décide.");
    const auto& grid = *shown.part<QTableView>("synthesisTableView").model();
    REQUIRE(grid.rowCount() == 5);
    for (int row = 0; row < grid.rowCount(); ++row) {
        for (int column = 1; column < grid.columnCount(); ++column) {
            const QString text = grid.index(row, column).data().toString();
            CHECK((text == "—" || text.isEmpty()));
        }
    }
    CHECK_FALSE(shown.button("Validé").isEnabled());
    CHECK(shown.percent().isReadOnly());
    CHECK_FALSE(shown.part<ProposalBox>("proposalBox").isEnabled());
    auto& comment = shown.part<NoteField>("commentNoteField");
    CHECK_FALSE(comment.isReadOnly());
    left.status = CandidateStatus::Expected;
    REQUIRE(shown.sitting.document().apply(PutCandidate{left}));
    CHECK(shown.part<ProposalBox>("proposalBox").isEnabled());
}
