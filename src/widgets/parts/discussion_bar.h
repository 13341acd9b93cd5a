// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury did about one bloc before it retained something: discussed it, where the sheets
// diverge, and voted, where it found no agreement. Both are said by people, never inferred.
#pragma once

#include <optional>

#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "domain/synthesis.h"
#include "widgets/models/vote_text.h"

namespace delibere::widgets {

class VotePanel;

class DiscussionBar : public QFrame {
    Q_OBJECT

public:
    explicit DiscussionBar(QWidget* parent = nullptr);

    // `open`: the bloc may still be decided; why not is said by the decision bar.
    void display(const CandidateId& candidate, const BlockRow& row, bool discussed,
                 const std::optional<Vote>& vote, const Voters& voters, bool open);
    void toggleDiscussed(); // as a click; nothing where there is nothing to tick
    void openVote();

signals:
    void discussed(const delibere::BlockId& block, bool discussed);
    void voted(const delibere::BlockId& block, const std::optional<delibere::Vote>& vote);
    void left(); // the vote is closed: back to the grid

private:
    void layOut();
    void refresh();
    void closeVote();
    [[nodiscard]] Spoken voteLine() const;

    CandidateId m_candidate;
    BlockRow m_row;
    std::optional<Vote> m_vote;
    Voters m_voters;
    bool m_open = false;
    QCheckBox* m_discussed;
    QPushButton* m_ask;
    QLabel* m_result;
    VotePanel* m_panel;
};

} // namespace delibere::widgets
