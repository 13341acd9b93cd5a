// SPDX-License-Identifier: GPL-3.0-or-later
// The window locked between two turns: nothing of the session is seen, and its keys do nothing,
// until who takes the next turn has shown that it is them. By itself after ten minutes in which
// nobody touched the keyboard or the mouse, where turns ask for a passphrase.
#pragma once

#include <chrono>
#include <vector>

#include <QObject>
#include <QPointer>
#include <QTimer>

class QAction;
class QMainWindow;
class QVBoxLayout;
class QWidget;

namespace delibere::widgets {

class TurnLock : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::minutes patience{10};

    // `layout`: of the window's content, which hides while it is locked.
    TurnLock(QMainWindow& window, QVBoxLayout& layout);

    // By itself from now on, or no more.
    void watch(bool watched);
    void setPatience(std::chrono::milliseconds idle) { m_idle.setInterval(idle); }
    // What is open over the window closes first; a dialog that is at work is waited for.
    enum class Before { NextTurn, FirstTurn };
    void lock(Before turn = Before::NextTurn);
    // Its key locks over an open dialog too, which keeps the window's own keys from it.
    void followKey(const QAction& action) { m_action = &action; }
    void release();
    [[nodiscard]] bool locked() const { return m_page != nullptr; }

signals:
    void locking(); // nothing is hidden yet
    void resumeRequested();
    void leaveRequested(); // the session is to be closed as it is

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool closeDialogs();
    void showPage(Before turn);
    [[nodiscard]] bool isKey(const QEvent& event) const;

    QMainWindow& m_window;
    QVBoxLayout& m_layout;
    QTimer m_idle;
    const QAction* m_action = nullptr;
    bool m_watched = false;
    QWidget* m_page = nullptr;               // in place of the content
    std::vector<QPointer<QWidget>> m_hidden; // shown again
    std::vector<QPointer<QAction>> m_silent; // enabled again
    QString m_title;
};

} // namespace delibere::widgets
