// SPDX-License-Identifier: GPL-3.0-or-later
// The places of a formation, one square each: taken for good, held, proposed, free. The figures
// above say the same; more squares than fit become one bar in the same shares.
#pragma once

#include <QWidget>

#include "app/campaign_views.h"

namespace delibere::widgets {

class PlaceSquares : public QWidget {
    Q_OBJECT

public:
    explicit PlaceSquares(QWidget* parent = nullptr);

    void show(const app::FormationToday& today);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    app::FormationToday m_today;
};

} // namespace delibere::widgets
