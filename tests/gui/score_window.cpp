// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/score_window.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

#include "app/framework_library.h"
#include "support/sample.h"
#include "widgets/session/session_document.h"

namespace delibere::gui {

void createScoreSession(const std::filesystem::path& path, const char* framework)
{
    const auto file =
        app::loadFramework(std::filesystem::path(DELIBERE_SOURCE_DIR) / "referentiels" / framework);
    REQUIRE(file);
    JurySession definition = sample::session();
    definition.info.freeTurns = true; // who acts is said, not proven, in these tests
    for (Candidate& candidate : definition.candidates) {
        candidate.presented.clear();
        for (const Block& block : file->framework.blocks)
            candidate.presented.push_back(block.id);
    }
    REQUIRE(app::Session::create(path, definition, *file));
}

namespace {

widgets::Prompts& withSettingsBeside(const std::filesystem::path& path, widgets::Prompts& prompts)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString(path.parent_path().string()));
    return prompts;
}

} // namespace

ScoreWindow::ScoreWindow(const std::filesystem::path& path)
    : window(withSettingsBeside(path, prompts)), hands(window)
{
    window.resize(1360, 850);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.openSession(QString::fromStdString(path.string()));
    REQUIRE(window.document() != nullptr);
    REQUIRE(window.document()->actingJuror() == JurorId("m1")); // the first answer offered
    prompts.asked.clear();
    window.showPage(widgets::Page::Scoring);
    QApplication::processEvents();
}

void ScoreWindow::pressAll(std::initializer_list<Qt::Key> keys) const
{
    for (const Qt::Key key : keys)
        press(key);
}

void ScoreWindow::pressUntil(const char* name, Qt::Key key) const
{
    const QString wanted = QString::fromUtf8(name);
    for (int presses = 0; presses < 60; ++presses) {
        const QWidget* focused = QApplication::focusWidget();
        REQUIRE(focused != nullptr);
        if (focused->objectName() == wanted || focused->accessibleName() == wanted)
            return;
        press(key);
        QApplication::processEvents();
    }
    FAIL("never reached " << name);
}

widgets::CriteriaView& ScoreWindow::table() const
{
    return hands.find<widgets::CriteriaView>("criteriaView");
}

ScoreSheet ScoreWindow::sheet(const char* candidate, const char* juror) const
{
    const auto sheet = const_cast<widgets::MainWindow&>(window).document()->session().sheet(
        {CandidateId(candidate), JurorId(juror)}, Viewer::staff());
    REQUIRE(sheet);
    return *sheet;
}

Mark ScoreWindow::mark(const char* criterion, Evidence evidence) const
{
    return sheet("c1").criterion(CriterionId(criterion)).mark(evidence);
}

} // namespace delibere::gui
