// SPDX-License-Identifier: GPL-3.0-or-later
// « Les candidats »: one candidate with every application, what may be answered and what it would
// do; the complementary order; the referral. For who advises a student, not for a formation.
#pragma once

#include <QWidget>

#include "app/campaign_views.h"
#include "widgets/kit/prompts.h"

class QButtonGroup;
class QLabel;
class QStackedWidget;
class QTableView;

namespace delibere::widgets {

class CampaignDocument;
class CandidateListView;
class CellTableModel;
class OrderBox;
class ReferralBox;
class RefreshWhenShown;
class ReplyBox;

class CandidatesPage : public QWidget {
    Q_OBJECT

public:
    CandidatesPage(CampaignDocument& document, Prompts& prompts, QWidget* parent = nullptr);

    void choose(campaign::CandidateNumber candidate);
    [[nodiscard]] campaign::CandidateNumber candidate() const { return m_candidate; }

private:
    [[nodiscard]] QWidget* makeSheet();
    [[nodiscard]] QWidget* makeApplications();
    [[nodiscard]] bool mayGive() const;
    void refresh();
    void showHead();
    void showApplications();
    void showWhy();
    void showReplies();
    // Says what it would do, and asks.
    [[nodiscard]] bool confirms(const QString& action, const std::vector<app::Effect>& effects);
    void give(const app::GivenReply& given);
    void step(app::ContractStep step, int second);

    CampaignDocument& m_document;
    Prompts& m_prompts;
    RefreshWhenShown* m_fresh = nullptr;
    campaign::CandidateNumber m_candidate = 0;
    app::CandidateToday m_today;
    CandidateListView* m_list = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_quotas = nullptr;
    QButtonGroup* m_views = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    CellTableModel* m_applications = nullptr;
    CellTableModel* m_why = nullptr;
    ReplyBox* m_replies = nullptr;
    OrderBox* m_order = nullptr;
    ReferralBox* m_referral = nullptr;
};

} // namespace delibere::widgets
