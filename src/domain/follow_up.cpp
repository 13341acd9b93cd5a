// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/follow_up_edit.h"

#include <array>

namespace delibere {

namespace {

constexpr int daysToNotify = 15;    // VAE: from the passage before the jury
constexpr int monthsToRegister = 3; // accrochage by the certifier, from the delivery

struct Rule {
    FollowUpStep step;
    std::optional<FollowUpStep> after; // what it waits for
    int months;
    int days;                 // both 0: no time limit is published
    bool fromPassage = false; // the time runs from the day of the jury, not from what it waits for
};

constexpr std::array rules{
    Rule{FollowUpStep::ParitaryJury, std::nullopt, 0, 0},
    Rule{FollowUpStep::Cpne, FollowUpStep::ParitaryJury, 0, 0},
    Rule{FollowUpStep::Notification, FollowUpStep::ParitaryJury, 0, daysToNotify, true},
    Rule{FollowUpStep::Delivery, FollowUpStep::Cpne, 0, 0},
    Rule{FollowUpStep::Registration, FollowUpStep::Delivery, monthsToRegister, 0},
};

Problem order(FollowUpStep step, int awaited)
{
    return {ProblemCode::FollowUpOrder, {}, {}, {}, {static_cast<int>(step), awaited}};
}

} // namespace

std::optional<Date> doneOn(const FollowUp& done, FollowUpStep step)
{
    const auto found = done.find(step);
    return found == done.end() ? std::nullopt : std::optional(found->second);
}

FollowUp inOrder(FollowUp done)
{
    for (const Rule& rule : rules) { // each step comes after the one that it waits for
        const auto own = done.find(rule.step);
        if (!rule.after || own == done.end())
            continue;
        const auto from = doneOn(done, *rule.after);
        if (!from || own->second < *from)
            done.erase(own);
    }
    return done;
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

Problems refusals(const FollowUp& done, const Date& held, const Date& today,
                  const SetFollowUp& edit)
{
    Problems found;
    if (edit.on && *edit.on < held)
        found.push_back(order(edit.step, passageStep));
    for (const Rule& rule : rules) {
        if (rule.step == edit.step && rule.after && edit.on) {
            const auto from = doneOn(done, *rule.after);
            if (!from || *edit.on < *from)
                found.push_back(order(edit.step, static_cast<int>(*rule.after)));
        }
        const auto waiting = rule.after == edit.step ? doneOn(done, rule.step) : std::nullopt;
        if (waiting && (!edit.on || *waiting < *edit.on))
            found.push_back(order(rule.step, static_cast<int>(edit.step)));
    }
    if (edit.on && *edit.on > today && *edit.on > held.plusMonths(12))
        found.push_back({ProblemCode::FollowUpAhead,
                         edit.on->iso(),
                         {},
                         {},
                         {static_cast<std::int64_t>(edit.step)}});
    return found;
}

std::vector<FollowUpLine> followUpLines(const FollowUp& done, const Date& held, const Date& today)
{
    std::vector<FollowUpLine> lines;
    for (const Rule& rule : rules) {
        FollowUpLine line{rule.step, doneOn(done, rule.step), std::nullopt, FollowUpState::NotDue};
        const auto awaited = rule.after ? doneOn(done, *rule.after) : std::nullopt;
        const auto from = rule.fromPassage ? std::optional(held) : awaited;
        if (from && (rule.days > 0 || rule.months > 0))
            line.due = from->plusMonths(rule.months).plusDays(rule.days);
        if (line.done)
            line.state = FollowUpState::Done;
        else if (line.due && *line.due < today)
            line.state = FollowUpState::Overdue;
        else if (!rule.after || awaited)
            line.state = FollowUpState::ToDo;
        lines.push_back(line);
    }
    return lines;
}

} // namespace delibere
