// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ranking.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace delibere {

namespace {

// An application of the list, with what the readers made of it.
struct RankEntry {
    const CandidateId* candidate = nullptr;
    const Application* application = nullptr;
    const ApplicationResult* found = nullptr; // nullptr: no result was handed over

    [[nodiscard]] std::optional<Fraction> result() const
    {
        return found == nullptr ? std::nullopt : found->result;
    }
    [[nodiscard]] std::span<const Fraction> tieKeys() const
    {
        return found == nullptr ? std::span<const Fraction>() : std::span(found->tieKeys);
    }
    // A move of somebody who is not ranked moves nobody.
    [[nodiscard]] bool moved() const { return application->ranked() && application->move; }
};

using RankEntries = std::vector<const RankEntry*>;

// For showing only: what is told apart by it is said to be ex aequo.
bool byNumber(const RankEntry* a, const RankEntry* b)
{
    return std::tie(a->application->facts.number, *a->candidate) <
           std::tie(b->application->facts.number, *b->candidate);
}

// Those without a result last.
bool byResult(const RankEntry* a, const RankEntry* b)
{
    const auto result = std::pair(a->result(), b->result());
    return result.first == result.second ? byNumber(a, b) : result.first > result.second;
}

std::strong_ordering compareKeys(const RankEntry& a, const RankEntry& b)
{
    return std::lexicographical_compare_three_way(a.tieKeys().begin(), a.tieKeys().end(),
                                                  b.tieKeys().begin(), b.tieKeys().end());
}

bool sameResult(const RankEntry* a, const RankEntry* b)
{
    return a->result() == b->result();
}

bool sameKeys(const RankEntry* a, const RankEntry* b)
{
    return std::ranges::equal(a->tieKeys(), b->tieKeys());
}

bool byResultAndRule(const RankEntry* a, const RankEntry* b)
{
    if (!sameResult(a, b))
        return a->result() > b->result();
    const auto rule = compareKeys(*a, *b);
    return rule == 0 ? byNumber(a, b) : rule > 0;
}

std::vector<CandidateId> idsOf(const RankEntries& entries)
{
    std::vector<CandidateId> ids;
    ids.reserve(entries.size());
    for (const RankEntry* entry : entries)
        ids.push_back(*entry->candidate);
    return ids;
}

// Applications of the list, by their candidates' ids.
std::vector<RankEntry> rankEntriesOf(const JurySession& session, const RankingList& list,
                                     std::span<const ApplicationResult> results)
{
    std::vector<const ApplicationResult*> found;
    found.reserve(results.size());
    for (const ApplicationResult& result : results)
        found.push_back(&result);
    const auto candidate = [](const ApplicationResult* result) -> const CandidateId& {
        return result->candidate;
    };
    std::ranges::sort(found, {}, candidate);
    std::vector<RankEntry> entries;
    for (const auto& [id, application] : session.applications) {
        if (listOf(application.facts) != list)
            continue;
        const auto at = std::ranges::lower_bound(found, id, {}, candidate);
        const bool known = at != found.end() && (*at)->candidate == id;
        entries.push_back({&id, &application, known ? *at : nullptr});
    }
    return entries;
}

constexpr std::size_t noLink = static_cast<std::size_t>(-1);

struct RankLink {
    const RankEntry* entry = nullptr;
    RankedBy by = RankedBy::Nothing;
    std::size_t next = noLink;
};

// Who is ranked and has a result, moved or not, by result and rule.
RankEntries withResult(const std::vector<RankEntry>& entries)
{
    RankEntries found;
    for (const RankEntry& entry : entries) {
        if (entry.application->ranked() && entry.result())
            found.push_back(&entry);
    }
    std::ranges::sort(found, byResultAndRule);
    return found;
}

// The order while it is made: from line to line, so that nobody has to step aside for a move.
class RankChain {
public:
    // Behind whoever was appended before; all of these come before the first move.
    void append(const RankEntry* entry, RankedBy by)
    {
        const std::size_t before = m_last;
        m_last = add(entry, by, noLink);
        (before == noLink ? m_first : m_links[before].next) = m_last;
    }
    // Directly behind that candidate; first where it is empty. False: they are not in the order.
    bool insertBehind(const CandidateId& candidate, const RankEntry* entry)
    {
        if (candidate.empty()) {
            m_first = add(entry, RankedBy::Hand, m_first);
            return true;
        }
        const auto found = m_places.find(candidate);
        if (found == m_places.end())
            return false;
        const std::size_t behind = found->second;
        m_links[behind].next = add(entry, RankedBy::Hand, m_links[behind].next);
        return true;
    }
    [[nodiscard]] std::vector<RankLink> inOrder() const
    {
        std::vector<RankLink> links;
        links.reserve(m_links.size());
        for (std::size_t at = m_first; at != noLink; at = m_links[at].next)
            links.push_back(m_links[at]);
        return links;
    }

private:
    std::size_t add(const RankEntry* entry, RankedBy by, std::size_t next)
    {
        m_links.push_back({entry, by, next});
        m_places.emplace(*entry->candidate, m_links.size() - 1);
        return m_links.size() - 1;
    }

    std::vector<RankLink> m_links;
    std::map<CandidateId, std::size_t> m_places;
    std::size_t m_first = noLink;
    std::size_t m_last = noLink;
};

// What the commission settled of one list, and which of it tells somebody apart.
class SettledTies {
public:
    SettledTies(const JurySession& session, const RankingList& list)
    {
        for (const TieSettlement& each : session.tieSettlements) {
            if (each.list == list)
                m_settlements.push_back({&each, {each.order.begin(), each.order.end()}, false});
        }
    }

    // The latest that speaks of all who stay to be told apart, and of nobody who is not equal to
    // them. `equal`: all who are, also those whom the commission put elsewhere. nullptr: none does.
    const TieSettlement* take(const RankEntries& group, const RankEntries& equal)
    {
        const auto held = std::ranges::find_if(
            m_settlements.rbegin(), m_settlements.rend(), [&](const Held& each) {
                return covers(each.members, group) && within(each.members, equal);
            });
        if (held == m_settlements.rend())
            return nullptr;
        held->used = true;
        return held->settlement;
    }
    [[nodiscard]] std::vector<TieSettlement> unused() const
    {
        std::vector<TieSettlement> unused;
        for (const Held& each : m_settlements) {
            if (!each.used)
                unused.push_back(*each.settlement);
        }
        return unused;
    }

private:
    struct Held {
        const TieSettlement* settlement;
        std::set<CandidateId> members;
        bool used;
    };

    static bool covers(const std::set<CandidateId>& members, const RankEntries& group)
    {
        return members.size() >= group.size() &&
               std::ranges::all_of(group, [&](const RankEntry* entry) {
                   return members.contains(*entry->candidate);
               });
    }
    static bool within(const std::set<CandidateId>& members, const RankEntries& equal)
    {
        const auto known = std::ranges::count_if(
            equal, [&](const RankEntry* entry) { return members.contains(*entry->candidate); });
        return static_cast<std::size_t>(known) == members.size();
    }

    std::vector<Held> m_settlements;
};

void sortAs(RankEntries& group, const TieSettlement& settlement)
{
    std::ranges::sort(group, {}, [&](const RankEntry* entry) {
        return std::ranges::find(settlement.order, *entry->candidate) - settlement.order.begin();
    });
}

// Who stays where the result says.
RankEntries unmoved(const RankEntries& entries)
{
    RankEntries staying;
    std::ranges::copy_if(entries, std::back_inserter(staying),
                         [](const RankEntry* entry) { return !entry->moved(); });
    return staying;
}

// Sorted by result and rule: those who have both the same, moved or not, with all who have the
// result.
template <class Visit>
void eachEqual(const RankEntries& sorted, Visit visit)
{
    for (auto first = sorted.begin(); first != sorted.end();) {
        const RankEntry* best = *first;
        const auto end = std::find_if_not(
            first, sorted.end(), [&](const RankEntry* each) { return sameResult(best, each); });
        const RankEntries same(first, end);
        while (first != end) {
            const RankEntry* one = *first;
            const auto last = std::find_if_not(
                first, end, [&](const RankEntry* each) { return sameKeys(one, each); });
            visit(RankEntries(first, last), same);
            first = last;
        }
    }
}

void appendEqual(RankChain& chain, Ranking& ranking, SettledTies& settled, const RankEntries& equal,
                 const RankEntries& same)
{
    RankEntries group = unmoved(equal);
    const bool alone = group.size() == unmoved(same).size();
    RankedBy by = alone ? RankedBy::Result : RankedBy::Rule;
    if (group.size() > 1) {
        const TieSettlement* settlement = settled.take(group, equal);
        by = settlement == nullptr ? RankedBy::Nothing : RankedBy::Settlement;
        if (settlement == nullptr)
            ranking.ties.push_back(idsOf(group));
        else
            sortAs(group, *settlement);
    }
    for (const RankEntry* entry : group)
        chain.append(entry, by);
}

// Everybody out of their places first, then one after the other.
RankEntries makeRankMoves(RankChain& chain, RankEntries movers)
{
    std::ranges::sort(movers, [](const RankEntry* a, const RankEntry* b) {
        return std::tie(a->application->move->order, *a->candidate) <
               std::tie(b->application->move->order, *b->candidate);
    });
    RankEntries stale;
    for (const RankEntry* mover : movers) {
        if (!chain.insertBehind(mover->application->move->after, mover))
            stale.push_back(mover);
    }
    std::ranges::sort(stale, byNumber);
    return stale;
}

// A refusal for what the application is worth, or a move, that was said of another result.
bool restsOnAnother(const RankEntry& entry)
{
    if (entry.moved() && entry.application->move->basis != entry.result())
        return true;
    const auto& answer = entry.application->answer;
    return answer && answer->kind == AnswerKind::AcademicRefusal && answer->basis != entry.result();
}

void sortOutAnswers(Ranking& ranking, const std::vector<RankEntry>& entries)
{
    RankEntries refused;
    RankEntries awaiting;
    RankEntries unanswered;
    RankEntries moved;
    for (const RankEntry& entry : entries) {
        const auto& answer = entry.application->answer;
        if (!answer)
            unanswered.push_back(&entry);
        else if (answer->kind == AnswerKind::Awaiting)
            awaiting.push_back(&entry);
        else if (answer->kind != AnswerKind::Ranked)
            refused.push_back(&entry);
        if (restsOnAnother(entry))
            moved.push_back(&entry);
    }
    std::ranges::sort(refused, byNumber);
    std::ranges::sort(awaiting, byNumber);
    std::ranges::sort(unanswered, byResult);
    std::ranges::sort(moved, byNumber);
    ranking.refused = idsOf(refused);
    ranking.awaiting = idsOf(awaiting);
    ranking.unanswered = idsOf(unanswered);
    ranking.moved = idsOf(moved);
}

void setRankedLines(Ranking& ranking, const RankChain& chain, const RankEntries& stale,
                    const RankEntries& unplaced)
{
    const auto add = [&](const RankEntry* entry, RankedBy by) {
        const int rank = ranking.firstRank + static_cast<int>(ranking.lines.size());
        ranking.lines.push_back({*entry->candidate, rank, entry->result(), by});
    };
    for (const RankLink& link : chain.inOrder())
        add(link.entry, link.by);
    for (const RankEntry* entry : stale)
        add(entry, RankedBy::Nothing);
    for (const RankEntry* entry : unplaced)
        add(entry, RankedBy::Nothing);
    ranking.staleMoves = idsOf(stale);
    ranking.unplaced = idsOf(unplaced);
}

} // namespace

const RankedLine* Ranking::line(const CandidateId& candidate) const
{
    const auto found = std::ranges::find(lines, candidate, &RankedLine::candidate);
    return found == lines.end() ? nullptr : &*found;
}

Ranking rank(const JurySession& session, const RankingList& list,
             std::span<const ApplicationResult> results, int firstRank)
{
    Ranking ranking;
    ranking.list = list;
    ranking.firstRank = firstRank;
    const std::vector<RankEntry> entries = rankEntriesOf(session, list, results);
    RankEntries movers;
    RankEntries unplaced;
    for (const RankEntry& entry : entries) {
        if (!entry.application->ranked())
            continue;
        if (entry.moved())
            movers.push_back(&entry);
        else if (!entry.result())
            unplaced.push_back(&entry);
    }
    std::ranges::sort(unplaced, byNumber);
    SettledTies settled(session, list);
    RankChain chain;
    eachEqual(withResult(entries), [&](const RankEntries& equal, const RankEntries& same) {
        appendEqual(chain, ranking, settled, equal, same);
    });
    ranking.staleSettlements = settled.unused();
    setRankedLines(ranking, chain, makeRankMoves(chain, movers), unplaced);
    sortOutAnswers(ranking, entries);
    return ranking;
}

std::vector<std::vector<CandidateId>> equalGroups(const JurySession& session,
                                                  const RankingList& list,
                                                  std::span<const ApplicationResult> results)
{
    std::vector<std::vector<CandidateId>> groups;
    const std::vector<RankEntry> entries = rankEntriesOf(session, list, results);
    eachEqual(withResult(entries), [&](const RankEntries& equal, const RankEntries&) {
        const RankEntries group = unmoved(equal);
        if (group.size() > 1)
            groups.push_back(idsOf(group));
    });
    return groups;
}

std::vector<RankingList> rankingLists(const JurySession& session)
{
    std::set<RankingList> lists;
    for (const auto& [id, application] : session.applications)
        lists.insert(listOf(application.facts));
    return {lists.begin(), lists.end()};
}

int nextMoveOrder(const JurySession& session, const RankingList& list)
{
    int last = 0;
    for (const auto& [id, application] : session.applications) {
        if (application.move && listOf(application.facts) == list)
            last = std::max(last, application.move->order);
    }
    return last + 1;
}

} // namespace delibere
