// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/namesakes.h"

#include <algorithm>
#include <map>
#include <vector>

#include "domain/folding.h"

namespace delibere {

namespace {

// The same for every order and spelling of one name; for other names too: only what is worth
// comparing.
std::u32string lettersOf(const Candidate& candidate)
{
    std::u32string letters;
    for (const std::u32string& word : foldedWords(candidate.fullName()))
        letters += word;
    std::ranges::sort(letters);
    return letters;
}

} // namespace

void numberNamesakes(JurySession& session)
{
    std::map<std::u32string, std::vector<Candidate*>> alike;
    for (Candidate& candidate : session.candidates) {
        candidate.fileNumber.clear();
        alike[lettersOf(candidate)].push_back(&candidate);
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
