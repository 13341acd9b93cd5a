// SPDX-License-Identifier: GPL-3.0-or-later
// A newer mission on a laptop that holds the work: it joins it, or vouches for a new key when the
// member lost the passphrase.
#include <QTimer>

#include "app/reception.h"
#include "gui/president_window.h"
#include "support/scripted_prompts.h"
#include "widgets/exchange/mission_opening_dialog.h"
#include "widgets/shell/exchange_actions.h"

using namespace delibere;
using namespace delibere::widgets;
using namespace delibere::gui;

namespace {

constexpr auto newPhrase = "tambour girofle marmite escale vendredi";

// The first mission opened by hand: the work is there.
QString started(PresidentWindow& room, const QString& folder)
{
    MissionOpeningDialog dialog(toQt(room.issue().string()), folder, nullptr);
    dialog.open();
    type(dialog, "codeLineEdit", QString::fromUtf8(missionCode));
    press(dialog);
    CHECK_FALSE(in<QPushButton>(dialog, "lostPushButton").isVisible()); // nothing to lose yet
    type(dialog, "passphraseLineEdit", QString::fromUtf8(memberPhrase));
    type(dialog, "repeatLineEdit", QString::fromUtf8(memberPhrase));
    press(dialog);
    REQUIRE(dialog.result() == QDialog::Accepted);
    return dialog.session();
}

std::size_t keysOf(const QString& work)
{
    const auto session = app::Session::open(fromQt(work));
    REQUIRE(session.has_value());
    return session->keys().value().size();
}

bool opens(const QString& work, const char* phrase)
{
    const auto session = app::Session::open(fromQt(work));
    REQUIRE(session.has_value());
    return app::openKey(*session, JurorId("m2"), phrase).has_value();
}

void readCode(MissionOpeningDialog& dialog)
{
    dialog.open();
    type(dialog, "codeLineEdit", QString::fromUtf8(missionCode));
    press(dialog);
}

} // namespace

TEST_CASE("a newer mission joins the work under the key that is there, when the member says so")
{
    PresidentWindow room;
    const QString folder = toQt((room.folder() / "membre").string());
    const QString work = started(room, folder);
    SessionInfo info = room.document().jury().info;
    info.title = "Jury d’automne";
    REQUIRE(room.document().apply(SetSessionInfo{info}));
    MissionOpeningDialog dialog(toQt(room.issue().string()), folder, nullptr);
    readCode(dialog);
    CHECK(saidIn(dialog, QStringLiteral("aucune note ne bouge")));
    CHECK(in<QPushButton>(dialog, "lostPushButton").isVisible());
    CHECK_FALSE(in<QLineEdit>(dialog, "passphraseLineEdit").isVisible());
    press(dialog);
    REQUIRE(dialog.result() == QDialog::Accepted);
    CHECK(dialog.session() == work);
    CHECK(keysOf(work) == 1);
    CHECK(opens(work, memberPhrase));
    CHECK(app::Session::open(fromQt(work))->jury().info.title == info.title);
}

TEST_CASE("who lost the passphrase makes a new key with the newer mission, and hands over with it")
{
    PresidentWindow room;
    const QString folder = toQt((room.folder() / "membre").string());
    const QString work = started(room, folder);
    MissionOpeningDialog dialog(toQt(room.issue().string()), folder, nullptr);
    readCode(dialog);
    QTest::mouseClick(&in<QPushButton>(dialog, "lostPushButton"), Qt::LeftButton);
    CHECK_FALSE(in<QPushButton>(dialog, "lostPushButton").isVisible());
    CHECK(saidIn(dialog, QStringLiteral("restent valables")));
    type(dialog, "passphraseLineEdit", QStringLiteral("azerty"));
    type(dialog, "repeatLineEdit", QStringLiteral("azerty"));
    press(dialog);
    CHECK(dialog.isVisible()); // too easy to guess
    CHECK(keysOf(work) == 1);
    type(dialog, "passphraseLineEdit", QString::fromUtf8(newPhrase));
    type(dialog, "repeatLineEdit", QString::fromUtf8(newPhrase));
    press(dialog);
    REQUIRE(dialog.result() == QDialog::Accepted);
    CHECK(keysOf(work) == 2);
    CHECK(opens(work, newPhrase));
    CHECK_FALSE(opens(work, memberPhrase));

    // The presidency takes what is signed with it.
    auto session = app::Session::open(fromQt(work));
    const ScoreSheet sheet = room.finished("c1", "m2", 80);
    REQUIRE(session->apply(ImportSheet{sheet}, sheet.key.juror).has_value());
    const auto handed =
        app::handOver(*session, newPhrase, room.folder(), {}, app::doorOf(*session));
    REQUIRE(handed.has_value());
    const auto key = app::openKey(room.document().session(), JurorId("m1"), presidentPhrase);
    const auto plan = app::planReception(room.document().session(), *key, {handed->path});
    CHECK(plan.front().verdict == ReceptionVerdict::New);
    CHECK(plan.front().newKey.has_value());
}

TEST_CASE("the same mission again asks nothing, and vouches for no second key")
{
    PresidentWindow room;
    const QString folder = toQt((room.folder() / "membre").string());
    const auto mission = room.issue();
    for (int times = 0; times < 2; ++times) {
        MissionOpeningDialog dialog(toQt(mission.string()), folder, nullptr);
        readCode(dialog);
        if (times == 0) {
            type(dialog, "passphraseLineEdit", QString::fromUtf8(memberPhrase));
            type(dialog, "repeatLineEdit", QString::fromUtf8(memberPhrase));
            press(dialog);
        }
        CHECK(dialog.result() == QDialog::Accepted);
        CHECK(keysOf(dialog.session()) == 1);
    }
}

TEST_CASE("a newer mission joins the work that is open in this very window, or leaves it open")
{
    PresidentWindow room;
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(room.folder().string()));
    const QString work = started(room, ExchangeActions::missionFolder());
    sample::ScriptedPrompts prompts;
    MainWindow member(prompts);
    member.show();
    member.openSession(work);
    REQUIRE(member.document() != nullptr);
    SessionInfo info = room.document().jury().info;
    info.title = "Session de juin";
    REQUIRE(room.document().apply(SetSessionInfo{info}));
    const QString mission = toQt(room.issue().string());

    QTimer::singleShot(0, &member, [] { modalDialog().reject(); });
    member.openSession(mission);
    REQUIRE(member.document() != nullptr); // as it was
    CHECK(member.document()->jury().info.title != info.title);

    QTimer::singleShot(0, &member, [] {
        QDialog& dialog = modalDialog();
        type(dialog, "codeLineEdit", QString::fromUtf8(missionCode));
        press(dialog);
        press(dialog); // it joins
        CHECK(dialog.result() == QDialog::Accepted);
        if (dialog.isVisible())
            dialog.reject(); // the test goes on whatever happened
    });
    member.openSession(mission);
    REQUIRE(member.document() != nullptr);
    CHECK(member.document()->jury().info.title == info.title);
    CHECK(member.document()->missionJuror().has_value());
    CHECK(member.windowTitle().contains(toQt(info.title)));
}
