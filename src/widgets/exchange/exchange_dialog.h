// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs between laptops share: a few words, fields one under the other, a sentence that
// says how it went, one action. A key asks for half a second of work on purpose: that is said
// before the window stands still.
#pragma once

#include <functional>

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "domain/jury_session.h"
#include "domain/problem.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

class ExchangeDialog : public QDialog {
    Q_OBJECT

public:
    // Not while something is under way.
    void reject() override;

protected:
    ExchangeDialog(const QString& title, const QString& explanation, QWidget* parent);

    QLabel* addText(const QString& text);
    // What is typed is not shown.
    QLineEdit* addSecret(const QString& label, const char* name);
    QLineEdit* addField(const QString& label, const char* name);
    void addPart(QWidget* part, int stretch = 0);
    // The last row: `action` is the button that does it.
    QPushButton* addAction(const QString& action, const QString& leave);
    // Parts came into sight: the window is as tall as they are.
    void grow();
    void say(const QString& text, theme::Tone tone);
    void sayProblem(const Problem& problem, const JurySession& jury);
    // Says `what`, then works; a second press in between does nothing.
    void work(const QString& what, std::function<void()> done);

private:
    QVBoxLayout* m_column;
    QLabel* m_message = nullptr;
    bool m_busy = false;
};

} // namespace delibere::widgets
