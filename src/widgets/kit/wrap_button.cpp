// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/wrap_button.h"

#include <QPainter>

namespace delibere::widgets {

namespace {

constexpr int choicePadding = 10;
constexpr int linkPadding = 4;
constexpr int verticalPadding = 5;
constexpr int leastHeight = 32; // a touch target

} // namespace

WrapButton::WrapButton(QWidget* parent) : QAbstractButton(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void WrapButton::setLook(Look look)
{
    m_look = look;
    setCursor(look == Look::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
}

void WrapButton::setTextTone(theme::Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    update();
}

QString WrapButton::shownText() const
{
    return isChecked() ? QStringLiteral("✓ ") + text() : text();
}

int WrapButton::horizontalPadding() const
{
    return m_look == Look::Link ? linkPadding : choicePadding;
}

int WrapButton::heightForWidth(int width) const
{
    // Measured checked: choosing must not move what stands below.
    const QFontMetrics metrics(m_look == Look::Choice ? theme::strongFont(12) : theme::textFont());
    const QString text =
        m_look == Look::Choice ? QStringLiteral("✓ ") + this->text() : this->text();
    const QRect room(0, 0, qMax(1, width - 2 * horizontalPadding()), 10000);
    const int words = metrics.boundingRect(room, Qt::TextWordWrap, text).height();
    return qMax(leastHeight, words + 2 * verticalPadding + 2);
}

QSize WrapButton::sizeHint() const
{
    const QFontMetrics metrics(theme::strongFont());
    const int width = metrics.horizontalAdvance(text()) + 2 * horizontalPadding() + 16;
    return {width, qMax(leastHeight, metrics.height() + 2 * verticalPadding + 2)};
}

QSize WrapButton::minimumSizeHint() const
{
    return {120, leastHeight};
}

void WrapButton::paintEvent(QPaintEvent*)
{
    const theme::Colours& colours = theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = m_look == Look::Choice && isChecked();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_look == Look::Choice || hasFocus()) {
        const QColor edge = filled ? colours.accentFill : colours.border;
        painter.setPen(QPen(hasFocus() || (underMouse() && isEnabled()) ? colours.accent : edge,
                            hasFocus() ? 2 : 1));
        painter.setBrush(filled ? QBrush(colours.accentFill) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box, theme::radius, theme::radius);
    }
    QFont font = m_look == Look::Choice ? theme::textFont(12) : theme::textFont();
    if (filled)
        font = theme::strongFont(12);
    font.setUnderline(m_look == Look::Link && underMouse());
    painter.setFont(font);
    QColor colour = filled ? colours.onAccent : theme::toneColour(m_tone);
    if (!isEnabled() && !filled)
        colour = colours.muted;
    painter.setPen(colour);
    painter.drawText(rect().adjusted(horizontalPadding(), 0, -horizontalPadding(), 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, shownText());
}

} // namespace delibere::widgets
