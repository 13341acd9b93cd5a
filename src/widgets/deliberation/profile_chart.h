// SPDX-License-Identifier: GPL-3.0-or-later
// The profile of a candidate by bloc (profile_painter), and what it shows in words for who does not
// see it.
#pragma once

#include <QWidget>

#include "domain/framework.h"
#include "domain/synthesis.h"
#include "widgets/deliberation/profile_painter.h"

namespace delibere::widgets {

class ProfileChart : public QWidget {
    Q_OBJECT

public:
    explicit ProfileChart(QWidget* parent = nullptr);

    void display(const Framework& framework, const Synthesis& synthesis);
    // What the chart draws of a synthesis.
    [[nodiscard]] static ProfilePicture picture(const Framework& framework,
                                                const Synthesis& synthesis);
    [[nodiscard]] static QString caption(const Framework& framework);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ProfilePicture m_picture;
};

} // namespace delibere::widgets
