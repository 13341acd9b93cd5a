// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_ranking.h"

#include <algorithm>

#include "app/ranking_freezing.h"

namespace delibere::app {

namespace {

// Whose marks the viewer may not see, by their own sheets.
class HiddenApplications {
public:
    HiddenApplications(const JurySession& jury, const Viewer& viewer,
                       const std::vector<ScoreSheet>& sheets)
        : m_jury(jury), m_viewer(viewer)
    {
        for (const ScoreSheet& sheet : sheets) {
            if (sheet.key.juror == viewer.juror())
                m_own.emplace(sheet.key.candidate, sheet.state);
        }
    }

    [[nodiscard]] bool hides(const Candidate& candidate, bool locked) const
    {
        const auto own = m_own.find(candidate.id);
        const SheetState state = own == m_own.end() ? SheetState::Draft : own->second;
        return sightOf(m_jury, candidate, m_viewer, state, locked) != Sight::Everything;
    }

private:
    const JurySession& m_jury;
    const Viewer& m_viewer;
    std::map<CandidateId, SheetState> m_own;
};

Result<std::map<RankingList, bool>> lockedLists(const Session& session)
{
    std::map<RankingList, bool> locked;
    for (const RankingList& list : rankingLists(session.jury())) {
        const auto history = session.history(list, Viewer::staff());
        if (!history)
            return tl::unexpected(history.error());
        locked.emplace(list, !history->empty() && history->back().locked());
    }
    return locked;
}

} // namespace

const ApplicationResult* SessionRanking::result(const CandidateId& candidate) const
{
    const auto found = std::ranges::find(results, candidate, &ApplicationResult::candidate);
    return found == results.end() ? nullptr : &*found;
}

Result<SessionRanking> sessionRanking(const Session& session, const Viewer& viewer)
{
    const JurySession& jury = session.jury();
    if (!session.framework().admission)
        return fail(ProblemCode::NotAnAdmission, session.framework().id);
    auto sheets = session.markedSheets();
    const auto locked = lockedLists(session);
    if (!sheets || !locked)
        return tl::unexpected(sheets ? locked.error() : sheets.error());
    SessionRanking shown;
    const HiddenApplications hidden(jury, viewer, *sheets);
    for (const Candidate& candidate : jury.candidates) {
        const Application* application = jury.application(candidate.id);
        if (application != nullptr &&
            hidden.hides(candidate, locked->at(listOf(application->facts))))
            shown.hidden.insert(candidate.id);
    }
    std::erase_if(*sheets, [&](const ScoreSheet& sheet) {
        return shown.hidden.contains(sheet.key.candidate);
    });
    shown.results = resultsOf(session.framework(), jury, *sheets);
    for (const auto& [list, held] : *locked) {
        const auto first = firstRankOf(session, list);
        shown.rankings.emplace(list, rank(jury, list, shown.results, first.value_or(1)));
    }
    return shown;
}

Result<int> firstRankOf(const Session& session, const RankingList& list)
{
    if (list.phase == AdmissionPhase::Main)
        return 1;
    const RankingList main{list.track, AdmissionPhase::Main};
    const auto lists = rankingLists(session.jury());
    if (std::ranges::find(lists, main) == lists.end())
        return 1; // nobody applied in the main phase: there is nothing to go on from
    const auto history = session.history(main, Viewer::staff());
    if (!history)
        return tl::unexpected(history.error());
    if (history->empty() || !history->back().locked())
        return fail(ProblemCode::MainRankingOpen, listKey(main));
    return readFrozenRanking(history->back()).map([](const codec::FrozenRanking& signedRanking) {
        return signedRanking.lastRank() + 1;
    });
}

std::vector<Edit> summonsEdits(const Session& session, const std::vector<CandidateId>& candidates,
                               Summons summons, const std::vector<ScoreSheet>& sheets)
{
    std::vector<Edit> edits;
    for (const CandidateId& id : candidates) {
        const Application* application = session.jury().application(id);
        if (application == nullptr || application->summons == summons)
            continue;
        edits.emplace_back(SetSummons{id, summons});
        for (const ScoreSheet& sheet : sheets) {
            if (sheet.key.candidate != id || !session.jury().evaluates(sheet.key.juror, id))
                continue;
            const bool opens = summons == Summons::Summoned &&
                               sheet.state == SheetState::Submitted && !sheet.dossierClosed;
            const bool closes = application->summons == Summons::Summoned &&
                                sheet.state == SheetState::Draft && sheet.dossierClosed;
            if (opens)
                edits.emplace_back(OpenInterview{sheet.key});
            else if (closes)
                edits.emplace_back(SubmitSheet{sheet.key});
        }
    }
    return edits;
}

} // namespace delibere::app
