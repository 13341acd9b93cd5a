// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/key_hints.h"

#include <QPainter>
#include <QRegularExpression>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int capPadding = 5;
constexpr int between = 3;
constexpr int afterHint = 14;
constexpr int lineGap = 4;

QFont capFont()
{
    return theme::strongFont(theme::captionSize - 1);
}

QFont wordFont()
{
    return theme::textFont(theme::captionSize);
}

int capHeight()
{
    return QFontMetrics(capFont()).height() + 4;
}

bool isWord(const QString& part)
{
    return part == QStringLiteral("à") || part == QStringLiteral("ou");
}

QStringList partsOf(const KeyHint& hint)
{
    static const QRegularExpression separators(QStringLiteral("\\s+|(?<=\\w)\\+(?=.)"));
    return hint.keys.split(separators, Qt::SkipEmptyParts);
}

int capWidth(const QString& part)
{
    const QFontMetrics metrics(isWord(part) ? wordFont() : capFont());
    const int words = metrics.horizontalAdvance(part);
    return isWord(part) ? words : qMax(capHeight(), words + 2 * capPadding);
}

int widthOf(const KeyHint& hint)
{
    int width = QFontMetrics(wordFont()).horizontalAdvance(hint.meaning) + between;
    for (const QString& part : partsOf(hint))
        width += capWidth(part) + between;
    return width;
}

void drawCap(QPainter& painter, const QRect& box, const QString& part)
{
    const theme::Colours& colours = theme::colours();
    if (isWord(part)) {
        painter.setFont(wordFont());
        painter.setPen(colours.muted);
    } else {
        painter.setPen(QPen(colours.border, 1));
        painter.setBrush(colours.header);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.drawLine(box.left() + 3, box.bottom(), box.right() - 3, box.bottom());
        painter.setFont(capFont());
        painter.setPen(colours.secondary);
    }
    painter.drawText(box, Qt::AlignCenter, part);
}

} // namespace

KeyHints::KeyHints(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void KeyHints::setHints(const QList<KeyHint>& hints)
{
    m_hints = hints;
    QStringList words;
    for (const KeyHint& hint : hints)
        words << hint.keys + QStringLiteral("\u00a0: ") + hint.meaning;
    setAccessibleName(words.join(QStringLiteral(" · ")));
    updateGeometry();
    update();
}

int KeyHints::heightForWidth(int width) const
{
    return layOut(nullptr, width);
}

QSize KeyHints::sizeHint() const
{
    int width = 0;
    for (const KeyHint& hint : m_hints)
        width += widthOf(hint) + afterHint;
    return {width, m_hints.isEmpty() ? 0 : capHeight()};
}

QSize KeyHints::minimumSizeHint() const
{
    int width = 0;
    for (const KeyHint& hint : m_hints)
        width = qMax(width, widthOf(hint));
    return {width, m_hints.isEmpty() ? 0 : capHeight()};
}

void KeyHints::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    layOut(&painter, width());
}

int KeyHints::layOut(QPainter* painter, int width) const
{
    if (m_hints.isEmpty())
        return 0;
    int left = 0;
    int top = 0;
    for (const KeyHint& hint : m_hints) {
        if (left > 0 && left + widthOf(hint) > width) {
            left = 0;
            top += capHeight() + lineGap;
        }
        for (const QString& part : partsOf(hint)) {
            const QRect box(left, top, capWidth(part), capHeight());
            if (painter != nullptr)
                drawCap(*painter, box, part);
            left += box.width() + between;
        }
        const int words = QFontMetrics(wordFont()).horizontalAdvance(hint.meaning);
        if (painter != nullptr) {
            painter->setFont(wordFont());
            painter->setPen(theme::colours().muted);
            painter->drawText(QRect(left, top, words + 2, capHeight()),
                              Qt::AlignLeft | Qt::AlignVCenter, hint.meaning);
        }
        left += words + afterHint;
    }
    return top + capHeight();
}

} // namespace delibere::widgets
