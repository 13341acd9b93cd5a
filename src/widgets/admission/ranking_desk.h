// SPDX-License-Identifier: GPL-3.0-or-later
// What the page « Classer » works on: one list, as whoever acts may see it, and the acts of the
// commission on it. Marks are read once; an answer, a place or a tie only makes the order again.
#pragma once

#include <optional>
#include <span>

#include <QObject>

#include "widgets/admission/ranking_board.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class Prompts;

class RankingDesk : public QObject {
    Q_OBJECT

public:
    // Both outlive it.
    RankingDesk(SessionDocument& document, Prompts& prompts, QObject* parent);

    [[nodiscard]] SessionDocument& document() const { return m_document; }
    // As far as something changed since; changed() says so.
    void refresh();
    [[nodiscard]] bool stale() const { return m_stale != Stale::Nothing; }

    [[nodiscard]] const std::vector<RankingList>& lists() const { return m_lists; }
    [[nodiscard]] const RankingList& list() const { return m_list; }
    void choose(const RankingList& list);
    // Why no figure is shown; empty: the board holds the list.
    [[nodiscard]] const QString& withheld() const { return m_withheld; }
    [[nodiscard]] const RankingBoard& board() const { return m_board; }
    [[nodiscard]] const app::SessionRanking& shown() const { return m_shown; }
    // Why nothing may be changed now; empty: it may.
    [[nodiscard]] const QString& sealed() const { return m_sealed; }

    // The acts; what they need they ask, and said() tells what came of it.
    void answer(const std::vector<CandidateId>& ids, AnswerKind kind);
    void unanswer(const std::vector<CandidateId>& ids);
    void answerAll(AnswerKind kind); // from a result on, or under one: those without an answer
    void place(const CandidateId& id, const CandidateId& after);
    void placeAtRank(const CandidateId& id);
    void takeBack(const std::vector<CandidateId>& ids); // moves
    void confirm(const std::vector<CandidateId>& ids);  // on the result as it is now

    // Who is equal to this one, settled or not; empty: nobody.
    [[nodiscard]] std::vector<CandidateId> equals(const CandidateId& id);
    [[nodiscard]] const TieSettlement* settlement(const std::vector<CandidateId>& group) const;
    // What is tried, else what is settled, else as they stand.
    [[nodiscard]] TieDraft draft(const std::vector<CandidateId>& group) const;
    void tryOrder(const std::vector<CandidateId>& group, std::vector<CandidateId> order);
    void typeReason(const std::vector<CandidateId>& group, const QString& reason);
    void settle(const std::vector<CandidateId>& group);
    void unsettle(const std::vector<CandidateId>& order);
    // Reasons that are typed and not entered, one a line.
    [[nodiscard]] QStringList halfMade() const;

signals:
    void changed();
    void said(const QString& words, bool refused);

private:
    enum class Stale { Nothing, Order, All };

    void follow(const Edit& edit);
    void outdate(Stale stale) { m_stale = std::max(m_stale, stale); }
    void readAll();
    void orderAgain();
    void askSealed();
    [[nodiscard]] QString withheldText() const;
    void makeShown();
    bool apply(const std::vector<Edit>& edits, const QString& label, const QString& done);
    [[nodiscard]] bool withinTie(const RankingEntry& entry, const CandidateId& after) const;
    [[nodiscard]] const Application& application(const CandidateId& id) const;
    [[nodiscard]] std::optional<Fraction> resultOf(const CandidateId& id) const;
    [[nodiscard]] std::optional<QString> askReason(AnswerKind kind, std::size_t count);
    void enterAnswer(const std::vector<CandidateId>& ids, AnswerKind kind, const QString& reason);

    SessionDocument& m_document;
    Prompts& m_prompts;
    Stale m_stale = Stale::All;
    std::vector<RankingList> m_lists;
    RankingList m_list;
    app::SessionRanking m_shown;
    RankingBoard m_board;
    QString m_withheld;
    bool m_unreadable = false; // m_withheld says why
    QString m_sealed;
    TieDrafts m_drafts;
    std::optional<std::vector<std::vector<CandidateId>>> m_equals; // until the order changes
};

} // namespace delibere::widgets
