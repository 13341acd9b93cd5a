// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/list_words.h"

#include <catch2/catch.hpp>

using namespace delibere;

namespace {

std::optional<ListColumn> read(ListKind kind, std::string_view heading)
{
    const auto found = wording::headingFrom(kind, heading);
    return found ? std::optional(found->column) : std::nullopt;
}

} // namespace

TEST_CASE("a heading is recognised however it is spelt")
{
    using enum ListColumn;
    const std::pair<const char*, ListColumn> candidates[] = {
        {"NOM", LastName},
        {"Nom d'usage", LastName},
        {"nom de naissance", LastName},
        {" Prenom ", FirstName},
        {"NOM - Prénom", FullName},
        {"Candidat", FullName},
        {"Prénom et NOM", FirstThenLast},
        {"Prénom nom", FirstThenLast},
        {"Société", Company},
        {"Heure de passage", Time},
        {"Heure (hh:mm)", Time},
        {"N° de dossier", FileNumber},
        {"MATRICULE", FileNumber},
        {"Blocs visés", Presented},
        {"bloc(s)", Presented},
        {"Blocs acquis", Acquired},
        {"Acquis le", AcquiredOn},
        {"Reference", Reference},
    };
    for (const auto& [heading, column] : candidates) {
        CAPTURE(heading);
        CHECK(read(ListKind::Candidates, heading) == column);
    }
    CHECK(read(ListKind::Members, "Rôle") == Role);
    CHECK(read(ListKind::Members, "Qualifié(e)") == Qualified);
    CHECK(read(ListKind::Members, "Civilité") == Gender);
    CHECK(read(ListKind::Members, "Organisme") == Company);
}

TEST_CASE("what nobody asked for is no column")
{
    for (const char* heading : {"", " ", "Date de naissance", "Téléphone", "Adresse", "N°",
                                "N° de sécurité sociale", "Courriel", "Civilité", "Observations"}) {
        CAPTURE(heading);
        CHECK_FALSE(read(ListKind::Candidates, heading));
    }
    CHECK_FALSE(read(ListKind::Members, "N° de dossier"));
    CHECK_FALSE(read(ListKind::Members, "Qualification")); // a diploma, not a yes or no
}

TEST_CASE("every column is recognised by the heading that is shown")
{
    for (const ListKind kind : {ListKind::Candidates, ListKind::Members}) {
        for (const ListColumn column : wording::listColumns(kind)) {
            const auto found = wording::headingFrom(kind, wording::listHeading(kind, column));
            REQUIRE(found);
            CHECK(found->column == column);
            CHECK(found->rank == 0);
        }
    }
}

TEST_CASE("the words of a role, a gender and an answer are read back")
{
    CHECK(wording::roleFrom("Présidente") == JurorRole::President);
    CHECK(wording::roleFrom("président(e) du jury") == JurorRole::President);
    CHECK(wording::roleFrom("MEMBRE") == JurorRole::Member);
    CHECK_FALSE(wording::roleFrom("vice-président"));
    CHECK(wording::genderFrom("Mme") == Gender::Woman);
    CHECK(wording::genderFrom("M.") == Gender::Man);
    CHECK_FALSE(wording::genderFrom("X"));
    CHECK(wording::answerFrom("OUI") == true);
    CHECK(wording::answerFrom("x") == true);
    CHECK(wording::answerFrom("non") == false);
    CHECK_FALSE(wording::answerFrom("peut-être"));
    for (const ListColumn column : {ListColumn::Role, ListColumn::Qualified, ListColumn::Gender})
        CHECK(wording::choicesOf(column).size() == 2);
    for (const std::string& role : wording::choicesOf(ListColumn::Role))
        CHECK(wording::roleFrom(role));
}

TEST_CASE("a change says the column, and what was and will be there")
{
    CHECK(wording::words(ListKind::Candidates, {ListColumn::Company, "", "Moulin de la Plaine"}) ==
          "Entreprise\u00a0: rien → «\u00a0Moulin de la Plaine\u00a0»");
}

TEST_CASE("a list of applications has words of its own")
{
    using enum ListColumn;
    constexpr ListKind kind = ListKind::Applications;
    CHECK(read(kind, "N° de candidature") == FileNumber);
    CHECK(read(kind, "NUMERO") == FileNumber);
    CHECK(read(kind, "Etablissement d'origine") == Establishment);
    CHECK_FALSE(read(kind, "Blocs"));
    CHECK_FALSE(read(ListKind::Candidates, "Voie"));
    CHECK(wording::trackFrom("Voie classique") == Track::Classic);
    CHECK(wording::trackFrom("ALTERNANCE") == Track::WorkStudy);
    CHECK_FALSE(wording::trackFrom("au choix"));
    CHECK(wording::phaseFrom("complementaire") == AdmissionPhase::Complementary);
    CHECK_FALSE(wording::phaseFrom("1"));
    for (const std::string& track : wording::choicesOf(ListColumn::Track))
        CHECK(wording::trackFrom(track));
    for (const std::string& phase : wording::choicesOf(ListColumn::Phase))
        CHECK(wording::phaseFrom(phase));
    CHECK(wording::words(kind, ListVerdict::Refused) == "à corriger");
    CHECK(wording::words(ListKind::Candidates, ListVerdict::Refused) == "refusé");
}

TEST_CASE("an application without a name says its number once")
{
    Applicant applicant{CandidateId("26-1"), {}, {}};
    applicant.candidate.lastName = "26-1";
    applicant.application.facts = {"26-1", "Licence", {}, {}, Track::WorkStudy, {}};
    CHECK(wording::listText(applicant, ListColumn::FileNumber) == "26-1");
    CHECK(wording::listText(applicant, ListColumn::LastName).empty());
    CHECK(wording::listText(applicant, ListColumn::Track) == "alternance");
    CHECK(wording::listText(applicant, ListColumn::Phase) == "principale");
    applicant.candidate.firstName = "Camille";
    CHECK(wording::listText(applicant, ListColumn::LastName) == "26-1");
}
