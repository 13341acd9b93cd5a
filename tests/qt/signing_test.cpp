// SPDX-License-Identifier: GPL-3.0-or-later
// Members sign in turn on one laptop: what is frozen, who still waits, what can no longer change.
#include <algorithm>

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>

#include "app/signing.h"
#include "qt/deliberating.h"
#include "support/sample.h"
#include "support/undrawn_letter.h"
#include "widgets/kit/note_field.h"
#include "widgets/kit/pages_view.h"
#include "widgets/kit/preview_dialog.h"
#include "widgets/kit/signature_pad.h"
#include "widgets/session/key_renewal_dialog.h"
#include "widgets/session/own_sheet.h"
#include "widgets/session/sign_dialog.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

using sample::c1;
constexpr auto phrase = "girafe tunnel pivoine cuivre lundi";

// c1 may be signed by all three.
struct Signing : sample::DeliberatingPage {
    Signing()
    {
        submitAll(80, 80, 80);
        retainAll(80, true);
        REQUIRE(apply(SetProposal{c1, ProposalKind::Total}));
    }
    void giveKeys()
    {
        for (const char* juror : {"m1", "m2", "m3"}) {
            const auto key = app::makeKey(sitting.document().session(), JurorId(juror), phrase,
                                          crypto::Effort::ForTests);
            REQUIRE(key);
            REQUIRE(apply(*key));
        }
    }
    [[nodiscard]] RecordHistory history()
    {
        return *sitting.document().session().history(c1, Viewer::staff());
    }
    SignDialog& open(const char* button)
    {
        this->button(button).click();
        auto* dialog = page.findChild<SignDialog*>();
        REQUIRE(dialog != nullptr);
        REQUIRE(QTest::qWaitForWindowExposed(dialog));
        return *dialog;
    }
    template <class Widget>
    static Widget& in(SignDialog& dialog, const char* name)
    {
        auto* found = dialog.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    static QString said(SignDialog& dialog) { return in<QLabel>(dialog, "messageLabel").text(); }
    static void choose(SignDialog& dialog, const char* juror)
    {
        auto& box = in<QComboBox>(dialog, "signerComboBox");
        const int at = box.findData(QString::fromLatin1(juror));
        REQUIRE(at >= 0);
        box.setCurrentIndex(at);
    }
    bool gone()
    {
        return QTest::qWaitFor([this] { return page.findChild<SignDialog*>() == nullptr; });
    }
    // One member's whole turn.
    void sign(const char* juror, const char* reservation = "")
    {
        SignDialog& dialog =
            open(history().empty() || !history().back().open() ? "Figer et signer…" : "Signer…");
        choose(dialog, juror);
        in<QLineEdit>(dialog, "passphraseLineEdit").setText(phrase);
        in<QLineEdit>(dialog, "reservationLineEdit").setText(QString::fromUtf8(reservation));
        in<QPushButton>(dialog, "signPushButton").click();
        REQUIRE(gone());
    }
};

constexpr int leastInk = 2000; // dark pixels of a page with words, not of a frame

int inkOf(PagesView& pages)
{
    REQUIRE(pages.pageCount() > 0);
    const QImage seen = pages.viewport()->grab().toImage();
    int dark = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            dark += qGray(seen.pixel(x, y)) < 96 ? 1 : 0;
    }
    return dark;
}

} // namespace

TEST_CASE("what keeps a grid from being frozen is said beside the button, which waits")
{
    sample::DeliberatingPage at;
    at.sitting.submit("m1", 80);
    CHECK(at.words("signatureBox")
              .contains("Fiches non remises\u00a0: Paul Okafor et Sophie Lefèvre."));
    CHECK_FALSE(at.button("Figer et signer…").isEnabled());
    at.sitting.submit("m2", 80);
    at.sitting.submit("m3", 80);
    CHECK(at.words("signatureBox").contains("La proposition d’attribution n’est pas encore"));
    at.retainAll(80, true);
    REQUIRE(at.apply(SetProposal{c1, ProposalKind::Total}));
    CHECK(at.button("Figer et signer…").isEnabled());
    CHECK(at.words("signatureBox").contains("Claire Martin, présidence"));
    CHECK(at.words("signatureBox").contains("en attente"));
}

TEST_CASE("three members sign in turn and the candidate is locked")
{
    Signing at;
    at.giveKeys();
    at.sign("m1");
    REQUIRE(at.history().size() == 1);
    CHECK(at.history().back().missing() == std::vector{SignerId("m2"), SignerId("m3")});
    CHECK(at.words("signatureBox").contains("il manque 2\u00a0signatures"));
    at.sign("m2", "Le dossier est parvenu tard.");
    CHECK(at.sitting.document().actingJuror() == JurorId("m1")); // a signature is no handing over
    CHECK(at.words("signatureBox").contains("avec réserve"));
    at.sign("m3");
    const RecordVersion signedVersion = at.history().back();
    CHECK(signedVersion.locked());
    REQUIRE(signedVersion.signatures.size() == 3);
    CHECK(signedVersion.signatures[1].reservation == "Le dossier est parvenu tard.");
    CHECK(at.words("signatureBox").contains("✓ Verrouillé. Version 1"));
    CHECK(at.seen<QAbstractButton>("Signer…") == nullptr);
}

TEST_CASE("what no font draws is in the preview as its code, and is signed as it was typed")
{
    Signing at;
    const QString letter = sample::undrawnLetter();
    const std::string comment = "Parcours solide " + letter.toStdString();
    REQUIRE(at.apply(SetProposal{c1, std::nullopt}));
    REQUIRE(at.apply(SetComment{c1, comment}));
    REQUIRE(at.apply(SetProposal{c1, ProposalKind::Total}));
    at.giveKeys();
    SignDialog& dialog = at.open("Figer et signer…");
    CHECK(inkOf(Signing::in<PagesView>(dialog, "pagesView")) > leastInk);
    Signing::in<QLineEdit>(dialog, "passphraseLineEdit").setText(phrase);
    Signing::in<QPushButton>(dialog, "signPushButton").click();
    REQUIRE(at.gone());
    REQUIRE(at.history().size() == 1);
    CHECK(at.history().back().body.find(comment) != std::string::npos);
    CHECK(at.history().back().signatures.size() == 1);
}

TEST_CASE("a grid that cannot be shown is not signed, whatever is pressed")
{
    Signing at;
    at.giveKeys();
    SignDialog& dialog = at.open("Figer et signer…");
    auto& pages = Signing::in<PagesView>(dialog, "pagesView");
    auto& passphrase = Signing::in<QLineEdit>(dialog, "passphraseLineEdit");
    auto& button = Signing::in<QPushButton>(dialog, "signPushButton");
    REQUIRE(inkOf(pages) > leastInk);
    passphrase.setText(phrase);
    REQUIRE(button.isEnabled());
    pages.showPages(fail(ProblemCode::SessionCorrupt), at.sitting.document().jury());
    button.click(); // it was there to be pressed
    QApplication::processEvents();
    CHECK(at.history().empty());
    passphrase.clear();
    QTest::keyClicks(&passphrase, QString::fromLatin1(phrase));
    CHECK_FALSE(button.isEnabled());
    CHECK(Signing::said(dialog).contains("ce qui ne se lit pas ne se signe pas"));
    QTest::keyClick(&passphrase, Qt::Key_Return);
    QApplication::processEvents();
    CHECK(at.page.findChild<SignDialog*>() == &dialog);
    CHECK(at.history().empty());
}

TEST_CASE("closing the dialog freezes nothing")
{
    Signing at;
    at.giveKeys();
    SignDialog& dialog = at.open("Figer et signer…");
    CHECK(Signing::in<QLabel>(dialog, "fingerprintLabel").text().count(QLatin1Char(' ')) >= 6);
    CHECK_FALSE(Signing::in<QPushButton>(dialog, "signPushButton").isEnabled());
    Signing::in<QPushButton>(dialog, "cancelPushButton").click();
    REQUIRE(at.gone());
    CHECK(at.history().empty());
}

TEST_CASE("the window lives while the key opens, and the dialog does not close meanwhile")
{
    Signing at;
    at.giveKeys();
    SignDialog& dialog = at.open("Figer et signer…");
    Signing::in<QLineEdit>(dialog, "passphraseLineEdit").setText(phrase);
    Signing::in<QPushButton>(dialog, "signPushButton").click();
    CHECK(dialog.working()); // the click came back before the key was open
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(dialog.isVisible());
    REQUIRE(at.gone());
    CHECK(at.history().back().signatures.size() == 1);
}

TEST_CASE("who forgot their passphrase makes another key from the dialog that signs, and signs")
{
    Signing at;
    at.giveKeys();
    SignDialog& dialog = at.open("Figer et signer…");
    constexpr auto another = "tambour girofle marmite escale jeudi";
    Signing::in<QPushButton>(dialog, "forgottenPushButton").click();
    auto* renewal = dialog.findChild<KeyRenewalDialog*>();
    REQUIRE(renewal != nullptr);
    for (const char* field : {"passphraseLineEdit", "repeatLineEdit"})
        renewal->findChild<QLineEdit*>(QLatin1String(field))->setText(another);
    renewal->findChild<QPushButton*>(QStringLiteral("actionPushButton"))->click();
    REQUIRE(QTest::qWaitFor([&] { return dialog.findChild<KeyRenewalDialog*>() == nullptr; }));
    CHECK(at.history().empty()); // a key alone signs nothing
    Signing::in<QLineEdit>(dialog, "passphraseLineEdit").setText(another);
    Signing::in<QPushButton>(dialog, "signPushButton").click();
    REQUIRE(at.gone());
    CHECK(at.history().back().signatures.size() == 1);
    CHECK(at.sitting.document().session().keys()->size() == 4);
}

TEST_CASE("a wrong passphrase signs nothing and leaves no trace in its field")
{
    Signing at;
    at.giveKeys();
    SignDialog& dialog = at.open("Figer et signer…");
    auto& field = Signing::in<QLineEdit>(dialog, "passphraseLineEdit");
    CHECK(field.echoMode() == QLineEdit::Password);
    field.setText("une phrase qui ne va pas");
    Signing::in<QPushButton>(dialog, "signPushButton").click();
    CHECK(Signing::said(dialog).contains("en cours"));
    REQUIRE(QTest::qWaitFor(
        [&] { return Signing::said(dialog).contains("Ce n’est pas la phrase secrète"); }));
    CHECK(field.text().isEmpty());
    CHECK(at.history().empty()); // nothing is frozen for it
    field.setText(phrase);
    Signing::in<QPushButton>(dialog, "signPushButton").click();
    REQUIRE(at.gone());
    CHECK(at.history().back().signatures.size() == 1);
    CHECK(at.history().size() == 1);
}

TEST_CASE(
    "a first passphrase is typed twice and refused while it is weak, before anything is frozen")
{
    Signing at;
    SignDialog& dialog = at.open("Figer et signer…");
    auto& first = Signing::in<QLineEdit>(dialog, "passphraseLineEdit");
    auto& second = Signing::in<QLineEdit>(dialog, "repeatLineEdit");
    auto& sign = Signing::in<QPushButton>(dialog, "signPushButton");
    REQUIRE(second.isVisible());
    first.setText("bonjour");
    CHECK_FALSE(sign.isEnabled());
    second.setText("bonsoir");
    CHECK_FALSE(sign.isEnabled());
    CHECK(Signing::said(dialog).contains("ne sont pas les mêmes"));
    second.setText("bonjour");
    sign.click();
    REQUIRE(
        QTest::qWaitFor([&] { return Signing::said(dialog).contains("trop facile à deviner"); }));
    CHECK(first.text().isEmpty());
    CHECK(at.history().empty());
    CHECK(at.sitting.document().session().keys()->empty());
    first.setText(phrase);
    second.setText(phrase);
    sign.click();
    REQUIRE(at.gone());
    CHECK(at.sitting.document().session().keys()->size() == 1);
    CHECK(at.history().back().signatures.size() == 1);
}

TEST_CASE("a drawn signature goes with the signature, as an image")
{
    Signing at;
    at.giveKeys();
    SignDialog& dialog = at.open("Figer et signer…");
    auto& pad = Signing::in<SignaturePad>(dialog, "signaturePad");
    CHECK(pad.png().empty());
    QTest::mousePress(&pad, Qt::LeftButton, {}, QPoint(20, 40));
    QTest::mouseMove(&pad, QPoint(80, 20));
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, QPoint(80, 20));
    CHECK(pad.png().starts_with("\x89PNG"));
    auto& clear = Signing::in<QPushButton>(dialog, "clearPadPushButton");
    clear.click();
    CHECK(pad.blank());
    QTest::mouseClick(&pad, Qt::LeftButton, {}, QPoint(20, 40));
    Signing::in<QLineEdit>(dialog, "passphraseLineEdit").setText(phrase);
    Signing::in<QPushButton>(dialog, "signPushButton").click();
    REQUIRE(at.gone());
    CHECK(at.history().back().signatures.front().image.starts_with("\x89PNG"));
}

TEST_CASE("once frozen nothing of the candidate changes, and every page says why")
{
    Signing at;
    at.giveKeys();
    at.sign("m1");
    CHECK(at.part<NoteField>("commentNoteField").isReadOnly());
    CHECK_FALSE(at.part<QWidget>("proposalBox").isEnabled());
    CHECK_FALSE(at.button("Validé").isEnabled());
    CHECK(at.words("decisionBar").contains("Grille figée pour être signée"));
    CHECK_FALSE(at.counter("Voix pour").isEnabled());
    CHECK(OwnSheet(at.sitting.document(), c1).refusal().startsWith("Grille figée"));
    CHECK_FALSE(at.apply(SetComment{c1, "Autre commentaire."}));
    at.sign("m2");
    at.sign("m3");
    CHECK(at.words("decisionBar").contains("verrouillée"));
    CHECK(OwnSheet(at.sitting.document(), c1).refusal().contains("verrouillée"));
}

TEST_CASE("signing leaves nothing to undo")
{
    Signing at;
    at.giveKeys();
    REQUIRE(at.apply(SetProposal{c1, std::nullopt}));
    REQUIRE(at.apply(SetProposal{c1, ProposalKind::Total}));
    CHECK(at.sitting.document().undoStack().canUndo());
    at.sign("m1");
    CHECK_FALSE(at.sitting.document().undoStack().canUndo());
    CHECK(at.history().back().open());
}

TEST_CASE("renouncing needs a reason, gives the grid back, and the version stays in sight")
{
    Signing at;
    at.giveKeys();
    at.sign("m1");
    at.sitting.answers.text.reset();
    at.button("Renoncer à la signature…").click(); // given up
    CHECK(at.history().back().open());
    at.sitting.answers.text = QStringLiteral("Une préconisation manque.");
    at.button("Renoncer à la signature…").click();
    CHECK(at.history().back().stage == RecordStage::Withdrawn);
    CHECK(at.words("signatureBox").contains("abandonnée\u00a0: Une préconisation manque."));
    CHECK(OwnSheet(at.sitting.document(), c1).refusal().startsWith("Fiche remise"));
    at.sign("m1");
    CHECK(at.history().back().number == 2);
}

TEST_CASE("a correction opens version 2, and the replaced one can still be read")
{
    Signing at;
    at.giveKeys();
    for (const char* juror : {"m1", "m2", "m3"})
        at.sign(juror);
    at.sitting.answers.text = QStringLiteral("Commentaire oublié.");
    at.button("Corriger\u00a0: annule et remplace…").click();
    REQUIRE(at.history().back().stage == RecordStage::Replaced);
    REQUIRE(at.apply(SetProposal{c1, std::nullopt}));
    REQUIRE(at.apply(SetComment{c1, "Parcours solide."}));
    REQUIRE(at.apply(SetProposal{c1, ProposalKind::Total}));
    for (const char* juror : {"m1", "m2", "m3"})
        at.sign(juror);
    CHECK(at.history().size() == 2);
    CHECK(at.history().back().locked());
    CHECK(at.words("signatureBox").contains("✓ Verrouillé. Version 2"));
    CHECK(at.words("signatureBox").contains("remplacée\u00a0: Commentaire oublié."));
    at.button("Voir la version 1").click();
    CHECK(at.page.findChild<PreviewDialog*>() != nullptr);
}

TEST_CASE("the file is verified from the page, and the dialog says what the check does not prove")
{
    Signing at;
    at.giveKeys();
    for (const char* juror : {"m1", "m2", "m3"})
        at.sign(juror);
    at.button("Vérifier le fichier…").click();
    auto* dialog = at.page.findChild<QDialog*>(QStringLiteral("VerificationDialog"));
    REQUIRE(dialog != nullptr);
    QString text;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        text += label->text() + QLatin1Char('\n');
    INFO(text.toStdString());
    CHECK(text.contains("✓ Rien n’est altéré."));
    CHECK(text.contains("1\u00a0grille verrouillée, 3\u00a0signatures valables"));
    CHECK_FALSE(text.contains("Amélie ROUSSEL")); // signed: nothing to say of this candidate
    CHECK(text.contains("pas une signature électronique qualifiée"));
}

TEST_CASE("the presidency says who refuses to sign, and the grid is locked with the reason")
{
    Signing at;
    at.giveKeys();
    at.sign("m1");
    const auto refuses = [&](const char* who) {
        auto& button = dynamic_cast<QPushButton&>(at.button(who));
        REQUIRE(button.menu() != nullptr);
        button.menu()->actions().front()->trigger();
    };
    at.sitting.answers.text = std::nullopt; // given up: nothing is said
    refuses("Sophie Lefèvre\u00a0: ne signe pas");
    CHECK(at.history().back().mentions().empty());
    at.sitting.answers.text = "Désaccord sur le bloc 2";
    refuses("Sophie Lefèvre\u00a0: ne signe pas");
    REQUIRE(at.history().back().mentions().size() == 1);
    CHECK(at.words("signatureBox").contains("refuse de signer — motif\u00a0: Désaccord"));
    at.button("Sophie Lefèvre\u00a0: retirer la mention").click();
    CHECK(at.history().back().mentions().empty());
    at.sitting.document().undoStack().undo();
    CHECK(at.history().back().mentions().size() == 1);
    at.sitting.document().actAs(JurorId("m2")); // no president: no word on the others
    CHECK(at.seen<QAbstractButton>("Paul Okafor\u00a0: ne signe pas") == nullptr);
    at.sign("m2");
    CHECK(at.history().back().locked());
    CHECK(at.words("signatureBox").contains("signé, sauf par 1\u00a0membre"));
}

TEST_CASE("the last member waited for is said to be prevented: locked at once")
{
    Signing at;
    at.giveKeys();
    at.sign("m2");
    at.sign("m1");
    at.sitting.answers.text = "Parti en train";
    auto& button = dynamic_cast<QPushButton&>(at.button("Sophie Lefèvre\u00a0: ne signe pas"));
    button.menu()->actions().back()->trigger();
    CHECK(at.history().back().locked());
    CHECK(at.history().back().mentions().front().kind == NotSigningKind::Prevented);
}

TEST_CASE("who sat and who presides is said beside the panel, and taken back by undo")
{
    sample::DeliberatingPage at;
    auto& seats =
        dynamic_cast<QToolButton&>(at.button("Qui siège et qui préside pour ce candidat"));
    const auto choose = [&](const char* member, int choice) {
        for (const QAction* action : seats.menu()->actions()) {
            if (action->menu() == nullptr || !action->text().startsWith(QString::fromUtf8(member)))
                continue;
            if (action->menu()->actions().size() > choice) {
                action->menu()->actions().at(choice)->trigger();
                return;
            }
        }
        FAIL(member);
    };
    const auto& jury = at.sitting.document().jury();
    choose("Sophie Lefèvre", 2);
    CHECK_FALSE(jury.sitsFor(JurorId("m3"), c1));
    at.sitting.document().undoStack().undo();
    CHECK(jury.sitsFor(JurorId("m3"), c1));
    choose("Claire Martin", 2); // the president did not sit
    REQUIRE(jury.presidentFor(c1) == nullptr);
    REQUIRE(at.sitting.document().actAs({}));
    REQUIRE(at.sitting.document().showMarks()); // the page is closed to who sees no mark
    const auto lines = seats.menu()->actions();
    const auto last = std::find_if(lines.rbegin(), lines.rend(), [](const QAction* action) {
        return action->menu() != nullptr && action->text() == QStringLiteral("Paul Okafor");
    });
    REQUIRE(last != lines.rend());
    (*last)->menu()->actions().front()->trigger();
    REQUIRE(jury.presidentFor(c1) != nullptr);
    CHECK(jury.presidentFor(c1)->id == JurorId("m2"));
    CHECK(at.part<QLabel>("panelLabel").text().contains("Présidence\u00a0: P. Okafor"));
    at.sitting.document().undoStack().undo();
    CHECK(jury.presidentFor(c1) == nullptr);
}
