// SPDX-License-Identifier: GPL-3.0-or-later
// How long an acquired bloc counts, what a register takes of a session, and what it gives to
// another one.
#include <catch2/catch.hpp>

#include "domain/acquired_carry.h"
#include "domain/acquired_register.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::b1;
using sample::b2;
using sample::c1;
const SessionId spring("6f0c1a52-3b7d-4e0a-9a51-0c7d5e2b4a11");
const SessionId summer("6f0c1a52-3b7d-4e0a-9a51-0c7d5e2b4a12");

Date day(const char* iso)
{
    return Date::fromIso(iso).value();
}

RegisterEntry entry(const char* candidate, const char* last, const char* first)
{
    RegisterEntry made;
    made.session = spring;
    made.candidate = CandidateId(candidate);
    made.fileNumber = fileNumberOf(made.candidate);
    made.lastName = last;
    made.firstName = first;
    made.framework = sample::percentFramework().id;
    made.frameworkVersion = "1.0";
    made.held = made.now.on = day("2026-03-19");
    made.now.blocks = {b1};
    made.now.digest = std::string(64, 'a');
    return made;
}

// Of the session of November.
class Autumn {
public:
    AcquiredRegister held;
    JurySession session = sample::session();

    Autumn()
    {
        session.info.date = day("2026-11-17");
        session.candidates.clear();
    }
    void hear(const char* id, const char* last, const char* first)
    {
        Candidate candidate;
        candidate.id = CandidateId(id);
        candidate.lastName = last;
        candidate.firstName = first;
        candidate.presented = {b1, b2};
        session.candidates.push_back(candidate);
    }
    [[nodiscard]] std::vector<CarryFinding> findings() const
    {
        std::vector<CarryFinding> found;
        for (const CarriedPerson& person :
             carriedFrom(held, sample::percentFramework(), session, session.candidates)) {
            for (const CarriedBlock& block : person.blocks)
                found.push_back(block.finding);
        }
        return found;
    }
};

RegisterChange onlyChange(const RegisterUpdate& update)
{
    REQUIRE(update.lines.size() == 1);
    return update.lines.front().change;
}

} // namespace

TEST_CASE("a validity ends on the day of the last month that has its number, or on its last day")
{
    const Validity sixMonths{ValidityUnit::Months, 6};
    CHECK(lastDayOf(sixMonths, day("2025-08-31")) == day("2026-02-28"));
    CHECK(lastDayOf(sixMonths, day("2027-08-31")) == day("2028-02-29"));
    CHECK(lastDayOf({ValidityUnit::Months, 24}, day("2026-03-19")) == day("2028-03-19"));
    CHECK(lastDayOf({ValidityUnit::Years, 5}, day("2024-02-29")) == day("2029-02-28"));
    CHECK(lastDayOf({ValidityUnit::Years, 4}, day("2024-02-29")) == day("2028-02-29"));
    CHECK(lastDayOf({ValidityUnit::ForLife, 0}, day("2024-02-29")) == std::nullopt);
}

TEST_CASE("a register takes a session once, however often it is asked")
{
    const auto first = updated({}, {{entry("D-101", "Roussel", "Amélie"), 0}});
    CHECK(onlyChange(first) == RegisterChange::Added);
    const auto again = updated(first.after, {{entry("D-101", "Roussel", "Amélie"), 0}});
    CHECK(onlyChange(again) == RegisterChange::Same);
    CHECK_FALSE(again.changes());
    CHECK(again.after == first.after);
}

TEST_CASE("a candidate to whom nothing was given is not in the register")
{
    RegisterEntry nothing = entry("D-101", "Roussel", "Amélie");
    nothing.now.blocks.clear();
    CHECK(updated({}, {{nothing, 0}}).after.entries.empty());
}

TEST_CASE("a corrected grid takes the place of the old one, which stays as a trace")
{
    const auto held = updated({}, {{entry("D-101", "Roussel", "Amélie"), 0}}).after;
    RegisterEntry open = entry("D-101", "Roussel", "Amélie");
    open.now.blocks.clear();
    open.now.digest.clear();
    const auto opened = updated(held, {{open, 0}});
    CHECK(onlyChange(opened) == RegisterChange::Withdrawn);
    RegisterEntry corrected = entry("D-101", "Roussel", "Amélie");
    corrected.now.version = 2;
    corrected.now.blocks = {b1, b2};
    const auto signedAgain = updated(opened.after, {{corrected, 0}});
    CHECK(onlyChange(signedAgain) == RegisterChange::Changed);
    const RegisterEntry& entry = signedAgain.after.entries.front();
    CHECK(entry.now.blocks == std::vector{b1, b2});
    REQUIRE(entry.earlier.size() == 2);
    CHECK(entry.earlier.front().version == 1);
    CHECK(entry.earlier.front().blocks == std::vector{b1});
    CHECK(entry.earlier.back().blocks.empty());
}

TEST_CASE("an older copy of the session takes nothing back")
{
    RegisterEntry corrected = entry("D-101", "Roussel", "Amélie");
    corrected.now.version = 2;
    corrected.now.decision = 1;
    const auto held = updated({}, {{corrected, 1}}).after;
    const auto older = updated(held, {{entry("D-101", "Roussel", "Amélie"), 0}});
    CHECK(onlyChange(older) == RegisterChange::Older);
    CHECK(older.after == held);
    RegisterEntry undecided = corrected;
    undecided.now.decision = 0;
    CHECK(onlyChange(updated(held, {{undecided, 0}})) == RegisterChange::Older);
    // The decision was withdrawn in the session itself, which still knows its number.
    CHECK(onlyChange(updated(held, {{undecided, 1}})) == RegisterChange::Changed);
}

TEST_CASE("a person is known by the number of their file, else by a name that somebody confirms")
{
    Autumn autumn;
    autumn.held.entries = {entry("D-101", "Roussel", "Amélie")};
    autumn.hear("D-101", "ROUSSEL", "Amélie");
    CHECK(autumn.findings() == std::vector{CarryFinding::Numbered});
    autumn.session.candidates.clear();
    autumn.hear("D-101", "Okafor", "Paul");
    CHECK(autumn.findings() == std::vector{CarryFinding::OtherName});
    autumn.session.candidates.clear();
    autumn.hear("c1", "Roussel", "Amelie");
    CHECK(autumn.findings() == std::vector{CarryFinding::ByName});
    autumn.session.candidates.clear();
    autumn.hear("D-999", "Roussel", "Amélie");
    CHECK(autumn.findings() == std::vector{CarryFinding::Homonym});
}

TEST_CASE("homonyms are told apart: of two of a name neither is taken for the other")
{
    Autumn autumn;
    autumn.held.entries = {entry("D-101", "Roussel", "Amélie"),
                           entry("D-102", "Roussel", "Amélie")};
    autumn.hear("c1", "Roussel", "Amélie");
    CHECK(autumn.findings() == std::vector{CarryFinding::Homonym});
    autumn.held.entries = {entry("c4", "Roussel", "Amélie")};
    CHECK(autumn.findings() == std::vector{CarryFinding::ByName});
    autumn.hear("c2", "Roussel", "Amélie");
    CHECK(autumn.findings() == std::vector{CarryFinding::Homonym, CarryFinding::Homonym});
}

TEST_CASE("what no longer counts on the day of the session is named and not carried")
{
    Autumn autumn;
    autumn.hear("D-101", "Roussel", "Amélie");
    RegisterEntry old = entry("D-101", "Roussel", "Amélie");
    old.validity = Validity{ValidityUnit::Months, 6};
    old.now.on = day("2026-05-16");
    autumn.held.entries = {old};
    CHECK(autumn.findings() == std::vector{CarryFinding::Expired});
    // Its last day is one on which it counts.
    autumn.held.entries.front().now.on = day("2026-05-17");
    CHECK(autumn.findings() == std::vector{CarryFinding::Numbered});
    // Where it was acquired again, the one that counts longer is meant.
    RegisterEntry again = entry("D-101", "Roussel", "Amélie");
    again.session = summer;
    again.now.on = day("2026-10-01");
    again.validity = old.validity;
    autumn.held.entries = {old, again};
    const auto people = carriedFrom(autumn.held, sample::percentFramework(), autumn.session,
                                    autumn.session.candidates);
    REQUIRE(people.size() == 1);
    CHECK(people.front().blocks.front().finding == CarryFinding::Numbered);
    CHECK(people.front().blocks.front().entry.session == summer);
}

TEST_CASE("nothing is carried from later days, from the session itself, or over what it says")
{
    Autumn autumn;
    autumn.hear("D-101", "Roussel", "Amélie");
    autumn.held.entries = {entry("D-101", "Roussel", "Amélie")};
    autumn.held.entries.front().now.on = day("2026-11-18");
    CHECK(autumn.findings() == std::vector{CarryFinding::Later});
    autumn.held.entries.front().now.on = day("2026-03-19");
    autumn.session.candidates.front().acquired = {{b1, day("2025-01-02"), "PV 12"}};
    CHECK(autumn.findings() == std::vector{CarryFinding::Held});
    autumn.held.entries.front().session = autumn.session.id;
    CHECK(autumn.findings().empty());
    autumn.held.entries.front().session = spring;
    autumn.held.entries.front().framework = "another";
    CHECK(autumn.findings().empty());
}
