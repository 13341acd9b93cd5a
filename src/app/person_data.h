// SPDX-License-Identifier: GPL-3.0-or-later
// What a session holds about one candidate, for that person: the members' annotations are the
// candidate's data (CJUE C-434/16). No other candidate is named, and a draft, which is its author's
// alone, is left out and said. Read from the file again, never from what is kept in memory.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"

namespace delibere::app {

struct PersonDocument {
    std::string json;
    // The texts about the candidate in which another one was masked, as they were written.
    std::vector<std::string> namingOthers;
};

// JSON (docs/format-donnees-personne.md), for the staff: SightRefused. UnknownCandidate;
// EntriesUnsaved while the file lacks entries; SessionCorrupt when a version is not what was
// signed.
[[nodiscard]] Result<PersonDocument> personDataJson(const Session& session, const Viewer& viewer,
                                                    const CandidateId& candidate);
// "donnees-c1.json": no name of a person.
[[nodiscard]] std::string personDataFileName(const CandidateId& candidate);

} // namespace delibere::app
