// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verification.h"

#include <algorithm>

namespace delibere {

bool Verification::has(VerifiedAspect aspect, VerificationWeight weight) const
{
    return std::ranges::any_of(findings, [&](const VerificationFinding& finding) {
        return finding.aspect == aspect && finding.weight == weight;
    });
}

Verdict Verification::verdict() const
{
    const auto any = [&](VerificationWeight weight) {
        return std::ranges::find(findings, weight, &VerificationFinding::weight) != findings.end();
    };
    if (any(VerificationWeight::Error))
        return Verdict::Altered;
    return any(VerificationWeight::Unverified) ? Verdict::NotVerified : Verdict::Unaltered;
}

} // namespace delibere
