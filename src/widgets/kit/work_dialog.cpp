// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/work_dialog.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QTimer>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int workWidth = 620;

} // namespace

WorkDialog::WorkDialog(const QString& title, const QString& explanation, QWidget* parent)
    : QDialog(parent), m_column(new QVBoxLayout(this)), m_run(new BesideRun(this))
{
    connect(m_run, &BesideRun::progressed, this, &WorkDialog::showProgress);
    connect(m_run, &BesideRun::finished, this, [this](bool stopped) {
        end();
        std::exchange(m_ended, {})(stopped);
    });
    setWindowTitle(title);
    setMinimumWidth(workWidth);
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(8);
    addText(explanation);
}

QLabel* WorkDialog::addText(const QString& text)
{
    QLabel* label = plainLabel(this, text);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

QLineEdit* WorkDialog::addField(const QString& label, const char* name, QWidget* beside)
{
    QLabel* words = plainLabel(this, label);
    words->setWordWrap(true);
    theme::setRole(words, "heading");
    auto* row = new QHBoxLayout;
    row->addWidget(words, 1);
    if (beside != nullptr)
        row->addWidget(beside, 0, Qt::AlignBottom);
    m_column->addLayout(row);
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    words->setBuddy(field);
    m_column->addWidget(field);
    return field;
}

QLineEdit* WorkDialog::addSecret(const QString& label, const char* name, QWidget* beside)
{
    QLineEdit* field = addField(label, name, beside);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

void WorkDialog::showField(QLineEdit* field, bool shown)
{
    for (QLabel* label : findChildren<QLabel*>()) {
        if (label->buddy() == field)
            label->setVisible(shown);
    }
    field->setVisible(shown);
}

void WorkDialog::addPart(QWidget* part, int stretch)
{
    m_column->addWidget(part, stretch);
}

QPushButton* WorkDialog::addAction(const QString& action, const QString& leave)
{
    m_column->addStretch(0); // what no part in sight takes is here, not between the parts
    m_message = addText({});
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing()); // no button jumps
    addProgress();
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* away = new QPushButton(leave, this);
    away->setObjectName(QStringLiteral("leavePushButton"));
    away->setAutoDefault(false);
    away->setHidden(leave.isEmpty());
    auto* button = new QPushButton(action, this);
    button->setObjectName(QStringLiteral("actionPushButton"));
    button->setDefault(true);
    theme::setRole(button, "primary");
    row->addWidget(away);
    row->addWidget(button);
    m_column->addSpacing(8);
    m_column->addLayout(row);
    connect(away, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

void WorkDialog::reject()
{
    if (!m_busy)
        QDialog::reject();
}

void WorkDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    grow();
}

// Neither a least width that was set nor a layout of wrapped lines lets it grow by itself.
void WorkDialog::grow()
{
    layout()->activate();
    const int wide = std::max(width(), layout()->minimumSize().width());
    const QRect free = screen()->availableGeometry();
    const QSize frame = frameGeometry().size() - size(); // what the desktop puts around it
    const int tall = std::min(layout()->totalHeightForWidth(wide), free.height() - frame.height());
    resize(wide, std::max(height(), tall));
    // The action stands at its foot, at the right: never over an edge of the screen.
    const int under = y() + height() + frame.height() - (free.y() + free.height());
    const int beside = x() + width() + frame.width() - (free.x() + free.width());
    if (isVisible() && (under > 0 || beside > 0))
        move(std::max(free.x(), x() - std::max(0, beside)),
             std::max(free.y(), y() - std::max(0, under)));
}

void WorkDialog::say(const QString& text, theme::Tone tone)
{
    m_message->setText(text);
    theme::setTone(m_message, tone);
    grow();
}

void WorkDialog::sayProblem(const Problem& problem, const JurySession& jury)
{
    say(toQt(wording::problemText(problem, jury)), theme::Tone::Bad);
}

void WorkDialog::addProgress()
{
    m_progressRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setObjectName(QStringLiteral("progressBar"));
    m_progress->setTextVisible(false);
    m_stop = new QPushButton(QStringLiteral("Interrompre"), m_progressRow);
    m_stop->setObjectName(QStringLiteral("stopPushButton"));
    m_stop->setAutoDefault(false);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    m_progressRow->hide();
    m_column->addWidget(m_progressRow);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stopAsked = true;
        m_stop->setEnabled(false); // ends with the step that is under way
        m_run->stop();
    });
}

void WorkDialog::runBeside(const Steps& steps, std::function<void(int)> step,
                           std::function<void(bool)> ended)
{
    if (m_busy)
        return;
    begin(steps);
    m_ended = std::move(ended);
    m_run->start(steps.count, std::move(step));
}

void WorkDialog::workHere(const Steps& steps, std::function<void()> make,
                          std::function<void()> then)
{
    if (m_busy)
        return;
    begin(steps);
    QTimer::singleShot(0, this, [this, make = std::move(make), then = std::move(then)] {
        make();
        end();
        then();
    });
}

bool WorkDialog::goOn(int done)
{
    showProgress(done);
    QCoreApplication::processEvents();
    return !m_stopAsked;
}

// What can be typed in or pressed waits; words and what says how far it is do not.
void WorkDialog::begin(const Steps& steps)
{
    m_busy = true;
    m_focused = focusWidget();
    for (QWidget* part : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part == m_progressRow || qobject_cast<QLabel*>(part) != nullptr || !part->isEnabled())
            continue;
        part->setEnabled(false);
        m_waiting.emplace_back(part);
    }
    setCursor(Qt::BusyCursor);
    count(steps);
}

void WorkDialog::count(const Steps& steps)
{
    m_stopAsked = false;
    m_steps = steps;
    m_progressRow->setVisible(steps.count > 1);
    m_stop->setVisible(steps.stoppable);
    m_stop->setEnabled(true);
    m_progress->setRange(0, steps.count);
    showProgress(0);
}

void WorkDialog::nextSteps(const Steps& steps)
{
    count(steps);
    goOn(0);
}

void WorkDialog::showProgress(int done)
{
    m_progress->setValue(done);
    const QString far =
        m_steps.count == 1
            ? QString()
            : QStringLiteral(" %1 sur %2")
                  .arg(toQt(wording::formatCount(done, m_steps.singular, m_steps.plural)))
                  .arg(m_steps.count);
    say(m_steps.what + far, theme::Tone::Muted);
}

void WorkDialog::end()
{
    m_busy = false;
    m_progressRow->hide();
    unsetCursor();
    for (const QPointer<QWidget>& part : std::exchange(m_waiting, {})) {
        if (part != nullptr)
            part->setEnabled(true);
    }
    if (m_focused != nullptr && m_focused->isVisible())
        m_focused->setFocus();
}

QString WorkDialog::interruptedText()
{
    return QStringLiteral("Interrompu\u00a0: rien n’a été écrit.");
}

} // namespace delibere::widgets
