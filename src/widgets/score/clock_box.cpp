// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/clock_box.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int tickMilliseconds = 250; // a second shows at most this late

QString minutesAndSeconds(std::chrono::seconds time)
{
    return QStringLiteral("%1:%2")
        .arg(time.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

QToolButton* link(QWidget* parent, const QString& text)
{
    auto* button = new QToolButton(parent);
    theme::setRole(button, "link");
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ClockBox::ClockBox(QWidget* parent)
    : QWidget(parent), m_phase(plainLabel(this)), m_time(plainLabel(this)),
      m_limit(plainLabel(this)), m_run(new QPushButton(this)),
      m_moveOn(link(this, QStringLiteral("Passer à l’échange\u00a0›"))),
      m_reset(link(this, QStringLiteral("Remettre à zéro"))), m_fold(link(this, {})),
      m_body(new QWidget(this)), m_now([] {
          return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
      })
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    theme::setRole(m_phase, "heading");
    theme::setRole(m_time, "figure");
    m_time->setAccessibleName(QStringLiteral("Temps écoulé"));
    auto* title = new QHBoxLayout;
    title->addWidget(m_phase, 1);
    title->addWidget(m_fold);
    layout->addLayout(title);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(theme::unit);
    figures->addWidget(m_time);
    figures->addWidget(m_limit, 1, Qt::AlignVCenter);
    figures->addWidget(m_run);
    body->addLayout(figures);
    auto* more = new QHBoxLayout;
    more->addStretch(1);
    more->addWidget(m_reset);
    more->addWidget(m_moveOn);
    body->addLayout(more);
    layout->addWidget(m_body);
    m_run->setToolTip(QStringLiteral("F7"));
    m_tick.setInterval(tickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, &ClockBox::refresh);
    connect(m_run, &QPushButton::clicked, this, &ClockBox::startOrPause);
    connect(m_moveOn, &QToolButton::clicked, this, [this] { change(m_clock.movedOn(m_now())); });
    connect(m_reset, &QToolButton::clicked, this, [this] { change({}); });
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    setFolded(false);
}

void ClockBox::setNow(Now now)
{
    m_now = std::move(now);
    refresh();
}

void ClockBox::setClock(const InterviewClock& clock)
{
    m_clock = clock;
    refresh();
}

void ClockBox::setFolded(bool folded)
{
    m_folded = folded;
    m_body->setVisible(!folded);
    m_fold->setText(folded ? QStringLiteral("Afficher") : QStringLiteral("Masquer"));
    m_fold->setAccessibleName(m_fold->text() + QStringLiteral(" le chronomètre"));
    refresh();
}

void ClockBox::startOrPause()
{
    const auto now = m_now();
    change(m_clock.running() ? m_clock.paused(now) : m_clock.started(now));
}

void ClockBox::change(const InterviewClock& clock)
{
    setClock(clock);
    emit changed(clock);
}

void ClockBox::refresh()
{
    const auto now = m_now();
    const bool exchange = m_clock.phase == InterviewPhase::Exchange;
    const bool over = m_clock.over(now);
    m_phase->setText(m_folded   ? QStringLiteral("Chronomètre")
                     : exchange ? QStringLiteral("Échange")
                                : QStringLiteral("Présentation"));
    m_time->setText(minutesAndSeconds(m_clock.elapsed(now)));
    m_limit->setText(over ? QStringLiteral("10\u00a0minutes passées")
                          : QStringLiteral("/ ") + minutesAndSeconds(InterviewClock::phaseLimit));
    theme::setTone(m_limit, over ? theme::Tone::Warning : theme::Tone::Muted);
    m_run->setText(m_clock.running() ? QStringLiteral("Pause") : QStringLiteral("Démarrer"));
    m_run->setAccessibleName(m_run->text() + QStringLiteral(" le chronomètre"));
    m_moveOn->setVisible(!exchange);
    m_reset->setVisible(!m_clock.running() && !m_clock.untouched());
    const bool ticking = m_clock.running() && !m_folded;
    if (ticking && !m_tick.isActive())
        m_tick.start();
    else if (!ticking)
        m_tick.stop();
}

} // namespace delibere::widgets
