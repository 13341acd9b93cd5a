// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed in the middle of an interview, and started again.
#include "gui/score_window.h"

#include <csignal>
#include <cstdio>

#include <QApplication>
#include <QProcess>

#include "widgets/score/clock_box.h"
#include "widgets/score/score_page.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::ScoreWindow;

namespace {

const QString victimFolder = QStringLiteral("DELIBERE_TEST_VICTIM_FOLDER");

} // namespace

// Not a test of its own: started by the one below, in a process that is killed.
TEST_CASE("marks two criteria and waits", "[.victim]")
{
    const std::filesystem::path folder =
        qEnvironmentVariable(victimFolder.toLatin1().constData()).toStdString();
    const ScoreWindow at(folder / "jury.jury");
    at.press(Qt::Key_Down, Qt::AltModifier);
    at.press(Qt::Key_3, Qt::ControlModifier);
    at.press(Qt::Key_F7); // the clock, and with it the interview
    at.press(Qt::Key_E);
    at.press(Qt::Key_R);
    at.press(Qt::Key_7); // typed, not confirmed
    std::puts("@@ marks made @@");
    std::fflush(stdout);
    QApplication::exec(); // until it is killed
}

TEST_CASE("a program that was killed finds its marks, its place and its clock again")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "jury.jury");
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(victimFolder, QString::fromStdString(folder.path().string()));
    victim.setProcessEnvironment(environment);
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.victim]")});
    QByteArray said;
    while (!said.contains("@@ marks made @@")) {
        REQUIRE(victim.waitForReadyRead(30'000));
        said += victim.readAllStandardOutput();
    }
    victim.kill();
    REQUIRE(victim.waitForFinished(30'000));
    REQUIRE(victim.exitStatus() == QProcess::CrashExit);

    const ScoreWindow at(folder.path() / "jury.jury");
    const ScoreSheet sheet = at.sheet("c2");
    CHECK(sheet.criterion(CriterionId("C3.1.1")).interview == Mark(LevelMark{3}));
    CHECK(sheet.criterion(CriterionId("C3.1.2")).interview == Mark(LevelMark{4}));
    CHECK(sheet.criteria.size() == 2); // what was not confirmed was never said to be saved
    const auto& page = at.hands.find<ScorePage>("ScorePage");
    CHECK(page.competency() == CompetencyId("C3.1"));
    CHECK(page.mode() == ScoreMode::Interview);
    CHECK(at.hands.find<ClockBox>("clockBox").clock().running());
    at.press(Qt::Key_A); // and the day goes on
    CHECK(at.sheet("c2").criteria.size() == 2);
    CHECK(at.sheet("c2").criterion(CriterionId("C3.1.1")).interview == Mark(LevelMark{1}));
}
