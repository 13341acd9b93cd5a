// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury does before it retains something: it discusses what was flagged, and votes.
#include "qt/deliberating.h"
#include "support/sample.h"

#include "widgets/deliberation/criterion_detail_model.h"
#include "widgets/kit/cell_roles.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::DeliberatingPage;

namespace {

using sample::c1;

// One sheet for c1 that marks only one bloc apart from the others.
void submitApart(DeliberatingPage& at, const char* juror, std::size_t apart, int percent)
{
    const SheetKey sheet = {c1, JurorId(juror)};
    for (const Block& block : at.sitting.document().framework().blocks) {
        const bool here = block.id == at.block(apart);
        REQUIRE(at.apply(SetBlockEntry{sheet, block.id, {{}, Percent{here ? percent : 80}}}));
    }
    REQUIRE(at.apply(SubmitSheet{sheet}));
}

} // namespace

TEST_CASE("D on a flagged bloc says that it was discussed, and undo takes it back")
{
    DeliberatingPage at;
    at.submitAll(90, 50, 80);
    CHECK(at.grid().model()->index(0, 0).data(FlaggedRole).toBool());
    at.press(Qt::Key_D);
    CHECK(at.deliberation().discussed == std::set{at.block()});
    CHECK_FALSE(at.grid().model()->index(0, 0).data(FlaggedRole).toBool());
    CHECK(at.grid().model()->index(0, 0).data(DetailRole).toString().startsWith("✓ discuté"));
    at.sitting.document().undoStack().undo();
    CHECK(at.deliberation().discussed.empty());
    CHECK(at.grid().model()->index(0, 0).data(DetailRole).toString().startsWith("▲ à discuter"));
}

TEST_CASE("a bloc without a flag has nothing to tick")
{
    DeliberatingPage at;
    at.submitAll(80, 80, 80);
    CHECK(at.seen<QAbstractButton>("Discuté") == nullptr);
    at.press(Qt::Key_D);
    CHECK(at.deliberation().discussed.empty());
}

TEST_CASE("the first flagged bloc is in hand when a candidate is opened")
{
    DeliberatingPage at;
    submitApart(at, "m2", 2, 50);
    submitApart(at, "m3", 2, 90);
    submitApart(at, "m1", 2, 90);
    CHECK(at.grid().currentIndex().row() == 2);
    CHECK(at.seen<QAbstractButton>("Discuté") != nullptr);
}

TEST_CASE(
    "the proposal says which blocs wait to be discussed, leads there, and only then concludes")
{
    DeliberatingPage at;
    submitApart(at, "m2", 3, 50);
    submitApart(at, "m3", 3, 90);
    submitApart(at, "m1", 3, 90);
    for (std::size_t each = 0; each < 5; ++each)
        REQUIRE(at.apply(SetAppraisal{c1, at.block(each),
                                      Appraisal{true, Percent{80}, "écart avec la moyenne"}}));
    at.page.selectBlock(0);
    CHECK(at.words("proposalBox").contains("À marquer comme discuté\u00a0: BC4 (touche D)."));
    at.button("totale").click();
    CHECK_FALSE(at.deliberation().proposal);
    at.button("Aller à BC4").click();
    CHECK(at.grid().currentIndex().row() == 3);
    CHECK(at.grid().hasFocus());
    at.press(Qt::Key_D);
    CHECK(at.words("proposalBox") == "Proposition d’attribution\n"); // nothing is left
    at.button("totale").click();
    CHECK(at.deliberation().proposal == ProposalKind::Total);
    CHECK_FALSE(at.button("Discuté").isEnabled());
}

TEST_CASE("a vote is counted in place, told in words, and undone")
{
    DeliberatingPage at;
    at.submitAll(80, 80, 80);
    at.press(Qt::Key_V);
    CHECK(at.counter("Voix pour").hasFocus());
    at.counter("Voix pour").setValue(2);
    CHECK(at.words("discussionBar").contains("adopté") == false); // the others are not counted
    at.counter("Voix contre").setValue(1);
    CHECK(at.words("discussionBar").contains("✓ adopté, 2 sur 3"));
    QTest::keyClick(&at.counter("Voix contre"), Qt::Key_Return);
    REQUIRE(at.deliberation().vote(at.block()) != nullptr);
    CHECK(*at.deliberation().vote(at.block()) == Vote{2, 1, 0, CastingVote::NotUsed});
    CHECK(at.grid().hasFocus());
    CHECK(at.grid().model()->index(0, 0).data(DetailRole).toString().endsWith("vote 2-1"));
    at.sitting.document().undoStack().undo();
    CHECK(at.deliberation().votes.empty());
    at.sitting.document().undoStack().redo();
    for (const char* field : {"Voix pour", "Voix contre", "Abstentions"})
        at.counter(field).setValue(-1); // emptied
    QTest::keyClick(&at.counter("Voix pour"), Qt::Key_Return);
    CHECK(at.deliberation().votes.empty());
}

TEST_CASE("a tie waits for the president's casting vote")
{
    DeliberatingPage at;
    at.submitAll(80, 80, 80);
    at.counter("Voix pour").setValue(1);
    CHECK(at.seen<QAbstractButton>("Voix prépondérante contre") == nullptr); // nothing is tied
    at.counter("Voix contre").setValue(1);
    at.counter("Abstentions").setValue(1);
    CHECK(at.words("discussionBar").contains("Présidence\u00a0:"));
    at.button("Voix prépondérante contre").click();
    CHECK(*at.deliberation().vote(at.block()) == Vote{1, 1, 1, CastingVote::Against});
}

TEST_CASE("a vote that nobody won, or that what is retained contradicts, keeps from concluding")
{
    DeliberatingPage at;
    at.submitAll(80, 80, 80);
    at.retainAll(80, true);
    REQUIRE(at.apply(SetVote{c1, at.block(1), Vote{1, 1, 0, CastingVote::NotUsed}}));
    CHECK(at.words("proposalBox").contains("Voix partagées sur BC2"));
    REQUIRE(at.apply(SetVote{c1, at.block(1), Vote{1, 2, 0, CastingVote::NotUsed}}));
    CHECK(at.words("proposalBox").contains("Sur BC2, l’appréciation retenue dit le contraire"));
    at.button("Aller à BC2").click();
    CHECK(at.words("decisionBar").contains("dit le contraire du vote"));
    at.button("totale").click();
    CHECK_FALSE(at.deliberation().proposal);
}

TEST_CASE("without a president who sits, a tie is not broken")
{
    DeliberatingPage at;
    at.submitAll(80, 80, 80);
    Juror president = at.sitting.document().jury().jurors.front();
    president.role = JurorRole::Member;
    REQUIRE(at.apply(PutJuror{president}));
    at.press(Qt::Key_V);
    at.counter("Voix pour").setValue(1);
    at.counter("Voix contre").setValue(1);
    QTest::keyClick(&at.counter("Voix contre"), Qt::Key_Return);
    CHECK(at.words("decisionBar").contains("aucune présidence ne siège"));
    CHECK(at.seen<QAbstractButton>("Voix prépondérante pour") == nullptr);
}

TEST_CASE("more votes than members are not written down, and Escape gives up")
{
    DeliberatingPage at;
    at.submitAll(80, 80, 80);
    at.press(Qt::Key_V);
    at.counter("Voix pour").setValue(2);
    at.counter("Voix contre").setValue(2);
    QTest::keyClick(&at.counter("Voix contre"), Qt::Key_Return);
    at.page.selectBlock(1);
    CHECK(at.deliberation().votes.empty());
    CHECK(at.words("proposalBox").contains("BC1\u00a0: vote à compter."));
    at.page.selectBlock(0); // what was typed is there
    CHECK(at.counter("Voix contre").value() == 2);
    CHECK(at.words("decisionBar").contains("4 voix pour 3\u00a0membres qui siègent"));
    QTest::keyClick(&at.counter("Voix contre"), Qt::Key_Escape);
    CHECK(at.deliberation().votes.empty());
    CHECK(at.grid().hasFocus());
}

TEST_CASE("too few members are said before the proposal is tried")
{
    DeliberatingPage at;
    at.submitAll(80, 80, 80);
    at.retainAll(80, true);
    for (const char* gone : {"m2", "m3"}) {
        Juror juror = *at.sitting.document().jury().juror(JurorId(gone));
        juror.attendance = Attendance::Absent;
        REQUIRE(at.apply(PutJuror{juror}));
    }
    CHECK(at.words("proposalBox").contains("Le jury ne conclut pas ainsi."));
    at.button("totale").click();
    CHECK_FALSE(at.deliberation().proposal);
}

TEST_CASE("the detail of a bloc ends with the questions that were asked, by member")
{
    DeliberatingPage at;
    SessionDocument& document = at.sitting.document();
    const Competency& competency = document.framework().blocks.front().competencies.front();
    CompetencyEntry entry;
    entry.questions = {{"Qui prévenez-vous, et quand ?", true}, {"Quel outil ?", false}};
    REQUIRE(at.apply(SetCompetencyEntry{{c1, JurorId("m2")}, competency.id, entry}));
    at.submitAll(80, 80, 80);
    const auto& detail = *at.part<QTableView>("criterionTableView").model();
    const QModelIndex last = detail.index(detail.rowCount() - 1, 0);
    CHECK(last.data().toString().startsWith("Questions posées — "));
    const QString lines = last.data(DetailRole).toString();
    CHECK(lines.contains("Qui prévenez-vous, et quand ?"));
    CHECK_FALSE(lines.contains("Quel outil"));
    at.page.selectBlock(1);
    CHECK_FALSE(detail.index(detail.rowCount() - 1, 0).data().toString().startsWith("Questions"));
}

TEST_CASE("Tab goes from the grid to the decision, then to the discussion and the vote")
{
    DeliberatingPage at;
    at.submitAll(90, 50, 80);
    at.grid().setFocus();
    QStringList reached;
    for (int presses = 0; presses < 6; ++presses) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        reached << (button != nullptr ? button->text()
                                      : QApplication::focusWidget()->accessibleName());
    }
    CHECK(reached.mid(0, 3) ==
          QStringList{"Appréciation retenue, en chiffres", "Validé", "Non validé"});
    CHECK(reached.mid(3, 3) == QStringList{"Discuté", "Voix pour", "Voix contre"});
}

TEST_CASE("in a small window the spread is told under the mean")
{
    DeliberatingPage at;
    at.submitAll(90, 50, 80);
    const auto& grid = *at.grid().model();
    const int all = grid.columnCount();
    at.page.resize(940, 560);
    QApplication::processEvents();
    CHECK(grid.columnCount() == all - 1);
    const QString under = grid.index(0, 4).data(DetailRole).toString();
    CHECK(under == "écart 40\natteint");
    CHECK(at.grid().currentIndex().row() == 0);
    int width = 0;
    for (int column = 0; column < grid.columnCount(); ++column)
        width += at.grid().columnWidth(column);
    CHECK(width <= at.grid().viewport()->width()); // everything is in sight
    at.page.resize(1360, 850);
    QApplication::processEvents();
    CHECK(grid.columnCount() == all);
}

TEST_CASE(
    "a decision whose basis moved says so in its row and in what is left, until it is confirmed")
{
    DeliberatingPage at;
    at.submitAll(80, 80, 80);
    at.retainAll(80, true);
    at.page.selectBlock(0);
    CHECK(at.seen<QAbstractButton>("Confirmer") == nullptr);
    const SheetKey key{c1, JurorId("m2")};
    REQUIRE(at.apply(ReopenSheet{key, "concertation"}));
    REQUIRE(at.apply(SetBlockEntry{key, at.block(), {{}, Percent{81}}}));
    REQUIRE(at.apply(SubmitSheet{key}));
    const auto detail = [&](int row) {
        return at.grid().model()->index(row, 0).data(DetailRole).toString();
    };
    CHECK(detail(0).contains("a changé de base"));
    CHECK_FALSE(detail(1).contains("a changé de base")); // handed in again as it was
    CHECK(at.words("proposalBox").contains("depuis la décision sur BC1"));
    at.button("totale").click();
    CHECK_FALSE(at.deliberation().proposal);
    QTest::mouseClick(&at.button("Confirmer"), Qt::LeftButton);
    CHECK_FALSE(detail(0).contains("a changé de base"));
    CHECK(at.seen<QAbstractButton>("Confirmer") == nullptr);
    at.button("totale").click();
    CHECK(at.deliberation().proposal == ProposalKind::Total);
}

TEST_CASE("what is confirmed owes the reason of now, and the page waits for it")
{
    DeliberatingPage at;
    at.submitAll(80, 80, 80);
    at.retainAll(80, true);
    at.page.selectBlock(0);
    const SheetKey key{c1, JurorId("m2")};
    REQUIRE(at.apply(ReopenSheet{key, "concertation"}));
    REQUIRE(at.apply(SetBlockEntry{key, at.block(), {{}, Percent{71}}})); // mean 77
    REQUIRE(at.apply(SubmitSheet{key}));
    CHECK(at.words("decisionBar").contains("Motif à donner"));
    CHECK_FALSE(at.button("Confirmer").isEnabled());
}

TEST_CASE("missing sheets are named before the jury concludes")
{
    DeliberatingPage at;
    at.sitting.submit("m1", 80);
    at.page.selectBlock(0);
    CHECK(at.words("proposalBox").contains("Fiches non remises"));
    for (const char* juror : {"m2", "m3"})
        CHECK(at.words("proposalBox")
                  .contains(QString::fromStdString(
                      at.sitting.document().jury().juror(JurorId(juror))->name)));
}
