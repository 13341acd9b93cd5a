// SPDX-License-Identifier: GPL-3.0-or-later
// A member marked on paper: the secretariat keys it in with the keys of Évaluer, somebody else
// reads it again and confirms it, or sends it back.
#include <QLabel>
#include <QPushButton>

#include <catch2/catch.hpp>

#include "gui/score_window.h"
#include "support/sample.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/identity.h"

using namespace delibere;
using namespace delibere::gui;

namespace {

class PaperDesk : public ScoreWindow {
public:
    using ScoreWindow::ScoreWindow;

    // « Secrétariat — fiches papier d’un membre », m2, and the name of who sits here.
    void takePaper(const char* name)
    {
        const auto all = widgets::identities(window.document()->jury());
        prompts.choices = {static_cast<int>(all.size()) - 1, 1};
        prompts.texts = {QString::fromUtf8(name)};
        window.showPage(widgets::Page::Preparation); // wherever one is
        hands.click("actingPersonButton");
        REQUIRE(window.document()->paper().has_value());
        QApplication::processEvents();
        REQUIRE(hands.find<QPushButton>("scoreTabPushButton").isChecked()); // where it is typed
    }
    void finish()
    {
        for (const Block& block : window.document()->framework().blocks)
            REQUIRE(window.document()->apply(
                SetBlockEntry{sample::key("c1", "m2"), block.id, {{}, Grade(Percent{70})}}));
        prompts.confirmations = {true};
        hands.click("submitPushButton");
    }
    QString button(const char* name) { return hands.find<QPushButton>(name).text(); }
    QString notice() { return hands.find<QLabel>("noticeLabel").text(); }
    bool shown(const char* name) { return hands.find(name).isVisible(); }
    ScoreSheet paper() { return sheet("c1", "m2"); }
};

} // namespace

TEST_CASE("a paper is typed with the keys of Évaluer by one person and confirmed by another")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "jury.jury";
    createScoreSession(path);
    PaperDesk desk(path);
    desk.takePaper("Lise Roy");
    CHECK(desk.button("actingPersonButton").contains(QStringLiteral("Fiche papier de")));
    CHECK(desk.button("submitPushButton") == QStringLiteral("&Saisie terminée…"));

    desk.backToTable();
    // Type, Tab, type: the dossier, the interview, the next criterion, as the printed guide goes.
    desk.press(Qt::Key_R);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_E);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Z);
    const ScoreSheet typed = desk.paper();
    REQUIRE(typed.transcription.has_value());
    CHECK(typed.transcription->typedBy == "Lise Roy");
    const auto& competency = desk.window.document()->framework().blocks[0].competencies[0];
    const CriterionEntry first = typed.criterion(competency.criteria[0].id);
    CHECK(first.dossier == Mark(LevelMark{4}));
    CHECK(first.interview == Mark(LevelMark{3}));
    CHECK(typed.criterion(competency.criteria[1].id).dossier == Mark(LevelMark{2}));

    desk.finish();
    CHECK(desk.paper().transcription == Transcription{"Lise Roy", true});
    CHECK_FALSE(desk.shown("submitPushButton")); // not by who typed it
    CHECK_FALSE(desk.shown("reopenPushButton"));
    desk.backToTable();
    desk.press(Qt::Key_A);
    CHECK(desk.paper().criteria == typed.criteria);

    desk.takePaper("Paul Petit");
    CHECK(desk.button("submitPushButton") == QStringLiteral("&Confirmer la fiche…"));
    desk.prompts.texts = {QStringLiteral("C1.1.1 : 3 sur le papier")};
    desk.hands.click("reopenPushButton");
    CHECK(desk.paper().transcription == Transcription{"Lise Roy"});
    // Who checks does not correct: their keys do nothing, and they cannot finish it either.
    CHECK_FALSE(desk.shown("submitPushButton"));
    CHECK(desk.notice().contains(QStringLiteral("qui relit ne corrige pas")));
    desk.backToTable();
    desk.press(Qt::Key_A);
    CHECK(desk.paper().criteria == typed.criteria);
    CHECK(desk.paper().transcription == Transcription{"Lise Roy"});

    desk.takePaper("Lise Roy");
    CHECK(desk.notice() ==
          QStringLiteral("Saisie renvoyée par Paul Petit\u00a0: «\u00a0C1.1.1 : 3 sur le "
                         "papier\u00a0»"));
    desk.prompts.confirmations = {true};
    desk.hands.click("submitPushButton");
    CHECK_FALSE(desk.notice().contains(QStringLiteral("renvoyée"))); // handed back
    desk.takePaper("Paul Petit");
    desk.prompts.confirmations = {true};
    desk.hands.click("submitPushButton");
    CHECK(desk.paper().state == SheetState::Submitted);
    CHECK(desk.paper().transcription == Transcription{"Lise Roy", true, "Paul Petit"});
    CHECK(desk.window.document()->session().verify().verdict() != Verdict::Altered);
}

TEST_CASE("what a member typed is not shown to who keys papers in")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "jury.jury";
    createScoreSession(path);
    PaperDesk desk(path);
    REQUIRE(desk.window.document()->actAs(JurorId("m2")));
    REQUIRE(desk.window.document()->apply(
        SetBlockEntry{sample::key("c1", "m2"),
                      desk.window.document()->framework().blocks.front().id,
                      {{}, Grade(Percent{64})}}));
    desk.takePaper("Lise Roy");
    CHECK_FALSE(desk.shown("submitPushButton"));
    CHECK_FALSE(desk.shown("criteriaView"));
    desk.press(Qt::Key_R);
    CHECK(desk.paper().criteria.empty());
    CHECK_FALSE(desk.paper().transcription.has_value());
}
