// SPDX-License-Identifier: GPL-3.0-or-later
// A newer mission on a laptop that holds the work: it joins it, or vouches for a new key when the
// member lost the passphrase.
#include <QDir>
#include <QTimer>

#include "app/encrypted_session.h"
#include "app/reception.h"
#include "app/secret_words.h"
#include "gui/president_window.h"
#include "support/scripted_prompts.h"
#include "widgets/exchange/mission_opening_dialog.h"
#include "widgets/shell/exchange_actions.h"

using namespace delibere;
using namespace delibere::widgets;
using namespace delibere::gui;

namespace {

constexpr auto newPhrase = "tambour girofle marmite escale vendredi";

// The code of rescue, once.
QString noteRescue(MissionOpeningDialog& dialog)
{
    CHECK(saidIn(dialog, QStringLiteral("code de secours")));
    QString code;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
        const QString last = label->text().section(QLatin1Char('\n'), -1);
        if (app::codeDigits(fromQt(last)).size() == app::codeDigitCount)
            code = last;
    }
    REQUIRE_FALSE(code.isEmpty());
    press(dialog);
    return code;
}

// The first mission opened by hand: the work is there.
OpenedWork started(PresidentWindow& room, const QString& folder, QString* rescue = nullptr)
{
    MissionOpeningDialog dialog(toQt(room.issue().string()), folder, nullptr);
    dialog.open();
    type(dialog, "codeLineEdit", QString::fromUtf8(missionCode));
    press(dialog);
    CHECK_FALSE(in<QPushButton>(dialog, "lostPushButton").isVisible()); // nothing to lose yet
    type(dialog, "passphraseLineEdit", QString::fromUtf8(memberPhrase));
    type(dialog, "repeatLineEdit", QString::fromUtf8(memberPhrase));
    press(dialog);
    const QString code = noteRescue(dialog);
    if (rescue != nullptr)
        *rescue = code;
    REQUIRE(dialog.result() == QDialog::Accepted);
    return dialog.opened();
}

app::Session sessionOf(const OpenedWork& work)
{
    auto session = app::Session::open(fromQt(work.session), store::systemNow, work.key);
    REQUIRE(session.has_value());
    return std::move(*session);
}

std::size_t keysOf(const OpenedWork& work)
{
    return sessionOf(work).keys().value().size();
}

// As the key that signs, and as what opens the file.
bool opens(const OpenedWork& work, const char* phrase)
{
    const bool signs = app::openKey(sessionOf(work), JurorId("m2"), phrase).has_value();
    const bool unlocks = app::openingKey(fromQt(work.session), phrase).has_value();
    CHECK(signs == unlocks);
    return signs;
}

// The work is there and encrypted: the member's words first.
void unlock(MissionOpeningDialog& dialog, const QString& words)
{
    REQUIRE(in<QLineEdit>(dialog, "wordsLineEdit").isVisible());
    type(dialog, "wordsLineEdit", words);
    press(dialog);
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
    const OpenedWork work = started(room, folder);
    SessionInfo info = room.document().jury().info;
    info.title = "Jury d’automne";
    REQUIRE(room.document().apply(SetSessionInfo{info}));
    MissionOpeningDialog dialog(toQt(room.issue().string()), folder, nullptr);
    readCode(dialog);
    unlock(dialog, QStringLiteral("tout autre chose"));
    CHECK(in<QLineEdit>(dialog, "wordsLineEdit").isVisible()); // that opens nothing
    unlock(dialog, QString::fromUtf8(memberPhrase));
    CHECK(saidIn(dialog, QStringLiteral("aucune note ne bouge")));
    CHECK(in<QPushButton>(dialog, "lostPushButton").isVisible());
    CHECK_FALSE(in<QLineEdit>(dialog, "passphraseLineEdit").isVisible());
    press(dialog);
    REQUIRE(dialog.result() == QDialog::Accepted);
    CHECK(dialog.opened().session == work.session);
    CHECK(keysOf(work) == 1);
    CHECK(opens(work, memberPhrase));
    CHECK(sessionOf(work).jury().info.title == info.title);
}

TEST_CASE("who lost the passphrase makes a new key with the newer mission, and hands over with it")
{
    PresidentWindow room;
    const QString folder = toQt((room.folder() / "membre").string());
    QString rescue;
    const OpenedWork work = started(room, folder, &rescue);
    MissionOpeningDialog dialog(toQt(room.issue().string()), folder, nullptr);
    readCode(dialog);
    unlock(dialog, rescue);                                    // the passphrase is lost
    CHECK(saidIn(dialog, QStringLiteral("restent valables"))); // that way at once
    // One who found it again has the other way, and comes back.
    QTest::mouseClick(&in<QPushButton>(dialog, "lostPushButton"), Qt::LeftButton);
    CHECK(saidIn(dialog, QStringLiteral("aucune note ne bouge")));
    QTest::mouseClick(&in<QPushButton>(dialog, "lostPushButton"), Qt::LeftButton);
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
    app::Session session = sessionOf(work);
    const ScoreSheet sheet = room.finished("c1", "m2", 80);
    REQUIRE(session.apply(ImportSheet{sheet}, sheet.key.juror).has_value());
    const auto handed = app::handOver(session, newPhrase, room.folder(), {}, app::doorOf(session));
    REQUIRE(handed.has_value());
    const auto key = app::openKey(room.document().session(), JurorId("m1"), presidentPhrase);
    const auto plan = app::planReception(room.document().session(), *key, {handed->path});
    CHECK(plan.front().verdict == ReceptionVerdict::New);
    CHECK(plan.front().newKey.has_value());
}

TEST_CASE("with neither passphrase nor code the work is put aside and begun again")
{
    PresidentWindow room;
    const QString folder = toQt((room.folder() / "membre").string());
    const OpenedWork work = started(room, folder);
    MissionOpeningDialog dialog(toQt(room.issue().string()), folder, nullptr);
    readCode(dialog);
    QTest::mouseClick(&in<QPushButton>(dialog, "wordlessPushButton"), Qt::LeftButton);
    CHECK(saidIn(dialog, QStringLiteral("ne peut plus être lu")));
    CHECK(keysOf(work) == 1); // nothing was done yet
    press(dialog);
    type(dialog, "passphraseLineEdit", QString::fromUtf8(newPhrase));
    type(dialog, "repeatLineEdit", QString::fromUtf8(newPhrase));
    press(dialog);
    noteRescue(dialog);
    REQUIRE(dialog.result() == QDialog::Accepted);
    CHECK(dialog.opened().session == work.session);
    CHECK(opens(dialog.opened(), newPhrase));
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.jury")}, QDir::Files);
    REQUIRE(files.size() == 2);
    // The old one is as it was, for who remembers.
    const QString aside =
        QString(work.session).replace(QStringLiteral(".jury"), QStringLiteral("-ferme.jury"));
    CHECK(keysOf({aside, work.key}) == 1);
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
            noteRescue(dialog);
        } else {
            unlock(dialog, QString::fromUtf8(memberPhrase));
        }
        CHECK(dialog.result() == QDialog::Accepted);
        CHECK(keysOf(dialog.opened()) == 1);
    }
}

TEST_CASE("a newer mission joins the work that is open in this very window, or leaves it open")
{
    PresidentWindow room;
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(room.folder().string()));
    const OpenedWork work = started(room, ExchangeActions::missionFolder());
    sample::ScriptedPrompts prompts;
    MainWindow member(prompts);
    member.show();
    QTimer::singleShot(0, &member, [] {
        QDialog& dialog = modalDialog();
        type(dialog, "wordsLineEdit", QStringLiteral("tout autre chose"));
        press(dialog);
        CHECK(saidIn(dialog, QStringLiteral("n’ouvrent")));
        type(dialog, "wordsLineEdit", QString::fromUtf8(memberPhrase));
        press(dialog);
    });
    member.openSession(work.session);
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
