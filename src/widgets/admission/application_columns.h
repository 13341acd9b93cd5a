// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the list of applications: as wide as what stands in them, and only those that
// there is room for. What leaves stands beside the table too, of the application in hand.
#pragma once

#include <array>

#include <QObject>
#include <QTableView>

#include "widgets/admission/application_model.h"

namespace delibere::widgets {

class ApplicationColumns : public QObject {
    Q_OBJECT

public:
    ApplicationColumns(QTableView& table, const ApplicationModel& model, QObject* parent);

    // Which of them say anything, once there are other rows.
    void show(const std::array<bool, ApplicationModel::ColumnCount>& said);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    [[nodiscard]] int contentWidth(int column) const;

    QTableView& m_table;
    const ApplicationModel& m_model;
    std::array<bool, ApplicationModel::ColumnCount> m_said{};
    std::array<int, ApplicationModel::ColumnCount> m_widths{};
};

} // namespace delibere::widgets
