// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/phase_frieze.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/campaign_page_words.h"

namespace delibere::widgets {

namespace {

constexpr int side = 16;
constexpr int boxHeight = 44;
constexpr int axis = 12; // under the boxes
constexpr int below = 26;
constexpr double cursorRadius = 8.0;

struct Tint {
    QColor ground;
    QColor words;
};

QColor mixed(const QColor& one, const QColor& other, int percent)
{
    const auto part = [&](int from, int to) { return from + (to - from) * percent / 100; };
    return {part(one.red(), other.red()), part(one.green(), other.green()),
            part(one.blue(), other.blue())};
}

// Violet is of the complementary phase alone: its word stands in the box.
Tint tintOf(bool complementary, bool admission, bool late)
{
    const theme::Colours& set = theme::colours();
    const bool dark = theme::mode() == theme::Mode::Dark;
    const QColor violet = dark ? QColor(0xc3a8f0) : QColor(0x5b3a8e);
    if (complementary)
        return {mixed(set.sheet, violet, admission ? 24 : 12), violet};
    if (late)
        return {mixed(set.sheet, set.validated, 10), set.validated};
    return {mixed(set.sheet, set.accent, 14), set.accent};
}

// « Vœux » where « Compl. : vœux » has no room.
QString titleIn(const QString& title, const QFontMetrics& metrics, int width)
{
    if (metrics.horizontalAdvance(title) <= width)
        return title;
    QString brief = title.section(QStringLiteral("\u00a0: "), -1);
    brief[0] = brief[0].toUpper();
    return metrics.elidedText(brief, Qt::ElideRight, width);
}

QString spanWords(const campaign::Calendar& calendar, const campaign::DaySpan& span)
{
    const Date first = calendar.dateOf(span.first);
    const Date last = calendar.dateOf(span.last);
    const QString end = toQt(wording::shortDay(last));
    if (first.month == last.month)
        return QStringLiteral("%1\u2013%2")
            .arg(first.day == 1 ? QStringLiteral("1er") : QString::number(first.day), end);
    return toQt(wording::shortDay(first)) + QStringLiteral("\u2013") + end;
}

} // namespace

PhaseFrieze::PhaseFrieze(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("phaseFrieze"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(QStringLiteral("Jour regardé"));
    setMouseTracking(true);
}

void PhaseFrieze::setCalendar(const campaign::Calendar& calendar)
{
    m_calendar = calendar;
    m_parts = {{calendar.mainPhase, QStringLiteral("Phase principale")}};
    if (!calendar.ordering.none())
        m_parts.push_back({calendar.ordering, QStringLiteral("Compl.\u00a0: vœux"), true});
    if (!calendar.complementaryMornings.none()) {
        const campaign::DaySpan span = calendar.complementaryMornings;
        m_parts.push_back({{span.first, std::min(span.last, calendar.newListsFrom - 1)},
                           QStringLiteral("Compl.\u00a0: examen"),
                           true});
        m_parts.push_back({{std::max(span.first, calendar.newListsFrom), span.last},
                           QStringLiteral("Compl.\u00a0: admission"),
                           true,
                           true});
    }
    m_parts.push_back(
        {calendar.withdrawals, QStringLiteral("Gestion des désistements"), false, false, true});
    std::erase_if(m_parts, [](const Part& each) { return each.days.none(); });
    update();
}

void PhaseFrieze::show(campaign::Day day, campaign::Day present)
{
    m_day = day;
    m_present = present;
    setAccessibleDescription(day < 0 ? QStringLiteral("Aucun jour n’est joué.")
                                     : toQt(wording::longDay(m_calendar.dateOf(day))));
    update();
}

QSize PhaseFrieze::sizeHint() const
{
    return {theme::scaled(900), theme::scaled(boxHeight) + axis + theme::scaled(below) + 10};
}

QSize PhaseFrieze::minimumSizeHint() const
{
    return {theme::scaled(400), sizeHint().height()};
}

int PhaseFrieze::placeOf(campaign::Day day) const
{
    const int days = m_calendar.lastDay() - m_calendar.mainPhase.first;
    const double share = days <= 0 ? 0.0 : double(day - m_calendar.mainPhase.first) / double(days);
    return side + qRound(share * (width() - 2 * side));
}

void PhaseFrieze::paintParts(QPainter& painter) const
{
    const int height = theme::scaled(boxHeight);
    for (const Part& each : m_parts) {
        const bool last = each.days.last == m_calendar.lastDay();
        const int left = placeOf(each.days.first);
        const int right = last ? width() - side : placeOf(each.days.last + 1) - 2;
        const QRect box(left, 8, right - left, height);
        const Tint tint = tintOf(each.complementary, each.admission, each.late);
        QPainterPath path;
        path.addRoundedRect(QRectF(box), 4, 4);
        painter.fillPath(path, tint.ground);
        const QRect words = box.adjusted(8, 4, -2, -4);
        painter.setFont(theme::strongFont(theme::captionSize));
        painter.setPen(tint.words);
        const int line = painter.fontMetrics().height();
        painter.drawText(QRect(words.left(), words.top(), words.width(), line), Qt::AlignVCenter,
                         titleIn(each.title, painter.fontMetrics(), words.width()));
        painter.setFont(theme::textFont(theme::captionSize));
        painter.setPen(theme::colours().secondary);
        painter.drawText(QRect(words.left(), words.bottom() - line + 1, words.width(), line),
                         Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(spanWords(m_calendar, each.days),
                                                          Qt::ElideRight, words.width()));
    }
}

void PhaseFrieze::paintDays(QPainter& painter) const
{
    const theme::Colours& set = theme::colours();
    const int y = 8 + theme::scaled(boxHeight) + axis - 4;
    painter.setPen(QPen(set.border, 2));
    painter.drawLine(side, y, width() - side, y);
    painter.setFont(theme::textFont(theme::captionSize));
    int month = 0;
    int free = 0; // words up to there
    for (campaign::Day day = m_calendar.mainPhase.first; day <= m_calendar.lastDay(); ++day) {
        const int x = placeOf(day);
        const bool named =
            (day - m_calendar.mainPhase.first) % 7 == 0 || day == m_calendar.lastDay();
        painter.setPen(QPen(set.border, 1));
        painter.drawLine(x, y, x, y + (named ? 5 : 3));
        if (!named)
            continue;
        const Date date = m_calendar.dateOf(day);
        const QString words =
            date.month != month ? toQt(wording::shortDay(date)) : QString::number(date.day);
        const int width = painter.fontMetrics().horizontalAdvance(words);
        const int left = std::clamp(x - width / 2, 2, std::max(2, this->width() - width - 4));
        if (left < free)
            continue;
        month = date.month;
        free = left + width + 6;
        painter.setPen(set.muted);
        painter.drawText(QRect(left, y + 6, width + 2, painter.fontMetrics().height()),
                         Qt::AlignLeft, words);
    }
}

void PhaseFrieze::paintCursor(QPainter& painter) const
{
    const theme::Colours& set = theme::colours();
    const int y = 8 + theme::scaled(boxHeight) + axis - 4;
    if (m_present >= m_calendar.mainPhase.first) {
        painter.setPen(QPen(set.accentPale, 4));
        painter.drawLine(side, y, placeOf(m_present), y);
    }
    if (m_day < m_calendar.mainPhase.first)
        return;
    const int x = placeOf(m_day);
    painter.setPen(QPen(set.accentFill, 4));
    painter.drawLine(side, y, x, y);
    painter.setPen(QPen(set.accent, 2));
    painter.drawLine(x, 4, x, y);
    painter.setBrush(hasFocus() ? set.accentSoft : set.sheet);
    painter.setPen(QPen(set.accentFill, hasFocus() ? 4 : 3));
    painter.drawEllipse(QPointF(x, y), cursorRadius, cursorRadius);
}

void PhaseFrieze::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintParts(painter);
    paintDays(painter);
    paintCursor(painter);
}

void PhaseFrieze::choose(double x)
{
    const int days = m_calendar.lastDay() - m_calendar.mainPhase.first;
    const double share = (x - side) / std::max(1, width() - 2 * side);
    const int day = m_calendar.mainPhase.first + qRound(share * days);
    if (m_present >= 0)
        emit dayChosen(std::clamp(day, std::min(m_calendar.mainPhase.first, m_present), m_present));
}

void PhaseFrieze::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(event->position().x());
}

void PhaseFrieze::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        choose(event->position().x());
}

void PhaseFrieze::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left)
        emit dayChosen(m_day - 1);
    else if (event->key() == Qt::Key_Right)
        emit dayChosen(m_day + 1);
    else if (event->key() == Qt::Key_Home)
        emit dayChosen(m_calendar.mainPhase.first);
    else if (event->key() == Qt::Key_End)
        emit dayChosen(m_present);
    else
        QWidget::keyPressEvent(event);
}

// Every box says its days in full, where its words had no room.
bool PhaseFrieze::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const Part& each : m_parts) {
        if (help->pos().x() >= placeOf(each.days.first) &&
            help->pos().x() < placeOf(each.days.last + 1))
            QToolTip::showText(help->globalPos(), each.title + QStringLiteral(", ") +
                                                      spanWords(m_calendar, each.days));
    }
    return true;
}

} // namespace delibere::widgets
