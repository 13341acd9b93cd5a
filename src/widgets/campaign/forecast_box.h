// SPDX-License-Identifier: GPL-3.0-or-later
// « Prévision »: what a few call targets would give under assumptions that are ours and stand
// beside the table, each with its band. No prediction: another assumption, another band.
#pragma once

#include <QWidget>

#include "app/campaign_views.h"
#include "campaign/forecast.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace delibere::widgets {

class CellTableModel;

class ForecastBox : public QWidget {
    Q_OBJECT

public:
    explicit ForecastBox(QWidget* parent = nullptr);

    // `mayCall`: the target may be set today.
    void show(const app::FormationToday& today, int mornings, bool mayCall);
    [[nodiscard]] static std::vector<std::uint32_t> targetsFor(std::uint32_t capacity);

protected:
    void showEvent(QShowEvent* event) override;

signals:
    void targetChosen(int target);

private:
    [[nodiscard]] QSpinBox* addShare(QWidget& row, const QString& label, const char* name,
                                     std::uint32_t thousandths);
    void refresh();

    app::FormationToday m_today;
    int m_mornings = 0;
    std::vector<std::uint32_t> m_targets;
    QSpinBox* m_takes = nullptr;
    QSpinBox* m_keeps = nullptr;
    QSpinBox* m_withdraws = nullptr;
    QTableView* m_table = nullptr;
    CellTableModel* m_rows = nullptr;
    QPushButton* m_call = nullptr;
};

} // namespace delibere::widgets
