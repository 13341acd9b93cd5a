// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/percent_field.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpressionValidator>

#include "widgets/theme.h"

namespace delibere::widgets {

PercentField::PercentField(QWidget* parent) : QLineEdit(parent)
{
    static const QRegularExpression percents(QStringLiteral("(100|[0-9]{1,2})?"));
    setValidator(new QRegularExpressionValidator(percents, this));
    setAlignment(Qt::AlignRight);
    setTextMargins(0, 0, 18, 0);
    setFixedWidth(theme::scaled(80));
    connect(this, &QLineEdit::editingFinished, this, &PercentField::finish);
}

void PercentField::setPercent(std::optional<Percent> percent)
{
    m_percent = percent;
    setText(percent ? QString::number(percent->value) : QString());
}

std::optional<Percent> PercentField::typedPercent() const
{
    if (text().isEmpty())
        return std::nullopt;
    return Percent{text().toInt()};
}

void PercentField::enter(std::optional<Percent> percent)
{
    setText(percent ? QString::number(percent->value) : QString());
    finish();
}

void PercentField::setHidden(bool hidden)
{
    setEchoMode(hidden ? QLineEdit::NoEcho : QLineEdit::Normal);
}

void PercentField::finish()
{
    const auto typed = typedPercent();
    if (typed == m_percent)
        return;
    m_percent = typed;
    emit entered(typed);
}

void PercentField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        setPercent(m_percent);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void PercentField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(theme::colours().muted);
    painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("%"));
}

} // namespace delibere::widgets
