// SPDX-License-Identifier: GPL-3.0-or-later
// The presidency sends frozen grids to a member who is not there; on their laptop they read them,
// tick one, sign; the file, or a picture of the code on their screen, comes back.
#include <fstream>

#include <QListWidget>

#include <catch2/catch.hpp>

#include "app/mission.h"
#include "app/remote_signing.h"
#include "app/secret_words.h"
#include "gui/exchange_hands.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "unit/app/exchange_home.h"
#include "unit/app/signed_room.h"
#include "widgets/exchange/grid_signing_dialog.h"
#include "widgets/exchange/remote_signatures_dialog.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using namespace delibere::gui;

namespace {

// m1's laptop, with c1 frozen and signed by m1; m2 has handed the sheet of c1 over from theirs.
struct Afar {
    sample::PresidentHome president;
    std::optional<sample::JurorHome> member;

    Afar()
    {
        member.emplace(president.issue("m2"));
        member->mark("c1", 80);
        president.receive({member->handedOver()});
        for (const char* juror : {"m1", "m3"})
            president.apply(
                ImportSheet{sample::sheetOf(president.session().framework(), "c1", juror, 80)});
        const CandidateId id("c1");
        for (const Block& block : president.session().framework().blocks)
            president.apply(SetAppraisal{id, block.id, Appraisal{true, Percent{80}, {}}});
        president.apply(SetComment{id, "Parcours solide."});
        president.apply(SetProposal{id, ProposalKind::Total});
        REQUIRE(
            app::sign(president.session(), {id, SignerId("m1"), sample::presidentPhrase, {}, {}})
                .has_value());
    }
};

// With accents, which no key of a test types.
void paste(QDialog& dialog, const char* field, const char* text)
{
    in<QLineEdit>(dialog, field).setText(QString::fromUtf8(text));
}

app::Session openedAgain(app::Session& session)
{
    const auto path = session.path();
    const auto key = session.key();
    {
        const app::Session closed = std::move(session);
    }
    auto again = app::Session::open(path, store::systemNow, key);
    REQUIRE(again.has_value());
    return std::move(*again);
}

} // namespace

TEST_CASE("grids go to a member who is not there, and come back signed, as a file and as a picture")
{
    Afar afar;
    const sample::ScratchFolder key;
    const QString keyFolder = toQt(key.path().string());
    sample::ScriptedPrompts prompts;

    SessionDocument here(openedAgain(afar.president.session()));
    REQUIRE(here.actAs(JurorId("m1")));
    RemoteSignaturesDialog sending(here, prompts, nullptr);
    sending.open();
    const auto& members = in<QListWidget>(sending, "membersListWidget");
    REQUIRE(members.count() == 2); // m3 has no key: said, and not to be ticked
    CHECK(members.item(0)->checkState() == Qt::Checked);
    CHECK_FALSE(members.item(1)->flags().testFlag(Qt::ItemIsUserCheckable));
    CHECK_FALSE(in<QPushButton>(sending, "sendPushButton").isEnabled());
    paste(sending, "passphraseLineEdit", sample::presidentPhrase);
    press(sending);
    prompts.paths = {keyFolder};
    press(sending, "sendPushButton");
    const auto grids = only(key.path(), ".grille");

    SessionDocument there(openedAgain(afar.member->session()));
    REQUIRE(there.missionJuror().has_value());
    REQUIRE(there.actAs(JurorId("m2")));
    GridSigningDialog signing(there, prompts, nullptr);
    signing.open();
    paste(signing, "passphraseLineEdit", sample::memberPhrase);
    // No file, then a wrong one, then the right one: the phrase is asked once.
    press(signing);
    const auto wrong = key.path() / "autre.grille";
    std::ofstream(wrong) << "pas des grilles";
    prompts.paths = {toQt(wrong.string())};
    press(signing);
    REQUIRE(in<QPushButton>(signing, "actionPushButton").isEnabled());
    prompts.paths = {toQt(grids.string())};
    press(signing);
    auto& list = in<QListWidget>(signing, "gridsListWidget");
    REQUIRE(list.count() == 1);
    CHECK(in<QLabel>(signing, "ownSheetLabel").text().contains(QStringLiteral("la même")));
    const QString gathered = in<QLabel>(signing, "gatheredLabel").text();
    CHECK(gathered.contains(QStringLiteral("Déjà signé à l’envoi\u00a0: Claire Martin.")));
    CHECK(gathered.contains(QStringLiteral("Encore attendus\u00a0: ")));
    CHECK(gathered.contains(QStringLiteral("Paul Okafor et Sophie Lefèvre")));
    auto& action = in<QPushButton>(signing, "actionPushButton");
    CHECK_FALSE(action.isEnabled()); // nothing is ticked by itself
    list.item(0)->setCheckState(Qt::Checked);
    CHECK(action.isEnabled());
    paste(signing, "reservationLineEdit", "Sous réserve du stage.");
    prompts.paths = {keyFolder};
    press(signing);
    const auto signatures = only(key.path(), ".signature");
    const QPixmap code = in<QLabel>(signing, "codeLabel").pixmap();
    REQUIRE_FALSE(code.isNull());
    const auto picture = key.path() / "photo.png";
    REQUIRE(code.save(toQt(picture.string())));
    signing.reject();

    sending.take({toQt(picture.string())});
    const auto history = here.session().history(CandidateId("c1"), Viewer::staff()).value();
    REQUIRE(history.back().signatureOf(SignerId("m2")) != nullptr);
    CHECK(history.back().signatureOf(SignerId("m2"))->reservation == "Sous réserve du stage.");
    sending.take({toQt(signatures.string())}); // the same signature
    CHECK(here.session().history(CandidateId("c1"), Viewer::staff()).value() == history);
    CHECK(members.count() == 1);
    CHECK(here.session().verify().verdict() != Verdict::Altered);
    CHECK(there.session().verify().verdict() != Verdict::Altered);
    sending.reject();
}
