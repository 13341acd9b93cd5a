// SPDX-License-Identifier: GPL-3.0-or-later
// A few words, fields one under the other, a sentence that says how it went, one action. A key asks
// for half a second of work on purpose, and files may lie on a slow disk: that is done beside the
// window, which lives on and says how far it is.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "domain/jury_session.h"
#include "domain/problem.h"
#include "widgets/kit/beside_run.h"
#include "widgets/kit/secret_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

class WorkDialog : public QDialog {
    Q_OBJECT

public:
    // Not while something is under way: neither Escape nor the window's cross.
    void reject() override;
    [[nodiscard]] bool working() const { return m_busy; }

protected:
    // What takes several steps: « Les fichiers s’ouvrent… 12 fichiers sur 40 ».
    struct Steps {
        QString what;
        const char* singular;
        const char* plural;
        int count = 1;
        bool stoppable = true; // between two of them
    };
    WorkDialog(const QString& title, const QString& explanation, QWidget* parent);

    QLabel* addText(const QString& text);
    // `beside`: stands at the end of the line of its label.
    QLineEdit* addField(const QString& label, const char* name, QWidget* beside = nullptr);
    // What is typed is not shown.
    QLineEdit* addSecret(const QString& label, const char* name, QWidget* beside = nullptr);
    void showField(QLineEdit* field, bool shown); // with its label
    // `stretch`: its share of the room that is left.
    void addPart(QWidget* part, int stretch = 0);
    // The last row: `action` is the button that does it; without `leave` it is the only one.
    QPushButton* addAction(const QString& action, const QString& leave);
    void showEvent(QShowEvent* event) override; // as tall as what stands in it
    // Parts came into sight: the window is as tall as they are.
    void grow();
    void say(const QString& text, theme::Tone tone);
    void sayProblem(const Problem& problem, const JurySession& jury);

    // Says `what`, and makes a value in a thread of its own; then here, `then` takes it. Meanwhile
    // the dialog takes no input and does not close. `make` touches no session and no widget.
    template <class Make, class Then>
    void work(const QString& what, Make make, Then then)
    {
        using Made = std::invoke_result_t<Make&>;
        workThrough(
            Steps{what, "", "", 1}, [make = std::move(make)](int) mutable { return make(); },
            [then = std::move(then)](std::vector<Made> made) mutable {
                then(std::move(made.front()));
            },
            [] {});
    }
    // The same for several values, one after the other. Between two of them « Interrompre » ends
    // it: nothing was made then, and `stopped` is called in place of `then`.
    template <class Make, class Then>
    void workThrough(const Steps& steps, Make make, Then then, std::function<void()> stopped)
    {
        using Made = std::invoke_result_t<Make&, int>;
        struct Job {
            Make make;
            Then then;
            std::vector<Made> made{};
        };
        auto job = std::make_shared<Job>(Job{std::move(make), std::move(then)});
        runBeside(
            steps, [job](int at) { job->made.push_back(job->make(at)); },
            [job, stopped = std::move(stopped)](bool wasStopped) {
                if (wasStopped)
                    stopped();
                else
                    job->then(std::move(job->made));
            });
    }
    // For what asks a session, which stays in this thread: `make` calls goOn() between its steps;
    // `then` is called once input is taken again.
    void workHere(const Steps& steps, std::function<void()> make, std::function<void()> then);
    // Shows how far it is and lets the window live. False: it was interrupted.
    bool goOn(int done);
    // Within workHere(): other steps from here on.
    void nextSteps(const Steps& steps);
    [[nodiscard]] static QString interruptedText();

private:
    void addProgress();
    void runBeside(const Steps& steps, std::function<void(int)> step,
                   std::function<void(bool)> ended);
    void begin(const Steps& steps);
    void count(const Steps& steps);
    void showProgress(int done);
    void end();

    QVBoxLayout* m_column;
    QLabel* m_message = nullptr;
    QWidget* m_progressRow = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    BesideRun* m_run;
    Steps m_steps{};
    bool m_busy = false;
    bool m_stopAsked = false;
    std::function<void(bool)> m_ended;
    std::vector<QPointer<QWidget>> m_waiting; // take no input meanwhile
    QPointer<QWidget> m_focused;
};

} // namespace delibere::widgets
