// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/campaign/played.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

namespace delibere::campaign {

Formation classic(std::uint16_t capacity)
{
    return {Track::Classic, capacity, capacity, 0, std::nullopt};
}

Formation workStudy(std::uint16_t capacity)
{
    return {Track::WorkStudy, capacity, capacity, 0, std::nullopt};
}

Lists listsOf(const std::vector<Row>& rows,
              const std::vector<std::vector<FormationNumber>>& preferences)
{
    Lists lists;
    lists.offsets.push_back(0);
    for (std::size_t formation = 0; formation < rows.size(); ++formation) {
        for (const CandidateNumber candidate : rows[formation]) {
            std::size_t preference = formation + 1;
            if (candidate < preferences.size()) {
                const auto& own = preferences[candidate];
                const auto at = std::find(own.begin(), own.end(), formation);
                preference = static_cast<std::size_t>(at - own.begin()) + 1;
            }
            lists.candidates.push_back(candidate);
            lists.preferences.push_back(static_cast<std::uint8_t>(preference));
        }
        lists.offsets.push_back(static_cast<std::uint32_t>(lists.candidates.size()));
    }
    return lists;
}

namespace {

std::uint32_t candidatesIn(const std::vector<Row>& rows)
{
    CandidateNumber most = 9; // newcomers of the complementary phase have numbers too
    for (const Row& row : rows) {
        for (const CandidateNumber each : row)
            most = std::max(most, each);
    }
    return most + 1;
}

} // namespace

Played::Played(std::vector<Formation> formations, const std::vector<Row>& main,
               const std::vector<std::vector<FormationNumber>>& preferences, Switches switches,
               int threads)
    : lists(RankedLists::make(std::move(formations), candidatesIn(main), listsOf(main, preferences))
                .value()),
      campaign(std::make_unique<Campaign>(lists, calendar, switches, threads)),
      m_watch(std::make_unique<InvariantWatch>(campaign->board()))
{
    REQUIRE_FALSE(faultOf(calendar));
}

void Played::addComplementary(const std::vector<Row>& rows,
                              const std::vector<std::vector<FormationNumber>>& preferences)
{
    REQUIRE_FALSE(lists.addComplementary(listsOf(rows, preferences)));
    campaign->listsGrew();
}

Day Played::dayOf(std::string_view day) const
{
    return calendar.dayOf(Date::fromIso("2025-" + std::string(day)).value()).value();
}

void Played::openDay(Day day)
{
    REQUIRE_FALSE(campaign->openDay(day));
    m_watch->beforeMorning(campaign->board());
    REQUIRE_FALSE(campaign->morning());
    const auto found = m_watch->afterMorning(campaign->board());
    broken.insert(broken.end(), found.begin(), found.end());
    m_open = true;
}

void Played::closeDay()
{
    REQUIRE_FALSE(campaign->closeDay());
    positions.update(campaign->board());
    const auto found = m_watch->afterClose(campaign->board(), positions);
    broken.insert(broken.end(), found.begin(), found.end());
    m_open = false;
}

void Played::morningOf(std::string_view day)
{
    const Day wanted = dayOf(day);
    if (campaign->events().empty())
        openDay(std::min(wanted, calendar.mainPhase.first));
    while (campaign->board().day() < wanted) {
        if (m_open)
            closeDay();
        openDay(campaign->board().day() + 1);
    }
}

ApplicationNumber Played::application(CandidateNumber candidate, FormationNumber formation) const
{
    std::optional<ApplicationNumber> found;
    lists.forEachSlot(candidate, [&](std::uint32_t, ApplicationNumber each) {
        if (lists.formationOf(each) == formation)
            found = each;
    });
    return found.value();
}

std::string Played::due(CandidateNumber candidate, FormationNumber formation) const
{
    return calendar.dateOf(campaign->board().due(application(candidate, formation)))
        .iso()
        .substr(5);
}

std::optional<Refusal> Played::say(EventKind kind, CandidateNumber candidate,
                                   FormationNumber formation, int second)
{
    return campaign->act({kind, application(candidate, formation), second});
}

void Played::order(CandidateNumber candidate, const std::vector<FormationNumber>& formations)
{
    REQUIRE_FALSE(campaign->act({EventKind::OrderBegun, candidate, 36'000}));
    for (const FormationNumber each : formations)
        REQUIRE_FALSE(say(EventKind::OrderNext, candidate, each));
}

} // namespace delibere::campaign
