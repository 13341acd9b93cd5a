// SPDX-License-Identifier: GPL-3.0-or-later
// The calendars that are shipped, and what is refused of one.
#include <catch2/catch.hpp>

#include "codec/calendar_reader.h"
#include "support/calendar_2025.h"
#include "unit/codec/support/sample_files.h"

using namespace delibere;

namespace {

campaign::Calendar shipped(const std::string& name)
{
    const auto read = codec::readCalendar(sample::sourceFile("calendriers/" + name));
    INFO(sample::listed(read ? Findings{} : read.error()));
    REQUIRE(read.has_value());
    return *read;
}

// The calendar of 2025 with one thing said otherwise.
Findings findingsWith(const std::string& from, const std::string& to)
{
    std::string text = sample::sourceFile("calendriers/2025.json");
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const auto read = codec::readCalendar(text);
    return read ? Findings{} : read.error();
}

std::string dueIn(const campaign::Calendar& calendar, const char* received)
{
    const auto day = calendar.dayOf(Date::fromIso(received).value()).value();
    return calendar.dateOf(calendar.dueOf(day, Track::Classic)).iso();
}

} // namespace

TEST_CASE("the calendar of 2025 is the one that the engine is tested by")
{
    CHECK(shipped("2025.json") == campaign::calendar2025());
}

TEST_CASE("the calendars of 2023 and 2024 are those of their year, and say what is inferred")
{
    const campaign::Calendar before = shipped("2024.json");
    CHECK(dueIn(before, "2024-06-06") == "2024-06-07");
    CHECK(dueIn(before, "2024-06-07") == "2024-06-08");
    CHECK(before.dateOf(before.newListsFrom).iso() == "2024-07-15");
    CHECK_FALSE(before.inferred.empty());
    const campaign::Calendar first = shipped("2023.json");
    CHECK(dueIn(first, "2023-06-24") == "2023-06-26");
    CHECK(first.complementaryMornings.none());
    CHECK(first.phaseOf(first.dayOf({2023, 7, 26}).value()) == campaign::Phase::Withdrawals);
    CHECK_FALSE(first.inferred.empty());
}

TEST_CASE("a calendar that says what cannot be is refused, at its place")
{
    CHECK(
        findingsWith("\"2025-05-02\"", "\"2025-02-30\"") ==
        Findings{{Severity::Error, FindingCode::UnknownValue, "/recherche_contrat", "2025-02-30"}});
    CHECK(
        findingsWith("\"2025-05-02\"", "\"2024-05-02\"") == // before its first day
        Findings{{Severity::Error, FindingCode::UnknownValue, "/recherche_contrat", "2024-05-02"}});
    CHECK(findingsWith("\"nouvelles_listes\": \"2025-07-08\",", "") ==
          Findings{{Severity::Error, FindingCode::MissingKey, "", "nouvelles_listes"}});
    CHECK(findingsWith("\"lendemain\"", "\"demain\"") ==
          Findings{{Severity::Error, FindingCode::UnknownValue, "/delais/classique/1/reponse",
                    "demain"}});
    CHECK(findingsWith("\"fin\": \"2025-06-15\", \"reponse\"",
                       "\"fin\": \"2025-06-14\", \"reponse\"") ==
          Findings{{Severity::Error, FindingCode::BadCombination, "",
                    "matins_classiques, matins_alternance, matins_desistements, delais"}});
    CHECK(findingsWith("\"debut\": \"2025-06-17\"", "\"debut\": \"2025-06-18\"").size() == 1);
    CHECK(findingsWith("\"debut\": \"2025-06-17\", \"fin\": \"2025-06-23\"",
                       "\"debut\": \"2025-06-23\", \"fin\": \"2025-06-17\"") ==
          Findings{{Severity::Error, FindingCode::BadCombination, "/classement", "debut, fin"}});
    CHECK(findingsWith("\"deduit\"", "\"supposé\"").front().code == FindingCode::UnknownKey);
    CHECK(findingsWith("delibere-calendrier/1", "delibere-calendrier/2").front().code ==
          FindingCode::NewerFormat);
}
