// SPDX-License-Identifier: GPL-3.0-or-later
// Two sheets that diverge are looked at side by side before one is taken, by who may see them.
#include <QScreen>
#include <QTableView>
#include <QTreeWidget>

#include "gui/president_window.h"
#include "widgets/exchange/reception_dialog.h"

using namespace delibere;
using namespace delibere::widgets;
using namespace delibere::gui;

namespace {

QString cellOf(const QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

// Down to the first sheet of the first file, with the keys.
QTreeWidget& sheetInHand(QDialog& dialog)
{
    auto& tree = in<QTreeWidget>(dialog, "receptionTreeWidget");
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_Home);
    QTest::keyClick(&tree, Qt::Key_Down);
    return tree;
}

} // namespace

TEST_CASE("what diverges is hidden from who has not handed in, then shown side by side and taken")
{
    PresidentWindow room;
    ScoreSheet here = room.finished("c1", "m2", 80);
    const Criterion& criterion =
        room.document().framework().blocks.front().competencies.front().criteria.front();
    here.criteria[criterion.id].remark = "vu ici";
    REQUIRE(room.document().apply(ImportSheet{here}));
    const QStringList files = room.handedOver(1);

    QDialog& blind = received(room, files);
    QTreeWidget& hidden = sheetInHand(blind);
    REQUIRE(hidden.currentItem()->text(2) == QStringLiteral("divergent"));
    CHECK(hidden.currentItem()->text(3).startsWith(QStringLiteral("masqué tant que")));
    CHECK_FALSE(in<QTableView>(blind, "differencesTableView").isVisible());
    CHECK(in<QTableView>(blind, "differencesTableView").model()->rowCount() == 0);
    CHECK(saidIn(blind, QStringLiteral("restent cachées jusque-là")));
    blind.reject();

    REQUIRE(room.document().apply(ImportSheet{room.finished("c1", "m1", 70)}));
    QDialog& dialog = received(room, files);
    QTreeWidget& tree = sheetInHand(dialog);
    const auto& table = in<QTableView>(dialog, "differencesTableView");
    REQUIRE(table.isVisible());
    const auto blocks = static_cast<int>(room.document().framework().blocks.size());
    REQUIRE(table.model()->rowCount() == blocks + 1); // each bloc, and the remark
    CHECK(cellOf(table, 0, 1) == QStringLiteral("80\u00a0%"));
    CHECK(cellOf(table, 0, 2) == QStringLiteral("50\u00a0%"));
    CHECK(cellOf(table, 1, 0) == toQt(criterion.text));
    CHECK(cellOf(table, 1, 1) == QStringLiteral("vu ici"));
    CHECK(cellOf(table, 1, 2) == QStringLiteral("—"));

    QTest::keyClick(&tree, Qt::Key_Space); // taken
    CHECK(tree.currentItem()->checkState(0) == Qt::Checked);
    press(dialog);
    CHECK(room.document().session().sheet(here.key, Viewer::staff()).value() ==
          room.finished("c1", "m2", 50));
    sheetInHand(dialog);
    CHECK_FALSE(table.isVisible()); // nothing is left to choose
    dialog.reject();
}

TEST_CASE("whatever is shown in it, a dialog between laptops stays on its screen")
{
    PresidentWindow room;
    REQUIRE(room.document().apply(ImportSheet{room.finished("c1", "m2", 80)}));
    REQUIRE(room.document().apply(ImportSheet{room.finished("c1", "m1", 70)}));
    QDialog& dialog = received(room, room.handedOver(3));
    const QRect screen = dialog.screen()->availableGeometry();
    dialog.move(dialog.x(), screen.bottom() - dialog.height());
    sheetInHand(dialog); // the newest file diverges, and stands first
    QCoreApplication::processEvents();
    REQUIRE(in<QTableView>(dialog, "differencesTableView").isVisible());
    CHECK(dialog.frameGeometry().top() >= screen.top());
    CHECK(dialog.frameGeometry().bottom() <= screen.bottom()); // where its action stands
    dialog.reject();
}
