// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli synthese S.jury [--candidat ID]
#include <fmt/format.h>

#include "app/synthesis_json.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/synthesis_text.h"
#include "wording/conclusion_words.h"
#include "wording/framework_words.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

struct SynthesisOptions {
    std::string candidate;
    std::string juror; // as this member sees it; empty: the staff
    bool json = false;
};

void printText(Console& console, const app::Session& session, const app::CandidateView& view)
{
    const std::string status = wording::statusWords(view.candidate);
    console.print(fmt::format("{} ({}) — {}{}{}", view.candidate.fullName(),
                              view.candidate.id.text(), view.candidate.company,
                              status.empty() ? "" : " — ", status));
    for (const BlockRow& row : view.synthesis.blocks) {
        const Block& block = *session.framework().block(row.block);
        console.print(fmt::format("  {} {}", block.code, block.titleInSynthesis()));
        console.print("      " + synthesisLine(session.framework(), row));
        if (const auto moved = movedDecisions(row, view.deliberation); !moved.empty())
            console.print("      ce qui était sur la table a changé depuis, à confirmer\u00a0: " +
                          wording::words(moved));
    }
    if (view.synthesis.whole && view.candidate.heard())
        console.print("  ensemble\u00a0: " +
                      wording::wholeWords(session.framework(), *view.synthesis.whole));
    if (const std::string acting = wording::presidencyWords(session.jury(), view.candidate.id);
        !acting.empty())
        console.print("  " + wording::presidencyLabel() + acting);
    for (const PanelFinding& finding : view.panel)
        console.print("  à noter\u00a0: " + wording::words(finding, session.jury()));
    printLacks(console, session, view);
}

Exit showSynthesis(Console& console, const app::Session& session, const SynthesisOptions& options)
{
    const Viewer viewer =
        options.juror.empty() ? Viewer::staff() : Viewer::member(JurorId(options.juror));
    std::vector<app::CandidateView> views;
    for (const Candidate& candidate : session.jury().candidates) {
        if (!options.candidate.empty() && candidate.id.text() != options.candidate)
            continue;
        auto view = session.view(candidate.id, viewer);
        if (!view)
            return console.report(view.error(), session.jury());
        views.push_back(std::move(*view));
    }
    if (views.empty() && !options.candidate.empty())
        return console.report(Problem{ProblemCode::UnknownCandidate, options.candidate, {}});
    if (options.json) {
        console.raw(app::synthesisJson(session, views));
        return Exit::Success;
    }
    for (const app::CandidateView& view : views)
        printText(console, session, view);
    return Exit::Success;
}

} // namespace

void addSynthesisCommand(CLI::App& program, Action& chosen)
{
    const auto [synthese, options] =
        addCommand(program, chosen, "synthese", "Grille de synthèse", showSynthesis);
    synthese.add_option("--candidat", options.candidate, "Un seul candidat");
    synthese.add_option("--vu-par", options.juror, "Ce que ce membre a le droit de voir");
    synthese.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace delibere::cli
