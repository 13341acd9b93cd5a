// SPDX-License-Identifier: GPL-3.0-or-later
// « Qui manque », and the buttons of what goes between laptops, on the pages where the work is.
#include <QClipboard>
#include <QHeaderView>
#include <QTableView>

#include "gui/exchange_hands.h"
#include "gui/score_window.h"
#include "support/scratch_folder.h"
#include "widgets/exchange/missions_dialog.h"
#include "widgets/exchange/reception_dialog.h"
#include "widgets/exchange/sheet_board_view.h"
#include "widgets/kit/table_tools.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using namespace delibere::gui;

namespace {

class Presiding : public gui::ScoreRoom {
public:
    Presiding() { at.window.resize(1366, 768); }
    // The button of that name in sight.
    QPushButton& button(const char* name) const
    {
        INFO(name);
        for (auto* each : at.window.findChildren<QPushButton*>(QLatin1String(name))) {
            if (each->isVisible())
                return *each;
        }
        FAIL("not in sight");
        return *at.window.findChild<QPushButton*>();
    }
    void click(const char* name) const
    {
        QTest::mouseClick(&button(name), Qt::LeftButton);
        QApplication::processEvents();
    }
    [[nodiscard]] SheetBoardView* board() const { return at.window.findChild<SheetBoardView*>(); }
    static QTableView& tableOf(SheetBoardView& board)
    {
        return in<QTableView>(board, "sheetBoardTableView");
    }
    static QString sentenceOf(SheetBoardView& board)
    {
        return in<QLabel>(board, "sheetBoardLabel").text();
    }
    void submit(const char* candidate, const char* juror)
    {
        ScoreSheet sheet;
        sheet.key = {CandidateId(candidate), JurorId(juror)};
        sheet.state = SheetState::Submitted;
        for (const Block& block : document().framework().blocks)
            sheet.blocks[block.id].final = Percent{80};
        REQUIRE(document().apply(ImportSheet{sheet}));
    }
};

} // namespace

TEST_CASE("who is missing is said on Préparation and on Délibérer, while the work goes on")
{
    Presiding room;
    room.at.hands.click("preparationTabPushButton");
    room.click("boardPushButton");
    SheetBoardView* board = room.board();
    REQUIRE(board != nullptr);
    CHECK(board->isVisible());
    CHECK_FALSE(board->isModal());
    CHECK(Presiding::sentenceOf(*board).startsWith(QStringLiteral("Il manque 6\u00a0fiches")));
    QTableView& table = Presiding::tableOf(*board);
    REQUIRE(table.model()->columnCount() == 2);
    REQUIRE(table.model()->rowCount() == 3);
    CHECK_FALSE(table.verticalHeader()->isHidden());
    CHECK(table.model()->headerData(1, Qt::Vertical).toString() == "Paul Okafor");
    CHECK(table.model()->headerData(0, Qt::Horizontal).toString() == "Amélie ROUSSEL");
    CHECK(table.model()->index(1, 0).data().toString() == "attendue");

    room.submit("c1", "m2"); // while it is looked at
    CHECK(table.model()->index(1, 0).data().toString() == "remise");
    CHECK(Presiding::sentenceOf(*board).startsWith(QStringLiteral("Il manque 5\u00a0fiches")));

    REQUIRE(room.document().apply(SetRecusal{CandidateId("c2"), JurorId("m3"), "parenté"}));
    CHECK(table.model()->index(2, 1).data().toString() == "—");

    // The same one again, from the other page.
    room.at.hands.click("deliberationTabPushButton");
    room.click("boardPushButton");
    CHECK(room.at.window.findChildren<SheetBoardView*>().size() == 1);
    CHECK(room.board() == board);
}

TEST_CASE("the board is not worked out again while nobody looks at it")
{
    Presiding room;
    SheetBoardView board(room.document(), nullptr);
    board.show();
    QTableView& table = Presiding::tableOf(board);
    REQUIRE(table.model()->index(1, 0).data().toString() == "attendue");
    board.hide();
    room.submit("c1", "m2");
    CHECK(table.model()->index(1, 0).data().toString() == "attendue");
    board.show();
    CHECK(table.model()->index(1, 0).data().toString() == "remise");
}

TEST_CASE("the board is walked by keys, copied with its members and left with Escape")
{
    Presiding room;
    room.at.hands.click("preparationTabPushButton");
    room.click("boardPushButton");
    SheetBoardView& board = *room.board();
    QTableView& table = Presiding::tableOf(board);
    REQUIRE(QTest::qWaitForWindowActive(&board));
    CHECK(table.hasFocus());
    QTest::keyClick(&table, Qt::Key_Right);
    QTest::keyClick(&table, Qt::Key_Down);
    CHECK(table.currentIndex().isValid());
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == QStringLiteral("\tAmélie ROUSSEL\tKarim BENALI"));
    CHECK(lines[2] == QStringLiteral("Paul Okafor\tattendue\tattendue"));
    QTest::keyClick(&table, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(room.board() == nullptr);
}

TEST_CASE("missions go out and sheets come in from Préparation, by the actions of the menu")
{
    Presiding room;
    room.at.hands.click("preparationTabPushButton");
    room.click("giveOutPushButton");
    QDialog& missions = modalDialog();
    CHECK(qobject_cast<MissionsDialog*>(&missions) != nullptr);
    missions.reject();
    room.click("receivePushButton");
    QDialog& reception = modalDialog();
    CHECK(qobject_cast<ReceptionDialog*>(&reception) != nullptr);
    reception.reject();
    for (const auto& [button, action] : {std::pair("giveOutPushButton", "giveOutAction"),
                                         {"receivePushButton", "receiveAction"},
                                         {"boardPushButton", "boardAction"}}) {
        auto* asked = room.at.window.findChild<QAction*>(QLatin1String(action));
        CHECK(room.button(button).text() == asked->text());
        asked->setEnabled(false);
        CHECK_FALSE(room.button(button).isEnabled());
    }
}
