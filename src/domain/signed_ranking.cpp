// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/signed_ranking.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "domain/text_rules.h"

namespace delibere {

namespace {

constexpr std::int64_t highestStep = 100;    // MarkScale::top
constexpr std::size_t mostReaders = 30;      // as in application_result
constexpr std::int64_t mostOver = 4'000'000; // 200 criteria of 100, two examinations of 100

// What a whole of one reader is over, by the weights in force; 0: nothing gives marks.
std::int64_t denominator(const SignedFormation& formation, bool interviewed)
{
    std::int64_t criteria = 0;
    for (const WeighedCriterion& each : formation.criteria)
        criteria += each.weight;
    std::int64_t modes = 0;
    for (const WeighedExamination& each : formation.examinations) {
        if (each.mode == ExaminationMode::Dossier ||
            (interviewed && each.mode == ExaminationMode::Interview))
            modes += each.weight;
    }
    return criteria * modes;
}

// The readers' figures are whole numbers over `over`; absent: one is not.
std::optional<std::vector<std::int64_t>> wholesOver(const SignedApplication& line,
                                                    std::int64_t over)
{
    std::vector<std::int64_t> wholes;
    for (const SignedReader& reader : line.readers) {
        if (!reader.whole)
            continue;
        if (over <= 0 || over > mostOver || over % reader.whole->den() != 0 ||
            *reader.whole > Fraction(highestStep, 1))
            return std::nullopt;
        wholes.push_back(reader.whole->num() * (over / reader.whole->den()));
    }
    return wholes;
}

std::optional<Fraction> meanOf(const SignedApplication& line,
                               const std::vector<std::int64_t>& wholes, std::int64_t over)
{
    if (wholes.empty() || wholes.size() != line.readers.size())
        return std::nullopt;
    const auto sum = std::accumulate(wholes.begin(), wholes.end(), std::int64_t{0});
    return Fraction(sum, over * static_cast<std::int64_t>(wholes.size()));
}

std::optional<Fraction> spreadOf(const std::vector<std::int64_t>& wholes, std::int64_t over)
{
    if (wholes.size() < 2)
        return std::nullopt;
    const auto [lowest, highest] = std::ranges::minmax(wholes);
    return Fraction(highest - lowest, over);
}

bool readersFit(const SignedRanking& ranking, const SignedApplication& line)
{
    std::set<JurorId> seen;
    const auto known = [&](const JurorId& id) {
        return std::ranges::find(ranking.members, id, &SignedJuror::id) != ranking.members.end();
    };
    return line.readers.size() <= mostReaders && std::ranges::all_of(line.withdrawn, known) &&
           std::ranges::all_of(line.readers, [&](const SignedReader& reader) {
               const bool withdrew =
                   std::ranges::find(line.withdrawn, reader.juror) != line.withdrawn.end();
               return known(reader.juror) && !withdrew && seen.insert(reader.juror).second &&
                      (!reader.whole || !reader.marks.empty());
           });
}

bool answerFits(const SignedRanking& ranking, const SignedApplication& line)
{
    if (line.answer == AnswerKind::Awaiting || line.ranked() != (line.answer == AnswerKind::Ranked))
        return false;
    if (!line.ranked())
        return !isBlank(line.reason) && !line.move;
    const bool byHand = line.by == RankedBy::Hand;
    if (!line.reason.empty() || byHand != line.move.has_value() || line.by == RankedBy::Nothing)
        return false;
    if (!byHand)
        return line.result.has_value();
    const SignedApplication* after = ranking.line(line.move->after);
    return (line.move->after.empty() || (after != nullptr && after->ranked())) &&
           (!line.result || !isBlank(line.move->reason));
}

bool keysFit(const SignedRanking& ranking, const SignedApplication& line)
{
    const auto& rule = ranking.formation.tieRule;
    return line.tieKeys.size() == (rule && line.result ? rule->criteria.size() : 0);
}

class Faults {
public:
    explicit Faults(const SignedRanking& ranking) : m_ranking(ranking) {}

    std::vector<FaultyLine> run()
    {
        for (std::size_t at = 0; at < m_ranking.lines.size(); ++at)
            checkLine(m_ranking.lines[at], at);
        checkSettlements();
        if (m_found.empty()) // what is replayed rests on all of it
            checkOrder();
        return std::move(m_found);
    }

private:
    void add(RankingFault fault, std::size_t line) { m_found.push_back({fault, line}); }

    void checkLine(const SignedApplication& line, std::size_t at)
    {
        const std::int64_t over = denominator(m_ranking.formation, line.interviewed);
        const auto wholes = wholesOver(line, over);
        if (!readersFit(m_ranking, line))
            add(RankingFault::Readers, at);
        else if (!wholes)
            add(RankingFault::Weights, at);
        else if (meanOf(line, *wholes, over) != line.result || !keysFit(m_ranking, line))
            add(RankingFault::Result, at);
        else if (spreadOf(*wholes, over) != line.spread)
            add(RankingFault::Spread, at);
        else if (!answerFits(m_ranking, line))
            add(RankingFault::Answer, at);
    }

    void checkSettlements()
    {
        for (std::size_t at = 0; at < m_ranking.settlements.size(); ++at) {
            const TieSettlement& each = m_ranking.settlements[at];
            const std::set<CandidateId> whom(each.order.begin(), each.order.end());
            const bool there = std::ranges::all_of(whom, [&](const CandidateId& id) {
                const SignedApplication* line = m_ranking.line(id);
                return line != nullptr && line->ranked();
            });
            if (each.list != m_ranking.list || whom.size() < 2 ||
                whom.size() != each.order.size() || isBlank(each.reason) || !there)
                add(RankingFault::Settlement, at);
        }
    }

    void checkOrder()
    {
        const Ranking again = replayed(m_ranking);
        if (!again.strict())
            add(RankingFault::Order, 0);
        for (std::size_t at = 0; at < m_ranking.lines.size(); ++at) {
            const SignedApplication& line = m_ranking.lines[at];
            const std::size_t below = at - again.lines.size();
            const bool fits = at < again.lines.size()
                                  ? again.lines[at].candidate == line.candidate &&
                                        again.lines[at].rank == line.rank &&
                                        again.lines[at].by == line.by
                                  : below < again.refused.size() &&
                                        again.refused[below] == line.candidate && line.rank == 0;
            if (!fits) {
                add(RankingFault::Order, at);
                return;
            }
        }
    }

    const SignedRanking& m_ranking;
    std::vector<FaultyLine> m_found;
};

} // namespace

int SignedRanking::rankedCount() const
{
    return static_cast<int>(std::ranges::count_if(lines, &SignedApplication::ranked));
}

int SignedRanking::lastRank() const
{
    const int count = rankedCount();
    return count == 0 ? 0 : firstRank + count - 1;
}

const SignedApplication* SignedRanking::line(const CandidateId& candidate) const
{
    const auto found = std::ranges::find(lines, candidate, &SignedApplication::candidate);
    return found == lines.end() ? nullptr : &*found;
}

JurySession panelOf(const SignedRanking& ranking)
{
    JurySession panel;
    panel.id = ranking.session;
    panel.info.title = ranking.title;
    panel.info.place = ranking.place;
    panel.info.date = ranking.date;
    for (const SignedJuror& member : ranking.members) {
        Juror& juror = panel.jurors.emplace_back();
        juror.id = member.id;
        juror.name = member.name;
        juror.function = member.function;
        juror.role = member.role;
        juror.attendance = member.attendance;
    }
    return panel;
}

Ranking replayed(const SignedRanking& ranking)
{
    JurySession session;
    std::vector<ApplicationResult> results;
    results.reserve(ranking.lines.size());
    for (const SignedApplication& line : ranking.lines) {
        Application& application = session.applications[line.candidate];
        application.facts.number = line.number;
        application.facts.track = ranking.list.track;
        application.facts.phase = ranking.list.phase;
        application.answer = ApplicationAnswer{line.answer, line.reason, line.result};
        application.move = line.move;
        if (application.move)
            application.move->basis = line.result;
        ApplicationResult& result = results.emplace_back();
        result.candidate = line.candidate;
        result.result = line.result;
        result.tieKeys = line.tieKeys;
    }
    session.tieSettlements = ranking.settlements;
    return rank(session, ranking.list, results, ranking.firstRank);
}

std::vector<FaultyLine> faultsOf(const SignedRanking& ranking)
{
    return Faults(ranking).run();
}

} // namespace delibere
