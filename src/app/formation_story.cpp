// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formation_story.h"

#include <algorithm>

#include "campaign/history.h"

namespace delibere::app {

namespace {

using campaign::ApplicationNumber;
using campaign::Event;
using campaign::EventKind;
using campaign::FormationNumber;

constexpr int morningMinute = 9 * 60;
constexpr int lastMinute = 24 * 60 - 1;

// How many wait before each rank, and one; 0 for who does not wait.
std::vector<std::uint32_t> positionsOn(const campaign::Board& board, FormationNumber number)
{
    std::vector<std::uint32_t> positions;
    std::uint32_t waiting = 0;
    for (std::uint32_t rank = 1; rank <= board.lists().length(number); ++rank) {
        const bool waits = campaign::isCallable(board.state(board.lists().at(number, rank)));
        positions.push_back(waits ? ++waiting : 0);
    }
    return positions;
}

std::size_t dayBegin(const std::vector<Event>& events)
{
    const auto opened = std::find_if(events.rbegin(), events.rend(), [](const Event& each) {
        return each.kind == EventKind::DayOpened;
    });
    return opened == events.rend() ? 0 : static_cast<std::size_t>(events.rend() - opened - 1);
}

std::vector<campaign::CandidateNumber> candidatesOf(const campaign::RankedLists& lists,
                                                    FormationNumber number)
{
    std::vector<campaign::CandidateNumber> candidates;
    for (std::uint32_t rank = 1; rank <= lists.length(number); ++rank)
        candidates.push_back(lists.candidateOf(lists.at(number, rank)));
    std::sort(candidates.begin(), candidates.end()); // who is on both lists is there once
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
}

// What the events do to the applications of one formation, day after day. All who stand on its list
// are on the board, so that its seats and its calls are whole.
class FormationFold {
public:
    FormationFold(const PlayedCampaign& campaign, FormationNumber number)
        : m_campaign(campaign), m_number(number), m_only(candidatesOf(campaign.lists(), number)),
          m_board(campaign.lists(), campaign.calendar(), campaign.base().switches, m_only),
          m_lasts(campaign.lists().length(number))
    {
        m_board.watch(&m_changes);
        const std::vector<Event>& events = campaign.events();
        const campaign::Concern own(campaign.lists(), m_only);
        const std::size_t today = dayBegin(events);
        for (std::size_t at = 0; at < events.size(); ++at) {
            if (at == today) {
                m_before = positionsOn(m_board, number);
                m_story.lastRankBefore = m_board.lastRankCalled(number);
            }
            if (own.holds(events[at]))
                apply(events[at]);
        }
        if (campaign.dayIsOpen())
            endDay();
        m_board.watch(nullptr);
    }

    std::vector<FormationDay> takeDays() { return std::move(m_story.days); }

    FormationStory take(const std::vector<ListedCandidate>& list)
    {
        for (const ListedCandidate& each : list) {
            const std::size_t at = each.rank - 1;
            m_story.lines.push_back({each, m_before.empty() ? 0 : m_before[at], m_lasts[at]});
        }
        for (const campaign::Change& each : m_story.changes) {
            if (each.day == m_board.day() && each.to == campaign::State::Proposed)
                lineOf(each.application).calledToday = true;
        }
        markNext();
        return std::move(m_story);
    }

private:
    void apply(const Event& event)
    {
        m_board.apply(event);
        for (const campaign::Change& each : m_changes) {
            if (m_board.lists().formationOf(each.application) != m_number)
                continue;
            m_lasts[m_board.lists().rankOf(each.application) - 1] = each;
            m_story.changes.push_back(each);
        }
        m_changes.clear();
        if (event.kind == EventKind::DayOpened)
            m_story.days.push_back({event.day});
        else if (event.kind == EventKind::Proposed &&
                 m_board.lists().formationOf(event.subject) == m_number)
            ++m_story.days.back().called;
        else if (event.kind == EventKind::DayClosed)
            endDay();
    }

    void endDay()
    {
        FormationDay& day = m_story.days.back();
        day.lastRankCalled = m_board.lastRankCalled(m_number);
        day.taken = m_board.seatsTaken(m_number);
        for (const std::uint32_t each : positionsOn(m_board, m_number))
            day.waiting = std::max(day.waiting, each);
    }

    StoryLine& lineOf(ApplicationNumber each)
    {
        return m_story.lines[m_board.lists().rankOf(each) - 1];
    }

    // The evening and the opening of the next day, as if nobody said anything more.
    void markNext()
    {
        const auto next = m_campaign.nextDay();
        if (!next || !m_campaign.today())
            return;
        if (m_campaign.dayIsOpen())
            m_board.apply(
                {0, lastMinute, static_cast<std::uint8_t>(*next - 1), EventKind::DayClosed});
        m_board.apply({0, 0, static_cast<std::uint8_t>(*next), EventKind::DayOpened});
        std::vector<ApplicationNumber> called;
        m_board.collectCalls(m_number, m_number + 1, called);
        for (const ApplicationNumber each : called)
            lineOf(each).calledNext = true;
    }

    const PlayedCampaign& m_campaign;
    FormationNumber m_number;
    std::vector<campaign::CandidateNumber> m_only;
    campaign::Board m_board;
    std::vector<std::optional<campaign::Change>> m_lasts;
    std::vector<std::uint32_t> m_before;
    std::vector<campaign::Change> m_changes;
    FormationStory m_story;
};

} // namespace

FormationStory formationStory(PlayedCampaign& campaign, FormationNumber number)
{
    return FormationFold(campaign, number).take(listToday(campaign, number));
}

std::vector<FormationDay> movementOf(const PlayedCampaign& campaign, FormationNumber number)
{
    return FormationFold(campaign, number).takeDays();
}

PlayedCampaign campaignOn(const PlayedCampaign& campaign, campaign::Day day)
{
    const std::vector<Event>& events = campaign.events();
    const auto end = std::find_if(events.begin(), events.end(),
                                  [&](const Event& each) { return each.day > day; });
    return campaign.with({events.begin(), end});
}

int minuteOf(const PlayedCampaign& campaign)
{
    if (!campaign.dayIsOpen())
        return lastMinute;
    return std::max<int>(morningMinute, campaign.events().back().minute);
}

} // namespace delibere::app
