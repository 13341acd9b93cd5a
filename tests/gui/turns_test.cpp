// SPDX-License-Identifier: GPL-3.0-or-later
// One laptop in turns: who acts next shows it with a passphrase, the window locks, and a jury may
// choose that nobody is asked.
#include <chrono>

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>

#include <catch2/catch.hpp>

#include "app/signing.h"
#include "gui/exchange_hands.h"
#include "gui/score_window.h"
#include "support/sample.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/identity.h"
#include "widgets/shell/turn_lock.h"

using namespace delibere;
using namespace delibere::gui;
using namespace delibere::widgets;

namespace {

constexpr auto staffPhrase = "marguerite enclume tambour zeste vendredi";
constexpr auto newPhrase = "tambour girofle marmite escale jeudi";

// As soon as the question stands over the window; it waits in a loop of its own.
void onceAsked(QObject& window, const std::function<void(QDialog&)>& answer)
{
    auto* looking = new QTimer(&window);
    QObject::connect(looking, &QTimer::timeout, looking, [looking, answer] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr || dialog->objectName() != QStringLiteral("TurnDialog"))
            return;
        looking->deleteLater();
        looking->stop();
        answer(*dialog);
    });
    looking->start(0);
}

// A window whose jury did not choose free turns; nobody has a key yet.
class TurnRoom : public ScoreWindow {
public:
    using ScoreWindow::ScoreWindow;

    void protect(bool on = true)
    {
        SessionInfo info = window.document()->jury().info;
        info.freeTurns = !on;
        REQUIRE(window.document()->apply(SetSessionInfo{info}));
    }
    // Asks for that identity; `hands` fill the dialog that comes.
    void change(int identity, const std::function<void(QDialog&)>& answer)
    {
        prompts.choices = {identity};
        whenAsked(answer);
        hands.click("actingPersonButton");
        CHECK(m_answered);
    }
    void whenAsked(std::function<void(QDialog&)> answer)
    {
        m_answered = false;
        onceAsked(window, [this, answer = std::move(answer)](QDialog& dialog) {
            m_answered = true;
            answer(dialog);
        });
    }
    [[nodiscard]] std::string acting() { return window.document()->actingJuror().text(); }
    [[nodiscard]] bool locked() { return window.findChild<TurnLock*>()->locked(); }

private:
    bool m_answered = false;
};

void choosePhrase(QDialog& dialog, const char* phrase)
{
    type(dialog, "passphraseLineEdit", QString::fromUtf8(phrase));
    type(dialog, "repeatLineEdit", QString::fromUtf8(phrase));
    press(dialog);
}

void givePhrase(QDialog& dialog, const char* phrase)
{
    type(dialog, "passphraseLineEdit", QString::fromUtf8(phrase));
    press(dialog);
}

struct Prepared {
    sample::ScratchFolder folder;
    std::filesystem::path path = folder.path() / "jury.jury";
    Prepared() { createScoreSession(path); }
};

// A session that asks for a passphrase, opened by who does not give it.
struct NobodyCame {
    Prepared session;
    sample::ScriptedPrompts prompts;
    MainWindow window{prompts};

    NobodyCame()
    {
        {
            TurnRoom room(session.path);
            room.protect();
            room.change(1, [](QDialog& dialog) { choosePhrase(dialog, memberPhrase); });
        }
        prompts.choices = {1};
        window.show();
        onceAsked(window, [](QDialog& dialog) { dialog.reject(); });
        window.openSession(QString::fromStdString(session.path.string()));
    }
};

} // namespace

TEST_CASE("who takes their turn chooses a passphrase first, then gives it; the staff too")
{
    const Prepared session;
    TurnRoom room(session.path);
    room.protect();
    room.change(1, [](QDialog& dialog) { // m2, who has no key
        CHECK_FALSE(in<QPushButton>(dialog, "actionPushButton").isEnabled());
        choosePhrase(dialog, "bonjour");
        CHECK(dialog.isVisible()); // guessed first
        choosePhrase(dialog, memberPhrase);
    });
    CHECK(room.acting() == "m2");
    CHECK(app::keyOf(room.window.document()->session(), JurorId("m2")).has_value());

    room.change(3, [](QDialog& dialog) { choosePhrase(dialog, staffPhrase); });
    CHECK(room.acting().empty());
    room.change(1, [](QDialog& dialog) {
        givePhrase(dialog, staffPhrase); // somebody else's
        CHECK(dialog.isVisible());
        CHECK(in<QLineEdit>(dialog, "passphraseLineEdit").text().isEmpty());
        givePhrase(dialog, memberPhrase);
    });
    CHECK(room.acting() == "m2");
    room.change(3, [](QDialog& dialog) {
        givePhrase(dialog, memberPhrase);
        CHECK(dialog.isVisible());
        dialog.reject();
    });
    CHECK(room.acting() == "m2"); // whoever it was goes on
}

TEST_CASE("Ctrl+L locks: nothing of the session is seen before the next turn")
{
    const Prepared session;
    TurnRoom room(session.path);
    room.protect();
    room.change(1, [](QDialog& dialog) { choosePhrase(dialog, memberPhrase); });
    const QString title = room.window.windowTitle();
    room.window.activateWindow(); // as a desktop does when the dialog is gone
    REQUIRE(QTest::qWaitForWindowActive(&room.window));
    room.window.setFocus();
    room.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(room.locked());
    CHECK_FALSE(room.hands.find("pageArea").isVisible());
    CHECK_FALSE(room.hands.find("actingPersonButton").isVisible());
    CHECK_FALSE(room.window.windowTitle().contains(title.left(8)));
    for (const QLabel* label : room.window.findChildren<QLabel*>()) {
        if (label->isVisible())
            CHECK_FALSE(label->text().contains(QStringLiteral("Okafor")));
    }
    room.press(Qt::Key_F, Qt::ControlModifier); // no key of the window does anything
    room.press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK_FALSE(room.hands.find("pageArea").isVisible());

    room.prompts.choices = {1};
    room.whenAsked([](QDialog& dialog) { dialog.reject(); });
    room.hands.click("resumePushButton");
    CHECK(room.locked());
    room.prompts.choices = {1};
    room.whenAsked([](QDialog& dialog) { givePhrase(dialog, memberPhrase); });
    room.hands.click("resumePushButton");
    CHECK_FALSE(room.locked());
    CHECK(room.hands.find("pageArea").isVisible());
    CHECK(room.window.windowTitle() == title);
    CHECK(room.acting() == "m2");
}

TEST_CASE("the window locks by itself, and closes the dialogs that are open over it")
{
    const Prepared session;
    TurnRoom room(session.path);
    room.protect();
    auto* lock = room.window.findChild<TurnLock*>();
    QSignalSpy locking(lock, &TurnLock::locking);
    QDialog& board = opened(room.window, "receiveAction");
    const QPointer<QDialog> over(&board);
    lock->setPatience(std::chrono::milliseconds(50));
    lock->watch(true);
    while (!lock->locked())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(locking.count() == 1);
    CHECK((over == nullptr || !over->isVisible()));
}

TEST_CASE("a session that nobody opens with a passphrase can be closed again")
{
    NobodyCame at;
    REQUIRE(at.window.findChild<TurnLock*>()->locked());
    QTest::mouseClick(at.window.findChild<QPushButton*>("leaveSessionPushButton"), Qt::LeftButton);
    CHECK(at.window.document() == nullptr);
    CHECK_FALSE(at.window.findChild<TurnLock*>()->locked());
    CHECK(at.window.windowTitle() == QStringLiteral("Délibéré"));
}

TEST_CASE("a jury that wants free turns says so in Préparation, and nobody is asked")
{
    const Prepared session;
    TurnRoom room(session.path);
    room.protect();
    room.window.showPage(Page::Preparation);
    QApplication::processEvents();
    auto& box = room.hands.find<QCheckBox>("freeTurnsCheckBox");
    CHECK_FALSE(box.isChecked());
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(8, box.height() / 2));
    CHECK(room.window.document()->jury().info.freeTurns);
    room.prompts.choices = {2};
    room.hands.click("actingPersonButton");
    CHECK(room.acting() == "m3");
    // Typing the place anew does not take it back.
    room.hands.fill(room.hands.find("placeLineEdit"), "Brest");
    CHECK(room.window.document()->jury().info.freeTurns);
}

TEST_CASE("who forgot their passphrase makes a new key where it is asked, and the turn is theirs")
{
    const Prepared session;
    TurnRoom room(session.path);
    room.protect();
    room.change(1, [](QDialog& dialog) {
        CHECK(dialog.findChild<QPushButton*>("forgottenPushButton")->isHidden()); // nothing yet
        choosePhrase(dialog, memberPhrase);
    });
    room.change(3, [](QDialog& dialog) { choosePhrase(dialog, staffPhrase); });
    room.change(1, [](QDialog& dialog) {
        QTest::mouseClick(&in<QPushButton>(dialog, "forgottenPushButton"), Qt::LeftButton);
        QDialog& renewal = modalDialog();
        REQUIRE(renewal.objectName() == QStringLiteral("KeyRenewalDialog"));
        choosePhrase(renewal, "bonjour");
        CHECK(renewal.isVisible());
        choosePhrase(renewal, newPhrase);
        CHECK_FALSE(dialog.isVisible()); // who chose it a moment ago is not asked for it
        if (dialog.isVisible())
            dialog.reject();
    });
    CHECK(room.acting() == "m2");
    const app::Session& file = room.window.document()->session();
    CHECK(app::nextKeyNumber(file, JurorId("m2")).value() == 3);
    CHECK(app::openKey(file, JurorId("m2"), newPhrase).has_value());
    CHECK(app::openKey(file, JurorId("m2"), memberPhrase).error().code == ProblemCode::KeyRefused);
}

TEST_CASE("a phrase that is chosen says what is missing, and hides what somebody types themselves")
{
    const Prepared session;
    TurnRoom room(session.path);
    room.protect();
    room.change(1, [](QDialog& dialog) {
        const auto& lack = in<QLabel>(dialog, "choiceLabel");
        auto& first = in<QLineEdit>(dialog, "passphraseLineEdit");
        CHECK(lack.text().contains(QStringLiteral("deux fois")));
        press(dialog, "offerPushButton");
        CHECK(first.echoMode() == QLineEdit::Normal);
        type(dialog, "passphraseLineEdit", QStringLiteral("tabouret"));
        CHECK(first.echoMode() == QLineEdit::Password);
        type(dialog, "repeatLineEdit", QStringLiteral("tambour"));
        CHECK(lack.text().contains(QStringLiteral("ne sont pas les mêmes")));
        CHECK_FALSE(in<QPushButton>(dialog, "actionPushButton").isEnabled());
        dialog.reject();
    });
}

TEST_CASE("Ctrl+L locks over an open dialog too")
{
    const Prepared session;
    TurnRoom room(session.path);
    room.protect();
    const QPointer<QDialog> over(&opened(room.window, "receiveAction"));
    QTest::keyClick(over, Qt::Key_L, Qt::ControlModifier);
    QApplication::processEvents();
    CHECK(room.locked());
    CHECK((over == nullptr || !over->isVisible()));
}

TEST_CASE("a first turn that nobody takes is not said to have been saved")
{
    NobodyCame at;
    const auto* page = at.window.findChild<QWidget*>("lockedPage");
    REQUIRE(page != nullptr);
    QStringList said;
    for (const QLabel* label : page->findChildren<QLabel*>())
        said += label->text();
    CHECK_FALSE(said.join(QLatin1Char(' ')).contains(QStringLiteral("enregistré")));
    QTest::mouseClick(at.window.findChild<QPushButton*>("leaveSessionPushButton"), Qt::LeftButton);
    CHECK(at.window.findChild<QLabel*>("savedLabel")->text().isEmpty());
}
