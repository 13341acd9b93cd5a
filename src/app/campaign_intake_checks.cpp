// SPDX-License-Identifier: GPL-3.0-or-later
// What rows have to be as wholes: lists without a gap or a tie, nobody twice, the wishes of each
// candidate within their quota, orders that can be saved.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "app/campaign_intake.h"
#include "campaign/wishes.h"

namespace delibere::app {

namespace {

using campaign::CandidateNumber;
using campaign::FormationNumber;

constexpr std::size_t mostOfOneCandidate = 125; // as campaign::ListFault::TooManyOfOne
constexpr std::uint32_t mostRanked = 65'535;

std::uint64_t pairOf(const store::ApplicationRow& row)
{
    return std::uint64_t{row.formation} << 32U | row.candidate;
}

// The rows behind `before`, and their lines with them, by formation and candidate.
template <class Line>
void sortAdded(std::vector<store::ApplicationRow>& rows, std::size_t before,
               std::vector<Line>& lines)
{
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(before);
    const auto less = [](const auto& one, const auto& other) {
        return pairOf(one) < pairOf(other);
    };
    if (std::is_sorted(first, rows.end(), less))
        return;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order(lines.size());
    for (std::uint32_t each = 0; each < order.size(); ++each)
        order[each] = {pairOf(rows[before + each]), each};
    std::sort(order.begin(), order.end());
    std::vector<store::ApplicationRow> sortedRows(rows.begin(), first);
    sortedRows.reserve(rows.size());
    std::vector<Line> sortedLines;
    sortedLines.reserve(lines.size());
    for (const auto& [pair, at] : order) {
        sortedRows.push_back(rows[before + at]);
        sortedLines.push_back(lines[at]);
    }
    rows = std::move(sortedRows);
    lines = std::move(sortedLines);
}

// Where the rows of each candidate stand, one candidate after the other.
struct ByCandidate {
    std::vector<std::uint32_t> offsets;
    std::vector<std::uint32_t> rows;
};

ByCandidate byCandidate(const std::vector<store::ApplicationRow>& rows, std::size_t candidates)
{
    ByCandidate made;
    made.offsets.assign(candidates + 1, 0);
    for (const auto& row : rows)
        ++made.offsets[row.candidate + 1];
    std::partial_sum(made.offsets.begin(), made.offsets.end(), made.offsets.begin());
    made.rows.resize(rows.size());
    std::vector<std::uint32_t> next(made.offsets.begin(), made.offsets.end() - 1);
    for (std::uint32_t each = 0; each < rows.size(); ++each)
        made.rows[next[rows[each].candidate]++] = each;
    return made;
}

// A wish is a mention in an establishment, in a track: formations of one wish have one number.
std::vector<std::uint32_t> wishNumbers(const std::vector<store::FormationRow>& formations)
{
    std::map<campaign::Wish, std::uint32_t> known;
    std::vector<std::uint32_t> numbers;
    numbers.reserve(formations.size());
    for (const auto& each : formations) {
        const auto next = static_cast<std::uint32_t>(known.size());
        numbers.push_back(
            known.try_emplace({each.establishment, each.mention, each.rules.track}, next)
                .first->second);
    }
    return numbers;
}

} // namespace

void CampaignIntake::finish()
{
    takeRanks();
    checkPhase(m_rows.main, m_mainBefore, m_mainLines, AdmissionPhase::Main);
    checkPhase(m_rows.complementary, m_complementaryBefore, m_complementaryLines,
               AdmissionPhase::Complementary);
    m_rankedPairs.reserve(m_rows.main.size());
    for (const auto* phase : {&m_rows.main, &m_rows.complementary}) {
        for (const auto& row : *phase) {
            if (row.rank != 0)
                m_rankedPairs.push_back(pairOf(row));
        }
        if (phase == &m_rows.main)
            checkAgain();
    }
    if (!std::is_sorted(m_rankedPairs.begin(), m_rankedPairs.end()))
        std::sort(m_rankedPairs.begin(), m_rankedPairs.end());
    takeOrders();
    forgetKnownSayings();
    checkSaid();
}

// Each falls upon the row of the same candidate in the same formation, which has no rank yet.
void CampaignIntake::takeRanks()
{
    std::sort(m_signedRanks.begin(), m_signedRanks.end(),
              [](const auto& one, const auto& other) { return one.pair < other.pair; });
    std::vector<bool> taken(m_signedRanks.size(), false);
    for (std::size_t each = m_mainBefore; each < m_rows.main.size() && !taken.empty(); ++each) {
        store::ApplicationRow& row = m_rows.main[each];
        const auto found = std::lower_bound(
            m_signedRanks.begin(), m_signedRanks.end(), pairOf(row),
            [](const SignedRank& one, std::uint64_t pair) { return one.pair < pair; });
        if (found == m_signedRanks.end() || found->pair != pairOf(row))
            continue;
        taken[static_cast<std::size_t>(found - m_signedRanks.begin())] = true;
        if (row.rank != 0 && row.rank != found->rank)
            findAt(found->line, CampaignFault::OtherRank,
                   {m_rows.candidates[row.candidate], m_rows.formations[row.formation].id,
                    std::to_string(row.rank)});
        row.rank = found->rank;
    }
    for (std::size_t each = 0; each < taken.size(); ++each) {
        const auto& [pair, line, rank] = m_signedRanks[each];
        if (!taken[each])
            findAt(line, CampaignFault::NotApplied,
                   {m_rows.candidates[pair & 0xFFFFFFFFU], m_rows.formations[pair >> 32U].id});
    }
}

void CampaignIntake::checkPhase(Rows& rows, std::size_t before, Lines& lines, AdmissionPhase phase)
{
    if (lines.empty())
        return;
    sortAdded(rows, before, lines);
    std::vector<std::uint64_t> known;
    known.reserve(before);
    for (std::size_t each = 0; each < before; ++each)
        known.push_back(pairOf(rows[each]));
    std::sort(known.begin(), known.end());
    bool readAgain = false;
    for (std::size_t each = before; each < rows.size(); ++each) {
        const bool there = std::binary_search(known.begin(), known.end(), pairOf(rows[each]));
        if (there || (each > before && pairOf(rows[each]) == pairOf(rows[each - 1])))
            findAt(lines[each - before], CampaignFault::ApplicationTwice,
                   {m_rows.candidates[rows[each].candidate],
                    m_rows.formations[rows[each].formation].id});
        readAgain = readAgain || there;
    }
    if (readAgain) // all their ranks and wishes would be found again too
        return;
    checkRanks(rows, before, lines);
    checkCandidates(rows, before, lines, phase);
}

// Ranks are 1..n: as many places as ranked rows, each of them taken once.
void CampaignIntake::checkRanks(const Rows& rows, std::size_t before, const Lines& lines)
{
    std::vector<std::uint32_t> offsets(m_rows.formations.size() + 1, 0);
    for (const auto& row : rows)
        offsets[row.formation + 1] += row.rank != 0 ? 1U : 0U;
    for (std::size_t each = 1; each < offsets.size(); ++each) {
        if (offsets[each] > mostRanked)
            findAt(lines.front(), CampaignFault::ListTooLong, {m_rows.formations[each - 1].id});
        offsets[each] += offsets[each - 1];
    }
    std::vector<bool> taken(offsets.back(), false);
    std::map<FormationNumber, std::size_t> beyond; // a row whose rank leaves a gap before it
    for (std::size_t each = 0; each < rows.size(); ++each) {
        const auto& row = rows[each];
        const std::uint32_t place = offsets[row.formation] + row.rank - 1;
        if (row.rank == 0)
            continue;
        if (place >= offsets[row.formation + 1])
            beyond.emplace(row.formation, each);
        else if (taken[place])
            findAt(lines[std::max(each, before) - before], CampaignFault::RankTwice,
                   {m_rows.formations[row.formation].id, std::to_string(row.rank)});
        else
            taken[place] = true;
    }
    for (const auto& [formation, row] : beyond) {
        std::uint32_t rank = 1;
        while (taken[offsets[formation] + rank - 1])
            ++rank;
        findAt(lines[std::max(row, before) - before], CampaignFault::RankMissing,
               {m_rows.formations[formation].id, std::to_string(rank)});
    }
}

void CampaignIntake::checkCandidates(const Rows& rows, std::size_t before, const Lines& lines,
                                     AdmissionPhase phase)
{
    const ByCandidate own = byCandidate(rows, m_rows.candidates.size());
    const std::vector<std::uint32_t> wishes = wishNumbers(m_rows.formations);
    const auto quota = static_cast<std::size_t>(campaign::wishQuota(phase));
    std::vector<std::uint32_t> wished[2];
    std::vector<std::uint8_t> preferences;
    for (CandidateNumber candidate = 0; candidate < m_rows.candidates.size(); ++candidate) {
        for (auto& track : wished)
            track.clear();
        preferences.clear();
        std::size_t ranked = 0;
        for (auto at = own.offsets[candidate]; at < own.offsets[candidate + 1]; ++at) {
            const auto& row = rows[own.rows[at]];
            const std::size_t line = std::max<std::size_t>(own.rows[at], before) - before;
            auto& track =
                wished[static_cast<std::size_t>(m_rows.formations[row.formation].rules.track)];
            if (std::find(track.begin(), track.end(), wishes[row.formation]) == track.end())
                track.push_back(wishes[row.formation]);
            if (track.size() == quota + 1 && track.back() == wishes[row.formation])
                findAt(lines[line], CampaignFault::TooManyWishes,
                       {m_rows.candidates[candidate], std::to_string(quota)});
            if (row.preference != 0 && std::find(preferences.begin(), preferences.end(),
                                                 row.preference) != preferences.end())
                findAt(lines[line], CampaignFault::PreferenceTwice,
                       {m_rows.candidates[candidate], std::to_string(row.preference)});
            preferences.push_back(row.preference);
            ranked += row.rank != 0 ? 1U : 0U;
            if (ranked == mostOfOneCandidate + 1)
                findAt(lines[line], CampaignFault::TooManyOfOne, {m_rows.candidates[candidate]});
        }
    }
}

// Who is ranked in a formation is not ranked a second time behind its list. m_rankedPairs are those
// of the main lists.
void CampaignIntake::checkAgain()
{
    if (m_complementaryLines.empty())
        return;
    if (!std::is_sorted(m_rankedPairs.begin(), m_rankedPairs.end()))
        std::sort(m_rankedPairs.begin(), m_rankedPairs.end());
    for (std::size_t each = m_complementaryBefore; each < m_rows.complementary.size(); ++each) {
        const auto& row = m_rows.complementary[each];
        if (row.rank != 0 && isRanked(row.candidate, row.formation))
            findAt(m_complementaryLines[each - m_complementaryBefore], CampaignFault::RankedBefore,
                   {m_rows.candidates[row.candidate], m_rows.formations[row.formation].id});
    }
}

bool CampaignIntake::isRanked(CandidateNumber candidate, FormationNumber formation) const
{
    return std::binary_search(m_rankedPairs.begin(), m_rankedPairs.end(),
                              std::uint64_t{formation} << 32U | candidate);
}

// The first of an order begins it: they are said one after the other.
void CampaignIntake::takeOrders()
{
    std::stable_sort(m_ordered.begin(), m_ordered.end(), [](const auto& one, const auto& other) {
        return std::pair(one.row.candidate, one.order) <
               std::pair(other.row.candidate, other.order);
    });
    const Ordered* last = nullptr;
    for (const Ordered& each : m_ordered) {
        const bool same = last != nullptr && last->row.candidate == each.row.candidate;
        const int expected = same ? last->order + 1 : 1;
        const std::string& candidate = m_rows.candidates[each.row.candidate];
        if (same && each.order == last->order)
            findAt(each.line, CampaignFault::OrderTwice, {candidate, std::to_string(each.order)});
        else if (each.order != expected)
            findAt(each.line, CampaignFault::OrderMissing, {candidate, std::to_string(expected)});
        last = &each;
        m_rows.said.push_back(each.row);
        m_rows.said.back().saying = same ? store::Saying::OrderedNext : store::Saying::Ordered;
        m_saidLines.push_back(each.line);
    }
}

// A file that is read again says the same again.
void CampaignIntake::forgetKnownSayings()
{
    const auto keyOf = [](const store::SaidRow& row) {
        return std::tuple(row.day, row.second, row.saying, row.candidate, row.formation);
    };
    std::set<decltype(keyOf(m_rows.said.front()))> known;
    for (std::size_t each = 0; each < m_saidBefore; ++each)
        known.insert(keyOf(m_rows.said[each]));
    std::size_t kept = m_saidBefore;
    for (std::size_t each = m_saidBefore; each < m_rows.said.size(); ++each) {
        if (known.contains(keyOf(m_rows.said[each])))
            continue;
        m_rows.said[kept] = m_rows.said[each];
        m_saidLines[kept - m_saidBefore] = m_saidLines[each - m_saidBefore];
        ++kept;
    }
    m_rows.said.resize(kept);
}

void CampaignIntake::checkSaid()
{
    for (std::size_t each = m_saidBefore; each < m_rows.said.size(); ++each) {
        const store::SaidRow& row = m_rows.said[each];
        if (!isRanked(row.candidate, row.formation))
            findAt(m_saidLines[each - m_saidBefore], CampaignFault::UnknownApplication,
                   {m_rows.candidates[row.candidate], m_rows.formations[row.formation].id});
    }
}

} // namespace delibere::app
