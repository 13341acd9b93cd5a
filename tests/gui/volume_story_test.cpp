// SPDX-License-Identifier: GPL-3.0-or-later
// A session on a USB key: the window says so, works on a copy, and leaves the key as it was.
#include <filesystem>

#include <QApplication>
#include <QLabel>
#include <catch2/catch.hpp>

#include "gui/score_window.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using namespace delibere::widgets;

TEST_CASE("a session on a key is not worked on there: a copy is, and the key stays as it was")
{
    const sample::ScratchFolder key;
    const sample::ScratchFolder home;
    const auto original = key.path() / "jury.jury";
    gui::createScoreSession(original);
    const auto before = std::filesystem::last_write_time(original);
    const QString copy = toQt((home.path() / "jury").string());

    sample::ScriptedPrompts prompts;
    MainWindow window(prompts);
    window.show();
    window.setVolumeRule([&](const std::filesystem::path& path) {
        return path.string().starts_with(key.path().string()) ? VolumeKind::Removable
                                                              : VolumeKind::Ordinary;
    });
    auto& banner = *window.findChild<QWidget*>(QStringLiteral("bannerFrame"));

    prompts.choices = {-1};
    window.openSession(toQt(original.string())); // given up
    CHECK(prompts.asked == QStringList{QStringLiteral("Une session sur un support amovible")});
    CHECK(window.document() == nullptr);
    CHECK_FALSE(banner.isVisible());

    prompts.choices = {0}; // a copy on the key again is none
    prompts.paths = {toQt((key.path() / "copie.jury").string())};
    window.openSession(toQt(original.string()));
    CHECK(window.document() == nullptr);
    CHECK(banner.isVisible());
    CHECK_FALSE(std::filesystem::exists(key.path() / "copie.jury"));

    prompts.choices = {0};
    prompts.paths = {copy};
    window.openSession(toQt(original.string()));
    REQUIRE(window.document() != nullptr);
    CHECK(window.document()->session().path() == home.path() / "jury.jury");
    CHECK(std::filesystem::last_write_time(original) == before);

    // Nor is a session made there.
    const auto count = [&] {
        return std::distance(std::filesystem::directory_iterator(key.path()), {});
    };
    CHECK(count() == 1);
    window.createSession({}, toQt((key.path() / "nouvelle.jury").string()));
    CHECK(count() == 1);
    CHECK(window.document()->session().path() == home.path() / "jury.jury");
}

TEST_CASE("a session on a key is looked at where it lies, and nothing is written there")
{
    const sample::ScratchFolder key;
    const auto original = key.path() / "jury.jury";
    gui::createScoreSession(original);
    const auto before = std::filesystem::last_write_time(original);
    const auto size = std::filesystem::file_size(original);
    const auto count = [&] {
        return std::distance(std::filesystem::directory_iterator(key.path()), {});
    };
    sample::ScriptedPrompts prompts;
    MainWindow window(prompts);
    window.show();
    window.setVolumeRule([](const std::filesystem::path&) { return VolumeKind::Removable; });
    prompts.choices = {1, 1}; // read only; then a member looks at their sheet
    window.openSession(toQt(original.string()));
    REQUIRE(window.document() != nullptr);
    CHECK(window.document()->session().path() == original);
    CHECK(window.document()->session().readOnly());
    CHECK(window.findChild<QLabel*>(QStringLiteral("savedLabel"))->text() ==
          QStringLiteral("Lecture seule"));
    CHECK(count() == 1); // no lock, no journal beside it
    window.showPage(Page::Scoring);
    QApplication::processEvents();
    {
        // Others may look at it too.
        const auto other = app::Session::openToRead(original);
        REQUIRE(other.has_value());
        CHECK(other->readOnly());
    }
    CHECK(std::filesystem::last_write_time(original) == before);
    CHECK(std::filesystem::file_size(original) == size);
}
