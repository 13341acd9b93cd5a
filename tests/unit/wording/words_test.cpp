// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <catch2/catch.hpp>

#include "support/sample.h"
#include "wording/decision_words.h"
#include "wording/words.h"

using namespace delibere;
using namespace delibere::wording;

TEST_CASE("the four states of a mark never look alike")
{
    const std::set<std::string> shown = {words(Mark(NotEntered{}), {}),
                                         words(Mark(NotCovered{}), {}), words(Mark(Percent{0}), {}),
                                         words(Mark(LevelMark{1}), {})};
    CHECK(shown ==
          std::set<std::string>{"non renseigné", "n.\u00a0a.", "0\u00a0%", "niveau\u00a01"});
}

TEST_CASE("every finding about the panel is said in words")
{
    const JurySession session = sample::session();
    const auto say = [&](const PanelFinding& finding) { return words(finding, session); };
    CHECK(say({PanelCheck::MinimumMembers, false, {}, "", 1, 2}) ==
          "1\u00a0membre siège pour ce candidat, 2 au moins requis");
    CHECK(say({PanelCheck::President, true, {}, "", 0, 0}) ==
          "aucun(e) président(e) du jury ne siège pour ce candidat (empêche de conclure)");
    CHECK(say({PanelCheck::PerCollege, false, {}, "salariés", 0, 1}) ==
          "collège salariés\u00a0: 0\u00a0membre siège, 1 au moins requis");
    CHECK(say({PanelCheck::SameEmployer, false, JurorId("m2"), "", 0, 0}) ==
          "Paul Okafor a le même employeur que le candidat");
    CHECK(say({PanelCheck::DossierRead, false, JurorId("m3"), "", 0, 0}) ==
          "Sophie Lefèvre n’a pas déclaré avoir lu le dossier");
    CHECK(say({PanelCheck::Interviewer, false, JurorId("m2"), "", 0, 0}) ==
          "Paul Okafor a conduit le repérage de ce candidat");
    CHECK(say({PanelCheck::Parity, false, {}, "salariés", 1, 2}) ==
          "parité des collèges\u00a0: 1\u00a0membre du collège salariés, 2 dans le plus nombreux");
}

TEST_CASE("a finding about somebody who left the panel still names them")
{
    CHECK(words({PanelCheck::DossierRead, false, JurorId("m9"), "", 0, 0}, sample::session()) ==
          "m9 n’a pas déclaré avoir lu le dossier");
}

TEST_CASE("a déport is said before an absence, and never with its reason")
{
    JurySession session = sample::session();
    session.jurors[0].attendance = Attendance::Absent;
    CHECK(attendanceWords(session, session.jurors[0], CandidateId("c1")) == "absent(e)");
    CHECK(attendanceWords(session, session.jurors[1], CandidateId("c1")) == "présent(e)");
    session.recusals = {{CandidateId("c1"), JurorId("m1"), "cousin"}};
    CHECK(attendanceWords(session, session.jurors[0], CandidateId("c1")) == "déport");
    CHECK(attendanceWords(session, session.jurors[0], CandidateId("c2")) == "absent(e)");
}

TEST_CASE("the presence of a member is said with its times")
{
    Juror juror = sample::session().jurors[0];
    CHECK(attendanceWords(juror) == "présent(e)");
    juror.arrival = "09:40";
    CHECK(attendanceWords(juror) == "présent(e) à partir de 9\u00a0h\u00a040");
    juror.departure = "16:15";
    CHECK(attendanceWords(juror) == "présent(e) de 9\u00a0h\u00a040 à 16\u00a0h\u00a015");
    juror.arrival.clear();
    CHECK(attendanceWords(juror) == "présent(e) jusqu’à 16\u00a0h\u00a015");
    juror.attendance = Attendance::Absent;
    CHECK(attendanceWords(juror) == "absent(e)");
}

TEST_CASE("a member who left before a candidate is absent for that one")
{
    JurySession session = sample::session();
    session.jurors[0].departure = "16:15";
    session.candidates[1].time = "16:45";
    CHECK(attendanceWords(session, session.jurors[0], CandidateId("c2")) ==
          "absent(e) pour ce candidat (présent(e) jusqu’à 16\u00a0h\u00a015)");
}

TEST_CASE("a substitute is said to be one")
{
    JurySession session = sample::session();
    CHECK(roleWords(session, session.jurors[1]) == "membre du jury");
    session.jurors[1].replaces = JurorId("m3");
    CHECK(roleWords(session, session.jurors[1]) == "membre du jury, remplace Sophie Lefèvre");
}

TEST_CASE("a vote says its counts, and who settled a tie")
{
    CHECK(words(Vote{2, 1, 0, CastingVote::NotUsed}) == "2 pour, 1 contre");
    CHECK(words(Vote{2, 1, 1, CastingVote::NotUsed}) == "2 pour, 1 contre, 1\u00a0abstention");
    CHECK(words(Vote{1, 1, 2, CastingVote::Against}) ==
          "1 pour, 1 contre, 2\u00a0abstentions\u00a0; voix prépondérante de la présidence"
          "\u00a0: contre");
    CHECK(words(Vote{1, 1, 0, CastingVote::NotUsed}) == "1 pour, 1 contre\u00a0; égalité des voix");
}

TEST_CASE("no two stages of a version, nor two states of a step, are said alike")
{
    const std::set<std::string> stages = {words(RecordStage::Signing), words(RecordStage::Locked),
                                          words(RecordStage::Withdrawn),
                                          words(RecordStage::Replaced)};
    CHECK(stages == std::set<std::string>{
                        "en cours de signature", "signée par tous les membres qui ont siégé",
                        "abandonnée avant signature complète", "annulée et remplacée"});
    const std::set<std::string> states = {words(FollowUpState::Done), words(FollowUpState::NotDue),
                                          words(FollowUpState::ToDo),
                                          words(FollowUpState::Overdue)};
    CHECK(states ==
          std::set<std::string>{"fait", "attend une étape précédente", "à faire", "en retard"});
}

TEST_CASE("the framework's own word for a bloc is put in the plural")
{
    Framework framework = sample::percentFramework();
    CHECK(blocksWord(framework) == "Blocs de compétences");
    framework.blockWord = "Compétence";
    CHECK(blocksWord(framework) == "Compétences");
}

TEST_CASE("each status is said in words, with its reason; an expected candidate has none")
{
    Candidate candidate = sample::session().candidates[0];
    CHECK(words(candidate.status) == "attendu");
    CHECK(statusWords(candidate).empty());
    CHECK(statusTitle(candidate.status).empty());
    candidate.status = CandidateStatus::Excused;
    CHECK(statusWords(candidate) == "excusé sur justificatif");
    CHECK(statusTitle(candidate.status) == "Candidat excusé sur justificatif");
    candidate.statusReason = "certificat médical";
    CHECK(statusWords(candidate) == "excusé sur justificatif (certificat médical)");
    CHECK(statusTitle(CandidateStatus::Absent) == "Candidat absent");
    CHECK(statusTitle(CandidateStatus::Pending) == "En attente");
    CHECK(statusTitle(CandidateStatus::Suspended) ==
          "Décision suspendue (C.\u00a0trav. art.\u00a0R.\u00a06412-7)");
}

TEST_CASE("an outcome is said in the State's words")
{
    CHECK(outcomeWord(ProposedOutcome::BlocksTotal) ==
          std::string("réussite totale aux blocs visés"));
}
