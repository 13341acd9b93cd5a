// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of a ranking, from the exact bytes that were frozen.
#pragma once

#include "app/session.h"
#include "domain/ranking_print.h"
#include "domain/record.h"

namespace delibere::app {

// The version that is printed, hand-over or forms: RankingUnsigned when not everyone has signed.
[[nodiscard]] Result<SignedRanking> signedRankingOf(const Session& session, const RankingList& list,
                                                    const Viewer& viewer);

// One version. The framework must outlive it.
class RankingDocument {
public:
    // The refusals of Session::history; SessionCorrupt when the bytes are not what was frozen.
    [[nodiscard]] static Result<RankingDocument> of(const Session& session,
                                                    const RecordVersion& version, RankingPart part,
                                                    const Viewer& viewer);
    // The same without a session at hand: what a print carries.
    [[nodiscard]] static Result<RankingDocument> of(const Framework& framework,
                                                    const RecordVersion& version, RankingPart part);
    // As it would be frozen now, unsigned. What keeps it from being.
    [[nodiscard]] static Result<RankingDocument>
    draft(const Session& session, const RankingList& list, RankingPart part, const Viewer& viewer);
    [[nodiscard]] RankingRecord record() const;
    [[nodiscard]] RecordView view() const { return record(); }
    [[nodiscard]] const RecordVersion& version() const { return m_version; }
    [[nodiscard]] const SignedRanking& ranking() const { return m_ranking; }
    [[nodiscard]] const JurySession& panel() const { return m_panel; }
    [[nodiscard]] RankingPart part() const { return m_part; }

private:
    RankingDocument(const Framework& framework, RecordVersion version, SignedRanking ranking,
                    RankingPart part);
    const Framework* m_framework;
    RecordVersion m_version;
    SignedRanking m_ranking;
    JurySession m_panel;
    RankingPart m_part;
    RecordStamp m_stamp;
    bool m_frozen = true;
};

// For one person who asks, once the ranking of their list is signed by everyone: RankingUnsigned,
// UnknownApplication; the refusals of Session::sight.
class ReasonsDocument {
public:
    [[nodiscard]] static Result<ReasonsDocument>
    of(const Session& session, const CandidateId& candidate, const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    ReasonsDocument(const Session& session, SignedRanking ranking, const CandidateId& candidate);
    const Session* m_session;
    SignedRanking m_ranking;
    JurySession m_panel;
    CandidateId m_candidate;
    std::string m_name;
    std::vector<CriterionMeans> m_means;
    RecordStamp m_stamp;
};

} // namespace delibere::app
