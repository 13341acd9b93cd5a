// SPDX-License-Identifier: GPL-3.0-or-later
// « Suites du jury »: the jury paritaire is named, decides on a signed grid
// with a rescue, takes its decision back with a reason; the bundle is written
// into a folder with its list.
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

#include "app/acquired_register_file.h"
#include "gui/hands.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "unit/app/signed_room.h"
#include "widgets/deliberation/anonymous_dialog.h"
#include "widgets/deliberation/appeals_dialog.h"
#include "widgets/deliberation/follow_up_page.h"
#include "widgets/deliberation/paritary_dialog.h"
#include "widgets/kit/percent_field.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::c1;

namespace {

// c1: BC1 not validated, the others validated, signed by the three; the
// secretariat is there.
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
    // On its decisions, with one member named.
    ParitaryDialog& deciding()
    {
        REQUIRE(desk.apply(NameParitaryJury{{{"Ada Colin", "Déléguée", {}, false}}}));
        return openedBy<ParitaryDialog>("paritaryPushButton");
    }
    [[nodiscard]] ParitaryJury held() { return desk.session().paritaryJury().value(); }
    [[nodiscard]] bool says(const QWidget& part, const QString& words)
    {
        const auto labels = part.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    template <class Dialog>
    Dialog& openedBy(const char* button)
    {
        hands.click(button);
        auto* dialog = page.findChild<Dialog*>();
        REQUIRE(dialog != nullptr);
        REQUIRE(QTest::qWaitForWindowExposed(dialog));
        return *dialog;
    }
    [[nodiscard]] Appeals appeals() { return desk.session().appeals().value(); }

    sample::SignedRoom room;
    sample::ScriptedPrompts prompts;
    SessionDocument desk;
    FollowUpPage page;
    gui::Hands hands;
};

void showTab(QWidget& dialog, int tab)
{
    auto* bar = dialog.findChild<QTabBar*>();
    REQUIRE(bar != nullptr);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
}

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

TEST_CASE("the jury paritaire is named, rescues a bloc and takes its decision "
          "back in the window")
{
    Afterwards at;
    CHECK(at.says(at.page, QStringLiteral("Personne n’est encore nommé")));
    auto& dialog = at.openedBy<ParitaryDialog>("paritaryPushButton");
    const gui::Hands hands(dialog);
    auto& members = hands.find<QTableWidget>("paritaryMembersTableWidget");
    hands.writeCells(members, 0, 0, {"Ada Colin", "Déléguée"});
    QApplication::processEvents(); // what Enter ended is taken
    CHECK(at.held().members == std::vector{ParitaryPerson{"Ada Colin", "Déléguée", {}, false}});
    CHECK(members.rowCount() == 2); // with a row for the next one

    showTab(dialog, 1);
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
    CHECK_FALSE(at.says(dialog, QStringLiteral("donnez la nouvelle appréciation"))); // mended
    hands.fill(lineOf(blocks, 0).reason, "Le dossier le montre.");
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
    ParitaryDialog& dialog = at.deciding();
    const gui::Hands hands(dialog);
    hands.find<QComboBox>("paritaryCandidateComboBox").setCurrentIndex(1);
    CHECK(at.says(dialog, QStringLiteral("n’est pas encore signée")));
    CHECK_FALSE(hands.find<QPushButton>("paritaryDecidePushButton").isEnabled());
}

TEST_CASE("what is typed waits while one looks at another candidate, and is "
          "asked about at the end")
{
    Afterwards at;
    ParitaryDialog& dialog = at.deciding();
    const gui::Hands hands(dialog);
    auto& blocks = hands.find<QTableWidget>("paritaryBlocksTableWidget");
    hands.click("paritaryAlikePushButton");
    CHECK(lineOf(blocks, 0).choice.currentText() == QStringLiteral("non validé"));
    CHECK(lineOf(blocks, 1).choice.currentText() == QStringLiteral("validé"));
    hands.fill(hands.find("paritaryCommentLineEdit"), "Bon parcours.");
    hands.fill(hands.find("paritaryDayLineEdit"), "02/04/2026");
    auto& candidates = hands.find<QComboBox>("paritaryCandidateComboBox");
    candidates.setFocus();
    hands.press(Qt::Key_Down);
    REQUIRE(candidates.currentIndex() == 1);
    CHECK(hands.find<QLineEdit>("paritaryCommentLineEdit").text().isEmpty());
    hands.press(Qt::Key_Up);
    CHECK(hands.find<QLineEdit>("paritaryCommentLineEdit").text() ==
          QStringLiteral("Bon parcours."));
    CHECK(lineOf(blocks, 0).choice.currentText() == QStringLiteral("non validé"));

    at.prompts.confirmations = {false};
    hands.press(Qt::Key_Escape);
    CHECK(at.prompts.asked.contains(QStringLiteral("Décision non enregistrée")));
    REQUIRE(dialog.isVisible());
    hands.click("paritaryDecidePushButton");
    REQUIRE(at.held().standing(c1) != nullptr);
    CHECK(at.held().standing(c1)->decision.comment == "Bon parcours.");

    candidates.setFocus();
    hands.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(at.held().decisions.empty());
    CHECK(at.says(dialog, QStringLiteral("Annulé\u00a0: la décision du jury paritaire.")));
    hands.press(Qt::Key_Z,
                Qt::ControlModifier); // not what was done before the dialog
    CHECK(at.held().members.size() == 1);
}

TEST_CASE("an appeal is received, answered and taken back in the window")
{
    Afterwards at;
    auto& dialog = at.openedBy<AppealsDialog>("appealsPushButton");
    const gui::Hands hands(dialog);
    auto& list = hands.find<QTableWidget>("appealsTableWidget");
    hands.fill(hands.find("appealReceivedLineEdit"), "03/04/2026");
    hands.click("appealSavePushButton");
    CHECK(at.says(dialog, QStringLiteral("Un motif est nécessaire")));
    hands.fill(hands.find("appealReasonsLineEdit"), "Le dossier n’a pas été lu.");
    CHECK_FALSE(at.says(dialog, QStringLiteral("Un motif est nécessaire")));
    hands.click("appealSavePushButton");
    REQUIRE(at.appeals().at(c1).size() == 1);
    REQUIRE(list.rowCount() == 1);
    CHECK(list.item(0, 4)->text() == QStringLiteral("attend une réponse"));
    CHECK(at.says(at.page, QStringLiteral("il attend une réponse")));

    hands.fill(hands.find("appealAnswerLineEdit"), "Il a été lu par deux membres.");
    CHECK_FALSE(list.isEnabled()); // nothing typed is lost by a click on another one
    hands.click("appealSavePushButton");
    CHECK(at.says(dialog, QStringLiteral("n’a pas de jour")));
    hands.fill(hands.find("appealAnsweredLineEdit"), "09/04/2026");
    hands.click("appealSavePushButton");
    CHECK(at.appeals().at(c1).front().answered == Date{2026, 4, 9});

    hands.click("appealNewPushButton");
    hands.fill(hands.find("appealReceivedLineEdit"), "20/04/2026");
    hands.fill(hands.find("appealReasonsLineEdit"), "Une erreur de nom.");
    at.prompts.confirmations = {false};
    hands.press(Qt::Key_Escape);
    REQUIRE(dialog.isVisible());
    hands.click("appealSavePushButton");
    REQUIRE(list.rowCount() == 2); // all of them are shown, here and on the page
    CHECK(at.says(at.page, QStringLiteral("répondu le 9\u00a0avril\u00a02026")));
    CHECK(at.says(at.page, QStringLiteral("Recours n°\u00a02")));
    hands.click("appealRemovePushButton");
    CHECK(at.appeals().at(c1).size() == 1);
    at.desk.undoStack().undo();
    CHECK(at.appeals().at(c1).size() == 2);
}

TEST_CASE("files without a name are read again before they are written")
{
    Afterwards at;
    const sample::ScratchFolder folder;
    auto& dialog = at.openedBy<AnonymousDialog>("anonymousPushButton");
    const gui::Hands hands(dialog);
    auto& texts = hands.find<QTableWidget>("anonymousTextsTableWidget");
    REQUIRE(texts.rowCount() > 0);
    auto& write = hands.find<QPushButton>("anonymousWritePushButton");
    CHECK_FALSE(write.isEnabled());
    hands.click("anonymousReadCheckBox");
    REQUIRE(write.isEnabled());
    at.prompts.paths = {QString::fromStdString(folder.path().string())};
    hands.click(write);
    REQUIRE(QTest::qWaitFor([&] { return at.says(dialog, QStringLiteral("dossier écrit")); }));
    const std::string file = "dossier-sans-nom-" + texts.item(0, 0)->text().toStdString() + ".pdf";
    CHECK(std::filesystem::exists(folder.path() / file));
}

TEST_CASE("the bundle is a folder with its list, and the next one has another name")
{
    Afterwards at;
    const sample::ScratchFolder folder;
    const QString place = QString::fromStdString(folder.path().string());
    at.prompts.paths = {place, place};
    for (const char* name : {"lot", "lot-2"}) {
        at.hands.click("bundlePushButton");
        const auto list = folder.path() / name / "liste-des-fichiers.txt";
        REQUIRE(QTest::qWaitFor(
            [&] { return at.hands.find<QPushButton>("bundlePushButton").isEnabled(); }, 20000));
        CHECK(at.says(at.page, QStringLiteral("et leur liste")));
        CHECK(std::filesystem::exists(list));
    }
}

TEST_CASE("at its least height no words on « Suites » are cut")
{
    Afterwards at;
    at.page.resize(860, 300);
    QApplication::processEvents();
    at.page.resize(860, at.page.minimumSizeHint().height());
    QApplication::processEvents();
    for (const QLabel* label : at.page.findChildren<QLabel*>()) {
        if (!label->isVisible())
            continue;
        CAPTURE(label->text().toStdString());
        CHECK(label->height() >= label->heightForWidth(label->width()));
    }
}

TEST_CASE("the parts of what comes after fit a small screen whole")
{
    Afterwards at;
    at.page.resize(900, 480); // 1366 × 768 at 150 %, without the bars
    for (const char* button : {"paritaryPushButton", "appealsPushButton", "anonymousPushButton"}) {
        CAPTURE(button);
        auto& dialog = at.openedBy<WorkDialog>(button);
        CHECK(dialog.minimumSizeHint().height() <= 470);
        CHECK(dialog.minimumSizeHint().width() <= 890);
        delete &dialog;
    }
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
