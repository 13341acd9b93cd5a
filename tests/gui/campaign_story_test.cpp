// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign played at its window, with the mouse and the keys: a formation's morning, a
// candidate's answer, a past day, a branch, a search; a file that cannot be opened says why.
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

#include "gui/campaign_at_window.h"
#include "widgets/kit/qt_text.h"

using namespace delibere;
using namespace delibere::widgets;
using campaign::State;

namespace {

// One formation of alternance, with one candidate.
app::OpenCampaign workStudyCampaign(const std::filesystem::path& path)
{
    auto made = app::OpenCampaign::create(path, sample::terms2025());
    REQUIRE(made);
    app::CampaignIntake intake(made->state());
    intake.read("formations.csv");
    intake.add(2, {"F1", "0750001A", "11", "Droit", "", Track::WorkStudy, 1, 1, 0});
    intake.read("candidatures.csv");
    intake.add(2, AdmissionPhase::Main, {"a", "F1", 1, 1});
    intake.finish();
    REQUIRE(intake.findingCount() == 0);
    REQUIRE(made->add(intake.takeRows()));
    return std::move(*made);
}

} // namespace

TEST_CASE("the first morning is played with a click, and the formation's day is in sight")
{
    const gui::CampaignAtWindow at;
    CHECK(at.text("campaignStateLabel") == QStringLiteral("✓ Tout est enregistré"));
    at.here().click("nextMorningPushButton");
    CHECK(at.here().find<QPushButton>("dayPushButton").text() ==
          QStringLiteral("lundi 2\u00a0juin\u00a02025"));
    CHECK(at.text("dayCountLabel") == QStringLiteral("jour 1 sur 91"));
    CHECK(at.callList().join(QLatin1Char('\n')) ==
          QStringLiteral("1|a|—|—|→ appelée ce matin|proposée, répond avant le 5\u00a0juin, "
                         "23\u00a0h\u00a059\n"
                         "1 — dernier appelé, 2\u00a0juin à 9\u00a0h\n"
                         "2|b|1|—|entre sur la liste|en attente\n"
                         "3|c|2|—|entre sur la liste|en attente"));
    CHECK(at.text("proposedLabel") == QStringLiteral("1"));
    CHECK(at.text("cardNumberLabel") == QStringLiteral("a")); // the last that was called
    CHECK(at.text("cardDeadlineLabel") ==
          QStringLiteral("reste 3\u00a0jours 14\u00a0h\u00a059, jusqu’au 5\u00a0juin à "
                         "23\u00a0h\u00a059"));
    CHECK(at.text("cardEffectsLabel").contains(QStringLiteral("accepte définitivement")));
    CHECK(at.text("whySourceLabel").contains(QStringLiteral("D.612-36-2-2 I")));
    at.hands.click("copyAnswerPushButton");
    CHECK(
        QApplication::clipboard()->text().startsWith(QStringLiteral("a, rang 1\u00a0: proposée.")));
}

TEST_CASE("an answer is shown, confirmed and written; a formation does not learn where")
{
    gui::CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    at.searchCandidate("a");
    CHECK(at.text("candidateTitleLabel") == QStringLiteral("a"));
    at.prompts.confirmations = {false};
    at.hands.click("reply0");
    QApplication::processEvents();
    CHECK(at.stateOf("a", "F1") == State::Proposed); // given up: nothing changed
    CHECK(at.prompts.lastText.contains(
        QStringLiteral("F2\u00a0: en attente → close, une autre est acceptée définitivement")));
    at.prompts.confirmations = {true};
    at.hands.click("reply0");
    QApplication::processEvents();
    CHECK(at.stateOf("a", "F1") == State::Final);
    CHECK(at.text("candidateStateLabel") == QStringLiteral("admission définitive"));

    at.hands.click("formationTab");
    CHECK(at.text("placedLabel") == QStringLiteral("1"));
    at.hands.find<QComboBox>("formationComboBox").setCurrentIndex(1);
    CHECK(at.callList().back() ==
          QStringLiteral("2|a|—|—||admission définitive ailleurs, à 9\u00a0h"));
    at.hands.clickCell(at.hands.find<QTableView>("callTableView"), 2, CallListModel::Number);
    at.hands.click("copyAnswerPushButton");
    CHECK_FALSE(QApplication::clipboard()->text().contains(QStringLiteral("F1")));
}

TEST_CASE("who accepts for now says which waiting lists stay, and at what hour")
{
    gui::CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    at.searchCandidate("a");
    auto& hour = at.hands.find<QTimeEdit>("replyTimeEdit");
    CHECK(hour.time() == QTime(9, 0));
    CHECK(hour.minimumTime() == QTime(9, 0)); // the morning was played
    hour.setFocus();
    at.hands.press(Qt::Key_Up); // the hours
    CHECK(hour.time() == QTime(10, 0));
    CHECK(at.hands.find<QCheckBox>("keepF2").isChecked());
    at.hands.click("keepF2");
    at.prompts.confirmations = {true};
    at.hands.click("reply1");
    QApplication::processEvents();
    CHECK(at.prompts.lastText ==
          QStringLiteral("F1\u00a0: proposée → acceptée provisoirement\n"
                         "F2\u00a0: en attente → abandonnée par le candidat"));
    CHECK(at.stateOf("a", "F1") == State::Held);
    CHECK(at.stateOf("a", "F2") == State::Dropped);
    CHECK(app::minuteOf(at.window.document().present()) == 10 * 60);
    CHECK(at.hands.find<QTimeEdit>("replyTimeEdit").minimumTime() == QTime(10, 0));
}

TEST_CASE("a contract is deposited, refused, deposited again and validated where the candidate is")
{
    gui::CampaignAtWindow at(workStudyCampaign);
    at.here().click("nextMorningPushButton");
    at.searchCandidate("a");
    at.prompts.confirmations = {false};
    at.hands.click("contract0");
    QApplication::processEvents();
    CHECK(at.prompts.lastText == QStringLiteral("F1\u00a0: cherche un contrat → contrat déposé"));
    CHECK(at.stateOf("a", "F1") == State::Searching);
    at.prompts.confirmations = {true, true, true, true};
    for (const auto& [button, state] :
         {std::pair("contract0", State::Deposited), std::pair("contract1", State::Searching),
          std::pair("contract0", State::Deposited), std::pair("contract2", State::Validated)}) {
        at.hands.click(button);
        QApplication::processEvents();
        CHECK(at.stateOf("a", "F1") == state);
    }
}

TEST_CASE("a past day is looked at with the arrows, and nothing is answered there")
{
    const gui::CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    at.hands.press(Qt::Key_M, Qt::ControlModifier);
    at.hands.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(at.text("campaignStateLabel") == QStringLiteral("✓ Joué jusqu’au 4\u00a0juin"));
    at.here().find("phaseFrieze").setFocus();
    at.hands.press(Qt::Key_Left);
    at.hands.press(Qt::Key_Left);
    CHECK(at.here().find<QPushButton>("dayPushButton").text() ==
          QStringLiteral("lundi 2\u00a0juin\u00a02025"));
    CHECK(at.text("campaignStateLabel") ==
          QStringLiteral("Jour passé\u202f; joué jusqu’au 4\u00a0juin"));
    CHECK(at.window.document().looksBack());
    at.hands.press(Qt::Key_Left); // there is no day before
    CHECK(*at.window.document().shown().today() == sample::day2025(6, 2));
    at.here().click("dayPushButton");
    CHECK_FALSE(at.window.document().looksBack());
}

TEST_CASE("Ctrl+F finds a number in the call list")
{
    const gui::CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    at.hands.press(Qt::Key_F, Qt::ControlModifier);
    at.hands.type("c");
    CHECK(at.text("cardNumberLabel") == QStringLiteral("c"));
    CHECK(at.text("whyReasonsLabel").contains(QStringLiteral("1\u00a0candidature attend devant")));
}

TEST_CASE("a branch with another target stands beside the campaign, and the file keeps its own")
{
    const gui::CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    const std::size_t events = at.window.document().present().events().size();
    at.hands.click("courseTab");
    at.hands.find<QSpinBox>("branchTargetSpinBox").setValue(2);
    at.hands.click("comparePushButton");
    CHECK(at.text("branchWordsLabel").startsWith(QStringLiteral("2\u00a0formations diffèrent")));
    CHECK(at.window.document().present().events().size() == events);
    at.hands.click("runPushButton"); // the phase, unless another day is chosen
    CHECK(*at.window.document().present().today() == sample::day2025(6, 16));
}

TEST_CASE("the catalogue finds a course by a piece of a word and opens it")
{
    const gui::CampaignAtWindow at;
    at.hands.click("catalogueTab");
    at.hands.press(Qt::Key_F, Qt::ControlModifier);
    at.hands.type("affaires");
    CHECK(at.text("catalogueCountLabel") == QStringLiteral("1\u00a0formation"));
    at.hands.click("openFormationPushButton");
    CHECK(at.hands.find<QComboBox>("formationComboBox").currentIndex() == 1);
    CHECK(at.hands.find("callTableView").isVisible());
}

TEST_CASE("a damaged campaign is refused with what to do")
{
    const sample::ScratchFolder folder;
    sample::ScriptedPrompts prompts;
    gui::writeText(folder.path() / "abimee.campagne", "rien");
    const QString why =
        openCampaignWindow(toQt((folder.path() / "abimee.campagne").string()), prompts);
    CHECK(why.contains(QStringLiteral("abimee.campagne")));
    CHECK(openCampaignWindow(QStringLiteral("/absente.campagne"), prompts)
              .contains(QStringLiteral("introuvable")));
}
