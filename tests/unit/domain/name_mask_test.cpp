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

TEST_CASE("another candidate is named in no spelling of their name")
{
    const auto [name, spelling] = GENERATE(table<const char*, const char*>({
        {"Lefèvre", "LEFEVRE"},
        {"Lefèvre", "Lefevre"},
        {"Lefèvre", "lefevre"},
        {"Lefèvre", "Lefe\u0300vre"},
        {"Lefèvre", "LEFÈVRE"},
        {"LEFEVRE", "Lefèvre"},
        {"LEFEVRE", "lefèvre"},
        {"Lefe\u0300vre", "Lefèvre"},
        {"O’Brien", "O'Brien"},
        {"O'Brien", "O’Brien"},
        {"O’Brien", "OBrien"},
        {"O’Brien", "O BRIEN"},
        {"Lecœur", "Lecoeur"},
        {"Lecœur", "LECOEUR"},
        {"LECOEUR", "Lecœur"},
        {"Martin-Dupont", "Martin Dupont"},
        {"Martin-Dupont", "MARTIN\u2011DUPONT"},
        {"Martin Dupont", "Martin-Dupont"},
        {"Martin-Dupont", "Martin\u00a0Dupont"},
        {"Weiß", "WEISS"},
        {"Łuczak", "Luczak"},
        {"Šimek", "SIMEK"},
        {"Cæsar", "Caesar"},
        {"Louÿs", "LOUYS"},
        {"Lebrun", "Le Brun"},
        {"Le Goff", "LEGOFF"},
        {"Le\u00adfort", "Lefort"},
    }));
    CAPTURE(name, spelling);
    JurySession made;
    made.candidates = {candidate("c1", "Roussel", "Amélie"), candidate("c2", name, "Zoé")};
    const NameMask masked(made, CandidateId("c1"));
    const std::string text = spelling;
    CHECK(masked("Moins précis que " + text + " sur ce point.") ==
          "Moins précis que [autre candidat] sur ce point.");
    CHECK(masked("(" + text + ")") == "([autre candidat])");
    CHECK(masked("Zoe " + text + ", puis " + text + " ZOÉ") ==
          "[autre candidat], puis [autre candidat]");
    CHECK(masked.fullNames("Zoé " + text) == "[autre candidat]");
    CHECK(masked.fullNames("à " + text) == "à " + text);
}

TEST_CASE("everyday words are no names until they have a capital")
{
    JurySession made;
    made.candidates = {candidate("c1", "Roussel", "Amélie"), candidate("c2", "PETIT", "Jean"),
                       candidate("c3", "Lebrun", "Ida")};
    const NameMask masked(made, CandidateId("c1"));
    CHECK(masked("un petit effort, le brun foncé") == "un petit effort, le brun foncé");
    CHECK(masked("comme Petit, et jean petit") == "comme [autre candidat], et [autre candidat]");
}

TEST_CASE("a namesake is left, in either order of the names")
{
    JurySession made;
    made.candidates = {candidate("c1", "Dupont", "Marie"), candidate("c2", "DUPONT", "MARIE")};
    const NameMask masked(made, CandidateId("c1"));
    CHECK(masked("Marie Dupont, Dupont Marie et DUPONT") == "Marie Dupont, Dupont Marie et DUPONT");
}

TEST_CASE("another application's number is masked, with a name or without; a short one is a mark")
{
    JurySession made;
    made.candidates = {candidate("c1", "26-0001", ""), candidate("c2", "26-0002", ""),
                       candidate("c3", "Benali", "Karim"), candidate("c4", "12", "")};
    for (const auto& [id, number] :
         {std::pair{"c1", "26-0001"}, {"c2", "26-0002"}, {"c3", "26-0003"}, {"c4", "12"}})
        made.applications[CandidateId(id)].facts.number = number;
    const NameMask masked(made, CandidateId("c1"));
    CHECK(masked("26-0001 derrière 26-0002, 260003 (Benali) et n° 26‑0003.") ==
          "26-0001 derrière [autre candidat], [autre candidat] ([autre candidat]) et "
          "n° [autre candidat].");
    CHECK(masked("12/20, sous 13, en 2026") == "12/20, sous 13, en 2026");
    CHECK(masked("26-00021 et 126-0002") == "26-00021 et 126-0002");
    CHECK(masked.fullNames("après 26-0002, à Benali") == "après [autre candidat], à Benali");
}
