// SPDX-License-Identifier: GPL-3.0-or-later
// Shares under one another: a name, a bar as long as the share, its figure.
#pragma once

#include <vector>

#include <QWidget>

namespace delibere::widgets {

struct NamedShare {
    QString name;
    double part = 0.0; // 0-1
    QString figure;    // "79,2 %"
};

class ShareBars : public QWidget {
    Q_OBJECT

public:
    explicit ShareBars(QWidget* parent = nullptr);

    void show(std::vector<NamedShare> shares);
    [[nodiscard]] QSize sizeHint() const override;
    // Where there is no room the last ones give way: a table beside it says them all.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int lineHeight() const;

    std::vector<NamedShare> m_shares;
};

} // namespace delibere::widgets
