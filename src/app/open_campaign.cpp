// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_campaign.h"

#include <utility>

#include "campaign/campaign.h"

namespace delibere::app {

namespace {

using campaign::Day;
using campaign::Event;

Result<PlayedCampaign> stateOf(const store::CampaignFile& file)
{
    auto terms = file.terms();
    if (!terms)
        return tl::unexpected(terms.error());
    auto rows = file.rows();
    if (!rows)
        return tl::unexpected(rows.error());
    auto events = file.events();
    if (!events)
        return tl::unexpected(events.error());
    auto base = campaignBase(*terms, std::move(*rows));
    auto state = base ? PlayedCampaign::make(std::move(*base), std::move(*events))
                      : tl::unexpected(base.error());
    if (!state)
        state.error().where = file.path().string();
    return state;
}

// Lists change while nothing was played by them: the main ones before the first day, the
// complementary ones before they are called and before an order may name them.
bool mayTake(const PlayedCampaign& campaign, const store::CampaignRows& rows)
{
    const store::CampaignRows& now = campaign.base().rows;
    if (!campaign.today())
        return true;
    if (rows.formations.size() != now.formations.size() || rows.main.size() != now.main.size())
        return false;
    if (rows.complementary.size() == now.complementary.size())
        return true;
    const campaign::Board& board = campaign.board();
    if (board.day() >= campaign.calendar().newListsFrom)
        return false;
    for (campaign::CandidateNumber each = 0; each < now.candidates.size(); ++each) {
        if (board.hasOrdered(each))
            return false;
    }
    return true;
}

} // namespace

OpenCampaign::OpenCampaign(store::CampaignFile file, PlayedCampaign state)
    : m_file(std::move(file)), m_state(std::move(state))
{}

Result<OpenCampaign> OpenCampaign::create(const std::filesystem::path& path,
                                          const store::CampaignTerms& terms)
{
    if (path.extension() != ".campagne")
        return fail(ProblemCode::NotACampaign, path.string());
    auto base = campaignBase(terms, {});
    if (!base) {
        base.error().where = path.string();
        return tl::unexpected(base.error());
    }
    auto state = PlayedCampaign::make(std::move(*base), {});
    auto file = store::CampaignFile::create(path, terms);
    if (!file)
        return tl::unexpected(file.error());
    return OpenCampaign(std::move(*file), std::move(*state));
}

Result<OpenCampaign> OpenCampaign::open(const std::filesystem::path& path, store::Access access)
{
    auto file = store::CampaignFile::open(path, access);
    if (!file)
        return tl::unexpected(file.error());
    auto state = stateOf(*file);
    if (!state)
        return tl::unexpected(state.error());
    return OpenCampaign(std::move(*file), std::move(*state));
}

// What the step did is on disk when it returns; what the disk refuses is undone here too, by
// folding what it holds.
template <class Step>
Result<void> OpenCampaign::stepped(Step step)
{
    const std::size_t before = m_state.events().size();
    step();
    const auto added = std::span(m_state.events()).subspan(before);
    if (added.empty())
        return {};
    auto written = m_file.append(added);
    if (!written) {
        std::vector<Event> kept(m_state.events().begin(),
                                m_state.events().begin() + static_cast<std::ptrdiff_t>(before));
        m_state = m_state.with(std::move(kept));
    }
    return written;
}

Result<void> OpenCampaign::refusedOr(std::optional<campaign::Refusal> refusal, std::string where)
{
    if (refusal)
        return fail(ProblemCode::CampaignRefused, std::move(where), static_cast<int>(*refusal));
    return {};
}

Result<std::vector<RefusedSaying>> OpenCampaign::add(store::CampaignRows rows,
                                                     const store::Progress& progress)
{
    const PlayedCampaign& before = m_state;
    if (!mayTake(before, rows))
        return fail(ProblemCode::CampaignBegun, path().string());
    const std::size_t events = before.events().size();
    const std::size_t said = before.base().rows.said.size();
    auto base = campaignBaseOf(before.base(), std::move(rows));
    if (!base) {
        base.error().where = path().string();
        return tl::unexpected(base.error());
    }
    auto next = PlayedCampaign::make(std::move(*base), before.events());
    if (!next)
        return tl::unexpected(next.error());
    std::vector<RefusedSaying> refused = next->sayFrom(said);
    const auto written = m_file.add(before.base().rows, next->base().rows,
                                    std::span(next->events()).subspan(events), progress);
    if (!written)
        return tl::unexpected(written.error());
    m_state = std::move(*next);
    return refused;
}

Result<std::vector<RefusedSaying>> OpenCampaign::nextMorning()
{
    if (m_state.lists().count() == 0)
        return fail(ProblemCode::CampaignEmpty, path().string());
    if (!m_state.nextDay())
        return fail(ProblemCode::CampaignOver, path().string());
    std::vector<RefusedSaying> refused;
    if (const auto done = stepped([&] { refused = m_state.nextMorning(); }); !done)
        return tl::unexpected(done.error());
    return refused;
}

Result<void> OpenCampaign::closeDay()
{
    return stepped([&] { m_state.closeDay(); });
}

Result<void> OpenCampaign::runTo(
    Day day, const std::function<bool(Day, const std::vector<RefusedSaying>&)>& onDay, bool prompt)
{
    if (m_state.lists().count() == 0)
        return fail(ProblemCode::CampaignEmpty, path().string());
    const auto today = m_state.today();
    if (day > m_state.calendar().lastDay() || (today && day <= *today))
        return fail(today && *today == m_state.calendar().lastDay() ? ProblemCode::CampaignOver
                                                                    : ProblemCode::CampaignDay,
                    m_state.calendar().dateOf(day).iso(),
                    m_state.calendar().dateOf(today.value_or(0)).iso());
    for (auto next = m_state.nextDay(); next && *next <= day; next = m_state.nextDay()) {
        std::vector<RefusedSaying> refused;
        auto done = stepped([&] {
            refused = m_state.nextMorning();
            if (prompt)
                m_state.answerPromptly();
        });
        if (!done)
            return done;
        if (onDay && !onDay(*next, refused))
            return {};
    }
    return {};
}

Result<void> OpenCampaign::give(const GivenReply& answer)
{
    std::optional<campaign::Refusal> refusal;
    return stepped([&] { refusal = m_state.give(answer); }).and_then([&] {
        return refusedOr(refusal, nameOf(answer.application));
    });
}

Result<void> OpenCampaign::saveOrder(campaign::CandidateNumber candidate,
                                     std::span<const campaign::ApplicationNumber> order, int second)
{
    std::optional<campaign::Refusal> refusal;
    return stepped([&] { refusal = m_state.saveOrder(candidate, order, second); }).and_then([&] {
        return refusedOr(refusal, m_state.base().rows.candidates[candidate]);
    });
}

Result<void> OpenCampaign::setContract(campaign::ApplicationNumber application, ContractStep step,
                                       int second)
{
    std::optional<campaign::Refusal> refusal;
    return stepped([&] { refusal = m_state.setContract(application, step, second); }).and_then([&] {
        return refusedOr(refusal, nameOf(application));
    });
}

Result<void> OpenCampaign::setTarget(campaign::FormationNumber formation, std::uint16_t target)
{
    std::optional<campaign::Refusal> refusal;
    return stepped([&] { refusal = m_state.setTarget(formation, target); }).and_then([&] {
        return refusedOr(refusal, m_state.base().rows.formations[formation].id);
    });
}

std::string OpenCampaign::nameOf(campaign::ApplicationNumber application) const
{
    const auto& rows = m_state.base().rows;
    return rows.candidates[m_state.lists().candidateOf(application)] + ", " +
           rows.formations[m_state.lists().formationOf(application)].id;
}

Result<void> OpenCampaign::verify() const
{
    if (auto whole = m_file.verifyContent(); !whole)
        return whole;
    const auto& base = m_state.base();
    if (const auto unlike =
            campaign::firstUnlike(m_state.events(), base.lists, base.calendar, base.switches))
        return fail(ProblemCode::CampaignDiffers, path().string(),
                    static_cast<std::int64_t>(*unlike));
    return {};
}

Result<void> OpenCampaign::copyTo(const std::filesystem::path& path) const
{
    return m_file.copyTo(path);
}

} // namespace delibere::app
