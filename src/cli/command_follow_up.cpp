// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli suites S.jury [--etape ETAPE --le AAAA-MM-JJ | --etape ETAPE --retirer]
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/follow_up_lines.h"
#include "app/session.h"
#include "cli/command.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

struct FollowUpOptions {
    std::string step;
    std::string day;
    bool withdrawn = false;
};

struct StepWord {
    FollowUpStep step;
    const char* word;
    const char* title;
};
constexpr std::array steps{
    StepWord{FollowUpStep::ParitaryJury, "jury-paritaire", "jury paritaire"},
    StepWord{FollowUpStep::Cpne, "cpne", "avis de la CPNE"},
    StepWord{FollowUpStep::Notification, "notification", "notification aux candidats"},
    StepWord{FollowUpStep::Delivery, "delivrance", "délivrance"},
    StepWord{FollowUpStep::Registration, "accrochage", "accrochage"}};

Result<SetFollowUp> editOf(const FollowUpOptions& options)
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

const char* titleOf(FollowUpStep step)
{
    return std::ranges::find(steps, step, &StepWord::step)->title;
}

std::string stateOf(const FollowUpLine& line)
{
    return line.state == FollowUpState::NotDue ? "pas encore dû" : wording::words(line.state);
}

void print(Console& console, const std::vector<FollowUpLine>& lines)
{
    for (const FollowUpLine& line : lines) {
        std::string text = titleOf(line.step) + std::string("\u00a0: ") + stateOf(line);
        if (line.done)
            text += ", le " + line.done->iso();
        if (line.due)
            text += ", échéance " + line.due->iso();
        console.print(text);
    }
}

Exit followUp(Console& console, app::Session& session, const FollowUpOptions& options)
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
                     ->check(CLI::IsMember({"jury-paritaire", "cpne", "notification", "delivrance",
                                            "accrochage", "accrochage"}));
    auto* day = command.add_option("--le", options.day, "Jour, AAAA-MM-JJ")->needs(step);
    command.add_flag("--retirer", options.withdrawn, "Retire la date")->needs(step)->excludes(day);
}

} // namespace delibere::cli
