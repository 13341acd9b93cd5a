// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the dossier and facing the candidate: the two layouts of the page Évaluer.
#include "qt/shown_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QTreeView>

#include "widgets/kit/wrap_button.h"
#include "widgets/score/clock_box.h"
#include "widgets/score/framework_tree_model.h"
#include "widgets/score/key_box.h"
#include "widgets/score/question_list.h"
#include "widgets/score/score_memory.h"

using namespace delibere;
using namespace delibere::widgets;
using namespace std::chrono_literals;
using sample::Shown;

namespace {

const CompetencyId firstCompetency("C1.1");

QStringList offered(Shown& shown)
{
    QApplication::processEvents(); // what is added is shown
    QStringList texts;
    for (const auto* pick : shown.part<QuestionList>("questionList").findChildren<WrapButton*>()) {
        if (pick->isVisible() && pick->text().startsWith(QStringLiteral("+ ")))
            texts << pick->text().mid(2);
    }
    return texts;
}

void readAs(Shown& shown, Reading reading)
{
    CompetencyEntry entry;
    entry.reading = reading;
    REQUIRE(shown.sitting.document().apply(
        SetCompetencyEntry{shown.sitting.document().currentSheet(), firstCompetency, entry}));
}

std::vector<Question> questions(Shown& shown, const char* competency)
{
    return shown.sitting.sheet().competency(CompetencyId(competency)).questions;
}

QString treeText(Shown& shown, const CompetencyId& competency)
{
    auto& tree = shown.part<QTreeView>("frameworkTreeView");
    const auto* model = static_cast<const FrameworkTreeModel*>(tree.model());
    return model->indexOf(competency).data(FrameworkTreeModel::CountRole).toString();
}

} // namespace

TEST_CASE("a dossier read as clear leaves no question, a partial one offers what it does not show")
{
    Shown shown;
    shown.press(Qt::Key_R); // C1.1.1: the dossier shows it
    readAs(shown, Reading::Clear);
    CHECK(offered(shown).isEmpty());
    readAs(shown, Reading::Partial);
    const auto& criteria =
        shown.sitting.document().framework().competency(firstCompetency)->criteria;
    REQUIRE(offered(shown).size() == static_cast<int>(criteria.size()) - 1);
    CHECK(offered(shown).front().toStdString() == criteria[1].text);
}

TEST_CASE("a criterion that was picked is a question, and is offered no more")
{
    Shown shown;
    readAs(shown, Reading::Partial);
    const QString wanted = offered(shown).front();
    for (auto* pick : shown.part<QuestionList>("questionList").findChildren<WrapButton*>()) {
        if (pick->text() == QStringLiteral("+ ") + wanted) {
            pick->click();
            break;
        }
    }
    REQUIRE(questions(shown, "C1.1").size() == 1);
    CHECK(questions(shown, "C1.1").front() == Question{wanted.toStdString(), false});
    CHECK_FALSE(offered(shown).contains(wanted));
}

TEST_CASE("F4 goes to the interview: its column, its scale, its clock, its checklist")
{
    Shown shown;
    CHECK(shown.table().evidence() == Evidence::Dossier);
    CHECK_FALSE(shown.part<ClockBox>("clockBox").isVisible());
    shown.press(Qt::Key_F4);
    CHECK(shown.page.mode() == ScoreMode::Interview);
    CHECK(shown.table().evidence() == Evidence::Interview);
    CHECK(shown.part<ClockBox>("clockBox").isVisible());
    CHECK_FALSE(shown.part<QCheckBox>("dossierReadCheckBox").isVisible());
    shown.press(Qt::Key_F4);
    CHECK(shown.table().evidence() == Evidence::Dossier);
}

TEST_CASE("the interview shows every question of the sheet, and ticking one stays where one is")
{
    Shown shown;
    SessionDocument& document = shown.sitting.document();
    document.apply(SetCompetencyEntry{document.currentSheet(),
                                      CompetencyId("C3.1"),
                                      {Reading::Partial, {{"Et ensuite ?", false}}, {}}});
    shown.page.showCompetency(firstCompetency);
    auto& list = shown.part<QuestionList>("questionList");
    CHECK(list.findChildren<QCheckBox*>().isEmpty());
    shown.page.setMode(ScoreMode::Interview);
    REQUIRE(list.findChildren<QCheckBox*>().size() == 1);
    CHECK(treeText(shown, CompetencyId("C3.1")) == QStringLiteral("pas abordé"));
    list.findChildren<QCheckBox*>().front()->click();
    CHECK(questions(shown, "C3.1").front().asked);
    CHECK(shown.page.competency() == firstCompetency);
    CHECK(treeText(shown, CompetencyId("C3.1")) != QStringLiteral("pas abordé"));
    CHECK(shown.part<QLabel>("questionsLabel").text() == QStringLiteral("Questions — 0 à poser"));
}

TEST_CASE("what was not talked about is named by bloc and by competency")
{
    Shown shown;
    shown.page.setMode(ScoreMode::Interview);
    CHECK(treeText(shown, firstCompetency) == QStringLiteral("pas abordé"));
    shown.press(Qt::Key_N); // said to be not covered: it is not
    CHECK(treeText(shown, firstCompetency) == QStringLiteral("pas abordé"));
    shown.press(Qt::Key_E);
    CHECK(treeText(shown, firstCompetency) == QStringLiteral("1/8"));
}

TEST_CASE("the clock says ten minutes in words, and can be hidden")
{
    InterviewClock::Instant now{1'000'000s};
    ClockBox panel;
    panel.setNow([&now] { return now; });
    panel.show();
    const auto shows = [&panel](const char* text) {
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == QString::fromUtf8(text))
                return true;
        }
        return false;
    };
    CHECK(shows("00:00"));
    panel.startOrPause();
    now += 400s;
    panel.setClock(panel.clock());
    CHECK(shows("06:40"));
    CHECK(shows("/ 10:00"));
    now += 260s;
    panel.setClock(panel.clock());
    CHECK(shows("11:00"));
    CHECK(shows("10\u00a0minutes passées"));
    panel.setFolded(true);
    CHECK_FALSE(shows("11:00"));
}

TEST_CASE("a running clock is found running by the next page, for its own candidate only")
{
    Shown shown;
    shown.press(Qt::Key_F7);
    const InterviewClock running = shown.part<ClockBox>("clockBox").clock();
    REQUIRE(running.running());
    ScorePage again(shown.sitting.document(), shown.sitting.answers);
    again.show();
    auto* panel = again.findChild<ClockBox*>();
    CHECK(panel->clock() == running);
    shown.sitting.document().setCurrentCandidate(CandidateId("c2"));
    CHECK(panel->clock().untouched());
    rememberClock(SessionId("another"), CandidateId("c1"), {}); // another jury sits
    shown.sitting.document().setCurrentCandidate(CandidateId("c1"));
    CHECK(panel->clock().untouched());
}

TEST_CASE("the page opens where one left: candidate, competency, mode, and asks who is there")
{
    Shown shown;
    SessionDocument& document = shown.sitting.document();
    document.actAs(JurorId("m2"));
    document.setCurrentCandidate(CandidateId("c2"));
    shown.page.setMode(ScoreMode::Interview);
    shown.page.showCompetency(CompetencyId("C4.2"));
    const ScorePlace place = rememberedPlace(document.jury().id);
    document.actAs(JurorId("m1"));
    document.setCurrentCandidate(CandidateId("c1"));
    rememberPlace(document.jury().id, place);
    ScorePage again(document, shown.sitting.answers);
    rememberPlace(document.jury().id, place);
    again.restorePlace();
    CHECK(document.actingJuror() == JurorId("m1")); // nobody acts without having said so
    CHECK(place.juror == JurorId("m2"));            // who is offered first when it is asked
    CHECK(document.currentCandidate() == CandidateId("c2"));
    CHECK(again.competency() == CompetencyId("C4.2"));
    CHECK(again.mode() == ScoreMode::Interview);
}

TEST_CASE("a place that is gone is not gone to")
{
    Shown shown;
    rememberPlace(shown.sitting.document().jury().id,
                  {JurorId("m9"), CandidateId("c9"), CompetencyId("C9.9"), ScoreMode::Reading});
    shown.page.restorePlace();
    CHECK(shown.sitting.document().actingJuror() == JurorId("m1"));
    CHECK(shown.sitting.document().currentCandidate() == CandidateId("c1"));
    CHECK(shown.page.competency() == firstCompetency);
}

TEST_CASE("what is missing is a list, and each line leads to its place")
{
    Shown shown;
    auto& menu = shown.part<QMenu>("gapMenu");
    shown.part<WrapButton>("gapButton").click();
    REQUIRE(menu.isVisible());
    const auto lines = menu.actions();
    // five finals, the dossier, nineteen readings, nineteen competencies with blank criteria
    REQUIRE(lines.size() == 5 + 1 + 19 + 19);
    CHECK(lines.at(0)->text().contains(QStringLiteral("obligatoire")));
    CHECK(lines.last()->text() == QStringLiteral("C.5.4.\u00a0: 5\u00a0critères non renseignés"));
    lines.last()->trigger();
    menu.close();
    CHECK(shown.page.competency() == CompetencyId("C5.4"));
    CHECK(shown.table().hasFocus());
    lines.at(2)->trigger(); // BC3 without a percent
    CHECK(shown.page.competency() == CompetencyId("C3.1"));
}

TEST_CASE("undo goes back to the candidate, the competency and the cell where it happened")
{
    Shown shown;
    SessionDocument& document = shown.sitting.document();
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_E); // C1.1.2 of the first candidate
    shown.press(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(document.currentCandidate() == CandidateId("c2"));
    shown.page.showCompetency(CompetencyId("C2.1"));
    shown.press(Qt::Key_A);
    document.undoStack().undo();
    CHECK(document.currentCandidate() == CandidateId("c2"));
    document.undoStack().undo();
    CHECK(document.currentCandidate() == CandidateId("c1"));
    CHECK(shown.page.competency() == firstCompetency);
    CHECK(shown.table().currentIndex().row() == 1);
    CHECK(shown.sitting.sheet().criteria.empty());
    document.undoStack().redo();
    CHECK(shown.sitting.sheet().criterion(CriterionId("C1.1.2")).dossier == Mark(LevelMark{3}));
}

TEST_CASE("F1 shows every key, and the list prints")
{
    Shown shown;
    auto& panel = shown.part<KeyBox>("keyBox");
    CHECK_FALSE(panel.open());
    shown.press(Qt::Key_F1);
    CHECK(panel.open());
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "touches.pdf";
    shown.sitting.answers.path = QString::fromStdString(path.string());
    emit panel.printRequested();
    CHECK(std::filesystem::file_size(path) > 1000);
    shown.sitting.answers.path = QStringLiteral("/nowhere/touches.pdf");
    emit panel.printRequested();
    CHECK(shown.sitting.answers.problem.contains(QStringLiteral("/nowhere/touches.pdf")));
    shown.press(Qt::Key_F1);
    CHECK_FALSE(panel.open());
}
