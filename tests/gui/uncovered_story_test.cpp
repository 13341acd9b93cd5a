// SPDX-License-Identifier: GPL-3.0-or-later
// « Ce que personne n’a abordé… » on Évaluer, during the interview: what another member touched is
// gone from it, and neither their mark nor their name is in it.
#include <QLabel>
#include <QTreeWidget>

#include "gui/score_window.h"
#include "widgets/score/uncovered_dialog.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

class Interviewing : public gui::ScoreRoom {
public:
    Interviewing()
    {
        at.window.resize(1366, 768);
        at.hands.click("interviewPushButton");
    }
    // How many criteria are left, as the dialog lists them.
    int left()
    {
        at.hands.click("uncoveredPushButton");
        auto* dialog = at.window.findChild<UncoveredDialog*>();
        REQUIRE(dialog != nullptr);
        const auto* tree = dialog->findChild<QTreeWidget*>(QStringLiteral("uncoveredTreeWidget"));
        REQUIRE(tree != nullptr);
        int count = 0;
        for (int row = 0; row < tree->topLevelItemCount(); ++row)
            count += tree->topLevelItem(row)->childCount();
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            CHECK_FALSE(label->text().contains(QStringLiteral("Okafor")));
        dialog->accept();
        delete dialog;
        return count;
    }
};

} // namespace

TEST_CASE("a criterion that another member touched is no longer among those that nobody has")
{
    Interviewing room;
    CHECK(room.left() == 106);
    const SheetKey other{room.document().currentCandidate(), JurorId("m2")};
    REQUIRE(room.document().applied(
        SetMark{other, CriterionId("C1.1.1"), Evidence::Interview, LevelMark{3}}, JurorId("m2")));
    CHECK(room.left() == 105);
    REQUIRE(room.document().applied(
        SetMark{other, CriterionId("C1.1.2"), Evidence::Interview, NotCovered{}}, JurorId("m2")));
    CHECK(room.left() == 105);
}

TEST_CASE("while the dossier is read, nobody has an interview to look at")
{
    Interviewing room;
    room.at.hands.click("readingPushButton");
    const auto* button = room.at.window.findChild<QWidget*>(QStringLiteral("uncoveredPushButton"));
    REQUIRE(button != nullptr);
    CHECK(button->isHidden());
}
