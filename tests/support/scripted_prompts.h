// SPDX-License-Identifier: GPL-3.0-or-later
// Answers decided by a test before the question comes, and what was asked. A question without an
// answer left is given up, as a person would close the dialog.
#pragma once

#include <algorithm>
#include <deque>
#include <optional>

#include <QPrinter>
#include <QStringList>

#include "widgets/kit/prompts.h"

namespace delibere::sample {

class ScriptedPrompts : public widgets::Prompts {
public:
    std::deque<bool> confirmations;
    std::deque<QString> texts;
    std::deque<int> choices;   // places; without one left, what stood there or else the first
    std::deque<QString> paths; // files and folders, in the order they are asked for
    QStringList asked;         // titles
    QString lastText;          // what the last question said
    QStringList lastOffered;   // the choices of the last such question

    bool confirm(const QString& title, const QString& text, const QString& /*action*/,
                 const QString& /*refusal*/) override
    {
        asked.append(title);
        lastText = text;
        return next(confirmations).value_or(false);
    }
    std::optional<QString> askLine(const QString& title, const QString& text,
                                   const QString& action) override
    {
        return askText(title, text, action);
    }
    std::optional<QString> askText(const QString& title, const QString& text,
                                   const QString& /*action*/) override
    {
        asked.append(title);
        lastText = text;
        return next(texts);
    }
    std::optional<int> choose(const QString& title, const QString& /*text*/,
                              const QStringList& offered, int current,
                              const QString& /*action*/) override
    {
        asked.append(title);
        lastOffered = offered;
        const auto chosen = next(choices);
        if (!chosen)
            return std::max(0, current);
        return *chosen < 0 ? std::nullopt : chosen; // below 0: the question is given up
    }
    void showProblem(const QString& text) override { asked.append(text); }
    std::optional<QString> openFile(const QString& title, const QString& /*filter*/) override
    {
        asked.append(title);
        return next(paths);
    }
    std::optional<QString> saveFile(const QString& title, const QString& /*suggestion*/,
                                    const QString& /*filter*/) override
    {
        asked.append(title);
        return next(paths);
    }
    std::optional<QString> chooseFolder(const QString& title) override
    {
        asked.append(title);
        return next(paths);
    }

    // Prints into the next of the paths, as a PDF.
    bool setUpPrinter(QPrinter& printer, const QString& title) override
    {
        asked.append(title);
        const auto path = next(paths);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path.value_or(QString()));
        return path.has_value();
    }

private:
    template <class Value>
    static std::optional<Value> next(std::deque<Value>& answers)
    {
        if (answers.empty())
            return std::nullopt;
        Value answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

} // namespace delibere::sample
