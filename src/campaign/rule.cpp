// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/rule.h"

#include <array>
#include <cstddef>

namespace delibere::campaign {

namespace {

// In the order of the enumeration.
constexpr std::array<RuleSource, 19> sources{{
    {Rule::Listed, "T4", 662, 670, "D.612-36-2-2 I"},
    {Rule::ContractSearch, "T5", 711, 714, "2025-151"},
    {Rule::ContractAnswered, "T6", 715, 718, "2025-151"},
    {Rule::ContractRanked, "T7", 725, 726, "2025-151"},
    {Rule::Called, "T8", 707, 738, "D.612-36-2-2 I"},
    {Rule::AcceptedForGood, "T9", 680, 683, "D.612-36-2-2 II"},
    {Rule::AcceptedForNow, "T10", 685, 688, "D.612-36-2-2 II"},
    {Rule::Declined, "T11", 690, 692, "D.612-36-2-2 II"},
    {Rule::NotAnswered, "T12", 740, 743, "D.612-36-2-2 II"},
    {Rule::NotOrdered, "T13", 777, 777, "D.612-36-2-3"},
    {Rule::HoldMadeFinal, "T13", 0, 0, "D.612-36-2-3"},
    {Rule::BetterProposal, "T15", 789, 797, "D.612-36-2-3"},
    {Rule::PhaseEnded, "T16", 799, 799, ""},
    {Rule::Archived, "T17", 840, 850, ""},
    {Rule::LateProposal, "T18", 846, 855, "D.612-36-2-3", true},
    {Rule::Withdrawn, "T19", 828, 828, ""},
    {Rule::CampaignEnded, "T20", 0, 0, "2023-179"},
    {Rule::GivenUp, "T10", 687, 687, "D.612-36-2-2 II"},
    {Rule::Reinstated, "", 0, 0, "", true},
}};

} // namespace

const RuleSource& sourceOf(Rule rule)
{
    return sources[static_cast<std::size_t>(rule)]; // NOLINT: the enumeration is its index
}

std::span<const RuleSource> everyRule()
{
    return sources;
}

} // namespace delibere::campaign
