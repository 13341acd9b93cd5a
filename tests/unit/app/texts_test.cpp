// SPDX-License-Identifier: GPL-3.0-or-later
// Every problem and every finding has its French sentence: what, where, what to do.
#include <catch2/catch.hpp>

#include "app/finding_text.h"
#include "app/problem_text.h"
#include "domain/jury_session.h"

using namespace delibere;

namespace {

void requireFrench(const std::string& text)
{
    CAPTURE(text);
    REQUIRE(text.size() > 10);
    REQUIRE(text.back() == '.');
    REQUIRE(text.find('"') == std::string::npos);
    REQUIRE(text.find('\'') == std::string::npos);
    REQUIRE(text.find("« ") == std::string::npos); // the space inside « » does not break
    REQUIRE(text.find(" »") == std::string::npos);
    REQUIRE(text.find(" :") == std::string::npos);
}

} // namespace

TEST_CASE("every problem has a sentence")
{
    const int last = static_cast<int>(ProblemCode::BadRequest);
    for (int code = 0; code <= last; ++code) {
        CAPTURE(code);
        requireFrench(app::problemText({static_cast<ProblemCode>(code), "un", "deux"}));
    }
}

TEST_CASE("every finding has a sentence")
{
    const int last = static_cast<int>(FindingCode::FewCriteria);
    for (int code = 0; code <= last; ++code) {
        CAPTURE(code);
        requireFrench(
            app::findingText({Severity::Error, static_cast<FindingCode>(code), "/a", "deux"}));
    }
}

TEST_CASE("a problem names its place and its detail")
{
    const auto text = app::problemText({ProblemCode::PercentOutOfRange, "C1.1.1", "101"});
    REQUIRE(text.find("101") != std::string::npos);
    REQUIRE(text.find("C1.1.1") != std::string::npos);
}

TEST_CASE("the refusal to mark a candidate names the status and says what to do")
{
    const auto text = [](CandidateStatus status) {
        return app::problemText(
            {ProblemCode::CandidateNotHeard, "c1", std::to_string(static_cast<int>(status))});
    };
    CHECK(text(CandidateStatus::Absent).find("«\u00a0absent\u00a0»") != std::string::npos);
    CHECK(text(CandidateStatus::Excused).find("«\u00a0excusé sur justificatif\u00a0»") !=
          std::string::npos);
    CHECK(text(CandidateStatus::Pending).find("«\u00a0en attente\u00a0»") != std::string::npos);
    CHECK(text(CandidateStatus::Suspended).find("«\u00a0décision suspendue\u00a0»") !=
          std::string::npos);
    CHECK(text(CandidateStatus::Absent).find("dans Préparation") != std::string::npos);
}

TEST_CASE("braces in a name are shown as they are")
{
    const auto text = app::problemText({ProblemCode::FileNotFound, "{0}{9}.jury", ""});
    REQUIRE(text.find("{0}{9}.jury") != std::string::npos);
}
