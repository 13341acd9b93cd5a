// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/turn_lock.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QKeyEvent>
#include <QMainWindow>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr std::chrono::seconds nextTry{2};

bool isUse(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress ||
           type == QEvent::MouseMove || type == QEvent::Wheel || type == QEvent::TouchBegin;
}

} // namespace

TurnLock::TurnLock(QMainWindow& window, QVBoxLayout& layout)
    : QObject(&window), m_window(window), m_layout(layout)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(patience);
    connect(&m_idle, &QTimer::timeout, this, [this] { lock(); });
    qApp->installEventFilter(this);
}

void TurnLock::watch(bool watched)
{
    m_watched = watched;
    if (watched && !locked())
        m_idle.start();
    else
        m_idle.stop();
}

bool TurnLock::eventFilter(QObject* watched, QEvent* event)
{
    if (m_idle.isActive() && isUse(event->type()))
        m_idle.start();
    if (!locked() && isKey(*event)) {
        QTimer::singleShot(0, this, [this] { lock(); });
        return true;
    }
    return QObject::eventFilter(watched, event);
}

// Over a dialog; elsewhere the window's action takes it.
bool TurnLock::isKey(const QEvent& event) const
{
    if (event.type() != QEvent::KeyPress || m_action == nullptr || !m_action->isEnabled() ||
        QApplication::activeModalWidget() == nullptr)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    return m_action->shortcut() == QKeySequence(key.keyCombination());
}

bool TurnLock::closeDialogs()
{
    for (QWidget* top : QApplication::topLevelWidgets()) {
        auto* dialog = qobject_cast<QDialog*>(top);
        if (dialog != nullptr && dialog->isVisible())
            dialog->reject();
    }
    const auto tops = QApplication::topLevelWidgets();
    return std::none_of(tops.begin(), tops.end(), [](QWidget* top) {
        return qobject_cast<QDialog*>(top) != nullptr && top->isVisible();
    });
}

void TurnLock::lock(Before turn)
{
    if (locked())
        return;
    emit locking();
    if (!closeDialogs()) {
        QTimer::singleShot(nextTry, this, [this, turn] { lock(turn); });
        return;
    }
    m_idle.stop();
    for (int at = 0; at < m_layout.count(); ++at) {
        QWidget* part = m_layout.itemAt(at)->widget();
        if (part != nullptr && part->isVisibleTo(&m_window)) {
            part->hide();
            m_hidden.emplace_back(part);
        }
    }
    for (QAction* action : m_window.actions()) {
        if (action->isEnabled() && !action->shortcut().isEmpty()) {
            action->setEnabled(false);
            m_silent.emplace_back(action);
        }
    }
    m_title = m_window.windowTitle();
    m_window.setWindowTitle(QStringLiteral("Verrouillé — Délibéré"));
    showPage(turn);
}

void TurnLock::showPage(Before turn)
{
    m_page = new QWidget(&m_window);
    m_page->setObjectName(QStringLiteral("lockedPage"));
    auto* column = new QVBoxLayout(m_page);
    column->addStretch(1);
    auto* title = plainLabel(m_page, QStringLiteral("Délibéré est verrouillé"));
    theme::setRole(title, "title");
    title->setAlignment(Qt::AlignCenter);
    column->addWidget(title);
    auto* words =
        plainLabel(m_page, (turn == Before::FirstTurn
                                ? QStringLiteral("Personne n’a encore pris son tour. ")
                                : QStringLiteral("Tout ce qui a été saisi est enregistré. ")) +
                               QStringLiteral("«\u00a0Reprendre…\u00a0»\u00a0: dites qui prend son "
                                              "tour, puis sa phrase secrète."));
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* resume = new QPushButton(QStringLiteral("Reprendre…"), m_page);
    resume->setObjectName(QStringLiteral("resumePushButton"));
    theme::setRole(resume, "primary");
    column->addSpacing(12);
    column->addWidget(resume, 0, Qt::AlignHCenter);
    auto* leave = new QPushButton(QStringLiteral("Fermer la session"), m_page);
    leave->setObjectName(QStringLiteral("leaveSessionPushButton"));
    column->addWidget(leave, 0, Qt::AlignHCenter);
    connect(leave, &QPushButton::clicked, this, &TurnLock::leaveRequested);
    column->addStretch(2);
    m_layout.addWidget(m_page, 1);
    connect(resume, &QPushButton::clicked, this, &TurnLock::resumeRequested);
    resume->setDefault(true);
    m_page->show(); // what is not shown takes no focus
    resume->setFocus();
}

void TurnLock::release()
{
    if (!locked())
        return;
    delete std::exchange(m_page, nullptr);
    for (const QPointer<QWidget>& part : m_hidden) {
        if (part != nullptr)
            part->show();
    }
    for (const QPointer<QAction>& action : m_silent) {
        if (action != nullptr)
            action->setEnabled(true);
    }
    m_hidden.clear();
    m_silent.clear();
    m_window.setWindowTitle(m_title);
    watch(m_watched);
}

} // namespace delibere::widgets
