// SPDX-License-Identifier: GPL-3.0-or-later
// Each thing that cannot be done on Évaluer is refused, says why, and leaves the file as it was.
#include "gui/score_window.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

#include "support/sample.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using delibere::gui::ScoreWindow;

namespace {

struct Refusal {
    const char* name;
    std::vector<Edit> before; // what makes it impossible
    const char* notice;       // how the reason begins
};

Juror absent(const JurySession& session)
{
    Juror juror = session.jurors.front();
    juror.attendance = Attendance::Absent;
    return juror;
}

Candidate without(const JurySession& session, const char* block, bool acquired)
{
    Candidate candidate = session.candidates.front();
    candidate.presented.clear();
    for (const char* id : {"BC1", "BC2", "BC3", "BC4", "BC5"}) {
        if (std::string_view(id) != block)
            candidate.presented.emplace_back(id);
    }
    if (acquired)
        candidate.acquired.push_back({BlockId(block), Date{2024, 5, 2}, "PV"});
    return candidate;
}

Candidate notHeard(const JurySession& session)
{
    Candidate candidate = without(session, "", false);
    candidate.status = CandidateStatus::Absent;
    return candidate;
}

std::vector<Edit> submission()
{
    std::vector<Edit> edits;
    for (const char* id : {"BC1", "BC2", "BC3", "BC4", "BC5"})
        edits.emplace_back(SetBlockEntry{sample::key("c1", "m1"), BlockId(id), {{}, Percent{70}}});
    edits.emplace_back(SubmitSheet{sample::key("c1", "m1")});
    return edits;
}

} // namespace

TEST_CASE("no key marks what cannot be marked")
{
    const JurySession session = sample::session();
    const std::vector<Refusal> refusals{
        {"a submitted sheet", submission(), "Fiche remise"},
        {"a member who withdrew",
         {SetRecusal{CandidateId("c1"), JurorId("m1"), std::string("parenté")}},
         "Déport"},
        {"a member who is absent", {PutJuror{absent(session)}}, "Votre absence"},
        {"a candidate who is absent",
         {PutCandidate{notHeard(session)}},
         "Candidat noté «\u00a0absent\u00a0»"},
        {"a bloc that is not presented",
         {PutCandidate{without(session, "BC1", false)}},
         "Bloc non présenté"},
        {"a bloc acquired before", {PutCandidate{without(session, "BC1", true)}}, "Bloc acquis"}};
    for (const Refusal& refusal : refusals) {
        INFO(refusal.name);
        const sample::ScratchFolder folder;
        gui::createScoreSession(folder.path() / "jury.jury");
        ScoreWindow at(folder.path() / "jury.jury");
        for (const Edit& edit : refusal.before)
            REQUIRE(at.window.document()->apply(edit));
        const auto kept =
            at.window.document()->session().sheet(sample::key("c1", "m1"), Viewer::staff());
        REQUIRE(kept);
        QApplication::processEvents();
        if (at.table().isVisible())
            at.table().setFocus();
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_5, Qt::Key_Return, Qt::Key_N,
                                  Qt::Key_Backspace, Qt::Key_F2, Qt::Key_F3})
            at.press(key);
        at.press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(*at.window.document()->session().sheet(sample::key("c1", "m1"), Viewer::staff()) ==
              *kept);
        CHECK(at.hands.find<QLabel>("noticeLabel")
                  .text()
                  .startsWith(QString::fromUtf8(refusal.notice)));
    }
}

TEST_CASE("no percent above a hundred is ever kept, nor a part of it")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "jury.jury");
    const ScoreWindow at(folder.path() / "jury.jury");
    at.pressAll({Qt::Key_1, Qt::Key_0, Qt::Key_1, Qt::Key_Return});
    CHECK(at.mark("C1.1.1", Evidence::Dossier) == Mark(NotEntered{}));
    at.pressAll({Qt::Key_1, Qt::Key_0, Qt::Key_0, Qt::Key_0, Qt::Key_Return});
    CHECK(at.mark("C1.1.1", Evidence::Dossier) == Mark(NotEntered{}));
    at.pressAll({Qt::Key_1, Qt::Key_0, Qt::Key_0, Qt::Key_Return});
    CHECK(at.mark("C1.1.1", Evidence::Dossier) == Mark(Percent{100}));
}

TEST_CASE("a sheet that lacks a final percent is not handed in")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "jury.jury");
    ScoreWindow at(folder.path() / "jury.jury");
    at.prompts.confirmations.push_back(true);
    CHECK_FALSE(at.hands.find<QPushButton>("submitPushButton").isEnabled());
    at.hands.find<QPushButton>("submitPushButton").click();
    CHECK(at.prompts.asked.isEmpty());
    CHECK(at.sheet("c1").state == SheetState::Draft);
}
