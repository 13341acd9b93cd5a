// SPDX-License-Identifier: GPL-3.0-or-later
// What a candidate may answer to one application, or do about its contract, and what each of these
// would do to all of theirs, before it is given. Who accepts for now says which waiting lists stay.
#pragma once

#include <QFrame>

#include "app/campaign_views.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QTimeEdit;
class QVBoxLayout;

namespace delibere::widgets {

class DeadlineRing;

class ReplyBox : public QFrame {
    Q_OBJECT

public:
    explicit ReplyBox(QWidget* parent = nullptr);

    // `row` of its applications; -1: none is chosen. `mayGive`: the day that is looked at is the
    // present one. The campaign outlives what is shown.
    void show(const app::CandidateToday& today, int row, const app::PlayedCampaign& campaign,
              bool mayGive);
    // "Accepter définitivement"; of who waits, "Quitter la liste d’attente".
    [[nodiscard]] static QString wordOf(campaign::Reply reply, campaign::State state);
    [[nodiscard]] static QString wordOf(app::ContractStep step);
    // In sentences, as `show` writes them.
    [[nodiscard]] static QString effectText(const std::vector<app::Effect>& effects,
                                            const app::PlayedCampaign& campaign);

signals:
    void given(const delibere::app::GivenReply& reply);
    void stepped(delibere::app::ContractStep step, int second);

private:
    void clear();
    void showDeadline(const app::CandidateApplication& application,
                      const app::PlayedCampaign& campaign);
    QPushButton* addButton(const QString& text, const QString& name, bool mayGive);
    QLabel* addEffects(const std::vector<app::Effect>& effects,
                       const app::PlayedCampaign& campaign);
    void addReply(const app::CandidateToday& today, const app::CandidateApplication& application,
                  const app::PossibleReply& reply, const app::PlayedCampaign& campaign,
                  bool mayGive);
    [[nodiscard]] std::vector<QCheckBox*> addKept(const app::CandidateToday& today,
                                                  const app::PlayedCampaign& campaign);
    [[nodiscard]] int second() const;

    QLabel* m_title = nullptr;
    QLabel* m_deadline = nullptr;
    DeadlineRing* m_ring = nullptr;
    QWidget* m_when = nullptr;
    QTimeEdit* m_hour = nullptr;
    QWidget* m_replies = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace delibere::widgets
