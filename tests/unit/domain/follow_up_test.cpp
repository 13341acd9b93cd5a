// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/follow_up_edit.h"

#include <catch2/catch.hpp>

using namespace delibere;

namespace {

const Date march12{2026, 3, 12}; // the day of the jury
const Date held{2026, 3, 1};     // an earlier one

FollowUpLine lineOf(const FollowUp& done, FollowUpStep step, const Date& today)
{
    return followUpLines(done, march12, today).at(static_cast<std::size_t>(step));
}

std::optional<ProblemCode> firstRefusal(const FollowUp& done, FollowUpStep step,
                                        std::optional<Date> on)
{
    const Problems found = refusals(done, held, held, {step, on});
    return found.empty() ? std::nullopt : std::optional(found.front().code);
}

} // namespace

TEST_CASE(
    "before anything is dated only the jury paritaire is to be done, and only the notification due")
{
    const auto lines = followUpLines({}, march12, march12);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].state == FollowUpState::ToDo);
    for (std::size_t at = 1; at < lines.size(); ++at)
        CHECK(lines[at].state == FollowUpState::NotDue);
    for (const FollowUpLine& line : lines)
        CHECK(line.due.has_value() == (line.step == FollowUpStep::Notification));
}

TEST_CASE("candidates are notified within fifteen days of their passage, whenever others decide")
{
    const Date lastDay{2026, 3, 27};
    const FollowUp done =
        GENERATE(FollowUp{}, FollowUp{{FollowUpStep::ParitaryJury, {2026, 3, 25}}},
                 FollowUp{{FollowUpStep::ParitaryJury, {2026, 5, 1}}});
    const auto line = lineOf(done, FollowUpStep::Notification, lastDay);
    CHECK(line.due == lastDay);
    CHECK(line.state == (done.empty() ? FollowUpState::NotDue : FollowUpState::ToDo)); // not late
    CHECK(lineOf(done, FollowUpStep::Notification, {2026, 3, 28}).state == FollowUpState::Overdue);
}

TEST_CASE("no step is before the jury, nor years ahead")
{
    const SetFollowUp early{FollowUpStep::ParitaryJury, Date{2026, 3, 11}};
    CHECK(refusals({}, march12, march12, early) ==
          Problems{{ProblemCode::FollowUpOrder,
                    {},
                    {},
                    {},
                    {static_cast<int>(FollowUpStep::ParitaryJury), passageStep}}});
    CHECK(refusals({}, march12, march12, {FollowUpStep::ParitaryJury, march12}).empty());
    const FollowUp ready{{FollowUpStep::ParitaryJury, march12}, {FollowUpStep::Cpne, march12}};
    const auto accepted = [&](std::optional<Date> on, const Date& today) {
        return refusals(ready, march12, today, {FollowUpStep::Delivery, on}).empty();
    };
    CHECK_FALSE(accepted(Date{2099, 1, 1}, {2026, 3, 20}));
    CHECK(accepted(Date{2026, 4, 2}, {2026, 3, 20})); // the day is known in advance
    CHECK(accepted(Date{2028, 4, 2}, {2028, 4, 2}));  // late, but done
    CHECK(accepted(std::nullopt, march12));
}

TEST_CASE("the accrochage is due three months after the delivery, on the last day there is")
{
    const FollowUp done{{FollowUpStep::ParitaryJury, march12},
                        {FollowUpStep::Cpne, {2026, 4, 1}},
                        {FollowUpStep::Delivery, {2026, 11, 30}}};
    CHECK(lineOf(done, FollowUpStep::Registration, {2026, 12, 1}).due == Date{2027, 2, 28});
}

TEST_CASE("what is done is done, however late")
{
    const FollowUp done{{FollowUpStep::ParitaryJury, march12},
                        {FollowUpStep::Notification, {2026, 5, 1}}};
    CHECK(lineOf(done, FollowUpStep::Notification, {2026, 6, 1}).state == FollowUpState::Done);
}

TEST_CASE("a step is not dated before the one it follows")
{
    CHECK(firstRefusal({}, FollowUpStep::Notification, march12) == ProblemCode::FollowUpOrder);
    const FollowUp done{{FollowUpStep::ParitaryJury, march12}};
    CHECK(firstRefusal(done, FollowUpStep::Notification, Date{2026, 3, 11}) ==
          ProblemCode::FollowUpOrder);
    CHECK_FALSE(firstRefusal(done, FollowUpStep::Notification, march12));
}

TEST_CASE("a date on which another step counts is neither taken back nor put after it")
{
    const FollowUp done{{FollowUpStep::ParitaryJury, march12},
                        {FollowUpStep::Notification, {2026, 3, 20}}};
    CHECK(firstRefusal(done, FollowUpStep::ParitaryJury, std::nullopt));
    CHECK(firstRefusal(done, FollowUpStep::ParitaryJury, Date{2026, 3, 21}));
    CHECK_FALSE(firstRefusal(done, FollowUpStep::ParitaryJury, Date{2026, 3, 20}));
    CHECK_FALSE(firstRefusal(done, FollowUpStep::Notification, std::nullopt));
}
