// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a number of the framework (a whole percent, 0 to 100, or a mark of its scale), or
// nothing. Empty means « non renseigné », never 0. What
// is no whole percent stays in the field, in red, with the sentence that says so; it is never kept.
#pragma once

#include <optional>

#include <QLabel>
#include <QLineEdit>

#include "domain/mark.h"

namespace delibere::widgets {

// What is said of a text that is no whole percent.
[[nodiscard]] QString percentRefusal(const QString& text, const MarkScale& marks);

class PercentField : public QLineEdit {
    Q_OBJECT

public:
    explicit PercentField(QWidget* parent = nullptr);

    void setMarks(const MarkScale& marks); // percents before
    void setPercent(std::optional<Percent> percent);
    // As it stands in the field; while that is no whole percent, what is kept.
    [[nodiscard]] std::optional<Percent> typedPercent() const;
    [[nodiscard]] bool refused() const { return m_refusal != nullptr; }
    void enter(std::optional<Percent> percent); // as if it had been typed
    void setHidden(bool hidden);                // a candidate is in the room

signals:
    void entered(std::optional<delibere::Percent> percent); // confirmed, and another than before

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeRoom();
    void finish();
    [[nodiscard]] QString written(std::optional<Percent> percent) const;
    void setRefusal(const QString& why); // empty: none

    MarkScale m_marks;
    std::optional<Percent> m_percent;
    QLabel* m_refusal = nullptr; // under the field, while what stands there is refused
};

} // namespace delibere::widgets
