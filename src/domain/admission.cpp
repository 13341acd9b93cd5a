// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/admission.h"

#include <algorithm>

#include "domain/fraction.h"

namespace delibere {

std::optional<int> PreviousCampaign::accessRate() const
{
    if (!lastRankCalled || !applications || *applications <= 0)
        return std::nullopt;
    return Fraction(std::int64_t{100} * *lastRankCalled, *applications).rounded();
}

const Capacity* Admission::capacityOf(Track track) const
{
    const auto found = std::ranges::find_if(
        capacities, [&](const Capacity& each) { return each.tracks.contains(track); });
    return found == capacities.end() ? nullptr : &*found;
}

const RequestedPiece* Admission::piece(const PieceId& id) const
{
    const auto found = std::ranges::find(pieces, id, &RequestedPiece::id);
    return found == pieces.end() ? nullptr : &*found;
}

const Examination* Admission::examination(ExaminationMode mode) const
{
    const auto found = std::ranges::find(examinations, mode, &Examination::mode);
    return found == examinations.end() ? nullptr : &*found;
}

int Admission::weightOf(const CriterionId& criterion) const
{
    const auto found = criterionWeights.find(criterion);
    return found == criterionWeights.end() ? 1 : found->second;
}

int Admission::weightOf(ExaminationMode mode) const
{
    const Examination* found = examination(mode);
    return found == nullptr ? 0 : found->weight.value_or(1);
}

} // namespace delibere
