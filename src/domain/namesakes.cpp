// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/namesakes.h"

#include <algorithm>
#include <map>
#include <vector>

#include "domain/folding.h"

namespace delibere {

void numberNamesakes(JurySession& session)
{
    std::map<std::u32string, std::vector<Candidate*>> alike;
    for (Candidate& candidate : session.candidates) {
        candidate.fileNumber.clear();
        alike[personKey(candidate.fullName())].push_back(&candidate);
    }
    for (const auto& [letters, candidates] : alike) {
        for (Candidate* one : candidates) {
            const bool shared = std::ranges::any_of(candidates, [&](const Candidate* other) {
                return other != one && samePerson(one->fullName(), other->fullName());
            });
            if (shared)
                one->fileNumber = one->id.text();
        }
    }
}

} // namespace delibere
