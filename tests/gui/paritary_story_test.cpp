// SPDX-License-Identifier: GPL-3.0-or-later
// « Suites du jury »: the jury paritaire is named, decides on a signed grid with a rescue, takes
// its decision back with a reason; the bundle is written into a folder with its list.
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "app/acquired_register_file.h"
#include "gui/hands.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "unit/app/signed_room.h"
#include "widgets/deliberation/follow_up_page.h"
#include "widgets/deliberation/paritary_dialog.h"
#include "widgets/kit/percent_field.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::c1;

namespace {

// c1: BC1 not validated, the others validated, signed by the three; the secretariat is there.
std::filesystem::path signedSession(sample::SignedRoom& room)
{
    room.decide("c1");
    room.apply(SetProposal{c1, std::nullopt});
    room.apply(SetAppraisal{c1, BlockId("BC1"), Appraisal{false, Percent{60}, "Deux accidents."}});
    room.apply(SetRecommendation{c1, BlockId("BC1"), "Revoir la consignation."});
    room.apply(SetProposal{c1, ProposalKind::Partial});
    room.makeKeys();
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(room.sign("c1", juror).has_value());
    room.close();
    return room.path();
}

class Afterwards {
public:
    Afterwards()
        : desk(std::move(*app::Session::open(signedSession(room)))), page(desk, prompts),
          hands(page)
    {
        REQUIRE(desk.actAs({}));
        REQUIRE(desk.showMarks());
        page.resize(1280, 670);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    ParitaryDialog& opened()
    {
        hands.click("paritaryPushButton");
        auto* dialog = page.findChild<ParitaryDialog*>();
        REQUIRE(dialog != nullptr);
        REQUIRE(QTest::qWaitForWindowExposed(dialog));
        return *dialog;
    }
    [[nodiscard]] ParitaryJury held() { return desk.session().paritaryJury().value(); }
    [[nodiscard]] bool says(const QWidget& part, const QString& words)
    {
        const auto labels = part.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    sample::SignedRoom room;
    sample::ScriptedPrompts prompts;
    SessionDocument desk;
    FollowUpPage page;
    gui::Hands hands;
};

// A row of the decision: its choice, its new mark, why.
struct BlockLine {
    QComboBox& choice;
    PercentField& mark;
    QLineEdit& reason;
};

BlockLine lineOf(QTableWidget& table, int row)
{
    return {*qobject_cast<QComboBox*>(table.cellWidget(row, 2)),
            *qobject_cast<PercentField*>(table.cellWidget(row, 3)),
            *qobject_cast<QLineEdit*>(table.cellWidget(row, 4))};
}

} // namespace

TEST_CASE("the jury paritaire is named, rescues a bloc and takes its decision back in the window")
{
    Afterwards at;
    CHECK(at.says(at.page, QStringLiteral("Personne n’est encore nommé")));
    ParitaryDialog& dialog = at.opened();
    const gui::Hands hands(dialog);
    auto& members = hands.find<QTableWidget>("paritaryMembersTableWidget");
    hands.writeCells(members, 0, 0, {"Ada Colin", "Déléguée"});
    QApplication::processEvents(); // what Enter ended is taken
    CHECK(at.held().members == std::vector{ParitaryPerson{"Ada Colin", "Déléguée", {}, false}});
    CHECK(members.rowCount() == 2); // with a row for the next one

    auto& blocks = hands.find<QTableWidget>("paritaryBlocksTableWidget");
    REQUIRE(blocks.rowCount() == 5);
    CHECK(blocks.item(0, 1)->text() == QStringLiteral("60\u00a0%, non validé"));
    for (int row = 0; row < blocks.rowCount(); ++row)
        lineOf(blocks, row).choice.setCurrentIndex(1);
    hands.click("paritaryDecidePushButton");
    CHECK(at.says(dialog, QStringLiteral("Donnez le jour")));
    hands.fill(hands.find("paritaryDayLineEdit"), "02/04/2026");
    hands.click("paritaryDecidePushButton");
    CHECK(at.says(dialog, QStringLiteral("donnez la nouvelle appréciation")));
    CHECK(at.held().decisions.empty());

    hands.fill(lineOf(blocks, 0).mark, "72");
    lineOf(blocks, 0).reason.setText(QStringLiteral("Le dossier le montre."));
    hands.click("paritaryDecidePushButton");
    const ParitaryJury decided = at.held();
    REQUIRE(decided.standing(c1) != nullptr);
    CHECK(decided.standing(c1)->decision.blocks.at(BlockId("BC1")) ==
          Appraisal{true, Percent{72}, "Le dossier le montre."});
    CHECK(at.says(dialog, QStringLiteral("Décision n°\u00a01 du 2\u00a0avril\u00a02026")));
    CHECK_FALSE(blocks.isEnabled());

    at.prompts.texts = {QStringLiteral("Une pièce manquait.")};
    hands.click("paritaryWithdrawPushButton");
    CHECK(at.held().standing(c1) == nullptr);
    CHECK(at.held().decisions.at(c1).back().withdrawn == "Une pièce manquait.");
    CHECK(blocks.isEnabled());
    at.desk.undoStack().undo();
    CHECK(at.held().standing(c1) != nullptr);
    at.desk.undoStack().undo();
    CHECK(at.held().decisions.empty());
}

TEST_CASE("of a grid that is not signed nothing is decided")
{
    Afterwards at;
    ParitaryDialog& dialog = at.opened();
    const gui::Hands hands(dialog);
    hands.find<QComboBox>("paritaryCandidateComboBox").setCurrentIndex(1);
    CHECK(at.says(dialog, QStringLiteral("n’est pas encore signée")));
    CHECK_FALSE(hands.find<QPushButton>("paritaryDecidePushButton").isEnabled());
}

TEST_CASE("the bundle is a folder with its list, and never written twice into the same")
{
    Afterwards at;
    const sample::ScratchFolder folder;
    const QString place = QString::fromStdString(folder.path().string());
    at.prompts.paths = {place, place};
    at.hands.click("bundlePushButton");
    CHECK(at.says(at.page, QStringLiteral("et leur liste")));
    CHECK(std::filesystem::exists(folder.path() / "lot" / "liste-des-fichiers.txt"));
    at.hands.click("bundlePushButton");
    CHECK(at.says(at.page, QStringLiteral("existe déjà")));
}

TEST_CASE("what was acquired is carried to the register, seen first, and once")
{
    Afterwards after;
    const auto path = after.room.folder() / "acquis";
    after.prompts.choices = {1}; // a new one
    after.prompts.paths = {QString::fromStdString(path.string())};
    after.prompts.confirmations = {false};
    after.hands.click("registerPushButton");
    CHECK(after.prompts.lastText.contains(QStringLiteral("BC2")));
    CHECK_FALSE(after.prompts.lastText.contains(QStringLiteral("BC1")));
    const auto file = after.room.folder() / "acquis.registre";
    const auto held = [&] { return app::readRegister(file).value().entries; };
    CHECK(held().empty()); // given up: nothing but the empty file
    const auto carry = [&](bool yes) {
        after.prompts.choices = {0};
        after.prompts.paths = {QString::fromStdString(file.string())};
        after.prompts.confirmations = {yes};
        after.hands.click("registerPushButton");
    };
    carry(true);
    REQUIRE(held().size() == 1);
    CHECK(held().front().candidate == c1);
    CHECK(after.says(after.page, QStringLiteral("✓ Porté au registre acquis.registre.")));
    carry(true);
    CHECK(after.says(after.page, QStringLiteral("Rien de nouveau pour acquis.registre.")));
}
