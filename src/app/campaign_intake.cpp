// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign_intake.h"

#include <algorithm>
#include <utility>

#include "domain/text_rules.h"

namespace delibere::app {

namespace {

using campaign::CandidateNumber;
using campaign::Day;
using campaign::FormationNumber;
using store::Saying;

constexpr std::size_t mostFindings = 200; // kept; beyond, they are counted
constexpr int contractSecond = 12 * 3600;

} // namespace

CampaignIntake::CampaignIntake(const PlayedCampaign& campaign)
    : m_campaign(campaign), m_rows(campaign.base().rows),
      m_formationsBefore(m_rows.formations.size()), m_mainBefore(m_rows.main.size()),
      m_complementaryBefore(m_rows.complementary.size()), m_saidBefore(m_rows.said.size()),
      m_catalogueBefore(m_rows.catalogue.size())
{
    for (std::size_t each = 0; each < m_rows.catalogue.size(); ++each)
        m_catalogue.emplace(std::pair(m_rows.catalogue[each].session, m_rows.catalogue[each].id),
                            each);
    for (FormationNumber each = 0; each < m_rows.formations.size(); ++each)
        m_formations.emplace(m_rows.formations[each].id, each);
    m_candidates.reserve(m_rows.candidates.size());
    for (CandidateNumber each = 0; each < m_rows.candidates.size(); ++each)
        m_candidates.emplace(m_rows.candidates[each], each);
}

void CampaignIntake::read(std::string file)
{
    m_files.push_back(std::move(file));
}

void CampaignIntake::find(std::size_t line, CampaignFault fault, std::vector<std::string> details)
{
    findAt(here(line), fault, std::move(details));
}

void CampaignIntake::findAt(const Line& line, CampaignFault fault, std::vector<std::string> details)
{
    if (++m_findingCount <= mostFindings)
        m_findings.push_back({m_files[line.file], line.line, fault, std::move(details)});
}

CampaignIntake::Line CampaignIntake::here(std::size_t line) const
{
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(m_files.size() - 1)};
}

std::optional<FormationNumber> CampaignIntake::formation(std::size_t line, std::string_view id)
{
    if (id == m_lastFormation.id && !id.empty())
        return m_lastFormation.number;
    const auto found = m_formations.find(id);
    if (found == m_formations.end()) {
        find(line, CampaignFault::UnknownFormation, {std::string(id)});
        return std::nullopt;
    }
    m_lastFormation = {found->first, found->second};
    return found->second;
}

std::optional<CandidateNumber> CampaignIntake::newCandidate(std::size_t line, std::string_view id)
{
    if (id == m_lastCandidate.id && !id.empty())
        return m_lastCandidate.number;
    auto found = m_candidates.find(id);
    if (found == m_candidates.end()) {
        if (!isIdentifier(id)) {
            find(line, CampaignFault::NotIdentifier, {std::string(id)});
            return std::nullopt;
        }
        const auto number = static_cast<CandidateNumber>(m_rows.candidates.size());
        m_rows.candidates.emplace_back(id);
        found = m_candidates.emplace(id, number).first;
    }
    m_lastCandidate = {found->first, found->second};
    return found->second;
}

void CampaignIntake::add(std::size_t line, const FormationFields& fields)
{
    if (!isIdentifier(fields.id)) {
        find(line, CampaignFault::NotIdentifier, {std::string(fields.id)});
        return;
    }
    const auto number = static_cast<FormationNumber>(m_rows.formations.size());
    if (!m_formations.emplace(fields.id, number).second) {
        find(line, CampaignFault::FormationTwice, {std::string(fields.id)});
        return;
    }
    store::FormationRow row{std::string(fields.id),     std::string(fields.establishment),
                            std::string(fields.region), std::string(fields.mention),
                            std::string(fields.course), {}};
    row.rules.track = fields.track;
    row.rules.capacity = fields.capacity;
    row.rules.target = fields.target;
    row.rules.rankLimit = fields.rankLimit;
    m_rows.formations.push_back(std::move(row));
}

void CampaignIntake::add(std::size_t line, AdmissionPhase phase, const ApplicationFields& fields)
{
    const auto formation = this->formation(line, fields.formation);
    const auto candidate = newCandidate(line, fields.candidate);
    if (!formation || !candidate)
        return;
    const store::ApplicationRow row{*formation, *candidate, fields.rank, fields.preference};
    const bool main = phase == AdmissionPhase::Main;
    (main ? m_rows.main : m_rows.complementary).push_back(row);
    (main ? m_mainLines : m_complementaryLines).push_back(here(line));
    if (fields.contract)
        addContract(line, phase, *fields.contract, row);
}

// A contract counts from the day on which one may be looked for.
void CampaignIntake::addContract(std::size_t line, AdmissionPhase phase, const Date& date,
                                 const store::ApplicationRow& row)
{
    const auto& formation = m_rows.formations[row.formation];
    if (formation.rules.track != Track::WorkStudy) {
        find(line, CampaignFault::ContractClassic, {formation.id});
        return;
    }
    const auto day = dayOf(line, {date, contractSecond, Saying::Contract, {}, {}, 0});
    if (!day || row.rank == 0)
        return;
    const campaign::Calendar& calendar = m_campaign.calendar();
    const Day first =
        phase == AdmissionPhase::Main ? calendar.contractSearch : calendar.newListsFrom;
    m_rows.said.push_back(
        {std::max(*day, first), contractSecond, Saying::Contract, row.candidate, row.formation});
    m_saidLines.push_back(here(line));
}

std::optional<Day> CampaignIntake::dayOf(std::size_t line, const SayingFields& fields)
{
    const campaign::Calendar& calendar = m_campaign.calendar();
    const auto today = m_campaign.today();
    if (!fields.day)
        return std::max(calendar.ordering.first, today.value_or(0));
    const auto day = calendar.dayOf(*fields.day);
    const bool early = fields.saying != Saying::Contract && day && *day < calendar.mainPhase.first;
    if (!day || early || *day > calendar.lastDay()) {
        find(line, CampaignFault::DayOutside, {fields.day->iso()});
        return std::nullopt;
    }
    if (today && (*day < *today || (*day == *today && !m_campaign.dayIsOpen()))) {
        find(line, CampaignFault::DayPassed, {fields.day->iso()});
        return std::nullopt;
    }
    return day;
}

void CampaignIntake::add(std::size_t line, const SayingFields& fields)
{
    const auto formation = this->formation(line, fields.formation);
    const auto day = dayOf(line, fields);
    const auto candidate = m_candidates.find(fields.candidate);
    if (candidate == m_candidates.end()) {
        find(line, CampaignFault::UnknownApplication,
             {std::string(fields.candidate), std::string(fields.formation)});
        return;
    }
    if (!formation || !day)
        return;
    const store::SaidRow row{*day, fields.second, fields.saying, candidate->second, *formation};
    if (fields.saying == Saying::Ordered) {
        m_ordered.push_back({row, here(line), fields.order});
        return;
    }
    m_rows.said.push_back(row);
    m_saidLines.push_back(here(line));
}

void CampaignIntake::add(std::size_t line, campaign::CatalogueRow row)
{
    if (!isIdentifier(row.id)) {
        find(line, CampaignFault::NotIdentifier, {row.id});
        return;
    }
    const auto [known, fresh] =
        m_catalogue.emplace(std::pair(row.session, row.id), m_rows.catalogue.size());
    if (fresh)
        m_rows.catalogue.push_back(std::move(row));
    else if (known->second >= m_catalogueBefore || m_rows.catalogue[known->second] != row)
        find(line, CampaignFault::SessionTwice, {std::to_string(row.session), row.id});
}

void CampaignIntake::addRank(std::size_t line, std::string_view formation,
                             std::string_view candidate, std::uint16_t rank)
{
    const auto number = this->formation(line, formation);
    const auto who = m_candidates.find(candidate);
    if (number && who != m_candidates.end())
        m_signedRanks.push_back({std::uint64_t{*number} << 32U | who->second, here(line), rank});
    else if (number)
        find(line, CampaignFault::NotApplied, {std::string(candidate), std::string(formation)});
}

Track CampaignIntake::trackOf(std::string_view formation) const
{
    const auto found = m_formations.find(formation);
    return found == m_formations.end() ? Track::Classic
                                       : m_rows.formations[found->second].rules.track;
}

std::size_t CampaignIntake::formationsAdded() const
{
    return m_rows.formations.size() - m_formationsBefore;
}

std::size_t CampaignIntake::applicationsAdded() const
{
    return m_rows.main.size() - m_mainBefore + m_rows.complementary.size() - m_complementaryBefore;
}

std::size_t CampaignIntake::sayingsAdded() const
{
    return m_rows.said.size() - m_saidBefore;
}

std::size_t CampaignIntake::catalogueAdded() const
{
    return m_rows.catalogue.size() - m_catalogueBefore;
}

store::CampaignRows CampaignIntake::takeRows()
{
    return std::move(m_rows);
}

} // namespace delibere::app
