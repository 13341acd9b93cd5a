// SPDX-License-Identifier: GPL-3.0-or-later
// Applications as the command line means them: by their numbers, by their list, by a result.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/session.h"
#include "domain/application.h"
#include "domain/fraction.h"

namespace delibere::cli {

// UnknownApplication.
[[nodiscard]] Result<CandidateId> applicationCalled(const JurySession& jury,
                                                    const std::string& number);
// In the order given, each once: BadRequest for one that is named twice.
[[nodiscard]] Result<std::vector<CandidateId>>
applicationsCalled(const JurySession& jury, const std::vector<std::string>& numbers);

// One track, one phase, both or neither; empty: any.
struct ListsArgument {
    std::string track;
    std::string phase;

    [[nodiscard]] bool covers(const RankingList& list) const;
};
void addListsOptions(CLI::App& parser, ListsArgument& lists);

// "12", "12,25" or "12.25" of the scale of the framework: exact, in its steps. BadRequest.
[[nodiscard]] Result<Fraction> resultFrom(const std::string& text, const MarkScale& marks);

} // namespace delibere::cli
