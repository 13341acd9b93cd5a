// SPDX-License-Identifier: GPL-3.0-or-later
// The counts of one vote, typed in place: for, against, abstained, and on a tie the president's
// casting vote. Says what they come to; hands over whole counts only, and decides nothing.
#pragma once

#include <optional>

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "domain/deliberation.h"
#include "widgets/models/vote_text.h"

namespace delibere::widgets {

class VotePanel : public QWidget {
    Q_OBJECT

public:
    explicit VotePanel(QWidget* parent = nullptr);

    // Starts from what is kept; what was typed before goes.
    void display(const Voters& voters, const std::optional<Vote>& vote);
    void begin(); // the first counter, ready for a digit

signals:
    void counted(const std::optional<delibere::Vote>& vote); // nullopt: withdrawn
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void cast(CastingVote casting);
    void refresh();
    void record();
    [[nodiscard]] Vote draft() const;

    Voters m_voters;
    std::optional<Vote> m_kept;
    CastingVote m_casting = CastingVote::NotUsed;
    QSpinBox* m_inFavour;
    QSpinBox* m_against;
    QSpinBox* m_abstained;
    QLabel* m_outcome;
    QLabel* m_castingLabel;
    QPushButton* m_castInFavour;
    QPushButton* m_castAgainst;
    QPushButton* m_record;
    QPushButton* m_withdraw;
    QPushButton* m_close;
};

} // namespace delibere::widgets
