// SPDX-License-Identifier: GPL-3.0-or-later
// What a session file holds about one candidate, for that person: the members' annotations are the
// candidate's data (CJUE C-434/16). No other candidate is named, and a draft, which is its author's
// alone, is left out and said. The file is opened for reading only.
#pragma once

#include <filesystem>
#include <string>

#include "domain/id.h"
#include "domain/problem.h"
#include "store/clock.h"

namespace delibere::app {

// JSON (docs/format-donnees-personne.md). UnknownCandidate; SessionCorrupt when a version is not
// what was signed; the refusals of opening a file.
[[nodiscard]] Result<std::string> personDataJson(const std::filesystem::path& session,
                                                 const CandidateId& candidate,
                                                 store::Clock clock = store::systemNow);
// "donnees-c1.json": no name of a person.
[[nodiscard]] std::string personDataFileName(const CandidateId& candidate);

} // namespace delibere::app
