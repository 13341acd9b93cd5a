// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/profile_chart.h"

#include <memory>

#include <QGraphicsLayout>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>

#include "widgets/models/synthesis_text.h"
#include "widgets/qt_text.h"
#include "widgets/theme.h"

namespace delibere::widgets {

ProfileChart::ProfileChart(QWidget* parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setFixedHeight(theme::scaled(27 * theme::unit));
}

QString ProfileChart::caption(const Framework& framework)
{
    QString text = QStringLiteral("barre moyenne · trait du plus bas au plus haut · point retenu");
    if (framework.evaluation->threshold)
        text += QStringLiteral(" · tirets %1").arg(framework.evaluation->threshold->percent);
    return text;
}

void ProfileChart::display(const Framework& framework, const Synthesis& synthesis)
{
    // A fresh chart each time: removed axes leave their labels behind until the next resize.
    const std::unique_ptr<QChart> former(chart());
    setChart(new QChart);
    chart()->legend()->hide();
    chart()->setMargins(QMargins(0, theme::unit + 1, 0, 0)); // half of « 100 » is over its line
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->setBackgroundBrush(theme::colours().sheet);
    addBars(framework, synthesis);
    addRanges(synthesis);
    addThreshold(framework, static_cast<int>(synthesis.blocks.size()));
    addRetained(synthesis);
    attachAxes(framework);
    speak(framework, synthesis);
}

void ProfileChart::addBars(const Framework& framework, const Synthesis& synthesis)
{
    const theme::Colours& colours = theme::colours();
    auto set = std::make_unique<QBarSet>(QStringLiteral("moyenne"));
    set->setColor(colours.accentPale);
    set->setBorderColor(colours.accent);
    auto* axis = new QBarCategoryAxis;
    for (const BlockRow& row : synthesis.blocks) {
        *set << (row.mean ? double(row.mean->num()) / double(row.mean->den()) : 0.0);
        axis->append(toQt(framework.block(row.block)->code));
    }
    axis->setGridLineVisible(false);
    axis->setLinePenColor(colours.border);
    axis->setLabelsColor(colours.text);
    axis->setLabelsFont(theme::textFont(theme::captionSize));
    chart()->addAxis(axis, Qt::AlignBottom);
    auto* bars = new QBarSeries;
    bars->append(set.release());
    bars->setBarWidth(0.5);
    chart()->addSeries(bars);
}

void ProfileChart::addRanges(const Synthesis& synthesis)
{
    for (std::size_t position = 0; position < synthesis.blocks.size(); ++position) {
        const BlockRow& row = synthesis.blocks[position];
        if (!row.lowest || *row.lowest == *row.highest)
            continue;
        auto* line = new QLineSeries;
        line->setPen(QPen(theme::colours().text, 2));
        line->append(double(position), *row.lowest);
        line->append(double(position), *row.highest);
        chart()->addSeries(line);
    }
}

void ProfileChart::addThreshold(const Framework& framework, int blocks)
{
    if (!framework.evaluation->threshold)
        return;
    auto* line = new QLineSeries;
    line->setPen(QPen(theme::colours().notValidated, 1.5, Qt::DashLine));
    line->append(-0.5, framework.evaluation->threshold->percent);
    line->append(blocks - 0.5, framework.evaluation->threshold->percent);
    chart()->addSeries(line);
}

void ProfileChart::addRetained(const Synthesis& synthesis)
{
    auto* points = new QScatterSeries;
    points->setMarkerSize(11);
    points->setColor(theme::colours().accentFill);
    points->setBorderColor(theme::colours().sheet);
    for (std::size_t position = 0; position < synthesis.blocks.size(); ++position) {
        const auto& retained = synthesis.blocks[position].retained;
        if (retained && retained->percent)
            points->append(double(position), retained->percent->value);
    }
    chart()->addSeries(points);
}

void ProfileChart::attachAxes(const Framework& framework)
{
    const theme::Colours& colours = theme::colours();
    auto* axis = new QCategoryAxis;
    axis->setRange(0, 104); // room for a point at 100
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->append(QStringLiteral("0"), 0);
    if (framework.evaluation->threshold)
        axis->append(QString::number(framework.evaluation->threshold->percent),
                     framework.evaluation->threshold->percent);
    if (!framework.evaluation->threshold || framework.evaluation->threshold->percent < 100)
        axis->append(QStringLiteral("100"), 100);
    axis->setGridLineColor(colours.line);
    axis->setLinePenColor(colours.sheet);
    axis->setLabelsColor(colours.text);
    axis->setLabelsFont(theme::textFont(theme::captionSize));
    chart()->addAxis(axis, Qt::AlignLeft);
    const auto axes = chart()->axes();
    for (QAbstractSeries* series : chart()->series()) {
        for (QAbstractAxis* each : axes)
            series->attachAxis(each);
    }
}

// A picture says nothing to a screen reader.
void ProfileChart::speak(const Framework& framework, const Synthesis& synthesis)
{
    QStringList words;
    for (const BlockRow& row : synthesis.blocks) {
        if (!row.mean)
            continue;
        words << QStringLiteral("%1\u00a0: moyenne %2")
                     .arg(toQt(framework.block(row.block)->code),
                          meanText(*row.mean, framework.evaluation->threshold));
    }
    setAccessibleName(QStringLiteral("Profil par bloc"));
    setAccessibleDescription(words.join(QStringLiteral("\u202f; ")));
}

} // namespace delibere::widgets
