// SPDX-License-Identifier: GPL-3.0-or-later
// What the page is besides when a commission reads an application on it: where it comes from and
// its pieces, how criteria weigh, and what the reader's own sheet makes, exactly, for them alone.
// No bloc is concluded on, and only who is summoned has an interview. Of a jury it does nothing.
#pragma once

#include <QLabel>
#include <QObject>

#include "widgets/score/score_mode.h"
#include "widgets/session/own_sheet.h"

namespace Ui {
class ScorePage;
}

namespace delibere::widgets {

class CommissionReading : public QObject {
    Q_OBJECT

public:
    // Both outlive it.
    CommissionReading(SessionDocument& document, Ui::ScorePage& ui);

    [[nodiscard]] bool present() const { return m_facts != nullptr; }
    // Marks of an interview are given to the current candidate: always, to a jury.
    [[nodiscard]] bool interviewed() const;
    // How a sheet is first looked at: its dossier was handed in, the interview is what remains.
    [[nodiscard]] ScoreMode modeOf(const ScoreSheet& sheet, ScoreMode present) const;
    // That its dossier is closed, while that is what keeps it from changing; else empty.
    [[nodiscard]] QString closedText(const ScoreSheet& sheet) const;
    void display(const OwnSheet& own, bool marksShown);

private:
    [[nodiscard]] QString factsText(const Application& application) const;
    void showResult(const Application& application, const ScoreSheet& sheet, bool marksShown);

    SessionDocument& m_document;
    Ui::ScorePage& m_ui;
    QLabel* m_facts = nullptr; // these two only of a commission
    QLabel* m_result = nullptr;
};

} // namespace delibere::widgets
