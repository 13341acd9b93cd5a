// SPDX-License-Identifier: GPL-3.0-or-later
// One list of applications as it is shown: each application in its place, with its words worked
// out once. What it shows comes from a Ranking; nothing of it is written.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QString>

#include "app/session_ranking.h"
#include "domain/framework.h"
#include "domain/ranking.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

// Where an application stands, in the order of the page.
enum class RankingSection { Ranked, Unanswered, Awaiting, Academic, Administrative };

struct RankingEntry {
    CandidateId id;
    RankingSection part = RankingSection::Ranked;
    int rank = 0;        // 0: not ranked
    int tie = -1;        // of Ranking::ties; -1: told apart
    bool placed = true;  // false: ranked, without a place of its own yet
    bool settled = true; // false: it keeps the list from being signed
    QString number;
    QString name; // empty: numbers only
    QString origin;
    std::optional<Fraction> result;
    std::vector<std::optional<Fraction>> readings; // whole results, in the order of the panel
    std::optional<Fraction> spread;
    QString note; // what there is to say of it
    theme::Tone tone = theme::Tone::Muted;
    QString reason; // of its answer, its move or its settlement
};

// An order that somebody tries on equals and did not give a reason for yet: kept here only.
struct TieDraft {
    std::vector<CandidateId> order;
    QString reason;
};
// By who they are, sorted.
using TieDrafts = std::map<std::vector<CandidateId>, TieDraft>;
[[nodiscard]] std::vector<CandidateId> sortedIds(std::vector<CandidateId> ids);

struct RankingBoard {
    RankingList list;
    MarkScale marks;
    Ranking ranking;
    std::vector<RankingEntry> entries; // ranked ones first, then by part
    std::size_t readers = 0;           // most that one application has
    bool named = false;
    std::optional<int> places;   // of the track
    std::optional<int> lastRank; // called last year, of the main phase

    [[nodiscard]] const RankingEntry* entry(const CandidateId& id) const;
    [[nodiscard]] int count(RankingSection part) const;
    [[nodiscard]] int ranked() const { return static_cast<int>(ranking.lines.size()); }
    [[nodiscard]] int unsettled() const;
};

[[nodiscard]] RankingBoard makeBoard(const Framework& framework, const JurySession& jury,
                                     const app::SessionRanking& shown, const RankingList& list,
                                     const TieDrafts& drafts);

} // namespace delibere::widgets
