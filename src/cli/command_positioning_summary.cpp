// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli reperage bilan S.jury [--reperage ID] [--json]
#include <fmt/format.h>

#include "app/positioning_summary_json.h"
#include "cli/command.h"
#include "cli/command_positioning.h"
#include "cli/positioning_choice.h"
#include "cli/positioning_text.h"
#include "domain/positioning_comparison.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

struct SummaryOptions {
    std::string positioning;
    bool json = false;
};

void printAll(Console& console, const std::string& title, const std::vector<std::string>& lines)
{
    if (lines.empty())
        return;
    console.print(title);
    for (const std::string& line : lines)
        console.print("  " + line);
}

void printInterviewers(Console& console, const PositioningInfo& info)
{
    for (std::size_t at = 0; at < info.interviewers.size(); ++at) {
        const Interviewer& person = info.interviewers.at(at);
        std::string text =
            person.fullName().find_first_not_of(' ') == std::string::npos ? "—" : person.fullName();
        for (const std::string* said : {&person.function, &person.company})
            text += said->empty() ? "" : ", " + *said;
        text += person.accredited ? ", habilité(e) par la CPNE" : "";
        console.print(fmt::format("Intervenant {}\u00a0: {}", at + 1, text));
    }
}

Result<void> printText(Console& console, const app::Session& session,
                       const Positioning& positioning)
{
    const auto seal = signedText(session, positioning);
    const auto all = session.positionings(Viewer::staff());
    if (!seal || !all)
        return tl::unexpected(seal ? all.error() : seal.error());
    const Framework& framework = session.framework();
    console.print(fmt::format("Repérage {}\u00a0: {}", shortId(positioning.id),
                              positioningTitle(session, positioning)));
    printInterviewers(console, positioning.info);
    console.print("Signatures\u00a0: " + *seal);
    printAll(console, "Bilan", summaryLines(framework, positioning));
    printAll(console, "À vérifier", coherenceLines(framework, positioning));
    printAll(console, "Parcours individuel", planLines(framework, positioning));
    if (const Positioning* earlier = earlierOf(*all, positioning.id))
        printAll(console,
                 fmt::format("Depuis le repérage {}, {}", shortId(earlier->id),
                             wording::formatDate(earlier->info.date)),
                 comparisonLines(framework, *earlier, positioning));
    return {};
}

Exit showSummary(Console& console, const app::Session& session, const SummaryOptions& options)
{
    const auto chosen = choosePositioning(session, options.positioning);
    if (!chosen)
        return console.report(chosen.error());
    const auto shown = options.json
                           ? app::positioningSummaryJson(session, chosen->id, Viewer::staff())
                                 .map([&](const std::string& json) { console.raw(json); })
                           : printText(console, session, *chosen);
    return shown ? Exit::Success : console.report(shown.error(), session.jury());
}

} // namespace

void addPositioningSummary(CLI::App& group, Action& chosen)
{
    const auto [bilan, options] =
        addCommand(group, chosen, "bilan", "Bilan d’un repérage", showSummary);
    bilan.add_option("--reperage", options.positioning, "Identifiant du repérage");
    bilan.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace delibere::cli
