// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the interview: the phase, the time in it, start, pause, go on to the exchange. It
// can be hidden, and at the end of ten minutes it says so in a word: nothing rings, nothing blinks.
#pragma once

#include <functional>

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include "domain/interview_clock.h"

namespace delibere::widgets {

class ClockBox : public QWidget {
    Q_OBJECT

public:
    using Now = std::function<InterviewClock::Instant()>;

    explicit ClockBox(QWidget* parent = nullptr);

    void setNow(Now now); // the wall clock unless told otherwise
    void setClock(const InterviewClock& clock);
    [[nodiscard]] const InterviewClock& clock() const { return m_clock; }
    void setFolded(bool folded);
    [[nodiscard]] bool folded() const { return m_folded; }

    void startOrPause();

signals:
    void changed(const delibere::InterviewClock& clock); // by the person, not by time

private:
    void change(const InterviewClock& clock);
    void refresh();

    QLabel* m_phase;
    QLabel* m_time;
    QLabel* m_limit;
    QPushButton* m_run;
    QToolButton* m_moveOn;
    QToolButton* m_reset;
    QToolButton* m_fold;
    QWidget* m_body;
    QTimer m_tick;
    Now m_now;
    InterviewClock m_clock;
    bool m_folded = false;
};

} // namespace delibere::widgets
