// SPDX-License-Identifier: GPL-3.0-or-later
// Every problem and every finding has its French sentence: what, where, what to do.
#include <cerrno>

#include <catch2/catch.hpp>

#include "domain/jury_session.h"
#include "domain/passphrase_flaw.h"
#include "domain/people_list.h"
#include "domain/removal.h"
#include "support/sample.h"
#include "wording/finding_text.h"
#include "wording/problem_text.h"

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

// Of the codes that came after this one too: tests/architecture asks a sentence of every code.
template <class TextOf>
void requireFrenchThrough(int known, TextOf textOf)
{
    for (int code = 0; code <= known || !textOf(code).empty(); ++code) {
        CAPTURE(code);
        requireFrench(textOf(code));
    }
}

} // namespace

TEST_CASE("every problem has a sentence")
{
    requireFrenchThrough(static_cast<int>(ProblemCode::BadRequest), [](int code) {
        return wording::problemText({static_cast<ProblemCode>(code), "un", "deux"});
    });
}

TEST_CASE("every finding has a sentence")
{
    requireFrenchThrough(static_cast<int>(FindingCode::FewCriteria), [](int code) {
        return wording::findingText(
            {Severity::Error, static_cast<FindingCode>(code), "/a", "deux"});
    });
}

TEST_CASE("a finding in a workbook names sheet, row and column, and speaks of no key")
{
    Finding finding{Severity::Error, FindingCode::MissingKey, "/blocs/0", "Intitulé",
                    CellPlace{"Blocs", 3, 28}};
    CHECK(wording::findingPlace(finding) ==
          "feuille «\u00a0Blocs\u00a0», ligne\u00a03, colonne\u00a0AB");
    CHECK(wording::findingText(finding) == "Il manque «\u00a0Intitulé\u00a0».");
    const Finding percent{Severity::Error, FindingCode::WrongType, "/evaluation/seuil/pourcentage",
                          "un nombre entier", finding.cell};
    CHECK(wording::findingText(percent).find("70\u00a0%") != std::string::npos);
    requireFrench(wording::findingText(percent));
    finding.cell = CellPlace{"Blocs", 3, 0};
    CHECK(wording::findingPlace(finding) == "feuille «\u00a0Blocs\u00a0», ligne\u00a03");
    finding.cell = CellPlace{"Blocs", 0, 0};
    CHECK(wording::findingPlace(finding) == "feuille «\u00a0Blocs\u00a0»");
    finding.cell.reset();
    CHECK(wording::findingPlace(finding) == "/blocs/0");
    CHECK(wording::findingText(finding) == "Il manque la clé «\u00a0Intitulé\u00a0».");
    finding.where.clear();
    CHECK(wording::findingPlace(finding) == "(fichier)");
}

TEST_CASE("what a formation contradicts is said with its numbers, and what to do")
{
    const auto of = [](FindingCode code, const char* detail) {
        const std::string text = wording::findingText({Severity::Error, code, "/x", detail});
        requireFrench(text);
        return text;
    };
    CHECK(of(FindingCode::CriterionWeightsTotal, "18 20") ==
          "Les poids des critères font 18 et non 20, le total annoncé. Corrigez-les d’après ce que "
          "publie la formation.");
    CHECK(
        of(FindingCode::CriteriaAnnounced, "3 4") ==
        "La formation annonce 4 critères et en liste 3. Vérifiez, ou signalez-le par une anomalie "
        "à cet endroit.");
    CHECK(of(FindingCode::LastRankTooHigh, "412 398") ==
          "Le rang du dernier appelé (412) dépasse le nombre de candidatures (398).");
    CHECK(of(FindingCode::CapacityTwice, "alternance").starts_with("La voie «\u00a0alternance"));
    CHECK(wording::findingText(
              {Severity::Error, FindingCode::WrongCount, "/admission/examen", "0 1 500000"}) ==
          "Nombre de modalités d’examen\u00a0: 0. Il en faut au moins 1.");
}

TEST_CASE("every reason why a workbook cannot be read says what to do")
{
    for (int fault = 0; fault <= static_cast<int>(WorkbookFault::OneSheet); ++fault) {
        const auto text = wording::problemText(
            {ProblemCode::WorkbookUnreadable, "a.xlsx", {}, {}, {fault, 67'108'864}});
        requireFrench(text);
        CHECK(text.find("a.xlsx") != std::string::npos);
    }
}

TEST_CASE("every reason why a list or a row is not taken says what to do")
{
    for (int fault = 0; fault <= static_cast<int>(ListFault::NameShared); ++fault) {
        CAPTURE(fault);
        Problem problem = listProblem(static_cast<ListFault>(fault), "ici", "Heure", {"a", "b"});
        const std::string text = wording::problemText(problem);
        requireFrench(text);
        CHECK(text.find("{") == std::string::npos);
    }
    const auto rows = [](const std::vector<std::size_t>& alike) {
        return wording::problemText(
            listProblem(ListFault::NamesUnnumbered, "Zoé Petit", {}, {}, alike));
    };
    CHECK(rows({4}).find("aussi à la ligne\u00a04,") != std::string::npos);
    CHECK(rows({4, 7}).find("aussi aux lignes\u00a04 et 7,") != std::string::npos);
    CHECK(rows({1, 2, 3, 4, 5, 6}).find("4, 5 et d’autres") != std::string::npos);
}

TEST_CASE("a problem names its place and its detail")
{
    const auto text =
        wording::problemText({ProblemCode::PercentOutOfRange, "C1.1.1", {}, {}, {101}});
    REQUIRE(text.find("101") != std::string::npos);
    REQUIRE(text.find("C1.1.1") != std::string::npos);
}

TEST_CASE("the refusal to mark a candidate names the status and says what to do")
{
    const auto text = [](CandidateStatus status) {
        return wording::problemText(
            {ProblemCode::CandidateNotHeard, "c1", {}, {}, {static_cast<int>(status)}});
    };
    CHECK(text(CandidateStatus::Absent).find("«\u00a0absent\u00a0»") != std::string::npos);
    CHECK(text(CandidateStatus::Excused).find("«\u00a0excusé sur justificatif\u00a0»") !=
          std::string::npos);
    CHECK(text(CandidateStatus::Pending).find("«\u00a0en attente\u00a0»") != std::string::npos);
    CHECK(text(CandidateStatus::Suspended).find("«\u00a0décision suspendue\u00a0»") !=
          std::string::npos);
    CHECK(text(CandidateStatus::Absent).find("dans Préparation") != std::string::npos);
}

TEST_CASE("a passphrase that is easy to guess is told why")
{
    const auto flaw = static_cast<int>(PassphraseFlaw::TooShort);
    const auto text = wording::problemText({ProblemCode::PassphraseWeak, "m1", {}, {}, {flaw}});
    CHECK(text.find("deviner\u00a0: elle a moins de douze caractères.") != std::string::npos);
}

TEST_CASE("a record that cannot be read back speaks of a text of long ago")
{
    const auto text = wording::problemText({ProblemCode::TextForbidden, "c1", ""});
    CHECK(text.find("(un texte saisi autrefois)") != std::string::npos);
}

TEST_CASE("braces in a name are shown as they are")
{
    const auto text = wording::problemText({ProblemCode::FileNotFound, "{0}{9}.jury", ""});
    REQUIRE(text.find("{0}{9}.jury") != std::string::npos);
}

TEST_CASE("people are called by their names where the session knows them")
{
    JurySession jury = sample::session();
    const std::string juror = jury.jurors[1].name;
    const std::string candidate = jury.candidates[1].fullName();
    const auto text = [&](ProblemCode code, const char* where, const char* detail = "") {
        return wording::problemText({code, where, detail}, jury);
    };
    const auto names = [](const std::string& sentence, const std::string& name) {
        return sentence.find("«\u00a0" + name + "\u00a0»") != std::string::npos;
    };
    const std::string recused = text(ProblemCode::JurorRecused, "m2", "c2");
    CHECK(names(recused, juror));
    CHECK(names(recused, candidate));
    CHECK(names(text(ProblemCode::CandidateDecided, "c2"), candidate));
    CHECK(names(text(ProblemCode::IdInUse, "m2"), juror));
    CHECK(names(text(ProblemCode::IdInUse, "c2"), candidate));
    CHECK(names(text(ProblemCode::BlockNotPresented, "B1", "c2"), candidate));
    CHECK(names(text(ProblemCode::BlockNotPresented, "B1", "c2"), "B1"));
    SECTION("what keeps somebody from being removed is said")
    {
        CHECK(text(ProblemCode::IdInUse, "m2").find("appréciations") != std::string::npos);
        CHECK(text(ProblemCode::IdInUse, "c2", namedIn::recusal).find("déport") !=
              std::string::npos);
        CHECK(text(ProblemCode::IdInUse, "m2", namedIn::seat).find("siège") != std::string::npos);
        CHECK(text(ProblemCode::IdInUse, "m2", namedIn::presidency).find("préside") !=
              std::string::npos);
        CHECK(text(ProblemCode::IdInUse, "c2", namedIn::outsideMark).find("autre source") !=
              std::string::npos);
        CHECK(text(ProblemCode::IdInUse, "m2", namedIn::substitute).find("remplaçant") !=
              std::string::npos);
    }
    SECTION("an id that nobody has stays")
    {
        CHECK(names(text(ProblemCode::CandidateDecided, "c9"), "c9"));
        CHECK(names(text(ProblemCode::UnknownCandidate, "c2"), "c2"));
    }
    SECTION("an id that a juror and a candidate have names nobody")
    {
        jury.candidates[0].id = CandidateId("m2");
        CHECK(names(text(ProblemCode::IdInUse, "m2"), "m2"));
        CHECK(names(text(ProblemCode::JurorAbsent, "m2"), juror));
    }
}

TEST_CASE("a failed save says the cause that the system gives, in French")
{
    const auto text =
        wording::problemText({ProblemCode::StorageFailed, "a.jury", "bad", {}, {EIO}});
    CHECK(text.find("(erreur du support)") != std::string::npos);
    CHECK(wording::problemText({ProblemCode::StorageFailed, "a.jury", "disk I/O error"})
              .find("(erreur du support)") != std::string::npos);
    // Words of the engine that nobody foresaw are said to be such.
    CHECK(wording::problemText({ProblemCode::StorageFailed, "a.jury", "bad news"})
              .find("(détail technique\u00a0: bad news)") != std::string::npos);
}

TEST_CASE("a count says its most only where it is one that a person may meet")
{
    const auto text = [](const char* detail) {
        return wording::findingText({Severity::Error, FindingCode::WrongCount, "/x", detail});
    };
    CHECK(text("31 0 30") == "Nombre d’éléments\u00a0: 31. Il en faut de 0 à 30.");
    CHECK(text("0 1 500000") == "Nombre d’éléments\u00a0: 0. Il en faut au moins 1.");
    CHECK(text("1 2 2") == "Nombre d’éléments\u00a0: 1. Il en faut 2.");
    CHECK(wording::findingText(
              {Severity::Error, FindingCode::WrongCount, "/blocs/0/competences", "0 1 500000"}) ==
          "Nombre de compétences\u00a0: 0. Il en faut au moins 1.");
}

TEST_CASE("a finding says what may stand there, in the words of who reads it")
{
    Finding value{Severity::Error, FindingCode::UnknownValue, "/a",
                  "bloc, tous_au_plus_haut ∌ blok"};
    CHECK(
        wording::findingText(value) ==
        "La valeur «\u00a0blok\u00a0» n’est pas prévue ici\u202f; il faut une de celles-ci\u00a0: "
        "bloc, tous_au_plus_haut.");
    value.cell = CellPlace{"Règles", 2, 2};
    CHECK(wording::findingText(value).ends_with("bloc, tous au plus haut."));
    value.detail = "blok";
    CHECK(wording::findingText(value) == "La valeur «\u00a0blok\u00a0» n’est pas prévue ici.");
    const auto of = [&](FindingCode code, const char* detail) {
        return wording::findingText({Severity::Error, code, "/a", detail, value.cell});
    };
    CHECK(of(FindingCode::WrongType, "vrai ou faux") ==
          "Il faut ici «\u00a0oui\u00a0» ou «\u00a0non\u00a0».");
    CHECK(of(FindingCode::WrongType, "un texte") == "Il faut ici un texte.");
    CHECK(of(FindingCode::ForbiddenCharacter, "U+000A").find("retour à la ligne") !=
          std::string::npos);
    CHECK(of(FindingCode::HeadingUnknown, "").find("n’a pas de titre") != std::string::npos);
    CHECK(of(FindingCode::SheetRepeated, "Critères").find("«\u00a0Critères\u00a0»") !=
          std::string::npos);
}
