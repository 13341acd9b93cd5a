// SPDX-License-Identifier: GPL-3.0-or-later
// The forms about one candidate, for that person: grid in every version, sheets that were handed
// in, relevé, attestation when there is one, repérages. What was signed is printed as it was
// signed, so a form in which someone named another candidate is set aside, never masked.
#pragma once

#include <vector>

#include "printing/form.h"

namespace delibere::cli {

struct PersonForms {
    std::vector<printing::Form> forms;
    std::vector<printing::Form> namingOthers; // on the pages or in what the file carries
};

// UnknownCandidate; when the file can no longer be read.
[[nodiscard]] Result<PersonForms> personForms(const app::Session& session,
                                              const CandidateId& candidate);

} // namespace delibere::cli
