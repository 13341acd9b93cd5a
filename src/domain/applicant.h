// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who applies, as a list of applications has them: the person, who may be a number alone,
// and what they apply with.
#pragma once

#include "domain/jury_session.h"

namespace delibere {

struct Applicant {
    CandidateId id; // of both
    Candidate candidate;
    Application application;

    // A number stands for the name of who has none.
    [[nodiscard]] bool named() const
    {
        return candidate.lastName != application.facts.number || !candidate.firstName.empty();
    }

    friend bool operator==(const Applicant&, const Applicant&) = default;
};

} // namespace delibere
