// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/percent_field.h"

#include <utility>

#include <QKeyEvent>
#include <QPainter>

#include "domain/whole_percent.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

constexpr int unitInset = 9; // of the unit, from the right edge

} // namespace

QString percentRefusal(const QString& text, const MarkScale& marks)
{
    if (!marks.inPercents())
        return QStringLiteral("«\u00a0%1\u00a0» n’est pas %2\u00a0: rien n’est gardé.")
            .arg(text, toQt(wording::markRule(marks)));
    return QStringLiteral("«\u00a0%1\u00a0» n’est pas un pourcentage entier, de 0 à 100\u00a0: "
                          "rien n’est gardé.")
        .arg(text);
}

PercentField::PercentField(QWidget* parent) : QLineEdit(parent)
{
    constexpr int longest = 8; // « 72,5 % » and a slip: refused in words, not swallowed
    setMaxLength(longest);
    setAlignment(Qt::AlignRight);
    makeRoom();
    connect(this, &QLineEdit::editingFinished, this, &PercentField::finish);
    connect(this, &QLineEdit::textEdited, this, [this] { setRefusal({}); });
}

void PercentField::setMarks(const MarkScale& marks)
{
    m_marks = marks;
    makeRoom();
}

// For the longest mark, its unit, the caret and the frame: in the font of the moment.
void PercentField::makeRoom()
{
    constexpr int frame = 12;
    const QFontMetrics metrics(font());
    const auto unit = toQt(wording::markUnit(m_marks)).trimmed();
    const int behind = 2 + unitInset + metrics.horizontalAdvance(unit);
    const QString longest =
        m_marks.stepsPerPoint == 1 ? QStringLiteral("100") : QStringLiteral("12,75");
    setTextMargins(0, 0, behind, 0);
    setFixedWidth(qMax(theme::scaled(80), metrics.horizontalAdvance(longest) + behind + frame));
}

void PercentField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        makeRoom();
}

QString PercentField::written(std::optional<Percent> percent) const
{
    return percent ? toQt(wording::bareMark(m_marks, percent->value)) : QString();
}

void PercentField::setPercent(std::optional<Percent> percent)
{
    setRefusal({});
    m_percent = percent;
    setText(written(percent));
}

std::optional<Percent> PercentField::typedPercent() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return std::nullopt;
    const auto percent = wholePercent(fromQt(typed), m_marks);
    return percent ? percent : m_percent;
}

void PercentField::enter(std::optional<Percent> percent)
{
    setText(written(percent));
    finish();
}

void PercentField::setHidden(bool hidden)
{
    setEchoMode(hidden ? QLineEdit::NoEcho : QLineEdit::Normal);
}

void PercentField::finish()
{
    const QString held = text().trimmed();
    if (!held.isEmpty() && !wholePercent(fromQt(held), m_marks)) {
        setRefusal(percentRefusal(held, m_marks));
        return;
    }
    setRefusal({});
    const auto typed = typedPercent();
    setText(written(typed)); // « 070 » is 70
    if (typed == m_percent)
        return;
    m_percent = typed;
    emit entered(typed);
}

// Over what stands around the field: nothing moves under the mouse.
void PercentField::setRefusal(const QString& why)
{
    theme::setTone(this, why.isEmpty() ? theme::Tone::Normal : theme::Tone::Bad);
    delete std::exchange(m_refusal, nullptr);
    setAccessibleDescription(why);
    if (why.isEmpty())
        return;
    m_refusal = plainLabel(window(), why);
    m_refusal->setObjectName(QStringLiteral("percentRefusal"));
    m_refusal->setAutoFillBackground(true);
    m_refusal->setMargin(theme::unit);
    theme::setTone(m_refusal, theme::Tone::Bad);
    m_refusal->adjustSize();
    const QPoint corner = mapTo(window(), QPoint(0, 0));
    const int above = corner.y() - m_refusal->height() - 2;
    const int rightmost = qMax(0, window()->width() - m_refusal->width());
    m_refusal->move(qMin(corner.x(), rightmost), above >= 0 ? above : corner.y() + height() + 2);
    m_refusal->show();
    m_refusal->raise();
}

void PercentField::hideEvent(QHideEvent* event)
{
    QLineEdit::hideEvent(event);
    if (refused())
        setPercent(m_percent);
}

void PercentField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        setPercent(m_percent);
        return;
    }
    QLineEdit::keyPressEvent(event);
    // It confirms the field: what stands around, which may have keys of its own, does not hear it.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
}

void PercentField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(theme::colours().muted);
    painter.drawText(rect().adjusted(0, 0, -unitInset, 0), Qt::AlignRight | Qt::AlignVCenter,
                     toQt(wording::markUnit(m_marks)).trimmed());
}

} // namespace delibere::widgets
