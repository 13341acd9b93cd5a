// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/name_mask.h"

#include <catch2/catch.hpp>

using namespace delibere;

namespace {

Candidate candidate(const char* id, const char* lastName, const char* firstName)
{
    Candidate made;
    made.id = CandidateId(id);
    made.lastName = lastName;
    made.firstName = firstName;
    return made;
}

JurySession session()
{
    JurySession made;
    Juror juror;
    juror.id = JurorId("m1");
    juror.name = "Claire Martin";
    made.jurors = {juror};
    made.candidates = {candidate("c1", "Roussel", "Amélie"), candidate("c2", "Benali", "Karim"),
                       candidate("c3", "Émond", "Zoé"), candidate("c4", "Martin", "Paul"),
                       candidate("c5", "Roussel", "Hugo")};
    return made;
}

std::string mask(const std::string& text)
{
    return NameMask(session(), CandidateId("c1"))(text);
}

} // namespace

TEST_CASE("another candidate is named in no remark")
{
    CHECK(mask("Mieux que Karim Benali.") == "Mieux que [autre candidat].");
    CHECK(mask("Benali Karim, BENALI et Benali") ==
          "[autre candidat], [autre candidat] et [autre candidat]");
    CHECK(mask("comme « Émond »…") == "comme « [autre candidat] »…");
    CHECK(mask("l’exemple d’Émond") == "l’exemple d’[autre candidat]");
}

TEST_CASE("a name entered in capitals is masked as a remark writes it, and the other way round")
{
    JurySession made = session();
    made.candidates = {candidate("c1", "ROUSSEL", "Amélie"), candidate("c2", "BENALI", "Karim"),
                       candidate("c3", "D’ÉTIENNE-ŒUVRARD", "Zoé"), candidate("c4", "Lefèvre", "")};
    const NameMask mask(made, CandidateId("c1"));
    CHECK(mask("Mieux que Karim Benali, et que Benali Karim.") ==
          "Mieux que [autre candidat], et que [autre candidat].");
    CHECK(mask("D’Étienne-Œuvrard hésitait") == "[autre candidat] hésitait");
    CHECK(mask("Voir LEFÈVRE.") == "Voir [autre candidat].");
    CHECK(mask("Roussel et ROUSSEL") == "Roussel et ROUSSEL");
}

TEST_CASE("a word that only holds a name is left")
{
    CHECK(mask("Benalité, RéBenali et xBenali") == "Benalité, RéBenali et xBenali");
    CHECK(mask("éBenali") == "éBenali");
    CHECK(mask("Benalié") == "Benalié");
}

TEST_CASE("the candidate's own name and those of the members are left")
{
    CHECK(mask("Roussel : réponses claires, dit Claire Martin") ==
          "Roussel : réponses claires, dit Claire Martin");
    CHECK(mask("Hugo Roussel et Paul Martin") == "[autre candidat] et [autre candidat]");
}

TEST_CASE("a text that names nobody is left as it is")
{
    CHECK(mask("") == "");
    CHECK(mask("Rien à dire.") == "Rien à dire.");
}
