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

TEST_CASE("no letter of a member names a candidate or another member")
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
