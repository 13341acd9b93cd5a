// SPDX-License-Identifier: GPL-3.0-or-later
// The main window on Évaluer, with a session of two candidates and three members on disk, and the
// hands in front of it.
#pragma once

#include "app/session.h"
#include "gui/hands.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/score/criteria_view.h"
#include "widgets/shell/main_window.h"

namespace delibere::gui {

// m1 presides, c1 and c2 present every bloc; without another, of the framework of 106 criteria.
void createScoreSession(const std::filesystem::path& path,
                        const char* framework = "cqp-technicien-maintenance-alimentaire.json");

class ScoreWindow {
public:
    // Opens the session that lies there, as a person would; the settings lie beside it.
    explicit ScoreWindow(const std::filesystem::path& path);

    // Keys go to whatever has the focus; a key is never sent to a chosen widget.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        hands.press(key, modifiers);
    }
    void pressAll(std::initializer_list<Qt::Key> keys) const;
    // Presses `key` until the control of that object name or accessible name has the focus.
    void pressUntil(const char* name, Qt::Key key) const;
    void backToTable() const { pressUntil("criteriaView", Qt::Key_F6); }
    [[nodiscard]] widgets::CriteriaView& table() const;
    [[nodiscard]] ScoreSheet sheet(const char* candidate, const char* juror = "m1") const;
    [[nodiscard]] Mark mark(const char* criterion, Evidence evidence) const;

    sample::ScriptedPrompts prompts;
    widgets::MainWindow window;
    Hands hands;
};

// The same on a session that is made for it, in a folder that goes with it.
class ScoreRoom {
public:
    ScoreRoom() : at(made()) {}
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }
    widgets::SessionDocument& document() { return *at.window.document(); }

private:
    [[nodiscard]] std::filesystem::path made() const
    {
        createScoreSession(folder() / "jury.jury");
        return folder() / "jury.jury";
    }
    sample::ScratchFolder m_folder;

public:
    ScoreWindow at;
};

} // namespace delibere::gui
