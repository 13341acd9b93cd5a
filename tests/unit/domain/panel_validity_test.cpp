// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/panel_validity.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

std::vector<ScoreSheet> readSheets()
{
    return {sample::submitted("c1", "m1", 70, 70), sample::submitted("c1", "m2", 70, 70),
            sample::submitted("c1", "m3", 70, 70)};
}

std::vector<PanelFinding> check(const Framework& framework, const JurySession& session,
                                const std::vector<ScoreSheet>& sheets)
{
    return checkPanel(framework, session, session.candidates[0], sheets);
}

bool has(const std::vector<PanelFinding>& findings, PanelCheck code)
{
    return std::ranges::any_of(findings, [code](const auto& found) { return found.check == code; });
}

} // namespace

TEST_CASE("a regular panel that has read the dossier raises nothing")
{
    REQUIRE(check(sample::percentFramework(), sample::session(), readSheets()).empty());
}

TEST_CASE("a withdrawal can take the jury under two members")
{
    JurySession session = sample::session();
    session.jurors[1].attendance = Attendance::Absent;
    session.recusals = {{CandidateId("c1"), JurorId("m3"), ""}};
    const auto findings = check(sample::percentFramework(), session, readSheets());
    REQUIRE(findings.size() == 1);
    REQUIRE(findings[0].check == PanelCheck::MinimumMembers);
    REQUIRE(findings[0].actual == 1);
    REQUIRE(findings[0].required == 2);
    REQUIRE(findings[0].blocking);
}

TEST_CASE("a jury without its president is said so, and blocks where the framework says")
{
    JurySession session = sample::session();
    session.jurors[0].attendance = Attendance::Absent;
    Framework framework = sample::percentFramework();
    framework.evaluation->blocking = {PanelCheck::President};
    const auto findings = check(framework, session, readSheets());
    REQUIRE(has(findings, PanelCheck::President));
    REQUIRE(findings[0].blocking);
}

TEST_CASE("a college left without a member is named")
{
    Framework framework = sample::percentFramework();
    framework.evaluation->quorum.minimumPerCollege = 1;
    JurySession session = sample::session();
    session.jurors[0].attendance = Attendance::Absent;
    const auto findings = check(framework, session, readSheets());
    const auto found = std::ranges::find(findings, PanelCheck::PerCollege, &PanelFinding::check);
    REQUIRE(found != findings.end());
    REQUIRE(found->college == "employeurs");
}

TEST_CASE("a member of the candidate's own company and an unread dossier are reported by name")
{
    JurySession session = sample::session();
    session.jurors[1].employer = session.candidates[0].company;
    auto sheets = readSheets();
    sheets.pop_back();
    const auto findings = check(sample::percentFramework(), session, sheets);
    REQUIRE(findings.size() == 2);
    REQUIRE(findings[0].check == PanelCheck::SameEmployer);
    REQUIRE(findings[0].juror == JurorId("m2"));
    REQUIRE(findings[1].check == PanelCheck::DossierRead);
    REQUIRE(findings[1].juror == JurorId("m3"));
}

TEST_CASE("an unknown employer on both sides is not a conflict")
{
    JurySession session = sample::session();
    session.jurors[1].employer.clear();
    session.candidates[0].company.clear();
    REQUIRE(check(sample::percentFramework(), session, readSheets()).empty());
}

TEST_CASE("the jury does not sit for a candidate who is not heard: nothing is found")
{
    JurySession session = sample::session();
    session.jurors[0].attendance = Attendance::Absent;
    REQUIRE_FALSE(check(sample::percentFramework(), session, {}).empty());
    session.candidates[0].status = CandidateStatus::Excused;
    CHECK(check(sample::percentFramework(), session, {}).empty());
}

TEST_CASE("too few members block the conclusion, whatever the framework makes blocking")
{
    JurySession session = sample::session();
    session.jurors[1].attendance = Attendance::Absent;
    session.jurors[2].attendance = Attendance::Absent;
    Framework framework = sample::percentFramework();
    framework.evaluation->blocking.clear();
    const auto findings = check(framework, session, readSheets());
    REQUIRE(has(findings, PanelCheck::MinimumMembers));
    REQUIRE(findings[0].blocking);
}

TEST_CASE("a member counts for the candidates heard while they were there")
{
    JurySession session = sample::session();
    session.candidates[0].time = "09:00";
    session.candidates[1].time = "16:00";
    session.jurors[2].arrival = "09:30";
    session.jurors[1].departure = "15:00";
    CHECK(session.sitsFor(JurorId("m2"), CandidateId("c1")));
    CHECK_FALSE(session.sitsFor(JurorId("m3"), CandidateId("c1")));
    CHECK_FALSE(session.sitsFor(JurorId("m2"), CandidateId("c2")));
    CHECK(session.sitsFor(JurorId("m3"), CandidateId("c2")));
    session.candidates[0].time.clear(); // not known: nobody is left out
    CHECK(session.sitsFor(JurorId("m3"), CandidateId("c1")));
}

TEST_CASE("where the framework asks for it, a qualified member, women and men, and parity")
{
    JurySession session = sample::session();
    Framework framework = sample::percentFramework();
    Quorum& quorum = framework.evaluation->quorum;
    quorum.minimumQualified = 1;
    quorum.womenAndMen = true;
    quorum.parity = true;
    session.jurors[0].college = "employeurs";
    session.jurors[1].college = "salariés";
    session.jurors[2].college = "salariés";
    auto findings = check(framework, session, readSheets());
    CHECK(has(findings, PanelCheck::Qualified));
    CHECK(has(findings, PanelCheck::WomenAndMen));
    CHECK(has(findings, PanelCheck::Parity));

    session.jurors[0].qualified = true;
    session.jurors[0].gender = Gender::Woman;
    session.jurors[1].gender = Gender::Man;
    session.recusals = {{CandidateId("c1"), JurorId("m3"), ""}};
    findings = check(framework, session, readSheets());
    CHECK(findings.empty());
}

TEST_CASE("a member who led the candidate's repérage is warned about, for that candidate only")
{
    JurySession session = sample::session();
    session.candidates[0].interviewers = {"Okafor Paul", "Hélène Deschamps"};
    const auto findings = check(sample::percentFramework(), session, readSheets());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].check == PanelCheck::Interviewer);
    CHECK(findings[0].juror == JurorId("m2"));
    CHECK_FALSE(findings[0].blocking);
    CHECK_FALSE(has(checkPanel(sample::percentFramework(), session, session.candidates[1], {}),
                    PanelCheck::Interviewer));
}

TEST_CASE("an intervenant who withdrew from the candidate's jury raises nothing")
{
    JurySession session = sample::session();
    session.candidates[0].interviewers = {"Paul Okafor"};
    session.recusals = {{CandidateId("c1"), JurorId("m2"), ""}};
    CHECK_FALSE(
        has(check(sample::percentFramework(), session, readSheets()), PanelCheck::Interviewer));
}

TEST_CASE("an employer is the same in capitals, with its legal form, with two spaces")
{
    JurySession session = sample::session();
    session.candidates[0].company = "Laiterie du Val";
    const char* written = GENERATE("LAITERIE DU VAL", "Laiterie du Val SAS", "laiterie  du val",
                                   "Laiterie du Val, S.A.R.L.", "Laiterie-du-Val");
    session.jurors[1].employer = written;
    INFO(written);
    CHECK(has(check(sample::percentFramework(), session, readSheets()), PanelCheck::SameEmployer));
    // What was signed before is computed as it was.
    CHECK_FALSE(has(checkPanel(sample::percentFramework(), session, session.candidates[0],
                               readSheets(), PanelEdition::First),
                    PanelCheck::SameEmployer));
    session.jurors[1].employer = "Laiterie du Mont SAS";
    CHECK_FALSE(
        has(check(sample::percentFramework(), session, readSheets()), PanelCheck::SameEmployer));
}

TEST_CASE("a member who has the name of the candidate is said so")
{
    JurySession session = sample::session();
    session.jurors[1].name = session.candidates[0].lastName + " " + session.candidates[0].firstName;
    const auto findings = check(sample::percentFramework(), session, readSheets());
    CHECK(has(findings, PanelCheck::SameName));
}

TEST_CASE("a substitute and the member whom they replace do not both sit without a word")
{
    JurySession session = sample::session();
    session.jurors[2].replaces = JurorId("m2");
    const auto find = [&] { return check(sample::percentFramework(), session, readSheets()); };
    REQUIRE(has(find(), PanelCheck::Substitute));
    session.seats = {{CandidateId("c1"), JurorId("m2"), false}};
    CHECK_FALSE(has(find(), PanelCheck::Substitute));
    CHECK_FALSE(session.sitsFor(JurorId("m2"), CandidateId("c1")));
    session.seats = {{CandidateId("c1"), JurorId("m2"), true},
                     {CandidateId("c1"), JurorId("m3"), true}};
    CHECK_FALSE(has(find(), PanelCheck::Substitute));
}

TEST_CASE("a member who leaves before the end of the passage is said so")
{
    Framework framework = sample::percentFramework();
    framework.procedure = {{"Passage",
                            {"Le candidat présente (10 minutes maxi).",
                             "Un échange suit (10 minutes maxi), avec 30 minutes de repos."}}};
    REQUIRE(passageMinutes(framework) == 20);
    JurySession session = sample::session();
    session.candidates[0].time = "11:50";
    session.jurors[1].departure = "12:00";
    CHECK(has(check(framework, session, readSheets()), PanelCheck::LeavesEarly));
    session.jurors[1].departure = "12:10";
    CHECK_FALSE(has(check(framework, session, readSheets()), PanelCheck::LeavesEarly));
    session.jurors[1].departure = "12:00";
    session.seats = {{CandidateId("c1"), JurorId("m2"), true}};
    CHECK_FALSE(has(check(framework, session, readSheets()), PanelCheck::LeavesEarly));
    session.seats.clear();
    framework.procedure.clear(); // no length published: nothing is made up
    CHECK_FALSE(has(check(framework, session, readSheets()), PanelCheck::LeavesEarly));
}

TEST_CASE("without an hour of passage, who is not there all day is named until it is stated")
{
    JurySession session = sample::session();
    session.candidates[0].time.clear();
    session.jurors[1].departure = "12:00";
    session.jurors[2].arrival = "13:00";
    auto findings = check(sample::percentFramework(), session, readSheets());
    CHECK(std::ranges::count(findings, PanelCheck::HoursUnknown, &PanelFinding::check) == 2);
    session.seats = {{CandidateId("c1"), JurorId("m2"), true},
                     {CandidateId("c1"), JurorId("m3"), false}};
    CHECK(session.sitsFor(JurorId("m2"), CandidateId("c1")));
    CHECK_FALSE(session.sitsFor(JurorId("m3"), CandidateId("c1")));
    findings = check(sample::percentFramework(), session, readSheets());
    CHECK_FALSE(has(findings, PanelCheck::HoursUnknown));
    session.jurors[1].attendance = Attendance::Absent; // absent all day: nothing stated helps
    CHECK_FALSE(session.sitsFor(JurorId("m2"), CandidateId("c1")));
}

TEST_CASE("an acting president counts while the president does not sit")
{
    JurySession session = sample::session();
    session.recusals = {{CandidateId("c1"), JurorId("m1"), ""}};
    REQUIRE(has(check(sample::percentFramework(), session, readSheets()), PanelCheck::President));
    session.actingPresidents = {{CandidateId("c1"), JurorId("m2"), PresidencyBasis::Chosen}};
    CHECK_FALSE(
        has(check(sample::percentFramework(), session, readSheets()), PanelCheck::President));
    CHECK(session.presidentFor(CandidateId("c1"))->id == JurorId("m2"));
    CHECK(session.presidentFor(CandidateId("c2"))->id == JurorId("m1"));
    session.recusals.clear(); // the president is back, and presides
    CHECK(session.presidentFor(CandidateId("c1"))->id == JurorId("m1"));
    session.jurors[0].attendance = Attendance::Absent;
    session.jurors[1].attendance = Attendance::Absent;
    CHECK(session.presidentFor(CandidateId("c1")) == nullptr);
}
