// SPDX-License-Identifier: GPL-3.0-or-later
// What takes its time between laptops is done beside the window: it lives on, says how far it is,
// is not closed by accident, and what is interrupted has written nothing.
#include <semaphore>

#include <QProgressBar>
#include <QSignalSpy>
#include <QTreeWidget>

#include "gui/exchange_hands.h"
#include "gui/president_window.h"
#include "widgets/exchange/missions_dialog.h"
#include "widgets/exchange/reception_dialog.h"
#include "widgets/kit/beside_run.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using namespace delibere::gui;

namespace {

std::size_t filesIn(const std::filesystem::path& folder, const char* ending)
{
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files += entry.path().extension() == ending ? 1U : 0U;
    return files;
}

} // namespace

TEST_CASE("work beside a window is stopped between two of its steps")
{
    std::binary_semaphore goOn(0);
    std::atomic_int made = 0;
    BesideRun run;
    QSignalSpy ended(&run, &BesideRun::finished);
    run.start(5, [&](int) {
        goOn.acquire();
        ++made;
    });
    CHECK(run.working());
    run.stop();
    goOn.release();
    REQUIRE((ended.count() == 1 || ended.wait()));
    CHECK(ended.front().front().toBool());
    CHECK(made <= 1);
    CHECK_FALSE(run.working());

    run.start(2, [&](int) { ++made; });
    REQUIRE((ended.count() == 2 || ended.wait()));
    CHECK_FALSE(ended.back().front().toBool());
}

TEST_CASE("while a key opens the window lives, takes no input and is not closed")
{
    PresidentWindow room;
    QDialog& dialog = opened(room.at.window, "receiveAction");
    auto& exchange = static_cast<WorkDialog&>(dialog);
    type(dialog, "passphraseLineEdit", QString::fromUtf8(presidentPhrase));
    QTest::mouseClick(&in<QPushButton>(dialog, "actionPushButton"), Qt::LeftButton);
    REQUIRE(exchange.working()); // the click came back before the key was open
    CHECK(in<QLineEdit>(dialog, "passphraseLineEdit").text().isEmpty());
    CHECK_FALSE(in<QLineEdit>(dialog, "passphraseLineEdit").isEnabled());
    CHECK_FALSE(in<QPushButton>(dialog, "leavePushButton").isEnabled());
    CHECK(saidIn(dialog, QStringLiteral("La clé s’ouvre…")));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    dialog.close();
    CHECK(dialog.isVisible());
    settle(dialog);
    CHECK(in<QPushButton>(dialog, "actionPushButton").text() == QStringLiteral("Recevoir"));
    CHECK(in<QPushButton>(dialog, "leavePushButton").isEnabled());
    dialog.reject();
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("a wrong passphrase is said, and the dialog waits for another")
{
    PresidentWindow room;
    QDialog& dialog = opened(room.at.window, "receiveAction");
    type(dialog, "passphraseLineEdit", QStringLiteral("tout autre chose, cinq mots"));
    press(dialog);
    CHECK(saidIn(dialog, QStringLiteral("Ce n’est pas la phrase secrète")));
    type(dialog, "passphraseLineEdit", QString::fromUtf8(presidentPhrase));
    press(dialog);
    CHECK(in<QPushButton>(dialog, "actionPushButton").text() == QStringLiteral("Recevoir"));
    dialog.reject();
}

TEST_CASE("missions that are interrupted while they are sealed are not written")
{
    const sample::ScratchFolder key;
    PresidentWindow room;
    const auto packets = room.document().session().packets().value().size();
    QDialog& dialog = opened(room.at.window, "giveOutAction");
    room.at.prompts.paths = {toQt(key.path().string())};
    type(dialog, "passphraseLineEdit", QString::fromUtf8(presidentPhrase));
    QTest::mouseClick(&in<QPushButton>(dialog, "actionPushButton"), Qt::LeftButton);
    auto& stop = in<QPushButton>(dialog, "stopPushButton");
    while (!stop.isVisible()) // the key first
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(saidIn(dialog, QStringLiteral("0\u00a0mission sur 2")));
    QTest::mouseClick(&stop, Qt::LeftButton);
    settle(dialog);
    CHECK(saidIn(dialog, QStringLiteral("Interrompu\u00a0: rien n’a été écrit.")));
    CHECK(filesIn(key.path(), ".mission") == 0);
    CHECK(room.document().session().packets().value().size() == packets);
    dialog.reject();
}

TEST_CASE("a reception that is interrupted between two files is taken back whole")
{
    PresidentWindow room;
    const QStringList files = room.handedOver(3);
    QDialog& dialog = received(room, files);
    const auto& tree = in<QTreeWidget>(dialog, "receptionTreeWidget");
    REQUIRE(tree.topLevelItemCount() == 3);
    const auto before = room.document().session().journalPosition();

    auto& stop = in<QPushButton>(dialog, "stopPushButton");
    QObject guard; // a hand on the button once the first file is written
    QObject::connect(&in<QProgressBar>(dialog, "progressBar"), &QProgressBar::valueChanged, &guard,
                     [&](int done) {
                         if (done == 1)
                             QTest::mouseClick(&stop, Qt::LeftButton);
                     });
    press(dialog);
    CHECK(saidIn(dialog, QStringLiteral("Interrompu\u00a0: rien n’a été écrit.")));
    CHECK(room.document().session().journalPosition() == before);
    CHECK(filesIn(room.folder(), ".recu") == 0);
    const SheetKey sheet{CandidateId("c1"), JurorId("m2")};
    CHECK(room.document().session().sheet(sheet, Viewer::staff()).value().blocks.empty());

    QObject::disconnect(&in<QProgressBar>(dialog, "progressBar"), nullptr, &guard, nullptr);
    press(dialog); // and again, to its end
    CHECK(filesIn(room.folder(), ".recu") == 3);
    CHECK(room.document().session().sheet(sheet, Viewer::staff()).value().state ==
          SheetState::Submitted);
    CHECK(saidIn(dialog, QStringLiteral("3\u00a0reçus écrits à côté des fichiers")));
    dialog.reject();
}

TEST_CASE(
    "once sheets are in the file nothing can be interrupted, and what is said of them is true")
{
    PresidentWindow room;
    const QStringList files = room.handedOver(3);
    QDialog& dialog = received(room, files);
    auto& stop = in<QPushButton>(dialog, "stopPushButton");
    auto& bar = in<QProgressBar>(dialog, "progressBar");
    bool receipts = false;
    QObject guard;
    QObject::connect(&bar, &QProgressBar::valueChanged, &guard, [&](int done) {
        if (filesIn(room.folder(), ".recu") == 0 || done == 0)
            return;
        receipts = true; // the sheets are written: a hand comes too late
        CHECK_FALSE(stop.isVisible());
        QTest::mouseClick(&stop, Qt::LeftButton);
    });
    press(dialog);
    CHECK(receipts);
    CHECK_FALSE(saidIn(dialog, QStringLiteral("Interrompu")));
    CHECK(saidIn(dialog, QStringLiteral("1\u00a0fiche écrite. 3\u00a0reçus écrits")));
    const SheetKey sheet{CandidateId("c1"), JurorId("m2")};
    CHECK(room.document().session().sheet(sheet, Viewer::staff()).value().state ==
          SheetState::Submitted);
    dialog.reject();
}

TEST_CASE("what is not taken is said when the rest is, and stands first in the list")
{
    PresidentWindow room;
    QStringList files = room.handedOver(2);
    const QString damaged = toQt((room.folder() / "zzz.fiche").string());
    QFile whole(files.front());
    REQUIRE(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    bytes[bytes.size() - 40] = static_cast<char>(bytes[bytes.size() - 40] ^ 1);
    QFile written(damaged);
    REQUIRE(written.open(QIODevice::WriteOnly));
    REQUIRE(written.write(bytes) == bytes.size());
    written.close();
    files += damaged;
    QDialog& dialog = received(room, files);
    const auto& tree = in<QTreeWidget>(dialog, "receptionTreeWidget");
    REQUIRE(tree.topLevelItemCount() == 3);
    CHECK(tree.topLevelItem(0)->text(0) == QStringLiteral("zzz.fiche"));
    CHECK(tree.topLevelItem(0)->text(2) == QStringLiteral("endommagé"));
    CHECK(in<QLabel>(dialog, "planLabel")
              .text()
              .contains(QStringLiteral("À voir, en tête\u00a0: 1\u00a0fichier «\u00a0endommagé")));
    press(dialog);
    CHECK(saidIn(dialog, QStringLiteral("2\u00a0reçus écrits")));
    CHECK(saidIn(dialog, QStringLiteral("Reste à voir\u00a0: 1\u00a0fichier «\u00a0endommagé")));
    dialog.reject();
}

TEST_CASE("a copy that ends is looked at again, though no file came")
{
    PresidentWindow room;
    const QStringList files = room.handedOver(1);
    QFile whole(files.front());
    REQUIRE(whole.open(QIODevice::ReadWrite));
    const QByteArray bytes = whole.readAll();
    REQUIRE(whole.resize(bytes.size() / 2)); // half of it is there
    QDialog& dialog = received(room, files);
    const auto& tree = in<QTreeWidget>(dialog, "receptionTreeWidget");
    REQUIRE(tree.topLevelItemCount() == 1);
    CHECK(tree.topLevelItem(0)->text(2) == QStringLiteral("copie en cours"));
    REQUIRE(whole.seek(bytes.size() / 2));
    REQUIRE(whole.write(bytes.mid(bytes.size() / 2)) > 0);
    whole.close();
    CHECK(QTest::qWaitFor([&] {
        return tree.topLevelItemCount() == 1 && tree.topLevelItem(0)->text(2) == "nouveau";
    }));
    dialog.reject();
}
