// SPDX-License-Identifier: GPL-3.0-or-later
// Two laptops and a folder between them: a mission goes out, a member marks and hands over, the
// presidency receives, the receipt comes back. Through the window's menu and real keys.
#include <QHeaderView>
#include <QTimer>
#include <QTreeWidget>

#include <catch2/catch.hpp>

#include "app/encrypted_session.h"
#include "app/handover.h"
#include "app/local_time.h"
#include "app/signing.h"
#include "gui/exchange_hands.h"
#include "gui/president_window.h"
#include "gui/score_window.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/exchange/hand_over_dialog.h"
#include "widgets/exchange/mission_opening_dialog.h"
#include "widgets/exchange/missions_dialog.h"
#include "widgets/exchange/reception_dialog.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/wrap_button.h"
#include "widgets/score/criteria_view.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/main_window.h"
#include "wording/french_format.h"

using namespace delibere;
using namespace delibere::widgets;
using namespace delibere::gui;

TEST_CASE("a mission goes out, sheets come back, a receipt returns, through the window")
{
    const sample::ScratchFolder home;
    const sample::ScratchFolder key; // the USB key
    const QString keyFolder = toQt(key.path().string());
    gui::createScoreSession(home.path() / "jury.jury",
                            "cqp-technicien-maintenance-alimentaire.json");
    gui::ScoreWindow president(home.path() / "jury.jury");
    president.prompts.paths = {keyFolder};

    QDialog& missions = opened(president.window, "giveOutAction");
    const auto& offer = in<QPushButton>(missions, "offerPushButton");
    CHECK(offer.visibleRegion().boundingRect() == offer.rect()); // the window is tall enough
    type(missions, "passphraseLineEdit", QString::fromUtf8(presidentPhrase));
    type(missions, "repeatLineEdit", QString::fromUtf8(presidentPhrase));
    auto* table = missions.findChild<QTableWidget*>();
    for (int row = 1; row < table->rowCount(); ++row)
        table->item(row, 0)->setCheckState(Qt::Unchecked);
    press(missions);
    const QString code = table->item(0, 3)->text();
    REQUIRE(code.size() == 29);
    // To its last figure, and every name: what is cut cannot be copied.
    for (int column = 0; column < table->columnCount(); ++column) {
        const QString words = table->item(0, column)->text();
        CAPTURE(column);
        CHECK(table->columnWidth(column) >
              table->fontMetrics().horizontalAdvance(words) + (column == 0 ? 30 : 12));
    }
    CHECK(table->viewport()->width() >= table->horizontalHeader()->length());
    president.prompts.paths = {keyFolder + QStringLiteral("/bordereaux.pdf")};
    QTest::mouseClick(&in<QPushButton>(missions, "printPushButton"), Qt::LeftButton);
    CHECK(std::filesystem::file_size(key.path() / "bordereaux.pdf") > 1000);
    missions.reject();

    OpenedWork work;
    {
        MissionOpeningDialog opening(toQt(only(key.path(), ".mission").string()),
                                     toQt((home.path() / "membre").string()), nullptr);
        opening.open();
        type(opening, "codeLineEdit", QStringLiteral("1%1").arg(code.mid(1)));
        if (!code.startsWith(QLatin1Char('1'))) {
            press(opening);
            CHECK(in<QLineEdit>(opening, "codeLineEdit").isEnabled()); // that code opens nothing
        }
        type(opening, "codeLineEdit", code);
        press(opening);
        type(opening, "passphraseLineEdit", QString::fromUtf8(memberPhrase));
        type(opening, "repeatLineEdit", QString::fromUtf8(memberPhrase));
        press(opening);
        press(opening); // the code of rescue is noted
        REQUIRE(opening.result() == QDialog::Accepted);
        work = opening.opened();
    }
    sample::ScriptedPrompts prompts;
    MainWindow member(prompts);
    member.show();
    QTimer::singleShot(0, &member, [] {
        QDialog& dialog = modalDialog();
        type(dialog, "wordsLineEdit", QString::fromUtf8(memberPhrase));
        press(dialog);
    });
    member.openSession(work.session);
    REQUIRE(member.document() != nullptr);
    SessionDocument& document = *member.document();
    REQUIRE(document.missionJuror().has_value());
    CHECK(document.actingJuror() == *document.missionJuror());
    CHECK_FALSE(member.findChild<QWidget*>("preparationTabPushButton")->isVisible());
    CHECK(member.findChild<QWidget*>("scoreTabPushButton")->isVisible());
    CHECK_FALSE(member.findChild<QAction*>("giveOutAction")->isVisible());
    CHECK_FALSE(member.findChild<QWidget*>("actingPersonButton")->isEnabled());

    const CandidateId candidate = document.jury().candidates.front().id;
    ScoreSheet sheet;
    sheet.key = {candidate, document.actingJuror()};
    sheet.state = SheetState::Submitted;
    for (const Block& block : document.framework().blocks)
        sheet.blocks[block.id].final = Percent{80};
    REQUIRE(document.apply(ImportSheet{sheet}));
    prompts.paths = {keyFolder};
    // « Fiche remise » is said on the page: where it is still to be handed over is in sight too.
    auto* button = member.findChild<QPushButton*>("handOverPushButton");
    REQUIRE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QDialog& handing = *qobject_cast<QDialog*>(QApplication::activeModalWidget());
    type(handing, "passphraseLineEdit", QString::fromUtf8(memberPhrase));
    press(handing);
    bool inFrench = false;
    for (const QLabel* label : handing.findChildren<QLabel*>())
        inFrench = inFrench || label->text().contains(
                                   toQt(wording::formatDate(app::dayOf(document.session().now()))));
    CHECK(inFrench);
    const std::filesystem::path handed = only(key.path(), ".fiche");

    QDialog& receiving = opened(president.window, "receiveAction");
    type(receiving, "passphraseLineEdit", QString::fromUtf8(presidentPhrase));
    press(receiving);
    static_cast<ReceptionDialog&>(receiving).add({toQt(handed.string())});
    settle(receiving);
    const auto& tree = in<QTreeWidget>(receiving, "receptionTreeWidget");
    REQUIRE(tree.topLevelItemCount() == 1);
    CHECK(tree.topLevelItem(0)->text(2) == QStringLiteral("nouveau"));
    // The key of the member, to its last figure.
    const auto own = app::keyOf(document.session(), document.actingJuror());
    CHECK(in<QLabel>(receiving, "detailLabel").text().endsWith(toQt(app::fingerprintOf(*own))));
    press(receiving);
    CHECK(tree.topLevelItem(0)->text(2) == QStringLiteral("identique"));
    CHECK(president.window.document()->session().sheet(sheet.key, Viewer::staff()).value() ==
          sheet);
    receiving.reject();

    prompts.paths = {toQt(only(key.path(), ".recu").string())};
    QTest::mouseClick(&in<QPushButton>(handing, "receiptPushButton"), Qt::LeftButton);
    const auto states = app::handovers(document.session()).value();
    REQUIRE(states.size() == 1);
    CHECK(states.front().receipt.has_value());
    handing.reject();

    // On the page: handed in here is not handed over, and reopening takes nothing back.
    member.showPage(Page::Scoring);
    QApplication::processEvents();
    const auto* gap = member.findChild<WrapButton*>("gapButton");
    CHECK(gap->text().contains(QStringLiteral("rendue (remise n°\u00a01)")));
    prompts.texts = {QStringLiteral("Erreur sur un bloc")};
    QTest::mouseClick(member.findChild<QPushButton*>("reopenPushButton"), Qt::LeftButton);
    CHECK(prompts.lastText.contains(QStringLiteral("déjà rendu cette fiche (remise n°\u00a01)")));
    CHECK(document.session().sheet(sheet.key, document.viewer())->state == SheetState::Draft);
    CHECK(member.focusWidget() == member.findChild<CriteriaView*>("criteriaView")); // keys go on
    prompts.confirmations = {true};
    QTest::mouseClick(member.findChild<QPushButton*>("submitPushButton"), Qt::LeftButton);
    CHECK(prompts.lastText.contains(QStringLiteral("Rendre mes fiches…")));
    CHECK_FALSE(prompts.lastText.contains(QStringLiteral("synthèse")));
    CHECK(document.session().sheet(sheet.key, document.viewer())->state == SheetState::Submitted);
}

TEST_CASE("a file between laptops that is opened as a session goes to the dialog that takes it")
{
    PresidentWindow room;
    const QString file = room.handedOver(1).front();
    room.at.window.openSession(file);
    auto* receiving = qobject_cast<ReceptionDialog*>(QApplication::activeModalWidget());
    REQUIRE(receiving != nullptr);
    type(*receiving, "passphraseLineEdit", QString::fromUtf8(presidentPhrase));
    press(*receiving);
    const auto& tree = in<QTreeWidget>(*receiving, "receptionTreeWidget");
    REQUIRE(tree.topLevelItemCount() == 1);
    CHECK(tree.topLevelItem(0)->text(2) == QStringLiteral("nouveau"));
    receiving->reject();
    // A grid to sign is for a member's laptop: said, not opened.
    room.at.window.openSession(toQt((room.folder() / "grilles-1.grille").string()));
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(room.at.hands.find<QLabel>("bannerLabel")
              .text()
              .contains(QStringLiteral("grilles à signer")));
}

TEST_CASE("the presidency that forgot its phrase renews it where sheets come in, and reads on")
{
    PresidentWindow room;
    const QString file = room.handedOver(1).front();
    QDialog& receiving = opened(room.at.window, "receiveAction");
    type(receiving, "passphraseLineEdit", QStringLiteral("une tout autre phrase, je crois"));
    press(receiving);
    CHECK(saidIn(receiving, QStringLiteral("Ce n’est pas la phrase secrète")));
    CHECK_FALSE(saidIn(receiving, QStringLiteral("a été remplacée")));
    QTest::mouseClick(&in<QPushButton>(receiving, "forgottenPushButton"), Qt::LeftButton);
    QDialog& renewal = modalDialog();
    CHECK(saidIn(renewal, QStringLiteral("Remettez de nouvelles missions")));
    constexpr auto another = "tambour girofle marmite escale jeudi";
    type(renewal, "passphraseLineEdit", QString::fromUtf8(another));
    type(renewal, "repeatLineEdit", QString::fromUtf8(another));
    press(renewal);
    const auto key = app::keyOf(room.document().session(), JurorId("m1"));
    CHECK(key->number == 2);
    CHECK(saidIn(receiving, toQt(app::fingerprintOf(*key)))); // to be compared again
    // Whose phrase it was learns it, and since when.
    type(receiving, "passphraseLineEdit", QString::fromUtf8(presidentPhrase));
    press(receiving);
    CHECK(saidIn(receiving, QStringLiteral("Sa clé a été remplacée le")));
    type(receiving, "passphraseLineEdit", QString::fromUtf8(another));
    press(receiving);
    static_cast<ReceptionDialog&>(receiving).add({file});
    settle(receiving);
    const auto& tree = in<QTreeWidget>(receiving, "receptionTreeWidget");
    CHECK(tree.topLevelItem(0)->text(2).contains(QStringLiteral("pas pour vous")));
    receiving.reject();
}

TEST_CASE("on a member's laptop a forgotten phrase is answered by where a new key comes from")
{
    PresidentWindow room;
    (void)room.handedOver(1);
    sample::ScriptedPrompts prompts;
    const auto path = room.folder() / "travail.jury";
    const auto fileKey = app::openingKey(path, memberPhrase).value();
    SessionDocument work(app::Session::open(path, store::systemNow, fileKey).value());
    REQUIRE(work.actAs(JurorId("m2")));
    HandOverDialog handing(work, prompts, nullptr);
    handing.open();
    const auto presidency = app::keyOf(room.document().session(), JurorId("m1"));
    CHECK(saidIn(handing, toQt(app::fingerprintOf(*presidency))));
    const auto own = app::keyOf(work.session(), JurorId("m2"));
    CHECK(saidIn(handing, toQt(app::fingerprintOf(*own))));
    QTest::mouseClick(&in<QPushButton>(handing, "forgottenPushButton"), Qt::LeftButton);
    QDialog& renewal = modalDialog();
    CHECK(saidIn(renewal, QStringLiteral("donnez votre code de secours")));
    CHECK(renewal.findChild<QLineEdit*>() == nullptr);
    renewal.reject();
    // A phrase that is wrong is said before a folder is asked for.
    type(handing, "passphraseLineEdit", QStringLiteral("une tout autre phrase, je crois"));
    press(handing);
    CHECK_FALSE(prompts.asked.contains(QStringLiteral("Où écrire vos fiches")));
    handing.reject();
}
