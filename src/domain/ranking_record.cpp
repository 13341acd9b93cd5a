// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ranking_record.h"

#include <algorithm>

namespace delibere {

namespace {

class RankingCheck {
public:
    explicit RankingCheck(const RankingFacts& facts) : m_facts(facts) {}

    Problems run()
    {
        if (!m_facts.framework.admission)
            return {{ProblemCode::NotAnAdmission, m_facts.framework.id, {}}};
        if (nobodyApplies()) {
            add(ProblemCode::RankingEmpty);
            return std::move(m_found);
        }
        checkPanel();
        if (m_facts.mainOpen)
            m_found.push_back({ProblemCode::MainRankingOpen,
                               listKey({m_facts.list.track, AdmissionPhase::Main}),
                               {}});
        const Ranking& ranking = m_facts.ranking;
        name(ProblemCode::ApplicationsUnanswered, ranking.unanswered);
        name(ProblemCode::ApplicationsAwaiting, ranking.awaiting);
        name(ProblemCode::TiesOpen, tied());
        name(ProblemCode::ApplicationsUnplaced, ranking.unplaced);
        name(ProblemCode::RankingStale, stale());
        return std::move(m_found);
    }

private:
    void add(ProblemCode code) { m_found.push_back({code, listKey(m_facts.list), {}}); }

    void name(ProblemCode code, const std::vector<CandidateId>& candidates)
    {
        if (candidates.empty())
            return;
        add(code);
        for (const CandidateId& id : candidates)
            m_found.back().ids.push_back(id.text());
    }

    [[nodiscard]] bool nobodyApplies() const
    {
        return std::ranges::none_of(m_facts.session.applications, [&](const auto& each) {
            return listOf(each.second.facts) == m_facts.list;
        });
    }

    // Of the framework: how many members, and whether one of them presides.
    void checkPanel()
    {
        if (!m_facts.framework.evaluation)
            return;
        const Quorum& quorum = m_facts.framework.evaluation->quorum;
        int present = 0;
        bool presided = false;
        for (const Juror& juror : m_facts.session.jurors) {
            if (juror.attendance != Attendance::Present)
                continue;
            ++present;
            presided = presided || juror.role == JurorRole::President;
        }
        if (present < quorum.minimumMembers) {
            add(ProblemCode::CommissionTooSmall);
            m_found.back().numbers = {quorum.minimumMembers, present};
        }
        if (quorum.president && !presided)
            add(ProblemCode::PresidentAway);
    }

    [[nodiscard]] std::vector<CandidateId> tied() const
    {
        std::vector<CandidateId> all;
        for (const auto& group : m_facts.ranking.ties)
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }

    // Each once, whatever lost its ground.
    [[nodiscard]] std::vector<CandidateId> stale() const
    {
        std::vector<CandidateId> all;
        const auto include = [&](const std::vector<CandidateId>& some) {
            for (const CandidateId& id : some) {
                if (std::ranges::find(all, id) == all.end())
                    all.push_back(id);
            }
        };
        include(m_facts.ranking.staleMoves);
        include(m_facts.ranking.moved);
        for (const TieSettlement& settlement : m_facts.ranking.staleSettlements)
            include(settlement.order);
        return all;
    }

    const RankingFacts& m_facts;
    Problems m_found;
};

} // namespace

std::vector<SignerId> rankingSigners(const JurySession& session)
{
    std::vector<SignerId> members;
    for (const Juror& juror : session.jurors) {
        if (juror.attendance == Attendance::Present)
            members.push_back(signerOf(juror.id));
    }
    return members;
}

Problems rankingObstacles(const RankingFacts& facts)
{
    return RankingCheck(facts).run();
}

Problems refusals(const RankingFacts& facts, const RecordHistory& history, const FreezeRecord& edit)
{
    const std::string key = listKey(facts.list);
    if (holding(history) != nullptr)
        return {{ProblemCode::RankingSealed, key, {}}};
    if (Problems found = rankingObstacles(facts); !found.empty())
        return found;
    const std::vector<SignerId> signers = rankingSigners(facts.session);
    if (edit.number != static_cast<int>(history.size()) + 1 || signers.empty() ||
        edit.signatories != signers)
        return {{ProblemCode::RecordOutOfDate, key, {}}};
    return {};
}

} // namespace delibere
