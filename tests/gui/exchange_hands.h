// SPDX-License-Identifier: GPL-3.0-or-later
// The hands of a person in a dialog between laptops: fields by their object name, the one action.
#pragma once

#include <filesystem>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include "widgets/kit/work_dialog.h"
#include "widgets/shell/main_window.h"

namespace delibere::gui {

inline constexpr auto presidentPhrase = "girafe tunnel pivoine cuivre lundi";
inline constexpr auto missionCode = "48213 90417 55012 77340 19986";
inline constexpr auto memberPhrase = "poivron lanterne moquette silex dimanche";

template <class Field>
Field& in(QDialog& dialog, const char* name)
{
    INFO(name);
    auto* field = dialog.findChild<Field*>(QLatin1String(name));
    REQUIRE(field != nullptr);
    return *field;
}

inline void type(QDialog& dialog, const char* field, const QString& text)
{
    QLineEdit& line = in<QLineEdit>(dialog, field);
    QTest::mouseClick(&line, Qt::LeftButton);
    QTest::keyClick(&line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&line, text);
}

// What was begun beside the window has ended, and is shown.
inline void settle(const QDialog& dialog)
{
    QCoreApplication::processEvents();
    const auto* working = qobject_cast<const widgets::WorkDialog*>(&dialog);
    while (working != nullptr && working->working())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
}

// Waits for what the button begins.
inline void press(QDialog& dialog, const char* button = "actionPushButton")
{
    QTest::mouseClick(&in<QPushButton>(dialog, button), Qt::LeftButton);
    settle(dialog);
}

inline std::filesystem::path only(const std::filesystem::path& folder, const char* ending)
{
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ending)
            found.push_back(entry.path());
    }
    REQUIRE(found.size() == 1);
    return found.front();
}

inline QDialog& modalDialog()
{
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog != nullptr);
    return *dialog;
}

inline QDialog& opened(widgets::MainWindow& window, const char* action)
{
    INFO(action);
    auto* asked = window.findChild<QAction*>(QLatin1String(action));
    REQUIRE(asked != nullptr);
    REQUIRE(asked->isVisible());
    REQUIRE(asked->isEnabled());
    asked->trigger();
    return modalDialog();
}

} // namespace delibere::gui
