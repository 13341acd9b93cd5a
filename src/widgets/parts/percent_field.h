// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a whole percent, 0 to 100, or nothing. Empty means « non renseigné », never 0.
#pragma once

#include <optional>

#include <QLineEdit>

#include "domain/mark.h"

namespace delibere::widgets {

class PercentField : public QLineEdit {
    Q_OBJECT

public:
    explicit PercentField(QWidget* parent = nullptr);

    void setPercent(std::optional<Percent> percent);
    [[nodiscard]] std::optional<Percent> typedPercent() const; // as it stands in the field
    void enter(std::optional<Percent> percent);                // as if it had been typed
    void setHidden(bool hidden);                               // a candidate is in the room

signals:
    void entered(std::optional<delibere::Percent> percent); // confirmed, and another than before

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void finish();

    std::optional<Percent> m_percent;
};

} // namespace delibere::widgets
