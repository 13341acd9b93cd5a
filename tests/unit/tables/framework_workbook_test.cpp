// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped frameworks through the files of spreadsheets: JSON → workbook → JSON is the same.
#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "app/files.h"
#include "app/framework_workbook.h"
#include "codec/framework_workbook.h"
#include "support/scratch_folder.h"
#include "support/shipped_files.h"
#include "tables/archive.h"
#include "tables/framework_opening.h"
#include "tables/workbook_form.h"
#include "tables/workbook_reading.h"
#include "unit/tables/noon.h"
#include "unit/tables/packed.h"

using namespace delibere;

namespace {

app::FrameworkFile shipped(const char* name)
{
    return *app::loadFramework(app::frameworkFolder() / name);
}

std::string xlsxOf(const app::FrameworkFile* file)
{
    return *tables::xlsxForms("Essai", app::frameworkForms(file), sample::noon);
}

std::string jsonOf(const Workbook& workbook)
{
    const auto read = app::frameworkOf("a.xlsx", workbook);
    REQUIRE(read);
    return read->bytes;
}

Workbook sheetsOf(const app::FrameworkFile& file)
{
    return codec::workbookOf(app::frameworkForms(&file));
}

} // namespace

TEST_CASE("each shipped framework comes back from XLSX, ODS and CSV byte for byte")
{
    for (const char* name : sample::everyFile) {
        INFO(name);
        const app::FrameworkFile file = shipped(name);
        CHECK(jsonOf(*tables::workbookOf("a.xlsx", xlsxOf(&file))) == file.bytes);
        CHECK(jsonOf(*tables::workbookOf("a.ods", sample::odsOf(sheetsOf(file)))) == file.bytes);
        const sample::ScratchFolder folder;
        for (const WorkbookSheet& sheet : sheetsOf(file).sheets)
            REQUIRE(
                app::writeFile(folder.path() / (sheet.name + ".csv"), sample::csvOf(sheet, ';')));
        CHECK(jsonOf(*tables::readWorkbook(folder.path())) == file.bytes);
    }
}

TEST_CASE("what XLSX holds is what was put in its sheets")
{
    const app::FrameworkFile file = shipped(sample::levelFile);
    const auto workbook = tables::workbookOf("a.xlsx", xlsxOf(&file));
    REQUIRE(workbook);
    Workbook put = sheetsOf(file);
    for (WorkbookSheet& sheet : put.sheets) {
        for (auto& row : sheet.rows) {
            while (!row.empty() && row.back().text.empty())
                row.pop_back();
        }
        while (sheet.rows.back().empty())
            sheet.rows.pop_back();
    }
    CHECK(workbook->sheets.size() == put.sheets.size());
    for (std::size_t index = 0; index < put.sheets.size(); ++index) {
        INFO(put.sheets[index].name);
        CHECK(workbook->sheets.at(index) == put.sheets[index]);
    }
}

TEST_CASE("a text comes back from XLSX letter by letter")
{
    WorkbookForm form{"Aide", {}, {{"Titre", {}, {}, true}}, {}, {}};
    for (const char* text : {"=1+1", "  deux  blancs  ", "_x0041_ _x005F_x0041_", "l1\nl2\n\nl4",
                             "<b>&amp;</b> \"q\" 'a'", "😀 é\u0301 \u202f%",
                             "http://exemple.invalid/", "0070", "1/2", "@x", "-", "#N/A", "VRAI"})
        form.rows.push_back({{text, CellKind::Text}});
    form.rows.push_back({{"100000", CellKind::Number}});
    const auto read =
        tables::workbookOf("a.xlsx", *tables::xlsxForms("Essai", std::vector{form}, sample::noon));
    REQUIRE(read);
    CHECK(*read == codec::workbookOf({form}));
}

TEST_CASE("the empty model says what is to be filled in, and every column is explained")
{
    const auto workbook = tables::workbookOf("a.xlsx", xlsxOf(nullptr));
    REQUIRE(workbook);
    CHECK(workbook->sheets.front().name == "Lisez-moi");
    const auto read = app::frameworkOf("a.xlsx", *workbook);
    REQUIRE_FALSE(read);
    for (const Finding& finding : read.error().findings)
        CHECK(finding.cell);
    for (const WorkbookForm& form : app::frameworkForms(nullptr)) {
        INFO(form.sheet);
        CHECK((form.sheet == "Lisez-moi" || !form.help.empty()));
        for (const WorkbookColumn& column : form.columns) {
            INFO(column.heading);
            CHECK((!form.rows.empty() || !column.help.empty()));
            CHECK(column.help.size() < 255);
        }
        for (const auto& row : form.rows) {
            INFO(row[0].text);
            CHECK_FALSE(row[2].text.empty());
        }
    }
}

TEST_CASE("a form keeps its headings in sight, offers its choices and is as high as its texts")
{
    const WorkbookForm form{
        "Essai",
        {},
        {{"Réponse", "À choisir.", {"oui", "non"}, false}, {"Texte", {}, {}, true}},
        {{{"oui"}, {"une ligne"}}, {{"non"}, {"une\ndeux\n" + std::string(61, 'x')}}},
        {}};
    const auto bytes = tables::xlsxForms("Essai", std::vector{form}, sample::noon);
    REQUIRE(bytes);
    const auto xml = tables::Archive::open(*bytes)->part("xl/worksheets/sheet1.xml");
    REQUIRE(xml);
    for (const char* wanted :
         {"state=\"frozen\"", "type=\"list\"", "prompt=\"À choisir.\"", "\"oui,non\"",
          "sqref=\"A2:A2000\"", "<row r=\"3\" spans=\"1:2\" ht=\"60\" customHeight=\"1\">"}) {
        INFO(wanted);
        CHECK(xml->find(wanted) != std::string::npos);
    }
    CHECK(xml->find("<row r=\"2\" spans=\"1:2\">") != std::string::npos);
}

TEST_CASE("the same forms made twice give the same bytes")
{
    CHECK(xlsxOf(nullptr) == xlsxOf(nullptr));
}

TEST_CASE("a text longer than a cell takes is refused with its sheet")
{
    const WorkbookForm form{
        "Aide", {}, {{"Titre", {}, {}, true}}, {{{std::string(40'000, 'x'), CellKind::Text}}}, {}};
    const auto refused = tables::xlsxForms("Essai", std::vector{form}, sample::noon);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Problem{ProblemCode::TextTooLong, "Aide", {}, {}, {32767}});
}

TEST_CASE(
    "a framework is opened by what the file holds, and what is none gets an answer that helps")
{
    const sample::ScratchFolder folder;
    const auto refused = [&](const char* name, const std::string& bytes) {
        REQUIRE(app::writeFile(folder.path() / name, bytes));
        const auto opened = tables::openFramework(folder.path() / name);
        REQUIRE_FALSE(opened);
        return opened.error();
    };
    const auto fault = [&](const char* name, const std::string& bytes) {
        const Problem problem = refused(name, bytes).problem;
        CHECK(problem.code == ProblemCode::WorkbookUnreadable);
        return static_cast<WorkbookFault>(problem.numbers.at(0));
    };
    CHECK(fault("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == WorkbookFault::OldFormat);
    CHECK(fault("sans-nom", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == WorkbookFault::OldFormat);
    CHECK(fault("a.numbers", sample::packed({{"Index/Document.iwa", "x"}})) ==
          WorkbookFault::Unknown);
    CHECK(fault("a.txt", "Blocs\tBC1\n") == WorkbookFault::Unknown);
    CHECK(fault("a.fods", "<?xml version=\"1.0\"?><a/>") == WorkbookFault::Unknown);
    CHECK(fault("a.pdf", "%PDF-1.7") == WorkbookFault::Unknown);
    CHECK(fault("Blocs.csv", "Identifiant;Code\n") == WorkbookFault::OneSheet);
    CHECK(fault("vide.xlsx", "") == WorkbookFault::Damaged);
    // JSON, however it is called or broken.
    for (const char* name : {"a.txt", "a.json", "a.case", "a.xlsx"}) {
        INFO(name);
        CHECK(refused(name, " \n{\"a\": }").findings.at(0).code == FindingCode::InvalidJson);
    }
    CHECK(refused("a.json", "rien").findings.at(0).code == FindingCode::InvalidJson);
    CHECK(refused("utf16.txt", std::string("\xFF\xFE{\0", 4)).findings.at(0).code ==
          FindingCode::NotUtf8);
    CHECK(refused("bom.txt", "\xEF\xBB\xBF{}").findings.at(0).code == FindingCode::ByteOrderMark);
    // Under another name a workbook is one, too.
    const std::string model = *tables::frameworkModel(nullptr);
    CHECK(refused("modele.zip", model).problem.code == ProblemCode::BadFile);
    CHECK_FALSE(refused("modele", model).findings.empty());
    CHECK(tables::openFramework("/nulle/part.json").error().problem.code ==
          ProblemCode::FileNotFound);
}
