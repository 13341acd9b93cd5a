// SPDX-License-Identifier: GPL-3.0-or-later
// What a jury is checked on and a table has no room for, of the member whose row is selected:
// qualified, gender (for the balance of the jury only), arrival, departure, whose substitute.
#pragma once

#include <functional>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

#include "domain/jury_session.h"

namespace delibere::widgets {

class TimeField;

class JurorDetails : public QWidget {
    Q_OBJECT

public:
    explicit JurorDetails(QWidget* parent = nullptr);

    void display(const Juror* juror, const JurySession& session, bool open); // null: nobody

    [[nodiscard]] QList<QWidget*> fields() const; // in the order of Tab

signals:
    void edited(const delibere::Juror& juror);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void connectFields();
    void fillReplaced(const JurySession& session);
    void change(const std::function<void(Juror&)>& how);

    Juror m_juror; // no id: nobody
    QBoxLayout* m_parts;
    QCheckBox* m_qualified;
    QComboBox* m_gender;
    TimeField* m_arrival;
    TimeField* m_departure;
    QComboBox* m_replaces;
    QLabel* m_message;
};

} // namespace delibere::widgets
