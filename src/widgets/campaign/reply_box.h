// SPDX-License-Identifier: GPL-3.0-or-later
// What a candidate may answer to one application, and what each answer would do to all of theirs,
// before it is given.
#pragma once

#include <QFrame>

#include "app/campaign_views.h"

class QLabel;
class QVBoxLayout;

namespace delibere::widgets {

class DeadlineRing;

class ReplyBox : public QFrame {
    Q_OBJECT

public:
    explicit ReplyBox(QWidget* parent = nullptr);

    // nullptr: none is chosen. `mayGive`: the day that is looked at is the present one.
    void show(const app::CandidateApplication* application, const app::PlayedCampaign& campaign,
              bool mayGive);
    // "accepter définitivement"
    [[nodiscard]] static QString wordOf(const app::PossibleReply& reply);
    // In sentences, as `show` writes them.
    [[nodiscard]] static QString effectText(const app::PossibleReply& reply,
                                            const app::PlayedCampaign& campaign);

signals:
    void given(delibere::campaign::Reply reply);

private:
    void addReply(const app::PossibleReply& reply, const app::PlayedCampaign& campaign,
                  bool mayGive);

    QLabel* m_title = nullptr;
    QLabel* m_deadline = nullptr;
    DeadlineRing* m_ring = nullptr;
    QWidget* m_replies = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace delibere::widgets
