// SPDX-License-Identifier: GPL-3.0-or-later
// A framework through a workbook: the same file comes out, and every fault has its cell.
#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "codec/framework_workbook.h"
#include "support/shipped_files.h"
#include "unit/codec/support/framework_forms.h"
#include "unit/codec/support/sample_files.h"

using namespace delibere;

namespace {

std::string shipped(const char* name)
{
    return sample::sourceFile(std::string("referentiels/") + name);
}

std::string through(const std::string& json)
{
    const auto read = codec::readFrameworkWorkbook(sample::frameworkWorkbook(json));
    INFO(sample::cellsListed(read ? Findings{} : read.error()));
    REQUIRE(read);
    return read->json;
}

// 1 when it is a framework. An optional list of nothing is left out.
int passesThrough(const std::string& json, bool toTheByte)
{
    const auto read = codec::readFramework(json);
    if (!read)
        return 0;
    const std::string back = through(json);
    CHECK(codec::readFramework(back)->framework == read->framework);
    if (toTheByte)
        CHECK(back == json);
    return 1;
}

Workbook bicycle()
{
    return sample::frameworkWorkbook(shipped(sample::levelFile));
}

// Of every member of every object.
std::vector<std::string> pointersIn(const sample::Json& value, const std::string& pointer)
{
    std::vector<std::string> pointers;
    for (const auto& [key, item] : value.items()) {
        const std::string at = pointer + "/" + key;
        if (value.is_object())
            pointers.push_back(at);
        if (item.is_structured())
            std::ranges::move(pointersIn(item, at), std::back_inserter(pointers));
    }
    return pointers;
}

// Warnings that the file itself has left out.
std::string found(const Workbook& workbook)
{
    Findings findings = sample::findingsOf(workbook);
    std::erase_if(findings, [](const Finding& finding) {
        return finding.code == FindingCode::TitlesDiffer ||
               finding.code == FindingCode::FewCriteria;
    });
    return sample::cellsListed(findings);
}

} // namespace

TEST_CASE("each shipped framework comes back from a workbook byte for byte")
{
    for (const char* name : sample::everyFile) {
        INFO(name);
        CHECK(through(shipped(name)) == shipped(name));
    }
}

TEST_CASE("every key of the format passes through a workbook")
{
    const std::string json = sample::frameworkFile().dump(2) + "\n";
    CHECK(through(json) == json);
}

TEST_CASE("every sound file of the tests passes through a workbook")
{
    for (const char* name : {"valide-minimal.json", "valide-niveaux.json", "valide-reperage.json",
                             "valide-texte-4000.json", "valide-admission.json"}) {
        INFO(name);
        const std::string json = sample::sourceFile(std::string("tests/data/referentiels/") + name);
        CHECK(codec::readFramework(through(json))->framework ==
              codec::readFramework(json)->framework);
    }
}

TEST_CASE("whatever a framework leaves out, empties or says strangely passes through a workbook")
{
    const std::string strange = "=1+1  ; \"b\", 'c' & <d> _x0041_\u00a0« 0070 » > 2026-03-12";
    const sample::Json formation =
        sample::Json::parse(sample::sourceFile("tests/data/referentiels/valide-admission.json"));
    for (const sample::Json& whole : {sample::frameworkFile(), formation}) {
        int passed = 0;
        for (const std::string& pointer : pointersIn(whole, "")) {
            INFO(pointer);
            for (const sample::Json& put : {sample::Json(), sample::Json::array(),
                                            sample::Json(strange), sample::Json(false)}) {
                sample::Json changed = whole;
                const sample::Json::json_pointer at(pointer);
                if (put.is_null())
                    changed[at.parent_pointer()].erase(at.back());
                else
                    changed[at] = put;
                passed += passesThrough(changed.dump(2) + "\n", !put.is_array());
            }
        }
        CHECK(passed > 60);
    }
}

TEST_CASE("a warning of the linter names its cell, and the cell that it speaks of")
{
    CHECK(sample::cellsListed(sample::findingsOf(bicycle())) ==
          "titres-differents @ Blocs!E3 (Remettre un vélo en état de rouler)\n"
          "peu-de-criteres @ Compétences!5 ()\n");
    Workbook twice = bicycle();
    sample::cellOf(twice, "Critères", 4, "Texte") = sample::cellOf(twice, "Critères", 2, "Texte");
    CHECK(found(twice) == "critere-repete @ Critères!C4 (Critères!C2)\n");
}

TEST_CASE("what a web page left has its cell")
{
    Workbook workbook = bicycle();
    sample::cellOf(workbook, "Aide", 2, "Paragraphes").text = "Un.\nD&eacute;ux.";
    CHECK(found(workbook) == "reste-html @ Aide!C2 (&eacute;)\n");
}

TEST_CASE("a fault that the reader finds has its cell")
{
    Workbook workbook = bicycle();
    const auto with = [&](WorkbookCell& cell, WorkbookCell put) {
        const WorkbookCell before = std::exchange(cell, std::move(put));
        std::string list = found(workbook);
        cell = before;
        return list;
    };
    CHECK(with(sample::cellOf(workbook, "Niveaux", 4, "De"), {"101", CellKind::Number}) ==
          "valeur-hors-bornes @ Niveaux!F4 (101 0 100)\n");
    CHECK(with(sample::cellOf(workbook, "Blocs", 3, "Intitulé"), {}) ==
          "cle-absente @ Blocs!C3 (Intitulé)\n"
          "reference-inconnue @ Anomalies!B3 (Blocs > D2 > Intitulé)\n");
    CHECK(with(sample::cellOf(workbook, "Critères", 3, "Identifiant"), {"D1.1.9"}) ==
          "position-critere @ Critères!B3 (D1.1.2)\n");
    CHECK(with(sample::answerTo(workbook, "Règles", "Agrégation"), {"au hasard"}) ==
          "valeur-inconnue @ Règles!B6 (moyenne, concordance, tous_au_plus_haut, avis, aucune ∌ au "
          "hasard)\n");
    CHECK(with(sample::answerTo(workbook, "Règles", "Membres au moins"), {}) ==
          "cle-absente @ Règles!B22 (Membres au moins)\n");
    CHECK(with(sample::answerTo(workbook, "Référentiel", "Sources"), {}) ==
          "cle-absente @ Référentiel!B8 (Sources)\n");
    CHECK(with(sample::cellOf(workbook, "Anomalies", 2, "Où"), {"Blocs > D9 > Intitulé"}) ==
          "reference-inconnue @ Anomalies!B2 (Blocs > D9 > Intitulé)\n");
    CHECK(with(sample::cellOf(workbook, "Aide", 2, "Paragraphes"), {"Un\u202e.\nDeux."}) ==
          "caractere-interdit @ Aide!C2 (U+202E)\n");
}

TEST_CASE("a framework whose usages ask for rules that are not there is told the sheet")
{
    Workbook workbook = bicycle();
    sample::sheetOf(workbook, "Règles").rows.resize(1);
    CHECK(found(workbook) == "cle-absente @ Règles!0 (Règles)\n");
}

TEST_CASE("a row that belongs to nothing is found, never lost")
{
    Workbook workbook = bicycle();
    sample::cellOf(workbook, "Critères", 2, "Compétence").text = "D7.1";
    sample::cellOf(workbook, "Critères", 3, "Compétence").text = "";
    CHECK(found(workbook) == "nombre-elements @ Compétences!2 (0 1 500000)\n"
                             "parent-inconnu @ Critères!A2 (D7.1)\n"
                             "parent-absent @ Critères!A3 (Compétence)\n");
}

TEST_CASE("a sheet or a column that nobody knows is refused, unless it is put aside")
{
    Workbook workbook = bicycle();
    workbook.sheets.push_back({"Brouillon", {{{"rien"}}}, false});
    workbook.sheets.push_back({"Feuil1", {}, false});
    WorkbookSheet& criteria = sample::sheetOf(workbook, "Critères");
    criteria.rows[0].push_back({"Notes"});
    criteria.rows[3].push_back({"à revoir"});
    CHECK(found(workbook) == "titre-inconnu @ Critères!D1 (Notes)\n"
                             "feuille-inconnue @ Brouillon!0 (Brouillon)\n");
    criteria.rows[0].back().text = "(Notes)";
    workbook.sheets[workbook.sheets.size() - 2].name = "(Brouillon)";
    CHECK(found(workbook).empty());
    criteria.rows[4].resize(6);
    criteria.rows[4][5].text = "égaré";
    CHECK(found(workbook) == "titre-inconnu @ Critères!F1 (F)\n");
}

TEST_CASE("what is missing or twice among sheets and headings is said alone")
{
    Workbook workbook = bicycle();
    sample::cellOf(workbook, "Critères", 1, "Texte").text = "(Texte)";
    sample::cellOf(workbook, "Blocs", 1, "Code").text = "Intitulé";
    std::erase_if(workbook.sheets,
                  [](const WorkbookSheet& sheet) { return sheet.name == "Niveaux"; });
    workbook.sheets.push_back({"BLOCS", {}, false});
    CHECK(found(workbook) == "titre-absent @ Blocs!1 (Code)\n"
                             "titre-double @ Blocs!C1 (Intitulé)\n"
                             "titre-absent @ Critères!1 (Texte)\n"
                             "feuille-double @ BLOCS!0 (Blocs)\n"
                             "feuille-absente @ Niveaux!0 (Niveaux)\n");
}

TEST_CASE("sheets and headings are known in any case, without accents, in any order")
{
    Workbook workbook = bicycle();
    const std::string before = codec::readFrameworkWorkbook(workbook)->json;
    std::ranges::reverse(workbook.sheets);
    for (WorkbookSheet& sheet : workbook.sheets) {
        for (auto& row : sheet.rows) {
            row.resize(sheet.rows.front().size());
            std::ranges::reverse(row);
        }
        sheet.rows.insert(sheet.rows.begin(), 2, {});
    }
    sample::sheetOf(workbook, "Échelles").name = "ECHELLES ";
    sample::sheetOf(workbook, "Compétences").name = "competences";
    CHECK(codec::readFrameworkWorkbook(workbook)->json == before);
}

TEST_CASE("the id of a criterion follows from its place where it is left out")
{
    Workbook workbook = bicycle();
    const std::string before = codec::readFrameworkWorkbook(workbook)->json;
    for (std::size_t row = 2; row <= 11; ++row)
        sample::cellOf(workbook, "Critères", row, "Identifiant").text.clear();
    CHECK(codec::readFrameworkWorkbook(workbook)->json == before);
}

TEST_CASE("a percent is read as 70, « 70 », 70 % or « 70 % », and never guessed")
{
    Workbook workbook = sample::frameworkWorkbook(shipped(sample::percentFile));
    WorkbookCell& threshold = sample::answerTo(workbook, "Règles", "Seuil");
    const auto percent = [&](WorkbookCell cell) {
        threshold = std::move(cell);
        const auto read = codec::readFrameworkWorkbook(workbook);
        return read ? read->loaded.framework.evaluation->threshold->percent : -1;
    };
    CHECK(percent({"70", CellKind::Number}) == 70);
    CHECK(percent({"70", CellKind::Text}) == 70);
    CHECK(percent({"70", CellKind::Percent}) == 70);
    CHECK(percent({" 70\u202f%", CellKind::Text}) == 70);
    CHECK(percent({"0.7", CellKind::Number}) == -1);
    CHECK(percent({"0,7", CellKind::Text}) == -1);
    CHECK(percent({"70,5 %", CellKind::Text}) == -1);
    CHECK(percent({"70.5", CellKind::Percent}) == -1);
    CHECK(percent({"soixante-dix", CellKind::Text}) == -1);
    CHECK(percent({"2026-03-10", CellKind::Date}) == -1);
    WorkbookCell& spread = sample::answerTo(workbook, "Règles", "Membres au moins");
    threshold = {"70", CellKind::Number};
    spread = {"2", CellKind::Percent};
    CHECK_FALSE(codec::readFrameworkWorkbook(workbook)); // two hundred percent of a member
}

TEST_CASE("a text of which the spreadsheet made something else is said")
{
    Workbook workbook = bicycle();
    sample::answerTo(workbook, "Référentiel", "Version") = {"1", CellKind::Number};
    CHECK(found(workbook) == "devenu-nombre @ Référentiel!B4 (1)\n");
    CHECK(codec::readFrameworkWorkbook(workbook)->loaded.framework.version == "1");
    sample::cellOf(workbook, "Compétences", 2, "Code") = {"2026-01-01", CellKind::Date};
    sample::cellOf(workbook, "Compétences", 3, "Code") = {"#N/A", CellKind::Fault};
    CHECK(found(workbook) == "devenu-nombre @ Référentiel!B4 (1)\n"
                             "devenu-date @ Compétences!C2 (2026-01-01)\n"
                             "codes-melanges @ Compétences!C2 (2026-01-01)\n"
                             "formule-sans-resultat @ Compétences!C3 (#N/A)\n"
                             "codes-melanges @ Compétences!C3 (#N/A)\n");
}

TEST_CASE("a second table for one competency is found")
{
    Workbook workbook = sample::frameworkWorkbook(sample::frameworkFile().dump());
    WorkbookSheet& tables = sample::sheetOf(workbook, "Tableaux de repérage");
    tables.rows.push_back(tables.rows[1]);
    CHECK(sample::cellsListed(sample::findingsOf(workbook)) ==
          "second-du-parent @ Tableaux de repérage!A4 (B1.C1)\n");
}

TEST_CASE("a sheet that was read as ANSI is said")
{
    Workbook workbook = bicycle();
    sample::sheetOf(workbook, "Aide").ansi = true;
    CHECK(found(workbook) == "lu-en-ansi @ Aide!0 ()\n");
}

TEST_CASE("places are said in the words of the workbook, and a pointer is understood too")
{
    Workbook workbook = bicycle();
    WorkbookCell& where = sample::cellOf(workbook, "Anomalies", 3, "Où");
    CHECK(where.text == "Blocs > D2 > Intitulé\nBlocs > D2 > Intitulé de la synthèse");
    CHECK(sample::cellOf(workbook, "Anomalies", 2, "Où").text == "Critères > D2.2.1 > Texte");
    const std::string before = codec::readFrameworkWorkbook(workbook)->json;
    where.text = "/blocs/1/intitule\n\n Blocs > D2 > Intitulé de la synthèse ";
    CHECK(codec::readFrameworkWorkbook(workbook)->json == before);
    // A bloc that comes before moves the pointers, never the words.
    WorkbookSheet& blocks = sample::sheetOf(workbook, "Blocs");
    std::swap(blocks.rows[1], blocks.rows[2]);
    where.text = "Blocs > D2 > Intitulé";
    CHECK(codec::readFrameworkWorkbook(workbook)->loaded.framework.anomalies[1].where ==
          std::vector<std::string>{"/blocs/0/intitule"});
}

TEST_CASE("places are known however they are spelt, where only one is called so")
{
    Workbook workbook = bicycle();
    const std::string before = codec::readFrameworkWorkbook(workbook)->json;
    WorkbookCell& where = sample::cellOf(workbook, "Anomalies", 3, "Où");
    where.text = "blocs>d2 > INTITULE\nBlocs > D2 > Intitulé  de la synthèse\u00a0";
    CHECK(codec::readFrameworkWorkbook(workbook)->json == before);
}

TEST_CASE("blanks around a text, decomposed accents and no-break spaces make no difference")
{
    Workbook workbook = bicycle();
    const std::string before = codec::readFrameworkWorkbook(workbook)->json;
    for (WorkbookSheet& sheet : workbook.sheets) {
        for (std::size_t row = 1; row < sheet.rows.size(); ++row) {
            for (WorkbookCell& cell : sheet.rows[row]) {
                std::string apart = "\u200b\u00a0";
                for (std::size_t at = 0; at < cell.text.size(); ++at) {
                    const bool accent = cell.text.substr(at, 2) == "é";
                    apart += accent ? "e\u0301" : cell.text.substr(at, 1);
                    at += accent ? 1 : 0;
                }
                if (!cell.text.empty() && cell.kind == CellKind::Text)
                    cell.text = apart + " \u00ad\u00a0\n";
            }
        }
    }
    CHECK(found(workbook).empty());
    CHECK(codec::readFrameworkWorkbook(workbook)->json == before);
}

TEST_CASE("a percent that somebody typed in a text keeps its sign")
{
    Workbook workbook = bicycle();
    sample::cellOf(workbook, "Blocs", 2, "Intitulé") = {"70", CellKind::Percent};
    CHECK(codec::readFrameworkWorkbook(workbook)->loaded.framework.blocks[0].title == "70\u00a0%");
}

TEST_CASE("an empty form says what it misses, and a workbook of nothing too")
{
    CHECK(found(sample::frameworkWorkbook("")) == "cle-absente @ Référentiel!B2 (Identifiant)\n"
                                                  "cle-absente @ Référentiel!B3 (Intitulé)\n"
                                                  "cle-absente @ Référentiel!B4 (Version)\n"
                                                  "cle-absente @ Référentiel!B8 (Sources)\n"
                                                  "cle-absente @ Référentiel!B9 (Usages)\n"
                                                  "nombre-elements @ Échelles!0 (0 1 500000)\n"
                                                  "nombre-elements @ Blocs!0 (0 1 500000)\n");
    const auto nothing = codec::readFrameworkWorkbook(Workbook{});
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().size() == 6);
}
