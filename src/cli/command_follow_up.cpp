// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli suites S.jury [--etape ETAPE --le AAAA-MM-JJ | --etape ETAPE --retirer]
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/follow_up_words.h"
#include "app/session.h"
#include "cli/command.h"

namespace delibere::cli {

namespace {

struct Options {
    std::string step;
    std::string day;
    bool withdrawn = false;
};

struct StepWord {
    FollowUpStep step;
    const char* word;
};
constexpr std::array steps{StepWord{FollowUpStep::ParitaryJury, "jury-paritaire"},
                           StepWord{FollowUpStep::Cpne, "cpne"},
                           StepWord{FollowUpStep::Notification, "notification"},
                           StepWord{FollowUpStep::Delivery, "delivrance"},
                           StepWord{FollowUpStep::Registration, "accrochage"}};

Result<SetFollowUp> editOf(const Options& options)
{
    const auto step = std::ranges::find_if(
        steps, [&](const StepWord& each) { return options.step == each.word; });
    if (options.withdrawn)
        return SetFollowUp{step->step, std::nullopt};
    const auto day = Date::fromIso(options.day);
    if (!day)
        return fail(ProblemCode::BadRequest, options.day, "écrivez le jour comme 2026-03-12");
    return SetFollowUp{step->step, *day};
}

void print(Console& console, const std::vector<FollowUpLine>& lines)
{
    for (const FollowUpLine& line : lines) {
        std::string text =
            app::followUpWords(line.step) + "\u00a0: " + app::followUpWords(line.state);
        if (line.done)
            text += ", le " + line.done->iso();
        if (line.due)
            text += ", échéance " + line.due->iso();
        console.print(text);
    }
}

Exit followUp(Console& console, app::Session& session, const Options& options)
{
    if (!options.step.empty()) {
        const auto done = editOf(options).and_then(
            [&](const SetFollowUp& edit) { return session.apply(edit, {}); });
        if (!done)
            return console.report(done.error(), session.jury());
    }
    const auto lines = app::followUpLinesOf(session);
    if (!lines)
        return console.report(lines.error());
    print(console, *lines);
    return Exit::Success;
}

} // namespace

void addFollowUpCommand(CLI::App& program, Action& chosen)
{
    const auto [command, options] =
        addCommand(program, chosen, "suites", "Ce qui suit le jury, et les échéances", followUp);
    auto* step = command.add_option("--etape", options.step, "Étape à dater")
                     ->check(CLI::IsMember(
                         {"jury-paritaire", "cpne", "notification", "delivrance", "accrochage"}));
    auto* day = command.add_option("--le", options.day, "Jour, AAAA-MM-JJ")->needs(step);
    command.add_flag("--retirer", options.withdrawn, "Retire la date")->needs(step)->excludes(day);
}

} // namespace delibere::cli
