// SPDX-License-Identifier: GPL-3.0-or-later
// The questions asked for real, in modal dialogs over a window.
#pragma once

#include <QPointer>
#include <QWidget>

#include "widgets/kit/prompts.h"

namespace delibere::widgets {

// Where the dialogs of files start until somebody goes elsewhere in one; kept for the next start.
void startFileDialogsFrom(const QString& folder);

class DialogPrompts : public Prompts {
public:
    // Until then, dialogs have no parent.
    void setWindow(QWidget* window) { m_window = window; }

    bool confirm(const QString& title, const QString& text, const QString& action,
                 const QString& refusal) override;
    std::optional<QString> askLine(const QString& title, const QString& text,
                                   const QString& action) override;
    std::optional<QString> askText(const QString& title, const QString& text,
                                   const QString& action) override;
    std::optional<int> choose(const QString& title, const QString& text, const QStringList& choices,
                              int current, const QString& action) override;
    void showProblem(const QString& text) override;
    std::optional<QString> openFile(const QString& title, const QString& filter) override;
    std::optional<QString> saveFile(const QString& title, const QString& suggestion,
                                    const QString& filter) override;
    std::optional<QString> chooseFolder(const QString& title) override;
    bool setUpPrinter(QPrinter& printer, const QString& title) override;

private:
    QPointer<QWidget> m_window;
};

} // namespace delibere::widgets
