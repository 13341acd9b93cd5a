// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/follow_up.h"

#include <array>

namespace delibere {

namespace {

constexpr int daysToNotify = 15;    // C. trav., VAE: notification of the decision
constexpr int monthsToRegister = 3; // accrochage by the certifier, from the delivery

struct Rule {
    FollowUpStep step;
    std::optional<FollowUpStep> after; // what it waits for
    int months;
    int days; // both 0: no time limit is published
};

constexpr std::array rules{
    Rule{FollowUpStep::ParitaryJury, std::nullopt, 0, 0},
    Rule{FollowUpStep::Cpne, FollowUpStep::ParitaryJury, 0, 0},
    Rule{FollowUpStep::Notification, FollowUpStep::ParitaryJury, 0, daysToNotify},
    Rule{FollowUpStep::Delivery, FollowUpStep::Cpne, 0, 0},
    Rule{FollowUpStep::Registration, FollowUpStep::Delivery, monthsToRegister, 0},
};

} // namespace

std::optional<Date> doneOn(const FollowUp& done, FollowUpStep step)
{
    const auto found = done.find(step);
    return found == done.end() ? std::nullopt : std::optional(found->second);
}

std::vector<FollowUpStep> awaitedDecisions(const FollowUp& done)
{
    std::vector<FollowUpStep> awaited;
    for (const FollowUpStep step : {FollowUpStep::ParitaryJury, FollowUpStep::Cpne}) {
        if (!doneOn(done, step))
            awaited.push_back(step);
    }
    return awaited;
}

Result<void> checkFollowUp(const FollowUp& done, FollowUpStep step, const std::optional<Date>& on)
{
    const auto number = [](FollowUpStep each) { return std::to_string(static_cast<int>(each)); };
    for (const Rule& rule : rules) {
        if (rule.step == step && rule.after && on) {
            const auto from = doneOn(done, *rule.after);
            if (!from || *on < *from)
                return fail(ProblemCode::FollowUpOrder, number(step), number(*rule.after));
        }
        const auto waiting = rule.after == step ? doneOn(done, rule.step) : std::nullopt;
        if (waiting && (!on || *waiting < *on))
            return fail(ProblemCode::FollowUpOrder, number(rule.step), number(step));
    }
    return {};
}

std::vector<FollowUpLine> followUpLines(const FollowUp& done, const Date& today)
{
    std::vector<FollowUpLine> lines;
    for (const Rule& rule : rules) {
        FollowUpLine line{rule.step, doneOn(done, rule.step), std::nullopt, FollowUpState::NotDue};
        const auto from = rule.after ? doneOn(done, *rule.after) : std::nullopt;
        if (from && (rule.days > 0 || rule.months > 0))
            line.due = from->plusMonths(rule.months).plusDays(rule.days);
        if (line.done)
            line.state = FollowUpState::Done;
        else if (line.due && *line.due < today)
            line.state = FollowUpState::Overdue;
        else if (!rule.after || from)
            line.state = FollowUpState::ToDo;
        lines.push_back(line);
    }
    return lines;
}

} // namespace delibere
