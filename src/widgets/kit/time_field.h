// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a time of the day, or nothing. What is no time stays in the field, in red, with the
// sentence that says so beside it; it never reaches the session.
#pragma once

#include <optional>
#include <string>

#include <QLineEdit>

namespace delibere::widgets {

class TimeField : public QLineEdit {
    Q_OBJECT

public:
    explicit TimeField(QWidget* parent = nullptr);

    // What is kept. Leaves alone what is being typed, or was refused.
    void setTime(const std::string& time);
    // As typed; nullopt while it is no time.
    [[nodiscard]] std::optional<std::string> time() const;
    void reset(const std::string& time); // of another owner: nothing typed is worth keeping

signals:
    void entered(const QString& time); // « 09:40 » or nothing; another than before
    void refused(const QString& why);  // empty: no longer

private:
    void finish();
    void setRefused(bool refused);

    QString m_kept;
    bool m_refused = false;
};

} // namespace delibere::widgets
