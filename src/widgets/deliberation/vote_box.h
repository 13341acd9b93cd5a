// SPDX-License-Identifier: GPL-3.0-or-later
// The counts of one vote, typed in place: for, against, abstained, and on a tie the president's
// casting vote. Says what they come to and decides nothing. A whole count is handed over at Enter,
// at the casting vote and when the fields are left; an empty field is not a zero, and all three
// emptied take the vote back.
#pragma once

#include <array>
#include <optional>

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "domain/deliberation.h"
#include "widgets/deliberation/decision_draft.h"
#include "widgets/deliberation/vote_text.h"

namespace delibere::widgets {

class VoteBox : public QWidget {
    Q_OBJECT

public:
    explicit VoteBox(QWidget* parent = nullptr);

    // Starts from the draft, else from what is kept.
    void display(const Voters& voters, const std::optional<Vote>& vote,
                 const std::optional<VoteDraft>& draft, bool open);
    void follow(const Voters& voters, bool open); // the same vote: what is typed stays
    void begin();                                 // the first counter, ready for a digit
    void flush();                                 // hands over what is whole and not kept yet

    [[nodiscard]] QString lackText() const; // what a count that is begun lacks
    [[nodiscard]] int widestHint() const;   // with the casting vote

signals:
    void counted(const std::optional<delibere::Vote>& vote); // nullopt: withdrawn
    void drafted(const std::optional<delibere::widgets::VoteDraft>& draft);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Counts = std::array<std::optional<int>, 3>;

    void layOut();
    void load(const VoteDraft& shown);
    void cast(CastingVote casting);
    void typed();
    void refresh();
    void leave();
    [[nodiscard]] VoteDraft kept() const;
    [[nodiscard]] VoteDraft typedDraft() const;
    [[nodiscard]] std::optional<Vote> draft() const; // a whole count that is possible
    [[nodiscard]] Vote sum() const;                  // empty counts as nothing
    [[nodiscard]] bool begun() const;                // something stands in a field
    [[nodiscard]] bool complete() const;
    [[nodiscard]] bool changed() const;

    Voters m_voters;
    std::optional<Vote> m_kept;
    CastingVote m_casting = CastingVote::NotUsed;
    bool m_open = false;
    bool m_loading = false;
    std::array<QSpinBox*, 3> m_counts;
    QLabel* m_outcome;
    QLabel* m_castingLabel;
    QPushButton* m_castInFavour;
    QPushButton* m_castAgainst;
};

} // namespace delibere::widgets
