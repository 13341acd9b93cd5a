// SPDX-License-Identifier: GPL-3.0-or-later
// A jury at work, for tests of widgets: a session on disk over a real framework, the document that
// widgets see, prompts that answer what the test decided.
#pragma once

#include <memory>
#include <optional>

#include "support/scratch_folder.h"
#include "support/shipped_files.h"
#include "widgets/kit/prompts.h"
#include "widgets/session/session_document.h"

namespace delibere::sample {

class Answers : public widgets::Prompts {
public:
    bool agree = true;
    std::optional<QString> text;
    std::optional<QString> path; // of a file to save
    std::optional<int> choice;   // by its place
    QString problem;             // the last one shown
    int asked = 0;

    bool confirm(const QString&, const QString&, const QString&, const QString&) override
    {
        ++asked;
        return agree;
    }
    std::optional<QString> askLine(const QString& title, const QString& question,
                                   const QString& action) override
    {
        return askText(title, question, action);
    }
    std::optional<QString> askText(const QString&, const QString&, const QString&) override
    {
        ++asked;
        return text;
    }
    std::optional<int> choose(const QString&, const QString&, const QStringList&, int,
                              const QString&) override
    {
        ++asked;
        return choice;
    }
    void showProblem(const QString& text) override { problem = text; }
    std::optional<QString> openFile(const QString&, const QString&) override { return {}; }
    std::optional<QString> saveFile(const QString&, const QString&, const QString&) override
    {
        return path;
    }
    std::optional<QString> chooseFolder(const QString&) override { return {}; }
    bool setUpPrinter(QPrinter&, const QString&) override { return false; }
};

// m1 acts, c1 is looked at; both candidates present every bloc.
class Sitting {
public:
    explicit Sitting(const char* frameworkFile = percentFile);

    [[nodiscard]] widgets::SessionDocument& document() { return *m_document; }
    [[nodiscard]] ScoreSheet sheet() const; // the current one
    // Every final typed, then handed in, by one juror for c1.
    void submit(const char* juror, int percent);

    Answers answers;

private:
    ScratchFolder m_folder;
    std::unique_ptr<widgets::SessionDocument> m_document;
};

// As the page of a model does while it is in sight.
template <class Model>
void keepTold(widgets::SessionDocument& document, Model& model)
{
    using widgets::SessionDocument;
    QObject::connect(&document, &SessionDocument::changed, &model, &Model::follow);
    for (const auto another :
         {&SessionDocument::currentCandidateChanged, &SessionDocument::actingJurorChanged})
        QObject::connect(&document, another, &model, &Model::reload);
}

} // namespace delibere::sample
