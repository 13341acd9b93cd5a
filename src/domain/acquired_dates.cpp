// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/acquired_dates.h"

namespace delibere {

Result<void> checkAcquired(const Candidate& candidate, const Date& held)
{
    for (const AcquiredBlock& acquired : candidate.acquired) {
        if (acquired.on > held)
            return fail(ProblemCode::BadRequest, acquired.block.text(),
                        "acquis le " + acquired.on.iso() + ", après le jour du jury (" +
                            held.iso() + ")");
    }
    return {};
}

} // namespace delibere
