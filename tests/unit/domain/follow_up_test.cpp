// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/follow_up.h"

#include <catch2/catch.hpp>

using namespace delibere;

namespace {

FollowUpLine lineOf(const FollowUp& done, FollowUpStep step, const Date& today)
{
    return followUpLines(done, today).at(static_cast<std::size_t>(step));
}

const Date march12{2026, 3, 12};

} // namespace

TEST_CASE("before anything is dated only the jury paritaire is to be done, and nothing is due")
{
    const auto lines = followUpLines({}, march12);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].state == FollowUpState::ToDo);
    for (const FollowUpLine& line : lines)
        CHECK_FALSE(line.due.has_value());
    for (std::size_t at = 1; at < lines.size(); ++at)
        CHECK(lines[at].state == FollowUpState::NotDue);
}

TEST_CASE("candidates are notified within fifteen days of the decision")
{
    const FollowUp done{{FollowUpStep::ParitaryJury, march12}};
    const auto line = lineOf(done, FollowUpStep::Notification, {2026, 3, 27});
    CHECK(line.due == Date{2026, 3, 27});
    CHECK(line.state == FollowUpState::ToDo); // the last day is not late
    CHECK(lineOf(done, FollowUpStep::Notification, {2026, 3, 28}).state == FollowUpState::Overdue);
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
    CHECK(checkFollowUp({}, FollowUpStep::Notification, march12).error().code ==
          ProblemCode::FollowUpOrder);
    const FollowUp done{{FollowUpStep::ParitaryJury, march12}};
    CHECK(checkFollowUp(done, FollowUpStep::Notification, Date{2026, 3, 11}).error().code ==
          ProblemCode::FollowUpOrder);
    CHECK(checkFollowUp(done, FollowUpStep::Notification, march12).has_value());
}

TEST_CASE("a date on which another step counts is neither taken back nor put after it")
{
    const FollowUp done{{FollowUpStep::ParitaryJury, march12},
                        {FollowUpStep::Notification, {2026, 3, 20}}};
    CHECK_FALSE(checkFollowUp(done, FollowUpStep::ParitaryJury, std::nullopt).has_value());
    CHECK_FALSE(checkFollowUp(done, FollowUpStep::ParitaryJury, Date{2026, 3, 21}).has_value());
    CHECK(checkFollowUp(done, FollowUpStep::ParitaryJury, Date{2026, 3, 20}).has_value());
    CHECK(checkFollowUp(done, FollowUpStep::Notification, std::nullopt).has_value());
}
