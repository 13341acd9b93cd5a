// SPDX-License-Identifier: GPL-3.0-or-later
// May this candidate refer to the rector? Three questions that the file does not answer, then every
// clause with whether it holds, and the days that are left.
#pragma once

#include <QWidget>

#include "app/campaign_views.h"
#include "campaign/referral.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace delibere::widgets {

class CellTableModel;

class ReferralBox : public QWidget {
    Q_OBJECT

public:
    explicit ReferralBox(QWidget* parent = nullptr);

    void show(const app::CandidateToday& today, const app::PlayedCampaign& campaign);

private:
    void refresh();

    campaign::ReferralFacts m_facts;
    campaign::Day m_today = 0;
    campaign::Calendar m_calendar;
    campaign::Switches m_switches;
    QCheckBox* m_national = nullptr;
    QSpinBox* m_year = nullptr;
    QComboBox* m_region = nullptr;
    QLabel* m_verdict = nullptr;
    CellTableModel* m_clauses = nullptr;
};

} // namespace delibere::widgets
