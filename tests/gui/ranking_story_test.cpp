// SPDX-License-Identifier: GPL-3.0-or-later
// « Classer »: a commission answers, settles its ties, moves somebody and takes it back, with the
// mouse and with the keys; what is signed stays; who may not see marks sees no figure.
#include "gui/ranking_window.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <catch2/catch.hpp>

#include "app/freezing.h"
#include "app/session_ranking.h"
#include "support/commission.h"
#include "widgets/admission/ranking_text.h"
#include "widgets/admission/version_box.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::applicant;
using delibere::gui::RankingWindow;

namespace {

// `count` applications with as many different results, c00 the best; the capacity is 2.
RankingBoard plainBoard(int count, const std::vector<std::pair<int, RankMove>>& moves = {})
{
    const Framework framework = sample::commissionFramework();
    JurySession jury = sample::commission();
    std::vector<ScoreSheet> sheets;
    for (int at = 0; at < count; ++at) {
        const std::string number = std::to_string(100 + at);
        const CandidateId id = sample::addApplication(jury, number);
        for (const Juror& juror : jury.jurors)
            sheets.push_back(sample::reading(id, juror.id, {90 - at, 90 - at, 90 - at}));
    }
    for (const auto& [at, move] : moves)
        jury.applications[CandidateId("c" + std::to_string(100 + at))].move = move;
    app::SessionRanking shown;
    shown.results = resultsOf(framework, jury, sheets);
    shown.rankings.emplace(gui::classicList, rank(jury, gui::classicList, shown.results));
    return makeBoard(framework, jury, shown, gui::classicList, {});
}

QStringList rowsOf(const RankingModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const RankingEntry* entry = model.entryAt(row);
        rows << (entry != nullptr ? entry->number
                                  : model.index(row, 0).data(RankingModel::WideRole).toString());
    }
    return rows;
}

} // namespace

TEST_CASE("a result is printed with two decimals, said exactly, and read as it is typed")
{
    const MarkScale on20{20, 2};
    CHECK(resultText(on20, Fraction(57, 2)) == "14,25");
    CHECK(exactText(on20, Fraction(57, 2)) == "57/4 sur 20");
    CHECK(exactText(on20, Fraction(28, 1)) == "14 sur 20");
    CHECK(resultText(on20, std::nullopt) == QStringLiteral("—"));
    CHECK(resultText(MarkScale{}, Fraction(139, 2)) == "69,50");
    CHECK(resultTyped(on20, "12,5") == Fraction(25, 1));
    CHECK(resultTyped(on20, " 14.25 ") == Fraction(57, 2));
    CHECK_FALSE(resultTyped(on20, "20,01"));
    CHECK_FALSE(resultTyped(on20, "douze"));
    CHECK_FALSE(resultTyped(on20, ""));
}

TEST_CASE("the line stands under the last place, and what is settled is folded away from it")
{
    RankingModel model;
    model.show(plainBoard(8));
    CHECK(rowsOf(model).join('|') ==
          QStringLiteral("100|101|2 — capacité\u00a0: 2 places|102|103|104|105|106|107"));
    CHECK_FALSE(model.flags(model.index(2, 0)).testFlag(Qt::ItemIsSelectable));
    model.setFilter(RankingFilter::Fold);
    CHECK(rowsOf(model).join('|') ==
          QStringLiteral("100|101|2 — capacité\u00a0: 2 places|102|▸ Rangs 4 à 8 — "
                         "5\u00a0candidatures, rien à régler"));
    CHECK(model.rowOfRank(6) == 4);
    REQUIRE(model.toggle(4));
    CHECK(model.rowCount() == 9);
    // Sorted by a figure there is no line, and nothing to be dragged to.
    model.sort(model.columns().result, Qt::AscendingOrder);
    CHECK(rowsOf(model).front() == "107");
    CHECK(model.rowCount() == 8);
    CHECK(model.rankedRows() == 0);
    model.sort(-1, Qt::AscendingOrder);
    CHECK(model.rankedRows() == 9);
}

TEST_CASE("one application that moves is one row that moves: nothing is built again")
{
    RankingModel model;
    model.show(plainBoard(40));
    const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy order(&model, &QAbstractItemModel::layoutChanged);
    const QPersistentModelIndex held = model.index(model.rowOf(CandidateId("c130")), 1);
    model.show(plainBoard(40, {{30, RankMove{CandidateId("c110"), "Motif.", 1, Fraction(60, 1)}}}));
    CHECK(moved.count() == 1);
    CHECK(reset.count() == 0);
    CHECK(order.count() == 0);
    CHECK(held.row() == model.rowOf(CandidateId("c130")));
    CHECK(held.data().toString() == "130");
    // Over the line at the capacity more than one row goes.
    model.show(plainBoard(40, {{30, RankMove{{}, "Motif.", 1, Fraction(60, 1)}}}));
    CHECK(reset.count() == 0);
    CHECK(held.row() == 0);
}

TEST_CASE("ex aequo are settled with the keys alone, and one undo makes them ex aequo again")
{
    RankingWindow at;
    CHECK(at.order() == "0001 0002 0003 0004 0005 0007");
    CHECK(at.cell("25-0003", at.model.columns().rank) == QStringLiteral("=\u00a03"));
    CHECK(at.cell("25-0003", at.model.columns().note).contains("ex aequo, mise 2 sur 3"));
    CHECK(at.cell("25-0003", at.model.columns().result) == "14,00");
    at.table.setFocus();
    at.hands.press(Qt::Key_F8); // the first thing that is left
    CHECK(at.table.currentIndex().row() == at.row("25-0002"));
    CHECK(at.says("Départager 3 ex aequo à 14,00"));
    CHECK(at.says("Rangs 2 à 4."));
    at.hands.press(Qt::Key_Down, Qt::AltModifier); // tried, and nothing is written
    CHECK(at.order() == "0001 0003 0002 0004 0005 0007");
    CHECK(at.desk.jury().tieSettlements.empty());
    CHECK(at.page.halfMade().size() == 1);
    at.hands.press(Qt::Key_Return); // to the reason
    CHECK(at.says("écrire le motif"));
    at.hands.type("Projet plus abouti");
    at.hands.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(at.desk.jury().tieSettlements.size() == 1);
    const TieSettlement& settled = at.desk.jury().tieSettlements.front();
    CHECK(settled.reason == "Projet plus abouti");
    CHECK(settled.order ==
          std::vector{applicant("25-0003"), applicant("25-0002"), applicant("25-0004")});
    CHECK(at.model.board().ranking.ties.empty());
    CHECK(at.page.halfMade().isEmpty());
    CHECK(at.cell("25-0003", at.model.columns().rank) == "2");
    at.desk.undoStack().undo();
    CHECK(at.desk.jury().tieSettlements.empty());
    CHECK(at.model.board().ranking.ties.size() == 1);
}

TEST_CASE("in its panel a tie is ordered by dragging, and an order without a reason stays a try")
{
    RankingWindow at;
    at.clickRow("25-0002");
    auto& ties = at.hands.find<QTableView>("tieTableView");
    REQUIRE(ties.isVisible());
    const auto middle = [&](int row) {
        return ties.visualRect(ties.model()->index(row, 1)).center();
    };
    QTest::mousePress(ties.viewport(), Qt::LeftButton, {}, middle(2));
    QTest::mouseMove(ties.viewport(), middle(1));
    QTest::mouseMove(ties.viewport(), middle(0) - QPoint(0, 6));
    QTest::mouseRelease(ties.viewport(), Qt::LeftButton, {}, middle(0) - QPoint(0, 6));
    QApplication::processEvents();
    CHECK(at.order() == "0001 0004 0002 0003 0005 0007");
    CHECK_FALSE(at.hands.find<QAbstractButton>("settlePushButton").isEnabled());
    ties.setFocus();
    ties.setCurrentIndex(ties.model()->index(0, 0));
    at.hands.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(at.order() == "0001 0002 0004 0003 0005 0007");
    auto& reason = at.hands.find<QPlainTextEdit>("tieReasonField");
    at.hands.click(reason);
    at.hands.type("Lettre");
    at.hands.click("settlePushButton");
    REQUIRE(at.desk.jury().tieSettlements.size() == 1);
    at.hands.click("unsettlePushButton");
    CHECK(at.desk.jury().tieSettlements.empty());
}

TEST_CASE("a row dragged to another place asks why, and one undo takes it back")
{
    RankingWindow at;
    at.prompts.texts = {"Parcours exceptionnel"};
    at.drag("25-0005", at.middle("25-0001") - QPoint(0, 8));
    CHECK(at.order() == "0005 0001 0002 0003 0004 0007");
    CHECK(at.prompts.lastText.contains("25-0005"));
    CHECK(at.prompts.lastText.contains("10,00"));
    REQUIRE(at.application("25-0005").move);
    CHECK(at.application("25-0005").move->reason == "Parcours exceptionnel");
    CHECK(at.application("25-0005").move->basis == Fraction(20, 1));
    CHECK(at.table.currentIndex().row() == at.row("25-0005")); // it stays in hand
    CHECK(at.cell("25-0005", at.model.columns().note).contains("Parcours exceptionnel"));
    // Further on with the keys: the reason that it has is enough.
    at.table.setFocus();
    at.hands.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(at.order() == "0001 0005 0002 0003 0004 0007");
    CHECK(at.prompts.asked.size() == 1);
    at.desk.undoStack().undo();
    at.desk.undoStack().undo();
    CHECK(at.order() == "0001 0002 0003 0004 0005 0007");
    CHECK_FALSE(at.application("25-0005").move);
}

TEST_CASE("what remains to be settled is found under a search that hides it")
{
    RankingWindow at;
    auto& search = at.hands.find<QLineEdit>("searchLineEdit");
    search.setText(QStringLiteral("25-0005"));
    REQUIRE(at.model.rowOf(applicant("25-0002")) < 0);
    auto* version = at.page.findChild<VersionBox*>();
    REQUIRE(version != nullptr);
    emit version->obstacleChosen(applicant("25-0002"));
    CHECK(search.text().isEmpty());
    CHECK(at.table.currentIndex().row() == at.row("25-0002"));
    CHECK(at.table.hasFocus());
}

TEST_CASE("what is awaited of an application is said with one full stop")
{
    RankingWindow at;
    const ApplicationAnswer awaited{AnswerKind::Awaiting, "La seconde page manque."};
    REQUIRE(at.desk.applied(SetAnswer{applicant("25-0006"), awaited}));
    at.model.reveal(applicant("25-0006")); // from its fold
    at.clickRow("25-0006");
    CHECK(at.says("La seconde page manque."));
    CHECK_FALSE(at.says("manque.."));
}

TEST_CASE("given up or without a reason a row stays, and who has no result is placed without one")
{
    RankingWindow at;
    at.drag("25-0005", at.middle("25-0001") - QPoint(0, 8)); // no answer left: given up
    CHECK(at.order() == "0001 0002 0003 0004 0005 0007");
    const QPoint far = at.middle("25-0005");
    QTest::mousePress(at.table.viewport(), Qt::LeftButton, {}, at.middle("25-0001"));
    QTest::mouseMove(at.table.viewport(), far);
    // Where it would go is seen, under the style sheet of the window too.
    QWidget& line = at.hands.find("placeLine");
    at.page.setStyleSheet(QStringLiteral("QTableView, QTableView QWidget { background: white; }"));
    CHECK(line.isVisible());
    CHECK(line.grab().toImage().pixelColor(9, 1) == theme::colours().accentFill);
    at.page.setStyleSheet({});
    at.hands.press(Qt::Key_Escape);
    QTest::mouseRelease(at.table.viewport(), Qt::LeftButton, {}, far);
    CHECK(at.order() == "0001 0002 0003 0004 0005 0007");
    at.prompts.asked.clear();
    at.clickRow("25-0007");
    CHECK(at.cell("25-0007", at.model.columns().rank) == QStringLiteral("—"));
    at.prompts.texts = {"2"};
    at.hands.click("placePushButton");
    CHECK(at.order() == "0001 0007 0002 0003 0004 0005");
    CHECK(at.prompts.asked == QStringList{"Placer au rang"});
    at.table.setFocus();
    at.hands.press(Qt::Key_Delete); // where its result says: nowhere
    CHECK_FALSE(at.application("25-0007").move);
}

TEST_CASE("several are refused at once with one reason, and the number of them is said before")
{
    RankingWindow at;
    at.clickRow("25-0004");
    at.table.setFocus();
    at.hands.press(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(at.says(QStringLiteral("2\u00a0candidatures choisies")));
    at.prompts.texts = {"Prérequis absents"};
    at.hands.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(at.prompts.lastText.startsWith("2 candidatures reçoivent"));
    for (const char* number : {"25-0004", "25-0005"}) {
        REQUIRE(at.application(number).answer);
        CHECK(at.application(number).answer->kind == AnswerKind::AcademicRefusal);
        CHECK(at.application(number).answer->reason == "Prérequis absents");
    }
    CHECK(at.application("25-0005").answer->basis == Fraction(20, 1));
    CHECK(at.order() == "0001 0002 0003 0007");
    CHECK(at.says("refus académique"));
    // Folded, with how many and why.
    const QStringList rows = rowsOf(at.model);
    CHECK(rows.contains(QStringLiteral("▸ Refus académiques\u00a0: 2 — 2\u00a0× «\u00a0Prérequis "
                                       "absents\u00a0»")));
    at.desk.undoStack().undo();
    CHECK(at.order() == "0001 0002 0003 0004 0005 0007");
}

TEST_CASE("an administrative refusal and a precision that is awaited have a place of their own")
{
    RankingWindow at;
    at.clickRow("25-0006");
    at.table.setFocus();
    at.prompts.texts = {"Relevé absent", "Diplôme à préciser"};
    at.hands.press(Qt::Key_3, Qt::ControlModifier);
    CHECK(at.prompts.lastText.contains("incomplet"));
    CHECK(at.application("25-0006").answer->kind == AnswerKind::AdministrativeRefusal);
    CHECK_FALSE(at.application("25-0006").answer->basis);
    at.clickRow("25-0001");
    at.table.setFocus();
    at.hands.press(Qt::Key_4, Qt::ControlModifier);
    CHECK(at.application("25-0001").answer->kind == AnswerKind::Awaiting);
    CHECK(at.order() == "0002 0003 0004 0005 0007");
}

TEST_CASE("all from a result on are ranked, and all under one are refused, once they are counted")
{
    RankingWindow at({{"25-0001", 30, false},
                      {"25-0002", 25, false},
                      {"25-0003", 24, false},
                      {"25-0004", 10, false},
                      {"25-0005", 8}});
    const auto choose = [&](const char* text) {
        auto* menu = at.hands.find<QPushButton>("answerPushButton").menu();
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(QString::fromUtf8(text)))
                action->trigger();
        }
    };
    at.prompts.texts = {"12,5"};
    at.prompts.confirmations = {true};
    choose("Classer celles");
    CHECK(at.prompts.lastText.contains(QStringLiteral("2\u00a0candidatures sans réponse")));
    CHECK(at.order() == "0001 0002 0005");
    at.prompts.texts = {"12,5", "Résultats insuffisants"};
    choose("Refuser celles");
    CHECK(at.prompts.lastText.startsWith("2 candidatures reçoivent"));
    CHECK(at.application("25-0003").answer->kind == AnswerKind::AcademicRefusal);
    CHECK(at.application("25-0005").ranked()); // it had an answer, and keeps it
    at.prompts.texts = {"beaucoup"};
    choose("Classer celles");
    CHECK(at.says("n’est pas un résultat"));
}

TEST_CASE("one searches, goes to a rank, and looks at what is left alone")
{
    RankingWindow at;
    at.hands.click("searchLineEdit");
    at.hands.type("0004");
    CHECK(at.model.shown() == 1);
    at.hands.find<QLineEdit>("searchLineEdit").clear();
    at.table.setFocus();
    at.hands.press(Qt::Key_G, Qt::ControlModifier);
    at.hands.type("5");
    at.hands.press(Qt::Key_Return);
    CHECK(at.table.currentIndex().row() == at.row("25-0005"));
    CHECK(at.table.hasFocus());
    at.hands.find<QComboBox>("filterComboBox").setCurrentIndex(2);
    CHECK(at.model.rowOf(applicant("25-0001")) < 0);
    CHECK(at.model.shown() == 5); // three equals, one without a place, one without an answer
    CHECK(copiedText(at.table).contains("25-0006"));
}

TEST_CASE("classic and alternance are ranked apart")
{
    RankingWindow at;
    auto& lists = at.hands.find<QComboBox>("listComboBox");
    REQUIRE(lists.count() == 2);
    lists.setFocus();
    at.hands.press(Qt::Key_Down);
    QApplication::processEvents();
    CHECK(at.order() == "0101");
    CHECK(at.cell("25-0101", 0) == "1");
}

TEST_CASE("what a result rested on has moved: the page says so, and it is confirmed")
{
    RankingWindow at;
    at.prompts.texts = {"Parcours exceptionnel"};
    at.drag("25-0005", at.middle("25-0001") - QPoint(0, 8));
    const Framework& framework = at.desk.framework();
    const SheetKey key{applicant("25-0005"), JurorId("m2")};
    REQUIRE(at.desk.apply(ReopenSheet{key, "Relecture"}));
    REQUIRE(at.desk.apply(ImportSheet{gui::rankingSheet(framework, key.candidate, key.juror, 26)}));
    CHECK(at.cell("25-0005", at.model.columns().result) == "11,00");
    CHECK(at.cell("25-0005", at.model.columns().note).contains("a changé depuis"));
    at.clickRow("25-0005");
    at.hands.click("confirmPushButton");
    CHECK(at.application("25-0005").move->basis == Fraction(22, 1));
    CHECK(at.model.board().ranking.moved.empty());
}

TEST_CASE("who has not handed in sees the sentence and no figure")
{
    RankingWindow at;
    const SheetKey key{applicant("25-0001"), JurorId("m2")};
    REQUIRE(at.desk.apply(ReopenSheet{key, "Relecture"}));
    REQUIRE(at.desk.actAs(JurorId("m2")));
    QApplication::processEvents();
    CHECK_FALSE(at.table.isVisible());
    CHECK(at.model.rowCount() == 0);
    CHECK(at.says("votre fiche n’est pas remise"));
    CHECK_FALSE(at.says("classées"));
    REQUIRE(at.desk.actAs({}));
    QApplication::processEvents();
    CHECK_FALSE(at.table.isVisible());
    CHECK(at.says("secrétariat"));
    REQUIRE(at.desk.showMarks());
    QApplication::processEvents();
    CHECK(at.table.isVisible());
    CHECK(at.order() == "0002 0003 0004 0005 0001 0007");
}

TEST_CASE("what is being signed does not move, and giving it up opens it again")
{
    RankingWindow at({{"25-0001", 30}, {"25-0002", 20}});
    const auto state = [&](const char* words) {
        const auto& label = at.hands.find<QLabel>("versionStateLabel");
        return QTest::qWaitFor([&] { return label.text() == QString::fromUtf8(words); });
    };
    CHECK(state("brouillon"));
    const auto frozen = app::makeRecord(at.desk.session(), gui::classicList);
    REQUIRE(frozen.has_value());
    REQUIRE(at.desk.apply(*frozen));
    CHECK(state("en cours de signature"));
    CHECK_FALSE(at.hands.find<QPushButton>("answerPushButton").isEnabled());
    at.drag("25-0002", at.middle("25-0001") - QPoint(0, 8));
    at.table.setFocus();
    at.hands.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(at.prompts.asked.isEmpty());
    CHECK(at.order() == "0001 0002");
    at.prompts.texts = {"Une pièce arrive"};
    at.hands.click("withdrawRankingPushButton");
    CHECK(state("brouillon"));
    CHECK(at.says("Une pièce arrive")); // the version before, with its reason
    CHECK(at.hands.find<QPushButton>("answerPushButton").isEnabled());
}

TEST_CASE("the severity of the readers is shown beside what it is not: a correction")
{
    RankingWindow at;
    at.hands.click("severityPushButton");
    auto* dialog = at.page.findChild<QDialog*>("ReadersDialog");
    REQUIRE(dialog != nullptr);
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    const gui::Hands hands(*dialog);
    const auto& readers = hands.find<QTableView>("readersTableView");
    CHECK(readers.model()->rowCount() == 3);
    CHECK(readers.model()->index(1, 1).data().toString() == "7");
    CHECK(readers.model()->index(0, 4).data().toString() == "0,00");
    bool said = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("montrée, jamais corrigée"));
    CHECK(said);
}

TEST_CASE("large words on a small screen leave in sight what is to be settled")
{
    for (const int percent : {100, 150}) {
        INFO(percent);
        theme::setTextPercent(percent);
        RankingWindow at;
        const auto& columns = at.model.columns();
        CHECK(at.table.horizontalScrollBar()->maximum() == 0);
        CHECK(at.table.isColumnHidden(columns.firstReading) == (percent == 150));
        CHECK(at.table.isColumnHidden(columns.spread) == (percent == 150));
        const int end =
            at.table.columnViewportPosition(columns.note) + at.table.columnWidth(columns.note);
        CHECK(end <= at.table.viewport()->width());
        at.clickRow("25-0001");
        CHECK(at.says(QStringLiteral("Résultat exact"))); // its readings are beside it
    }
    theme::setTextPercent(100);
}
