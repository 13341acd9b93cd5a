// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a file as lists that the engine can play.
#include <algorithm>
#include <utility>

#include "app/played_campaign.h"
#include "codec/calendar_reader.h"
#include "codec/switches_json.h"

namespace delibere::app {

namespace {

using campaign::CandidateNumber;
using campaign::FormationNumber;
using campaign::Lists;

constexpr CandidateNumber nobody = 0xFFFFFFFF;

tl::unexpected<Problem> badRows(std::string detail)
{
    return fail(ProblemCode::SessionCorrupt, {}, std::move(detail));
}

// Ranks are 1..n in each list, without gap or tie.
std::optional<Lists> listsIn(const std::vector<store::ApplicationRow>& rows, std::size_t formations)
{
    Lists lists;
    lists.offsets.assign(formations + 1, 0);
    for (const auto& row : rows)
        lists.offsets[row.formation + 1] += row.rank != 0 ? 1U : 0U;
    for (std::size_t each = 1; each < lists.offsets.size(); ++each)
        lists.offsets[each] += lists.offsets[each - 1];
    lists.candidates.assign(lists.offsets.back(), nobody);
    lists.preferences.assign(lists.offsets.back(), 0);
    for (const auto& row : rows) {
        if (row.rank == 0)
            continue;
        const std::uint32_t place = lists.offsets[row.formation] + row.rank - 1;
        if (place >= lists.offsets[row.formation + 1] || lists.candidates[place] != nobody)
            return std::nullopt;
        lists.candidates[place] = row.candidate;
        lists.preferences[place] = row.preference;
    }
    return lists;
}

Result<campaign::RankedLists> rankedLists(const store::CampaignRows& rows)
{
    std::vector<campaign::Formation> formations;
    formations.reserve(rows.formations.size());
    for (const auto& row : rows.formations)
        formations.push_back(row.rules);
    auto main = listsIn(rows.main, formations.size());
    auto complementary = listsIn(rows.complementary, formations.size());
    if (!main || !complementary)
        return badRows("ranks");
    auto lists = campaign::RankedLists::make(std::move(formations),
                                             static_cast<std::uint32_t>(rows.candidates.size()),
                                             std::move(*main));
    if (!lists ||
        (!rows.complementary.empty() && lists->addComplementary(std::move(*complementary))))
        return badRows("lists");
    return std::move(*lists);
}

void index(CampaignBase& base)
{
    const store::CampaignRows& rows = base.rows;
    base.applications.assign(rows.formations.size(), 0);
    for (const auto* phase : {&rows.main, &rows.complementary}) {
        for (const auto& row : *phase)
            ++base.applications[row.formation];
    }
    for (FormationNumber each = 0; each < rows.formations.size(); ++each)
        base.formationOf.emplace(rows.formations[each].id, each);
    base.candidateOf.reserve(rows.candidates.size());
    for (CandidateNumber each = 0; each < rows.candidates.size(); ++each)
        base.candidateOf.emplace(rows.candidates[each], each);
    base.saidOn.resize(static_cast<std::size_t>(campaign::latestDay) + 1);
    for (std::uint32_t each = 0; each < rows.said.size(); ++each)
        base.saidOn[static_cast<std::size_t>(rows.said[each].day)].push_back(each);
    // Within a day by the second; what is said in the same one as it was taken in.
    for (auto& day : base.saidOn) {
        std::stable_sort(day.begin(), day.end(), [&](std::uint32_t one, std::uint32_t other) {
            return rows.said[one].second < rows.said[other].second;
        });
    }
}

Result<std::shared_ptr<const CampaignBase>>
over(campaign::Calendar calendar, const campaign::Switches& switches, store::CampaignRows rows)
{
    auto lists = rankedLists(rows);
    if (!lists)
        return tl::unexpected(lists.error());
    auto base = std::make_shared<CampaignBase>(CampaignBase{
        std::move(calendar), switches, std::move(rows), std::move(*lists), {}, {}, {}, {}});
    index(*base);
    return base;
}

} // namespace

Result<std::shared_ptr<const CampaignBase>> campaignBase(const store::CampaignTerms& terms,
                                                         store::CampaignRows rows)
{
    auto calendar = codec::readCalendar(terms.calendar);
    const auto switches = codec::readSwitches(terms.switches);
    if (!calendar || !switches)
        return fail(ProblemCode::CampaignTerms, {}, calendar ? "switches" : "calendar");
    return over(std::move(*calendar), *switches, std::move(rows));
}

Result<std::shared_ptr<const CampaignBase>> campaignBaseOf(const CampaignBase& base,
                                                           store::CampaignRows rows)
{
    return over(base.calendar, base.switches, std::move(rows));
}

} // namespace delibere::app
