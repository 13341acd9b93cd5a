// SPDX-License-Identifier: GPL-3.0-or-later
// Who evaluates whom and the order of the day, in words.
#include <set>

#include <catch2/catch.hpp>

#include "support/sample.h"
#include "wording/assignment_words.h"
#include "wording/hearing_words.h"
#include "wording/timetable_words.h"

using namespace delibere;
using wording::words;

TEST_CASE("every reason why a member does not evaluate a candidate has its own words")
{
    std::set<std::string> said;
    for (int at = 0; at <= static_cast<int>(EvaluationObstacle::SameName); ++at)
        said.insert(words(static_cast<EvaluationObstacle>(at)));
    CHECK(said.size() == 8);
    CHECK_FALSE(said.contains(""));
}

TEST_CASE("of a candidate for whom too few are there, who may and why the others may not is said")
{
    JurySession session = sample::session();
    session.recusals = {{sample::c1, sample::m1, "cousin"}};
    session.jurors[1].employer = "Laiterie fictive";
    const auto text = [&](int wanted) {
        const AssignmentRequest request{.perCandidate = wanted};
        return wording::tooFewText(session, proposeAssignments(session, request)[0], request);
    };
    CHECK(text(2) ==
          "Pour Amélie ROUSSEL, il faut 2\u00a0évaluateurs, et il n’y a que Sophie Lefèvre. "
          "Les autres\u00a0: Claire Martin (déport) et Paul Okafor (même employeur que le "
          "candidat). Rien n’est changé pour ce candidat\u00a0: nommez vous-même qui l’évalue.");
    CHECK(text(2).find("cousin") == std::string::npos);
    session.jurors[2].attendance = Attendance::Absent;
    CHECK(text(1).starts_with(
        "Pour Amélie ROUSSEL, il faut 1\u00a0évaluateur, et il n’y a personne. "));
    session = sample::session();
    CHECK(text(4).starts_with(
        "Pour Amélie ROUSSEL, il faut 4\u00a0évaluateurs, et il n’y a que Claire "
        "Martin, Paul Okafor et Sophie Lefèvre. Rien"));
}

TEST_CASE("what is proposed needs no words, what is not says why")
{
    CHECK(words(AssignmentOutcome::Proposed).empty());
    for (const AssignmentOutcome outcome :
         {AssignmentOutcome::Settled, AssignmentOutcome::NotHeard, AssignmentOutcome::TooFew})
        CHECK(words(outcome).starts_with("inchangé, "));
}

TEST_CASE("every conflict of the day names whom it is about, and says the hour")
{
    JurySession session = sample::session();
    session.info.start = "09:00";
    session.info.end = "17:00";
    session.jurors[1].arrival = "10:10";
    session.jurors[1].departure = "16:15";
    const auto say = [&](TimetableConflictKind kind) {
        return words({kind, sample::c1, sample::c2, sample::m2}, session);
    };
    using Kind = TimetableConflictKind;
    CHECK(say(Kind::NoHour) == "«\u00a0Amélie ROUSSEL\u00a0» n’a pas d’heure de passage");
    CHECK(say(Kind::Together) == "le passage de «\u00a0Amélie ROUSSEL\u00a0» est en même temps que "
                                 "celui de «\u00a0Karim BENALI\u00a0»");
    CHECK(say(Kind::TwoRooms) ==
          "Paul Okafor évalue à la fois «\u00a0Amélie ROUSSEL\u00a0» et «\u00a0Karim "
          "BENALI\u00a0», dans deux salles");
    CHECK(say(Kind::NobodyNamed) ==
          "personne n’est nommé pour «\u00a0Amélie ROUSSEL\u00a0», pendant que «\u00a0Karim "
          "BENALI\u00a0» passe dans une autre salle");
    CHECK(say(Kind::OutOfOrder) ==
          "«\u00a0Amélie ROUSSEL\u00a0» passe plus tôt que «\u00a0Karim BENALI\u00a0», qui vient "
          "avant dans l’ordre de passage");
    CHECK(say(Kind::InPause) == "le passage de «\u00a0Amélie ROUSSEL\u00a0» tombe dans une pause");
    CHECK(say(Kind::MemberArrives) == "Paul Okafor n’arrive qu’à 10\u00a0h\u00a010, après le début "
                                      "du passage de «\u00a0Amélie ROUSSEL\u00a0»");
    CHECK(say(Kind::MemberLeaves) == "Paul Okafor part à 16\u00a0h\u00a015, avant la fin du "
                                     "passage de «\u00a0Amélie ROUSSEL\u00a0»");
    CHECK(say(Kind::BeforeOpening) == "le passage de «\u00a0Amélie ROUSSEL\u00a0» commence avant "
                                      "l’ouverture de la session, à 9\u00a0h\u00a000");
    CHECK(say(Kind::AfterClosing) == "le passage de «\u00a0Amélie ROUSSEL\u00a0» finit après la "
                                     "fin de la session, à 17\u00a0h\u00a000");
}

TEST_CASE("who left the session is still told, by their id")
{
    const TimetableConflict conflict{
        TimetableConflictKind::MemberLeaves, CandidateId("c9"), {}, JurorId("m9")};
    CHECK(words(conflict, sample::session()).starts_with("m9 part à"));
    CHECK(words(conflict, sample::session()).find("c9") != std::string::npos);
}

TEST_CASE("what is noted of a passage is said, and nothing of what is not")
{
    CHECK(words(HearingNotes{}).empty());
    CHECK(
        words(HearingNotes{"Lise Roy", "08:50", true, "09:02", "09:24"}) ==
        "Identité vérifiée par Lise Roy, 8\u00a0h\u00a050. Entretien par visioconférence. Passage "
        "de 9\u00a0h\u00a002 à 9\u00a0h\u00a024 (22\u00a0minutes).");
    CHECK(words(HearingNotes{"Lise Roy"}) == "Identité vérifiée par Lise Roy.");
    CHECK(words(HearingNotes{{}, {}, false, "09:02", {}}) ==
          "Passage commencé à 9\u00a0h\u00a002.");
}
