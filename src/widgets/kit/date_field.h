// SPDX-License-Identifier: GPL-3.0-or-later
// One day typed as French people write it, or none. What is no date is said and not kept; nothing
// is guessed from the half of one.
#pragma once

#include <optional>

#include <QLineEdit>

#include "domain/date.h"

namespace delibere::widgets {

// See wording::dateFrom.
[[nodiscard]] std::optional<Date> parseDate(const QString& text);
// What is said of a text that is none.
[[nodiscard]] QString dateRefusal(const QString& text);

class DateField : public QLineEdit {
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);

    void setDate(const std::optional<Date>& date);
    // What was refused last and not typed again since; asked once. Leaving the field by the button
    // of an act is no answer to the refusal: the act says it, and is done the next time.
    [[nodiscard]] std::optional<QString> takeRefusal();

signals:
    void entered(const std::optional<delibere::Date>& date); // another one than it showed
    void refused(const QString& text);                       // no date; the field shows the old one
    void accepted();                                         // a date or nothing: no longer refused

private:
    void finish();

    std::optional<Date> m_date;
    std::optional<QString> m_refused;
};

} // namespace delibere::widgets
