// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <catch2/catch.hpp>

#include "codec/canonical.h"
#include "codec/sheet_codec.h"
#include "support/sample.h"
#include "unit/codec/support/generated_sheet.h"
#include "unit/codec/support/sample_files.h"

namespace delibere {

namespace {

using codec::ExchangedSheet;
using sample::Json;

Json sheetFile()
{
    return Json::parse(R"({
      "format": "delibere-fiche/1",
      "session": "11111111-2222-4333-8444-555555555555",
      "membre": "m1", "candidat": "c1", "etat": "remise", "dossier_lu": true,
      "criteres": [
        {"id": "C1.1", "dossier": 75, "entretien": "non-aborde", "remarque": "Clair.\nPrécis."},
        {"id": "C1.2", "dossier": null, "entretien": {"niveau": 3}}],
      "competences": [
        {"id": "C1", "lecture": "partielle",
         "questions": ["Comment ?", {"texte": "Pourquoi ?", "posee": true}], "niveau": 2}],
      "blocs": [{"id": "B1", "dossier": 60, "final": 72}, {"id": "B2", "final": {"niveau": 4}}]
    })");
}

ExchangedSheet sheetOf(const Json& file)
{
    const auto sheet = codec::readSheet(file.dump());
    INFO(sample::listed(sheet ? Findings{} : sheet.error()));
    REQUIRE(sheet.has_value());
    return *sheet;
}

Findings sheetFaults(const Json& file)
{
    const auto sheet = codec::readSheet(file.dump());
    return sheet ? Findings{} : sheet.error();
}

void sheetRefuses(const char* place, const Json& value, FindingCode code, const char* where)
{
    Json file = sheetFile();
    file[Json::json_pointer(place)] = value;
    const Findings found = sheetFaults(file);
    INFO(place << " = " << value.dump() << "\n" << sample::listed(found));
    CHECK(sample::has(found, code, where));
}

void sheetRefuses(const char* place, const Json& value, FindingCode code)
{
    sheetRefuses(place, value, code, place);
}

} // namespace

TEST_CASE("a sheet file becomes the marks that it says")
{
    const ExchangedSheet read1 = sheetOf(sheetFile());
    CHECK(read1.session == SessionId("11111111-2222-4333-8444-555555555555"));
    const ScoreSheet& sheet = read1.sheet;
    CHECK(sheet.key == sample::key("c1", "m1"));
    CHECK(sheet.state == SheetState::Submitted);
    CHECK(sheet.dossierRead);
    CHECK(sheet.criterion(CriterionId("C1.1")) ==
          CriterionEntry{Percent{75}, NotCovered{}, "Clair.\nPrécis."});
    CHECK(sheet.criterion(CriterionId("C1.2")) == CriterionEntry{NotEntered{}, LevelMark{3}, ""});
    CHECK(sheet.competency(CompetencyId("C1")) ==
          CompetencyEntry{Reading::Partial,
                          {Question{"Comment ?", false}, Question{"Pourquoi ?", true}},
                          LevelMark{2}});
    CHECK(sheet.block(BlockId("B1")) == BlockEntry{Percent{60}, Grade{Percent{72}}});
    CHECK(sheet.block(BlockId("B2")) == BlockEntry{std::nullopt, Grade{LevelMark{4}}});
}

TEST_CASE("a mark of null, an absent mark and an absent criterion are the same blank")
{
    Json file = sheetFile();
    file["criteres"] =
        Json::parse(R"([{"id":"C1.1","dossier":null},{"id":"C1.2"},{"id":"C2.1","remarque":""}])");
    file["blocs"] = Json::parse(R"([{"id":"B1","dossier":null,"final":null}])");
    file["competences"] = Json::parse(R"([{"id":"C1","questions":[],"niveau":null}])");
    const ScoreSheet blank = sheetOf(file).sheet;
    CHECK(blank.criteria.empty());
    CHECK(blank.blocks.empty());
    CHECK(blank.competencies.empty());
    for (const char* key : {"criteres", "competences", "blocs", "dossier_lu"})
        file.erase(key);
    const ScoreSheet bare = sheetOf(file).sheet;
    CHECK(bare.criteria.empty());
    CHECK_FALSE(bare.dossierRead);
}

TEST_CASE("zero is a mark, not a blank")
{
    Json file = sheetFile();
    file["criteres"][0]["dossier"] = 0;
    CHECK(sheetOf(file).sheet.criterion(CriterionId("C1.1")).dossier == Mark{Percent{0}});
}

TEST_CASE("a percent is a whole number from 0 to 100")
{
    for (const char* place :
         {"/criteres/0/dossier", "/criteres/0/entretien", "/blocs/0/dossier", "/blocs/0/final"}) {
        sheetRefuses(place, 101, FindingCode::OutOfRange);
        sheetRefuses(place, -1, FindingCode::OutOfRange);
        sheetRefuses(place, 4294967366, FindingCode::OutOfRange);
        sheetRefuses(place, 69.5, FindingCode::WrongType);
        sheetRefuses(place, 70.0, FindingCode::WrongType);
        sheetRefuses(place, "75", FindingCode::WrongType);
        sheetRefuses(place, true, FindingCode::WrongType);
        sheetRefuses(place, Json::array(), FindingCode::WrongType);
    }
    sheetRefuses("/blocs/0/final", "non-aborde", FindingCode::WrongType);
}

TEST_CASE("a level is a rank of a scale, and nothing beside it")
{
    sheetRefuses("/criteres/1/entretien/niveau", 0, FindingCode::OutOfRange);
    sheetRefuses("/criteres/1/entretien/niveau", 7, FindingCode::OutOfRange);
    sheetRefuses("/blocs/1/final/niveau", 7, FindingCode::OutOfRange);
    sheetRefuses("/competences/0/niveau", 7, FindingCode::OutOfRange);
    sheetRefuses("/blocs/1/final/note", 1, FindingCode::UnknownKey);
    sheetRefuses("/criteres/0/dossier", Json::object(), FindingCode::MissingKey);
    sheetRefuses("/blocs/0/dossier", Json::parse(R"({"niveau":3})"), FindingCode::WrongType);
}

TEST_CASE("a sheet says one thing of each criterion, competency and bloc")
{
    sheetRefuses("/criteres/1/id", "C1.1", FindingCode::DuplicateId);
    sheetRefuses("/criteres/1/id", "c1.1", FindingCode::DuplicateId);
    sheetRefuses("/competences/1", Json::parse(R"({"id":"C1"})"), FindingCode::DuplicateId,
                 "/competences/1/id");
    sheetRefuses("/blocs/1/id", "B1", FindingCode::DuplicateId);
}

TEST_CASE("words, ids and notes of a sheet have their form")
{
    sheetRefuses("/etat", "signée", FindingCode::UnknownValue);
    sheetRefuses("/competences/0/lecture", "non", FindingCode::UnknownValue);
    sheetRefuses("/session", "demain", FindingCode::MalformedId);
    sheetRefuses("/membre", "", FindingCode::MalformedId);
    sheetRefuses("/criteres/0/id", "C 1", FindingCode::MalformedId);
    sheetRefuses("/criteres/0/remarque", "a\u202e", FindingCode::ForbiddenCharacter);
    sheetRefuses("/criteres/0/remarque", std::string(4001, 'x'), FindingCode::TextTooLong);
    sheetRefuses("/criteres/0/remarque", nullptr, FindingCode::WrongType);
    sheetRefuses("/competences/0/questions/0", 3, FindingCode::WrongType);
    sheetRefuses("/competences/0/questions/1/texte", "a\tb", FindingCode::ForbiddenCharacter);
    sheetRefuses("/competences/0/questions", Json(std::vector<std::string>(51, "?")),
                 FindingCode::WrongCount);
    sheetRefuses("/dossier_lu", 1, FindingCode::WrongType);
}

TEST_CASE("no object of a sheet takes a key that it does not know")
{
    for (const char* place :
         {"", "/criteres/0", "/competences/0", "/competences/0/questions/1", "/blocs/0"}) {
        const std::string where = std::string(place) + "/inconnu";
        sheetRefuses(where.c_str(), 1, FindingCode::UnknownKey);
    }
}

TEST_CASE("what a sheet must say is asked for")
{
    for (const char* key : {"format", "session", "membre", "candidat", "etat"}) {
        Json file = sheetFile();
        file.erase(key);
        INFO(key);
        CHECK(sample::has(sheetFaults(file), FindingCode::MissingKey, ""));
    }
}

TEST_CASE("a newer sheet is refused as newer")
{
    Json file = sheetFile();
    file["format"] = "delibere-fiche/3";
    file["etat"] = "scellée";
    CHECK(sheetFaults(file) ==
          Findings{{Severity::Error, FindingCode::NewerFormat, "/format", "delibere-fiche/3"}});
}

TEST_CASE("a sheet is written with its keys in the order of the format")
{
    ExchangedSheet exchanged{SessionId("11111111-2222-4333-8444-555555555555"), {}};
    exchanged.sheet.key = sample::key("c1", "m1");
    exchanged.sheet.criteria[CriterionId("C1.1")] = {Percent{0}, NotCovered{}, "é"};
    exchanged.sheet.competencies[CompetencyId("C1")].questions = {{"Quoi ?", true},
                                                                  {"Où ?", false}};
    exchanged.sheet.blocks[BlockId("B1")].final = LevelMark{2};
    CHECK(codec::writeSheet(exchanged) == R"({
  "format": "delibere-fiche/1",
  "session": "11111111-2222-4333-8444-555555555555",
  "membre": "m1",
  "candidat": "c1",
  "etat": "brouillon",
  "dossier_lu": false,
  "criteres": [
    {
      "id": "C1.1",
      "dossier": 0,
      "entretien": "non-aborde",
      "remarque": "é"
    }
  ],
  "competences": [
    {
      "id": "C1",
      "questions": [
        {
          "texte": "Quoi ?",
          "posee": true
        },
        "Où ?"
      ]
    }
  ],
  "blocs": [
    {
      "id": "B1",
      "final": {
        "niveau": 2
      }
    }
  ]
}
)");
}

TEST_CASE("a thousand sheets come back as they were written")
{
    std::mt19937 random(20260312);
    for (int i = 0; i < 1000; ++i) {
        const ExchangedSheet written{SessionId("11111111-2222-4333-8444-555555555555"),
                                     sample::generatedSheet(random)};
        const std::string text = codec::writeSheet(written);
        const auto again = codec::readSheet(text);
        INFO(text << sample::listed(again ? Findings{} : again.error()));
        REQUIRE(again.has_value());
        REQUIRE(*again == written);
    }
}

TEST_CASE("a sheet cut short anywhere is refused and never half read")
{
    std::mt19937 random(7);
    const std::string text = codec::writeSheet(
        {SessionId("11111111-2222-4333-8444-555555555555"), sample::generatedSheet(random)});
    // The final newline says nothing; every other byte is needed.
    for (std::size_t length = 0; length + 1 < text.size(); ++length) {
        INFO(length);
        CHECK_FALSE(codec::readSheet(std::string_view(text).substr(0, length)).has_value());
    }
}

TEST_CASE("version 2 of a sheet names its framework, version 1 does not")
{
    ExchangedSheet exchanged{SessionId("11111111-2222-4333-8444-555555555555"), {}, {}};
    exchanged.sheet.key = sample::key("c1", "m1");
    const std::string early = codec::writeSheet(exchanged);
    CHECK(early.find("delibere-fiche/1") != std::string::npos);
    exchanged.framework = std::string(64, 'a');
    const std::string text = codec::writeSheet(exchanged);
    CHECK(text.find("delibere-fiche/2") != std::string::npos);
    CHECK(codec::readSheet(text).value() == exchanged);
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string changed = text;
        return codec::readSheet(changed.replace(changed.find(from), from.size(), to));
    };
    CHECK_FALSE(with("fiche/2", "fiche/1").has_value()); // the key is unknown there
    CHECK_FALSE(with("fiche/2", "fiche/3").has_value());
    CHECK_FALSE(with("aaaa", "AAAA").has_value());
    CHECK_FALSE(with("  \"referentiel\": \"" + exchanged.framework + "\",\n", "").has_value());
}

} // namespace delibere
