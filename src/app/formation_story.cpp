// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formation_story.h"

#include <algorithm>

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

// What the events do to the applications of one formation, the evening before in passing.
class Fold {
public:
    Fold(const PlayedCampaign& campaign, FormationNumber number)
        : m_board(campaign.lists(), campaign.calendar(), campaign.base().switches),
          m_number(number), m_lasts(campaign.lists().length(number))
    {
        m_board.watch(&m_changes);
        const std::vector<Event>& events = campaign.events();
        const std::size_t today = dayBegin(events);
        for (std::size_t at = 0; at < events.size(); ++at) {
            if (at == today) {
                m_before = positionsOn(m_board, number);
                m_story.lastRankBefore = m_board.lastRankCalled(number);
            }
            m_board.apply(events[at]);
            keep();
        }
    }

    FormationStory take(PlayedCampaign& campaign)
    {
        for (const ListedCandidate& each : listToday(campaign, m_number)) {
            const std::size_t at = each.rank - 1;
            m_story.lines.push_back({each, m_before.empty() ? 0 : m_before[at], m_lasts[at]});
        }
        for (const campaign::Change& each : m_story.changes) {
            if (each.day == m_board.day() && each.to == campaign::State::Proposed)
                m_story.lines[m_board.lists().rankOf(each.application) - 1].calledToday = true;
        }
        return std::move(m_story);
    }

private:
    void keep()
    {
        for (const campaign::Change& each : m_changes) {
            if (m_board.lists().formationOf(each.application) != m_number)
                continue;
            m_lasts[m_board.lists().rankOf(each.application) - 1] = each;
            m_story.changes.push_back(each);
        }
        m_changes.clear();
    }

    campaign::Board m_board;
    FormationNumber m_number;
    std::vector<std::optional<campaign::Change>> m_lasts;
    std::vector<std::uint32_t> m_before;
    std::vector<campaign::Change> m_changes;
    FormationStory m_story;
};

void markNext(const PlayedCampaign& campaign, FormationStory& story)
{
    if (!campaign.nextDay() || !campaign.today())
        return;
    PlayedCampaign next = campaign;
    static_cast<void>(next.nextMorning());
    const auto called = next.board().called();
    for (StoryLine& each : story.lines)
        each.calledNext =
            std::find(called.begin(), called.end(), each.now.application) != called.end();
}

} // namespace

FormationStory formationStory(PlayedCampaign& campaign, FormationNumber number)
{
    FormationStory story = Fold(campaign, number).take(campaign);
    markNext(campaign, story);
    return story;
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
