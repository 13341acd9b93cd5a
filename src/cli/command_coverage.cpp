// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli non-abordes S.jury --candidat ID: the criteria that nobody of the jury has touched.
#include <algorithm>

#include <fmt/format.h>

#include "app/joint_coverage.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

struct CoverageOptions {
    std::string candidate;
};

Exit showUncovered(Console& console, const app::Session& session, const CoverageOptions& options)
{
    const CandidateId id(options.candidate);
    const auto uncovered = app::jointlyUncovered(session, id, Viewer::staff());
    if (!uncovered)
        return console.report(uncovered.error(), session.jury());
    console.print(fmt::format("{}\u00a0: {}", nameAndId(session.jury(), id),
                              uncovered->empty()
                                  ? "tout a été abordé par un membre au moins"
                                  : wording::formatCount(static_cast<int>(uncovered->size()),
                                                         "critère que personne n’a abordé",
                                                         "critères que personne n’a abordés")));
    for (const Block& block : session.framework().blocks) {
        for (const Competency& competency : block.competencies) {
            const auto left = static_cast<int>(
                std::ranges::count_if(competency.criteria, [&](const Criterion& criterion) {
                    return std::ranges::find(*uncovered, criterion.id) != uncovered->end();
                }));
            if (left > 0)
                console.print(fmt::format("{}, {}\u00a0: {} sur {}", block.code, competency.code,
                                          left, competency.criteria.size()));
        }
    }
    return Exit::Success;
}

} // namespace

void addCoverageCommand(CLI::App& program, Action& chosen)
{
    const auto [command, asked] =
        addCommand(program, chosen, "non-abordes",
                   "Critères que personne du jury n’a abordés avec un candidat", showUncovered);
    command.add_option("--candidat", asked.candidate, "Identifiant du candidat")->required();
}

} // namespace delibere::cli
