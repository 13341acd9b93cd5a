// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/profile_painter.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "widgets/kit/qt_text.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

constexpr double pointRadius = 5;
constexpr double gap = 5; // between the words of an axis and its line
constexpr auto dash = QChar(0x2014);

class ProfileDrawing {
public:
    ProfileDrawing(QPainter& painter, const QRectF& area, const ProfilePicture& picture,
                   const theme::Colours& colours)
        : m_painter(painter), m_picture(picture), m_colours(colours),
          m_metrics(painter.font(), painter.device())
    {
        double widest = 0;
        for (const int tick : picture.ticks)
            widest = std::max(widest, m_metrics.horizontalAdvance(tickText(tick)));
        // Half of the highest word and half of a point stand over their line.
        const double over = std::max(m_metrics.height() / 2, pointRadius + 1);
        m_plot = area.adjusted(widest + gap, over, 0, -(m_metrics.height() + gap));
        m_step = m_plot.width() / double(std::max<std::size_t>(1, picture.columns.size()));
    }

    void draw()
    {
        drawScale();
        for (std::size_t at = 0; at < m_picture.columns.size(); ++at)
            drawBar(at);
        if (m_picture.needed) {
            m_painter.setPen(QPen(m_colours.notValidated, 1.5, Qt::DashLine));
            drawAcross(*m_picture.needed);
        }
        drawOwnThresholds();
        for (std::size_t at = 0; at < m_picture.columns.size(); ++at) {
            drawMarks(at);
            drawRetained(at);
        }
    }

private:
    [[nodiscard]] QString tickText(int tick) const
    {
        return toQt(wording::bareMark(m_picture.marks, tick));
    }
    [[nodiscard]] double height(double value) const
    {
        return m_plot.bottom() - m_plot.height() * value / m_picture.top;
    }
    [[nodiscard]] QRectF barOf(std::size_t at) const
    {
        const double width = std::floor(m_step / 2);
        const double left = m_plot.left() + m_step * double(at) + (m_step - width) / 2;
        return {std::floor(left) + 0.5, m_plot.top(), width, m_plot.height()};
    }

    void drawAcross(double value)
    {
        const double y = std::floor(height(value)) + 0.5;
        m_painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    }

    // Of blocs that each have their own: only over their column.
    void drawOwnThresholds()
    {
        m_painter.setPen(QPen(m_colours.notValidated, 1.5, Qt::DashLine));
        for (std::size_t at = 0; at < m_picture.columns.size(); ++at) {
            if (!m_picture.columns[at].needed)
                continue;
            const double y = std::floor(height(*m_picture.columns[at].needed)) + 0.5;
            const double left = m_plot.left() + m_step * double(at);
            m_painter.drawLine(QPointF(left, y), QPointF(left + m_step, y));
        }
    }

    // The threshold is named first; another word that would touch one is left out.
    void drawScale()
    {
        std::vector<int> named = m_picture.ticks;
        std::ranges::stable_partition(named, [&](int tick) { return tick == m_picture.needed; });
        std::vector<double> taken;
        for (const int tick : named) {
            m_painter.setPen(QPen(m_colours.line, 1));
            drawAcross(tick);
            const double y = height(tick);
            const auto touches = [&](double other) {
                return std::abs(other - y) < m_metrics.ascent();
            };
            if (std::ranges::any_of(taken, touches))
                continue;
            taken.push_back(y);
            m_painter.setPen(m_colours.text);
            const double tall = m_metrics.height();
            m_painter.drawText(QRectF(m_plot.left() - gap - tall * 4, y - tall / 2, tall * 4, tall),
                               Qt::AlignRight | Qt::AlignVCenter, tickText(tick));
        }
        m_painter.setPen(QPen(m_colours.border, 1));
        drawAcross(0);
    }

    void drawBar(std::size_t at)
    {
        const ProfileColumn& column = m_picture.columns[at];
        const bool blank = !column.mean && !column.retained &&
                           std::ranges::none_of(column.marks, [](auto mark) { return !!mark; });
        QString words = column.code;
        if (const QString said = words + QChar(0xA0) + dash;
            blank && m_metrics.horizontalAdvance(said) <= m_step)
            words = said;
        const QRectF under(m_plot.left() + m_step * double(at), m_plot.bottom() + gap, m_step,
                           m_metrics.height());
        m_painter.setPen(blank ? m_colours.muted : m_colours.text);
        m_painter.drawText(under, Qt::AlignCenter,
                           m_metrics.elidedText(words, Qt::ElideMiddle, m_step));
        if (!column.mean)
            return;
        QRectF bar = barOf(at);
        bar.setTop(std::floor(height(*column.mean)) + 0.5);
        bar.setBottom(std::floor(m_plot.bottom()) + 0.5);
        m_painter.setPen(QPen(m_colours.accent, 1));
        m_painter.setBrush(m_colours.accentPale);
        m_painter.drawRect(bar);
    }

    void drawMarks(std::size_t at)
    {
        const auto& marks = m_picture.columns[at].marks;
        const QRectF bar = barOf(at);
        std::optional<int> lowest;
        std::optional<int> highest;
        const double place = bar.width() / double(std::max<std::size_t>(1, marks.size()));
        const double length = std::min(place * 0.7, 12.0);
        m_painter.setPen(QPen(m_colours.text, 2, Qt::SolidLine, Qt::FlatCap));
        for (std::size_t member = 0; member < marks.size(); ++member) {
            if (!marks[member])
                continue;
            lowest = std::min(lowest.value_or(*marks[member]), *marks[member]);
            highest = std::max(highest.value_or(*marks[member]), *marks[member]);
            const double x = bar.left() + place * (double(member) + 0.5);
            const double y = height(*marks[member]);
            m_painter.drawLine(QPointF(x - length / 2, y), QPointF(x + length / 2, y));
        }
        if (!lowest || *lowest == *highest)
            return;
        m_painter.setPen(QPen(m_colours.text, 1, Qt::SolidLine, Qt::FlatCap));
        const double x = std::floor(bar.center().x()) + 0.5;
        m_painter.drawLine(QPointF(x, height(*lowest)), QPointF(x, height(*highest)));
    }

    // Beside the bar, where it hides no member's mark.
    void drawRetained(std::size_t at)
    {
        const auto& retained = m_picture.columns[at].retained;
        if (!retained)
            return;
        m_painter.setPen(QPen(m_colours.sheet, 1.5));
        m_painter.setBrush(m_colours.accentFill);
        const double radius = std::min(pointRadius, m_step / 4 - 1);
        m_painter.drawEllipse(QPointF(barOf(at).right() + 1 + radius, height(*retained)), radius,
                              radius);
    }

    QPainter& m_painter;
    const ProfilePicture& m_picture;
    const theme::Colours& m_colours;
    QFontMetricsF m_metrics;
    QRectF m_plot;
    double m_step = 0;
};

} // namespace

void paintProfile(QPainter& painter, const QRectF& area, const ProfilePicture& picture,
                  const theme::Colours& colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::textFont(theme::captionSize));
    painter.fillRect(area, colours.sheet);
    ProfileDrawing(painter, area, picture, colours).draw();
    painter.restore();
}

} // namespace delibere::widgets
