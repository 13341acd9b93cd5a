// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a signed ranking: they are read as they were written, and nothing else is read.
#include "codec/frozen_ranking.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/commission.h"
#include "support/signed_ranking.h"

using namespace delibere;

namespace {

struct AlteredRanking {
    const char* at;    // JSON pointer
    const char* value; // JSON; nullptr: the key is taken out
};

std::string alteredRanking(const AlteredRanking& change)
{
    nlohmann::json json = nlohmann::json::parse(codec::canonical(sample::signedRanking()));
    const nlohmann::json::json_pointer at(change.at);
    if (change.value != nullptr)
        json[at] = nlohmann::json::parse(change.value);
    else
        json[at.parent_pointer()].erase(at.back());
    return json.dump();
}

constexpr AlteredRanking refusedRankings[] = {
    // what it is
    {"/format", R"("delibere-classement/2")"},
    {"/format", R"("delibere-grille-signee/1")"},
    {"/format", nullptr},
    {"/autre", "1"},
    {"/version", "0"},
    {"/version", "1.5"},
    {"/version", nullptr},
    {"/remplace", R"({"version": 1, "motif": "x"})"},
    {"/remplace", R"({"version": 0})"},
    {"/session", R"("s1")"},
    {"/session", nullptr},
    {"/date", R"("2026-02-30")"},
    {"/date", nullptr},
    {"/classement", R"("classique")"},
    {"/classement", nullptr},
    {"/premier_rang", "2"},
    {"/premier_rang", "0"},
    {"/fuseau", R"("Paris")"},
    {"/titre", R"("a\u202eb")"},
    // the formation
    {"/formation", nullptr},
    {"/formation/mention", nullptr},
    {"/formation/empreinte", R"("ff")"},
    {"/formation/empreinte", nullptr},
    {"/formation/inconnu", "1"},
    {"/formation/criteres", "[]"},
    {"/formation/criteres/0/poids", "0"},
    {"/formation/criteres/0/poids", "101"},
    {"/formation/criteres/0/critere", R"("K2")"},
    {"/formation/examens", "[]"},
    {"/formation/examens/0/modalite", R"("oral")"},
    {"/formation/examens/0/modalite", R"("entretien")"},
    {"/formation/examens/0/poids", "0"},
    {"/formation/capacite/places", "0"},
    {"/formation/capacite/voies", "[]"},
    {"/formation/capacite/voies", R"(["autre"])"},
    {"/formation/campagne_precedente/dernier_appele", "-1"},
    // a rule without keys in the lines
    {"/formation/regle_de_departage", R"({"criteres": ["K1"]})"},
    // the panel
    {"/membres", "[]"},
    {"/membres/1/membre", R"("m1")"},
    {"/membres/0/nom", nullptr},
    {"/membres/0/role", R"("roi")"},
    {"/membres/2/presence", R"("present")"},
    {"/membres/0/presence", R"("absent")"},
    {"/signataires", "[]"},
    {"/signataires", R"(["m2", "m1"])"},
    {"/signataires", R"(["m1", "m1"])"},
    {"/signataires", R"(["m1", "m2", "m3"])"},
    // the lines
    {"/candidatures", "[]"},
    {"/candidatures", nullptr},
    {"/candidatures/0/nom", R"("Exemple")"},
    {"/candidatures/0/numero", R"("25-0002")"},
    {"/candidatures/0/numero", R"("")"},
    {"/candidatures/0/candidat", R"("c2")"},
    {"/candidatures/0/candidat", nullptr},
    {"/candidatures/1/rang", "1"}, // two ranks alike
    {"/candidatures/3/rang", "5"}, // a gap
    {"/candidatures/0/rang", "0"}, // ranked without a rank
    {"/candidatures/0/rang", "-1"},
    {"/candidatures/4/rang", "5"}, // a rank on a refusal
    {"/candidatures/4/par", R"("resultat")"},
    {"/candidatures/4/motif", nullptr},
    {"/candidatures/4/reponse", R"("en-attente")"},
    {"/candidatures/4/reponse", R"("classe")"},
    {"/candidatures/0/reponse", R"("admis")"},
    {"/candidatures/0/motif", R"("Un motif")"},
    {"/candidatures/0/par", R"("regle")"},
    {"/candidatures/0/par", R"("hasard")"},
    {"/candidatures/0/par", nullptr},
    {"/candidatures/0/par", R"("commission")"},
    {"/candidatures/1/par", R"("resultat")"},
    {"/candidatures/1/deplacement", nullptr},
    {"/candidatures/1/deplacement/apres", R"("c9")"},
    {"/candidatures/1/deplacement/apres", R"("c5")"},
    {"/candidatures/1/deplacement/apres", R"("c3")"}, // behind another one than it stands behind
    {"/candidatures/1/deplacement/ordre", "0"},
    {"/candidatures/4/deplacement", R"({"apres": "", "motif": "x", "ordre": 1})"},
    {"/candidatures/0/resultat", "null"},
    {"/candidatures/0/resultat", "[76, 1]"},
    {"/candidatures/0/resultat", "[5410, 72]"}, // not in lowest terms
    {"/candidatures/0/resultat", "[1, 0]"},
    {"/candidatures/0/resultat", "[-1, 2]"},
    {"/candidatures/0/resultat", "[75.5, 1]"},
    {"/candidatures/0/resultat", "75"},
    {"/candidatures/0/ecart", "[1, 1]"},
    {"/candidatures/0/ecart", "null"},
    {"/candidatures/1/resultat", "[50, 1]"},
    {"/candidatures/0/entretien", "false"}, // then over 12, which 1445/18 is not
    {"/candidatures/0/entretien", nullptr},
    {"/candidatures/0/lecteurs/0/membre", R"("m9")"},
    {"/candidatures/0/lecteurs/0/membre", R"("m2")"},
    {"/candidatures/0/lecteurs/0/resultat", "[101, 1]"},
    {"/candidatures/0/lecteurs/0/resultat", "[1445, 19]"},
    {"/candidatures/0/lecteurs/0/notes", nullptr},
    {"/candidatures/0/lecteurs/0/notes", R"("abc")"},
    {"/candidatures/0/deports", R"(["m1"])"},
    {"/candidatures/0/deports", R"(["m9"])"},
    {"/candidatures/0/cles", "[[1, 1]]"},
    // the settlements
    {"/departages", nullptr},
    {"/departages/0/motif", R"("")"},
    {"/departages/0/ordre", R"(["c3"])"},
    {"/departages/0/ordre", R"(["c2", "c3"])"}, // the other way round than they stand
    {"/departages/0/ordre", R"(["c3", "c9"])"},
    {"/departages/0/ordre", R"(["c3", "c5"])"},
    {"/departages/0/ordre", R"(["c3", "c3"])"},
};

} // namespace

TEST_CASE("a signed ranking is read as it was written, byte for byte")
{
    const SignedRanking record = sample::signedRanking();
    REQUIRE(faultsOf(record).empty());
    const std::string bytes = codec::canonical(record);
    const auto again = codec::readFrozenRanking(bytes);
    if (!again) {
        for (const Finding& finding : again.error())
            UNSCOPED_INFO(finding.where << " " << static_cast<int>(finding.code) << finding.detail);
    }
    REQUIRE(again.has_value());
    CHECK(*again == record);
    CHECK(codec::canonical(*again) == bytes);
    CHECK(again->lastRank() == 4);
    CHECK(again->rankedCount() == 4);
}

TEST_CASE("a corrected list that goes on from another one, without anybody ranked, is read")
{
    SignedRanking record = sample::signedRanking();
    record.number = 3;
    record.replaces = 1;
    record.correction = "Une pièce\nest arrivée";
    record.list.phase = AdmissionPhase::Complementary;
    record.firstRank = 48;
    record.lines.erase(record.lines.begin(), record.lines.begin() + 4);
    record.settlements.clear();
    record.formation.capacity.reset();
    record.formation.lastRankCalled.reset();
    record.formation.campaignSource.clear();
    record.formation.weightsSource.clear();
    const auto again = codec::readFrozenRanking(codec::canonical(record));
    REQUIRE(again.has_value());
    CHECK(*again == record);
    CHECK(again->lastRank() == 0);
}

TEST_CASE("the tie rule that a formation publishes tells two equal results apart in the bytes too")
{
    SignedRanking record = sample::signedRanking();
    record.formation.tieRule = TieRule{{CriterionId("K1")}, "Texte d’essai"};
    record.settlements.clear();
    for (SignedApplication& line : record.lines) {
        if (line.result)
            line.tieKeys = {Fraction(50, 1)};
    }
    record.lines[2].tieKeys = {Fraction(61, 1)};
    record.lines[2].by = record.lines[3].by = RankedBy::Rule;
    const auto again = codec::readFrozenRanking(codec::canonical(record));
    REQUIRE(again.has_value());
    CHECK(*again == record);
    std::swap(record.lines[2].tieKeys, record.lines[3].tieKeys);
    CHECK_FALSE(codec::readFrozenRanking(codec::canonical(record)).has_value());
}

TEST_CASE("it names members and numbers, and nothing else of anybody")
{
    const std::string bytes = codec::canonical(sample::signedRanking());
    for (const char* key : {"prenom", "diplome", "region", "\"nom\":\"25"})
        CHECK(bytes.find(key) == std::string::npos);
}

TEST_CASE("a ranking that contradicts itself or has another shape is refused")
{
    for (const AlteredRanking& change : refusedRankings) {
        INFO(change.at << " " << (change.value == nullptr ? "-" : change.value));
        CHECK_FALSE(codec::readFrozenRanking(alteredRanking(change)).has_value());
    }
    STATIC_REQUIRE(std::size(refusedRankings) >= 60);
}

TEST_CASE("a ranking that is cut anywhere is refused")
{
    const std::string bytes = codec::canonical(sample::signedRanking());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        if (codec::readFrozenRanking(std::string_view(bytes).substr(0, length)).has_value())
            FAIL("cut at " << length);
    }
}

TEST_CASE("the marks that count have one sequence of bytes, whatever else the sheet says")
{
    const Framework framework = sample::commissionFramework();
    ScoreSheet sheet = sample::reading(CandidateId("c1"), JurorId("m1"), {80, 70}, {10, 20, 30});
    CHECK(codec::canonicalMarks(framework, sheet, false) ==
          R"({"dossier":{"K1":80,"K2":70,"K3":null}})");
    CHECK(codec::canonicalMarks(framework, sheet, true) ==
          R"({"dossier":{"K1":80,"K2":70,"K3":null},"entretien":{"K1":10,"K2":20,"K3":30}})");
    sheet.criteria[CriterionId("K1")].remark = "Autre remarque";
    sheet.dossierRead = true;
    CHECK(codec::canonicalMarks(framework, sheet, false) ==
          R"({"dossier":{"K1":80,"K2":70,"K3":null}})");
}
