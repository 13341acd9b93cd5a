// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/level_line.h"

#include <QPainter>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

LevelLine::LevelLine(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(theme::textFont(12));
    setContentsMargins(12, 4, 8, 4);
}

void LevelLine::setLit(bool lit)
{
    if (lit == m_lit)
        return;
    m_lit = lit;
    update();
}

void LevelLine::paintEvent(QPaintEvent* event)
{
    const theme::Colours& colours = theme::colours();
    QPainter painter(this);
    if (m_lit)
        painter.fillRect(rect(), colours.accentSoft);
    painter.fillRect(QRect(0, 0, m_lit ? 4 : 3, height()),
                     m_lit ? colours.accentFill : colours.line);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace delibere::widgets
