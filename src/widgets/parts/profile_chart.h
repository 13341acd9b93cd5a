// SPDX-License-Identifier: GPL-3.0-or-later
// The profile of a candidate by bloc: bar = mean, line = lowest to highest, point = retained,
// dashes = threshold. Told apart by shape, so that it reads in black and white.
#pragma once

#include <QtCharts/QChartView>

#include "domain/framework.h"
#include "domain/synthesis.h"

namespace delibere::widgets {

class ProfileChart : public QChartView {
    Q_OBJECT

public:
    explicit ProfileChart(QWidget* parent = nullptr);

    void display(const Framework& framework, const Synthesis& synthesis);
    [[nodiscard]] static QString caption(const Framework& framework);

private:
    void addBars(const Framework& framework, const Synthesis& synthesis);
    void addRanges(const Synthesis& synthesis);
    void addRetained(const Synthesis& synthesis);
    void addThreshold(const Framework& framework, int blocks);
    void attachAxes(const Framework& framework);
    void speak(const Framework& framework, const Synthesis& synthesis);
};

} // namespace delibere::widgets
