// SPDX-License-Identifier: GPL-3.0-or-later
// What the letters of the day say and, of those who are not written to, do not.
#include <catch2/catch.hpp>

#include "report/layout.h"
#include "unit/report/form_text.h"
#include "unit/report/paper_case.h"

using namespace delibere;
using Catch::Contains;

TEST_CASE("a convocation says what is not known, and never an empty hour")
{
    sample::CandidateLetterCase letter = sample::candidateLetter(CandidateLetter::Summons);
    CHECK_THAT(textOf(letter), Contains("Heure de passage | 10\u00a0h\u00a000\n"));
    letter.session.candidates.front().time.clear();
    letter.session.info.place.clear();
    CHECK_THAT(textOf(letter), Contains("Heure de passage | à préciser par l’organisme\n"));
    CHECK_THAT(textOf(letter), Contains("Lieu | à préciser par l’organisme\n"));
}

TEST_CASE("an attestation of presence is silent on what waits, and on what was decided")
{
    sample::CandidateLetterCase letter = sample::candidateLetter(CandidateLetter::Presence);
    const std::string before = textOf(letter);
    Candidate& candidate = letter.session.candidates.front();
    candidate.status = CandidateStatus::Suspended;
    candidate.statusReason = "soupçon";
    CHECK(textOf(letter) == before);
}

TEST_CASE("no letter of a member that leaves the organisation names a candidate or another member")
{
    for (const JurorLetter kind :
         {JurorLetter::Summons, JurorLetter::LeaveRequest, JurorLetter::Presence}) {
        const sample::JurorLetterCase letter = sample::jurorLetter(kind);
        const std::string text = textOf(letter);
        CHECK_THAT(text, Contains("Paul Okafor"));
        for (const Candidate& candidate : letter.session.candidates)
            CHECK_THAT(text, !Contains(candidate.lastName));
        CHECK_THAT(text, !Contains("Claire Martin"));
    }
}

TEST_CASE("the hours that were noted of a member are in their attestation, and only there")
{
    const char* noted = "présent(e) jusqu’à 16\u00a0h\u00a015";
    CHECK_THAT(textOf(sample::jurorLetter(JurorLetter::Presence)), Contains(noted));
    CHECK_THAT(textOf(sample::jurorLetter(JurorLetter::Summons)), !Contains(noted));
}

TEST_CASE("a member declares on those they would evaluate, and on a déport without its reason")
{
    sample::JurorLetterCase letter = sample::jurorLetter(JurorLetter::Declaration);
    const JurorId member = letter.session.jurors[1].id;
    letter.session.assignments = {{CandidateId("c1"), member}};
    letter.session.recusals = {{CandidateId("c2"), member, "cousin germain"}};
    const std::string text = textOf(letter);
    CHECK_THAT(text, Contains("ROUSSEL Amélie | Laiterie fictive | ☐ | ☐\n"));
    CHECK_THAT(text, Contains("BENALI Karim | Laiterie fictive | — | déjà déclaré\n"));
    CHECK_THAT(text, !Contains("cousin"));
    CHECK_THAT(text, Contains("MOREL")); // nobody is named for her: everybody evaluates
    letter.session.assignments.push_back({CandidateId("c3"), letter.session.jurors[0].id});
    CHECK_THAT(textOf(letter), !Contains("MOREL"));
}

TEST_CASE("a convocation says the room, and what the organisation wrote in place of room to write")
{
    sample::CandidateLetterCase letter = sample::candidateLetter(CandidateLetter::Summons);
    CHECK_THAT(textOf(letter), !Contains("Salle"));
    CHECK_THAT(textOf(letter), Contains("à compléter par l’organisme"));
    letter.session.candidates.front().room = "Salle A";
    letter.session.info.practical = "Accès par la cour.";
    CHECK_THAT(textOf(letter), Contains("Salle | Salle A\n"));
    CHECK_THAT(textOf(letter), Contains("Accès par la cour."));
    CHECK_THAT(textOf(letter), !Contains("à compléter par l’organisme"));
}
