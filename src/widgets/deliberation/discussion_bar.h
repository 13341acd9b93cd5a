// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury did about one bloc before it retained something: discussed it, where the sheets
// diverge, and voted, where it found no agreement. Both are said by people, never inferred. One
// line of the decision bar.
#pragma once

#include <optional>

#include <QCheckBox>
#include <QWidget>

#include "domain/synthesis.h"
#include "widgets/deliberation/decision_draft.h"
#include "widgets/deliberation/vote_text.h"

namespace delibere::widgets {

class VoteBox;

class DiscussionBar : public QWidget {
    Q_OBJECT

public:
    explicit DiscussionBar(QWidget* parent = nullptr);

    // `open`: the bloc may still be decided; why not is said by the decision bar.
    void display(const CandidateId& candidate, const BlockRow& row, bool discussed,
                 const std::optional<Vote>& vote, const std::optional<VoteDraft>& draft,
                 const Voters& voters, bool open);
    void toggleDiscussed(); // as a click; nothing where there is nothing to tick
    void openVote();        // the first count, ready for a digit
    void flush();           // hands over a vote that is counted and not kept yet

    // What the vote lacks, or how it contradicts what is retained; empty when all is well.
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] int widestHint() const; // whatever it has to show

signals:
    void discussed(const delibere::BlockId& block, bool discussed);
    void voted(const delibere::CandidateId& candidate, const delibere::BlockId& block,
               const std::optional<delibere::Vote>& vote);
    void drafted(const delibere::CandidateId& candidate, const delibere::BlockId& block,
                 const std::optional<delibere::widgets::VoteDraft>& draft);
    void left(); // Enter or Escape in the vote: back to the grid

private:
    CandidateId m_candidate;
    BlockRow m_row;
    std::optional<Vote> m_vote;
    Voters m_voters;
    bool m_open = false;
    QCheckBox* m_discussed;
    VoteBox* m_panel;
};

} // namespace delibere::widgets
