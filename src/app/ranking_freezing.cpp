// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ranking_freezing.h"

#include <algorithm>
#include <map>

#include "app/frozen_view.h"
#include "app/local_time.h"
#include "app/session_ranking.h"
#include "crypto/digest.h"

namespace delibere::app {

namespace {

// The others are examined elsewhere: a commission reads dossiers and hears people.
bool givesMarks(ExaminationMode mode)
{
    return mode == ExaminationMode::Dossier || mode == ExaminationMode::Interview;
}

SignedFormation formationOf(const RankingGround& ground)
{
    const Framework& framework = ground.framework;
    const Admission& admission = *framework.admission;
    SignedFormation formation;
    formation.framework = framework.id;
    formation.digest = ground.frameworkDigest;
    formation.mention = admission.mention;
    formation.course = admission.course;
    formation.establishment = admission.establishment;
    if (const Capacity* capacity = admission.capacityOf(ground.ranking.list.track))
        formation.capacity = *capacity;
    if (admission.previous && admission.previous->lastRankCalled) {
        formation.lastRankCalled = admission.previous->lastRankCalled;
        formation.campaignSource = admission.previous->source;
    }
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria)
                formation.criteria.push_back({criterion.id, admission.weightOf(criterion.id)});
        }
    }
    for (const Examination& examination : admission.examinations)
        formation.examinations.push_back(
            {examination.mode,
             givesMarks(examination.mode) ? admission.weightOf(examination.mode) : 0});
    if (admission.weightsPublished())
        formation.weightsSource = admission.weightsSource;
    formation.tieRule = admission.tieRule;
    return formation;
}

// Every line of a list, from what its results and its order are made of.
class SignedLines {
public:
    explicit SignedLines(const RankingGround& ground) : m_ground(ground)
    {
        for (const ApplicationResult& result : ground.results)
            m_results.emplace(result.candidate, &result);
        for (const ScoreSheet& sheet : ground.sheets)
            m_sheets.emplace(sheet.key, &sheet);
        for (const Recusal& recusal : ground.jury.recusals)
            m_recusals[recusal.candidate].push_back(recusal.juror);
    }

    [[nodiscard]] std::vector<SignedApplication> all() const
    {
        std::vector<SignedApplication> lines;
        for (const RankedLine& ranked : m_ground.ranking.lines) {
            lines.push_back(lineOf(ranked.candidate));
            lines.back().rank = ranked.rank;
            lines.back().by = ranked.by;
            if (ranked.by == RankedBy::Hand)
                lines.back().move = moveOf(ranked.candidate);
        }
        for (const CandidateId& refused : m_ground.ranking.refused)
            lines.push_back(lineOf(refused));
        return lines;
    }

private:
    [[nodiscard]] std::optional<RankMove> moveOf(const CandidateId& id) const
    {
        auto move = m_ground.jury.application(id)->move;
        if (move)
            move->basis.reset();
        return move;
    }

    [[nodiscard]] SignedApplication lineOf(const CandidateId& id) const
    {
        const Application& application = *m_ground.jury.application(id);
        const ApplicationResult& result = *m_results.at(id);
        SignedApplication line;
        line.candidate = id;
        line.number = application.facts.number;
        line.answer = application.answer->kind;
        line.reason = application.answer->reason;
        line.result = result.result;
        line.spread = result.spread;
        line.tieKeys = result.tieKeys;
        line.interviewed = interviewed(*m_ground.framework.admission, application);
        for (const ReaderResult& reader : result.readers)
            line.readers.push_back({reader.juror, reader.whole, digestOf(id, reader, line)});
        if (const auto withdrawn = m_recusals.find(id); withdrawn != m_recusals.end()) {
            for (const Juror& juror : m_ground.jury.jurors) {
                if (std::ranges::find(withdrawn->second, juror.id) != withdrawn->second.end())
                    line.withdrawn.push_back(juror.id);
            }
        }
        return line;
    }

    [[nodiscard]] std::string digestOf(const CandidateId& id, const ReaderResult& reader,
                                       const SignedApplication& line) const
    {
        const auto sheet = m_sheets.find(SheetKey{id, reader.juror});
        if (!reader.submitted || sheet == m_sheets.end())
            return {};
        return crypto::hex(crypto::sha256(
            codec::canonicalMarks(m_ground.framework, *sheet->second, line.interviewed)));
    }

    const RankingGround& m_ground;
    std::map<CandidateId, const ApplicationResult*> m_results;
    std::map<SheetKey, const ScoreSheet*> m_sheets;
    std::map<CandidateId, std::vector<JurorId>> m_recusals;
};

// The ranking of one list and what it waits for.
struct FreezingView {
    SessionRanking shown;
    Ranking ranking; // of the list; empty where nobody applies in it
    bool mainOpen = false;
};

Result<FreezingView> freezingView(const Session& session, const RankingList& list)
{
    auto shown = sessionRanking(session, Viewer::staff());
    if (!shown)
        return tl::unexpected(shown.error());
    FreezingView view{std::move(*shown), {}, false};
    view.ranking.list = list;
    if (const auto found = view.shown.rankings.find(list); found != view.shown.rankings.end())
        view.ranking = found->second;
    const auto first = firstRankOf(session, list);
    if (!first && first.error().code != ProblemCode::MainRankingOpen)
        return tl::unexpected(first.error());
    view.mainOpen = !first;
    return view;
}

RankingFacts factsOf(const Session& session, const RankingList& list, const FreezingView& view)
{
    return {session.framework(), session.jury(), list, view.ranking, view.mainOpen};
}

} // namespace

SignedRanking contentOf(const RankingGround& ground)
{
    SignedRanking content;
    content.session = ground.jury.id;
    content.title = ground.jury.info.title;
    content.place = ground.jury.info.place;
    content.date = ground.jury.info.date;
    content.formation = formationOf(ground);
    content.list = ground.ranking.list;
    content.firstRank = ground.ranking.firstRank;
    for (const Juror& juror : ground.jury.jurors)
        content.members.push_back(
            {juror.id, juror.name, juror.function, juror.role, juror.attendance});
    content.lines = SignedLines(ground).all();
    std::ranges::copy_if(
        ground.jury.tieSettlements, std::back_inserter(content.settlements),
        [&](const TieSettlement& each) { return each.list == ground.ranking.list; });
    content.signatories = rankingSigners(ground.jury);
    return content;
}

Problems rankingRefusals(const Session& session, const RankingList& list,
                         const RecordHistory& history, const FreezeRecord& edit)
{
    const auto view = freezingView(session, list);
    if (!view)
        return {view.error()};
    return refusals(factsOf(session, list, *view), history, edit);
}

Result<FreezeRecord> makeRankingRecord(const Session& session, const RankingList& list)
{
    const auto history = session.history(list, Viewer::staff());
    const auto view = freezingView(session, list);
    const auto sheets = session.markedSheets();
    if (!history || !view || !sheets)
        return tl::unexpected(!history ? history.error() : !view ? view.error() : sheets.error());
    if (const Problems found = rankingObstacles(factsOf(session, list, *view)); !found.empty())
        return tl::unexpected(found.front());
    NextVersion next = nextVersion(*history);
    const std::string& digest = session.frameworkDigest();
    SignedRanking record = contentOf(
        {session.framework(), digest, session.jury(), view->shown.results, view->ranking, *sheets});
    record.number = next.number;
    record.replaces = next.replaces;
    record.correction = std::move(next.correction);
    record.zoneMinutes = zoneMinutesAt(session.now());
    FreezeRecord edit{list, record.number, codec::canonical(record), record.signatories};
    const auto again = codec::readFrozenRanking(edit.body);
    if (!again || *again != record)
        return fail(ProblemCode::TextForbidden, listKey(list));
    return edit;
}

Result<codec::FrozenRanking> readFrozenRanking(const RecordVersion& version)
{
    auto record = codec::readFrozenRanking(version.body);
    const RankingList* list = version.ranking();
    if (list == nullptr || !hasItsDigest(version) || !record || record->list != *list ||
        record->number != version.number || codec::canonical(*record) != version.body)
        return fail(ProblemCode::SessionCorrupt, subjectText(version.subject),
                    "version " + std::to_string(version.number));
    return std::move(*record);
}

} // namespace delibere::app
