// SPDX-License-Identifier: GPL-3.0-or-later
// Entering a mark without a keyboard: a slider over 0 to 100, one step down and up, and the marks
// that are not numbers. Nothing is entered before a button is pressed.
#pragma once

#include <optional>

#include <QFrame>
#include <QPushButton>
#include <QSlider>

#include "domain/mark.h"

namespace delibere::widgets {

class PercentPopup : public QFrame {
    Q_OBJECT

public:
    // Criterion: a mark of the table, which can be « non abordé ». Bloc: a percent of the strip.
    enum class For { Criterion, Bloc };

    PercentPopup(For what, QWidget* parent);

    void setMarks(const MarkScale& marks); // percents before

    // Under `anchor`, in global coordinates, kept inside the screen. Without `percents` only the
    // marks that are not numbers are offered.
    void openAt(const QRect& anchor, std::optional<int> percent, bool percents = true);

signals:
    void considered(int percent);            // while the slider moves
    void chosen(const delibere::Mark& mark); // Percent, NotCovered or NotEntered
    void remarkRequested();
    void closed();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void step(int by);
    void sayNumber();
    void choose(const Mark& mark);
    QPushButton* button(const QString& text, const QString& spoken);

    MarkScale m_marks;
    QWidget* m_numbers;
    QSlider* m_slider;
    QPushButton* m_enter;
};

} // namespace delibere::widgets
