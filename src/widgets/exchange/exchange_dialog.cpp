// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/exchange_dialog.h"

#include <algorithm>
#include <utility>

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTimer>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int dialogWidth = 620;

} // namespace

ExchangeDialog::ExchangeDialog(const QString& title, const QString& explanation, QWidget* parent)
    : QDialog(parent), m_column(new QVBoxLayout(this))
{
    setWindowTitle(title);
    setMinimumWidth(dialogWidth);
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(8);
    addText(explanation);
}

QLabel* ExchangeDialog::addText(const QString& text)
{
    QLabel* label = plainLabel(this, text);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

QLineEdit* ExchangeDialog::addField(const QString& label, const char* name)
{
    QLabel* words = addText(label);
    theme::setRole(words, "heading");
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    words->setBuddy(field);
    m_column->addWidget(field);
    return field;
}

QLineEdit* ExchangeDialog::addSecret(const QString& label, const char* name)
{
    QLineEdit* field = addField(label, name);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

void ExchangeDialog::addPart(QWidget* part, int stretch)
{
    m_column->addWidget(part, stretch);
}

QPushButton* ExchangeDialog::addAction(const QString& action, const QString& leave)
{
    m_message = addText({});
    m_message->hide();
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* away = new QPushButton(leave, this);
    away->setObjectName(QStringLiteral("leavePushButton"));
    away->setAutoDefault(false);
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

void ExchangeDialog::reject()
{
    if (!m_busy)
        QDialog::reject();
}

// Neither a least width that was set nor a layout of wrapped lines lets it grow by itself.
void ExchangeDialog::grow()
{
    layout()->activate();
    const int wide = std::max(width(), layout()->minimumSize().width());
    resize(wide, std::max(height(), layout()->totalHeightForWidth(wide)));
}

void ExchangeDialog::say(const QString& text, theme::Tone tone)
{
    m_message->setText(text);
    theme::setTone(m_message, tone);
    m_message->setVisible(!text.isEmpty());
    grow();
}

void ExchangeDialog::sayProblem(const Problem& problem, const JurySession& jury)
{
    say(toQt(wording::problemText(problem, jury)), theme::Tone::Bad);
}

void ExchangeDialog::work(const QString& what, std::function<void()> done)
{
    if (std::exchange(m_busy, true))
        return;
    say(what, theme::Tone::Muted);
    repaint();
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    QTimer::singleShot(0, this, [this, done = std::move(done)] {
        done();
        m_busy = false;
        QGuiApplication::restoreOverrideCursor();
    });
}

} // namespace delibere::widgets
