// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/positioning.h"

namespace delibere {

namespace {

template <class Map, class Key>
typename Map::mapped_type valueAt(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? typename Map::mapped_type() : found->second;
}

} // namespace

std::string Interviewer::fullName() const
{
    return firstName + (firstName.empty() || lastName.empty() ? "" : " ") + lastName;
}

TableEntry Positioning::table(const CompetencyId& id) const
{
    return valueAt(tables, id);
}

SummaryEntry Positioning::summaryOf(const BlockId& id) const
{
    return valueAt(summary, id);
}

PlanEntry Positioning::planOf(const std::string& line) const
{
    return valueAt(plan, line);
}

bool Positioning::untouched() const
{
    return opening == PositioningOpening{} && tables.empty() && summary.empty() && plan.empty();
}

const SignerId& candidateSigner()
{
    static const SignerId id("candidat");
    return id;
}

const SignerId& interviewerSigner(std::size_t index)
{
    static const std::array ids{SignerId("intervenant-1"), SignerId("intervenant-2")};
    return ids.at(index);
}

std::vector<SignerId> positioningSignatories()
{
    return {candidateSigner(), interviewerSigner(0), interviewerSigner(1)};
}

} // namespace delibere
