// SPDX-License-Identifier: GPL-3.0-or-later
// The order of preference for the complementary phase: the applications that may still be called,
// moved up and down and saved. What is not in it is lost when the days of the order end.
#pragma once

#include <vector>

#include <QWidget>

#include "app/campaign_views.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace delibere::widgets {

class OrderBox : public QWidget {
    Q_OBJECT

public:
    explicit OrderBox(QWidget* parent = nullptr);

    void show(const app::CandidateToday& today, const app::PlayedCampaign& campaign, bool mayGive);

signals:
    void saved(const std::vector<delibere::campaign::ApplicationNumber>& order);

private:
    void move(int step);
    void leaveOut();
    void save();

    QLabel* m_words = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_out = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace delibere::widgets
