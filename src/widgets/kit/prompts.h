// SPDX-License-Identifier: GPL-3.0-or-later
// The questions that the program asks a person, behind one interface so that a test can answer.
// Dialogs only for what cannot be undone; everything else happens in place.
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

class QPrinter;

namespace delibere::widgets {

class Prompts {
public:
    virtual ~Prompts() = default;

    // `action` is the word on the button ("Remettre"), never OK; `refusal` that of the other one.
    virtual bool confirm(const QString& title, const QString& text, const QString& action,
                         const QString& refusal = QStringLiteral("Annuler")) = 0;
    // A name, on one line: Enter is the answer. nullopt: given up. Never empty otherwise.
    virtual std::optional<QString> askLine(const QString& title, const QString& text,
                                           const QString& action) = 0;
    // The same of a text of several lines.
    virtual std::optional<QString> askText(const QString& title, const QString& text,
                                           const QString& action) = 0;
    // One of the choices, by its place; `current` is chosen at first, -1: none. nullopt: given up.
    virtual std::optional<int> choose(const QString& title, const QString& text,
                                      const QStringList& choices, int current,
                                      const QString& action) = 0;
    virtual void showProblem(const QString& text) = 0;
    virtual std::optional<QString> openFile(const QString& title, const QString& filter) = 0;
    virtual std::optional<QString> saveFile(const QString& title, const QString& suggestion,
                                            const QString& filter) = 0;
    virtual std::optional<QString> chooseFolder(const QString& title) = 0;
    // Which printer, which paper, how many copies. False: given up.
    virtual bool setUpPrinter(QPrinter& printer, const QString& title) = 0;
};

} // namespace delibere::widgets
