// SPDX-License-Identifier: GPL-3.0-or-later
// The presidency at the window, and a member whose files come in. The keys are cheap: Argon2 at its
// least.
#pragma once

#include <QLabel>

#include "app/handover.h"
#include "app/mission.h"
#include "app/secret_words.h"
#include "app/signing.h"
#include "gui/exchange_hands.h"
#include "gui/score_window.h"
#include "support/scratch_folder.h"
#include "widgets/exchange/reception_dialog.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"

namespace delibere::gui {

class PresidentWindow : public ScoreRoom {
public:
    PresidentWindow()
    {
        const auto made = app::makeKey(document().session(), JurorId("m1"), presidentPhrase,
                                       crypto::Effort::ForTests);
        REQUIRE(made.has_value());
        REQUIRE(document().applied(*made, JurorId("m1")).has_value());
    }

    // A mission to m2, in the folder.
    std::filesystem::path issue()
    {
        const auto key = app::openKey(document().session(), JurorId("m1"), presidentPhrase);
        REQUIRE(key.has_value());
        const auto issued = app::issueMission(
            document().session(), *key, JurorId("m1"),
            {JurorId("m2"), app::codeDigits(missionCode), crypto::Effort::ForTests}, folder(),
            document().door());
        REQUIRE(issued.has_value());
        return *issued;
    }
    // A whole sheet, handed in.
    ScoreSheet finished(const char* candidate, const char* juror, int percent)
    {
        ScoreSheet sheet;
        sheet.key = {CandidateId(candidate), JurorId(juror)};
        sheet.state = SheetState::Submitted;
        for (const Block& block : document().framework().blocks)
            sheet.blocks[block.id].final = Percent{percent};
        return sheet;
    }
    // As many files of m2, each with another sheet of c1: 50 %, 51 %…
    QStringList handedOver(int files)
    {
        const auto mission = app::readMission(issue(), missionCode);
        REQUIRE(mission.has_value());
        auto work = app::startMission(*mission, folder() / "travail.jury", memberPhrase,
                                      crypto::Effort::ForTests);
        REQUIRE(work.has_value());
        QStringList paths;
        for (int file = 0; file < files; ++file) {
            const ScoreSheet sheet = finished("c1", "m2", 50 + file);
            if (file > 0)
                REQUIRE(
                    work->apply(ReopenSheet{sheet.key, "Relecture"}, sheet.key.juror).has_value());
            REQUIRE(work->apply(ImportSheet{sheet}, sheet.key.juror).has_value());
            const auto done = app::handOver(*work, memberPhrase, folder(), {}, app::doorOf(*work));
            REQUIRE(done.has_value());
            paths += widgets::toQt(done->path.string());
        }
        return paths;
    }
};

// « Recevoir des fiches… », the key open, the files told apart.
inline QDialog& received(PresidentWindow& room, const QStringList& files)
{
    QDialog& dialog = opened(room.at.window, "receiveAction");
    type(dialog, "passphraseLineEdit", QString::fromUtf8(presidentPhrase));
    press(dialog);
    static_cast<widgets::ReceptionDialog&>(dialog).add(files);
    settle(dialog);
    return dialog;
}

inline bool saidIn(const QDialog& dialog, const QString& words)
{
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

} // namespace delibere::gui
