// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/follow_up_dates.h"

#include <catch2/catch.hpp>

using namespace delibere;

namespace {

const Date march12{2026, 3, 12}; // the day of the jury
const Date held{2026, 3, 1};     // an earlier one

FollowUpLine lineOf(const FollowUp& done, FollowUpStep step, const Date& today)
{
    return followUpLines(done, march12, today).at(static_cast<std::size_t>(step));
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
    const auto refusal = [](const Date& on) {
        const auto checked = checkFollowUp({}, FollowUpStep::ParitaryJury, on, march12);
        return checked ? std::string() : checked.error().detail;
    };
    CHECK(refusal({2026, 3, 11}) == std::to_string(passageStep));
    CHECK(refusal(march12).empty());
    const auto ahead = [](const Date& on, const Date& today) {
        return checkNotAhead(FollowUpStep::Delivery, on, march12, today).has_value();
    };
    CHECK_FALSE(ahead({2099, 1, 1}, {2026, 3, 20}));
    CHECK(ahead({2026, 4, 2}, {2026, 3, 20})); // the day is known in advance
    CHECK(ahead({2028, 4, 2}, {2028, 4, 2}));  // late, but done
    CHECK(checkNotAhead(FollowUpStep::Delivery, std::nullopt, march12, march12).has_value());
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
    CHECK(checkFollowUp({}, FollowUpStep::Notification, march12, held).error().code ==
          ProblemCode::FollowUpOrder);
    const FollowUp done{{FollowUpStep::ParitaryJury, march12}};
    CHECK(checkFollowUp(done, FollowUpStep::Notification, Date{2026, 3, 11}, held).error().code ==
          ProblemCode::FollowUpOrder);
    CHECK(checkFollowUp(done, FollowUpStep::Notification, march12, held).has_value());
}

TEST_CASE("a date on which another step counts is neither taken back nor put after it")
{
    const FollowUp done{{FollowUpStep::ParitaryJury, march12},
                        {FollowUpStep::Notification, {2026, 3, 20}}};
    CHECK_FALSE(checkFollowUp(done, FollowUpStep::ParitaryJury, std::nullopt, held).has_value());
    CHECK_FALSE(
        checkFollowUp(done, FollowUpStep::ParitaryJury, Date{2026, 3, 21}, held).has_value());
    CHECK(checkFollowUp(done, FollowUpStep::ParitaryJury, Date{2026, 3, 20}, held).has_value());
    CHECK(checkFollowUp(done, FollowUpStep::Notification, std::nullopt, held).has_value());
}
