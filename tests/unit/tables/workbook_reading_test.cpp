// SPDX-License-Identifier: GPL-3.0-or-later
// What a spreadsheet holds comes in as it is, or a sentence says why not; no byte of a file makes
// the program fail.
#include "tables/workbook_reading.h"

#include <catch2/catch.hpp>

#include "app/files.h"
#include "support/scratch_folder.h"
#include "tables/archive.h"
#include "tables/csv_reading.h"
#include "tables/text_encoding.h"
#include "tables/xlsx_parts.h"
#include "unit/tables/packed.h"

using namespace delibere;
using namespace delibere::tables;

namespace {

Workbook read(const char* name, const std::string& bytes)
{
    const auto workbook = workbookOf(name, bytes);
    REQUIRE(workbook);
    return *workbook;
}

// "A1=text(kind)" for each cell that says something.
std::string cells(const Workbook& workbook)
{
    std::string said;
    for (const WorkbookSheet& sheet : workbook.sheets) {
        said += sheet.name + ":";
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
                const WorkbookCell& cell = sheet.rows[row][column];
                constexpr std::string_view kinds = "TNPDBF";
                if (!cell.text.empty())
                    said += " " + columnName(column + 1) + std::to_string(row + 1) + "=[" +
                            cell.text + "]" + kinds[static_cast<std::size_t>(cell.kind)];
            }
        }
    }
    return said;
}

Problem unreadable(const char* name, const std::string& bytes)
{
    const auto workbook = workbookOf(name, bytes);
    REQUIRE_FALSE(workbook);
    return workbook.error();
}

WorkbookFault faultOf(const char* name, const std::string& bytes)
{
    const Problem problem = unreadable(name, bytes);
    CHECK(problem.code == ProblemCode::WorkbookUnreadable);
    CHECK(problem.where == name);
    return static_cast<WorkbookFault>(problem.numbers.at(0));
}

std::string xlsxOf(const std::string& rows)
{
    return sample::packed(sample::xlsxParts(rows));
}

std::string odsOf(const std::string& rows)
{
    return sample::packed(
        sample::odsParts("<table:table table:name=\"T\">" + rows + "</table:table>"));
}

std::string csvCells(const std::string& text)
{
    return cells(read("T.csv", text));
}

} // namespace

TEST_CASE("every kind of cell of an XLSX workbook is read")
{
    CHECK(cells(read("a.xlsx",
                     xlsxOf(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
                            R"(<c r="C1" t="inlineStr"><is><t> en  place</t></is></c>)"
                            R"(<c r="D1" t="s"><v>2</v></c></row>)"
                            R"(<row r="3"><c r="A3"><v>70</v></c><c s="1"><v>0.07</v></c>)"
                            R"(<c r="C3" s="2"><v>46093</v></c><c r="D3" t="b"><v>1</v></c>)"
                            R"(<c r="E3"><f>1+1</f><v>2</v></c><c r="F3" t="str"><v>a b</v></c>)"
                            R"(<c r="G3" t="e"><v>#N/A</v></c><c r="H3" s="2"/></row>)"
                            R"(<row><c><v>0.69999999999999996</v></c><c s="3"><v>46093.5</v></c>)"
                            R"(<c s="4"><v>100000</v></c><c s="2"><v>0.25</v></c></row>)"))) ==
          "Critères & co: A1=[  deux  blancs ]T B1=[riche]T C1=[ en  place]T "
          "D1=[l1\nl2 A _x0041_]T A3=[70]N B3=[7]P C3=[2026-03-12]D D3=[oui]B E3=[2]N F3=[a b]T "
          "G3=[#N/A]F A4=[0.7]N B4=[2026-03-12T12:00:00]D C4=[100000]N D4=[06:00:00]D");
}

TEST_CASE("what a number format means is read from its code")
{
    CHECK(meaningOf("0.0\\ %") == NumberMeaning::Percent);
    CHECK(meaningOf("[$-40C]d mmmm yyyy;@") == NumberMeaning::Date);
    CHECK(meaningOf("[h]:mm") == NumberMeaning::Date);
    CHECK(meaningOf("0\" jours\"") == NumberMeaning::Number);
    CHECK(meaningOf("General") == NumberMeaning::Number);
    CHECK(meaningOf("#,##0.00 [$€-40C]") == NumberMeaning::Number);
    CHECK(meaningOf("0;[Red]\"moins\"-0") == NumberMeaning::Number);
    CHECK(meaningOf("\"") == NumberMeaning::Number);
    CHECK(meaningOf("") == NumberMeaning::Number);
}

TEST_CASE("an escape of XLSX is what it stands for, and only where it is one")
{
    CHECK(withoutEscapes("_x0041_") == "A");
    CHECK(withoutEscapes("_x005F_x0041_") == "_x0041_");
    CHECK(withoutEscapes("_x00e9__xD800__x0000__xyz_") == "é_xD800__x0000__xyz_");
    CHECK(withoutEscapes("a_x000D_\nb\rc") == "a\nb\nc");
}

TEST_CASE("every kind of cell of an ODS workbook is read")
{
    CHECK(cells(read(
              "a.ods",
              odsOf("<table:shapes><draw:frame><text:p>dessin</text:p></draw:frame></table:shapes>"
                    "<table:table-header-rows><table:table-row>"
                    "<table:table-cell office:value-type=\"string\"><text:p> sont<text:s "
                    "text:c=\"2\"/>difficiles\n  à<text:tab/>lire</text:p><text:p>ligne "
                    "<text:span>deux</text:span><text:line-break/>trois &amp;amp; "
                    "</text:p></table:table-cell><table:table-cell "
                    "table:number-columns-repeated=\"2\"/><table:table-cell "
                    "office:value-type=\"float\" office:value=\"70\"><text:p>70,0</text:p>"
                    "</table:table-cell></table:table-row></table:table-header-rows>"
                    "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
                    "table:number-columns-repeated=\"16384\"/></table:table-row>"
                    "<table:table-row><table:table-cell office:value-type=\"percentage\" "
                    "office:value=\"0.7\"><text:p>70 %</text:p></table:table-cell>"
                    "<table:table-cell office:value-type=\"date\" "
                    "office:date-value=\"2026-03-12\"><text:p>12/03/26</text:p></table:table-cell>"
                    "<table:table-cell office:value-type=\"boolean\" "
                    "office:boolean-value=\"false\"><text:p>FAUX</text:p></table:table-cell>"
                    "<table:covered-table-cell office:value-type=\"string\" "
                    "table:number-columns-repeated=\"2\"><text:p>bis</text:p>"
                    "</table:covered-table-cell><table:table-cell office:value-type=\"string\">"
                    "<office:annotation><text:p>note</text:p></office:annotation><text:p>notée"
                    "</text:p></table:table-cell><table:table-cell office:value-type=\"string\" "
                    "calcext:value-type=\"error\"><text:p>#N/D</text:p></table:table-cell>"
                    "<table:table-cell office:value-type=\"time\" "
                    "office:time-value=\"PT14H30M00S\"><text:p>14:30</text:p></table:table-cell>"
                    "</table:table-row>"))) ==
          "T: A1=[ sont  difficiles à\tlire\nligne deux\ntrois &amp; ]T D1=[70]N A4=[70]P "
          "B4=[2026-03-12]D C4=[non]B D4=[bis]T E4=[bis]T F4=[notée]T G4=[#N/D]F H4=[14:30:00]D");
}

TEST_CASE("blanks of an ODS cell are read as Calc writes them, and not where they lay out the file")
{
    const auto text = [](const std::string& paragraphs) {
        return read("a.ods", odsOf("<table:table-row><table:table-cell "
                                   "office:value-type=\"string\">" +
                                   paragraphs + "</table:table-cell></table:table-row>"))
            .sheets.at(0)
            .rows.at(0)
            .at(0)
            .text;
    };
    CHECK(text("<text:p>un</text:p><text:p>sont  deux</text:p>") == "un\nsont  deux");
    CHECK(text("<text:p>sont <text:s/>deux</text:p>") == "sont  deux");
    CHECK(text("<text:p><text:s/>un <text:span> deux</text:span> </text:p>") == " un  deux ");
    CHECK(text("\n  <text:p>\n    un\n    <text:span>deux</text:span>\n  </text:p>\n") ==
          "un deux ");
}

TEST_CASE("CSV is read with the separator that its first line has most")
{
    CHECK(csvCells("a;b,c\r\n1;\"x;y\"\r\n") == "T: A1=[a]T B1=[b,c]T A2=[1]T B2=[x;y]T");
    CHECK(csvCells("a,b,c;d\n1,2\n") == "T: A1=[a]T B1=[b]T C1=[c;d]T A2=[1]T B2=[2]T");
    CHECK(csvCells("a\tb\n") == "T: A1=[a]T B1=[b]T");
    CHECK(csvCells("\"a\";\"l1\r\nl2 \"\"dit\"\"\"\rx") ==
          "T: A1=[a]T B1=[l1\nl2 \"dit\"]T A2=[x]T");
    CHECK(csvCells("a \"b\" c;5\" \n;;\n\n z") == "T: A1=[a \"b\" c]T B1=[5\" ]T A4=[ z]T");
    CHECK(csvCells("") == "T:");
}

TEST_CASE("a quote that nothing closes is refused with its line")
{
    for (const char* text : {"a;b\n1;\"open\n\n", "a\n\"x\"y;z\n"}) {
        const Problem problem = unreadable("T.csv", text);
        CHECK(problem.numbers ==
              std::vector<std::int64_t>{static_cast<int>(WorkbookFault::OpenQuote), 2});
    }
}

TEST_CASE("text is read in UTF-8, UTF-16 with its mark, or Windows-1252 that is said")
{
    const auto text = [](std::string_view bytes) {
        const auto decoded = decodeText(bytes);
        return decoded ? decoded->text + (decoded->ansi ? " (ansi)" : "") : "refusé";
    };
    using namespace std::string_view_literals;
    CHECK(text("é") == "é");
    CHECK(text("\xEF\xBB\xBFé") == "é");
    CHECK(text("\xFF\xFE\xE9\x00\x3D\xD8\x00\xDE"sv) == "é😀");
    CHECK(text("\xFE\xFF\x00\xE9\xD8\x3D\xDE\x00"sv) == "é😀");
    CHECK(text("l\x92\xE9tude \x80 \x9C\x8C") == "l’étude € œŒ (ansi)");
    CHECK(text("") == "");
    for (const auto bytes : {"\xFF\xFE\xE9"sv, "\xFF\xFE\x3D\xD8"sv, "\xFF\xFE\x3D\xD8\x61\x00"sv,
                             "\xFE\xFF\xDE\x00"sv, "\xFF\xFE\x00\x00"sv, "a\x00"sv, "\xE9\x81"sv})
        CHECK(text(bytes) == "refusé");
}

TEST_CASE("a sheet of CSV is named like its file, and says that it was ANSI")
{
    const Workbook workbook = read("dossier/Crite\u0300res.CSV", "caf\xE9\n");
    CHECK(workbook.sheets.at(0).name == "Critères");
    CHECK(workbook.sheets[0].ansi);
    CHECK(cells(workbook) == "Critères: A1=[café]T");
}

TEST_CASE("a folder of CSV is a workbook, one file a sheet")
{
    const sample::ScratchFolder folder;
    CHECK(readWorkbook(folder.path()).error().numbers.at(0) ==
          static_cast<int>(WorkbookFault::NoSheets));
    REQUIRE(app::writeFile(folder.path() / "B.csv", "b"));
    REQUIRE(app::writeFile(folder.path() / "A.CSV", "a"));
    REQUIRE(app::writeFile(folder.path() / "notes.txt", "rien"));
    CHECK(cells(*readWorkbook(folder.path())) == "A: A1=[a]TB: A1=[b]T");
    REQUIRE(app::writeFile(folder.path() / "C.csv", "\""));
    CHECK(readWorkbook(folder.path()).error().where == (folder.path() / "C.csv").string());
}

TEST_CASE("what a Mac leaves beside a file is no sheet, and « sep=; » is no row")
{
    const sample::ScratchFolder folder;
    REQUIRE(app::writeFile(folder.path() / "._A.csv", std::string("\0\5\x16", 3)));
    REQUIRE(app::writeFile(folder.path() / "A.csv", "a"));
    CHECK(cells(*readWorkbook(folder.path())) == "A: A1=[a]T");
    CHECK(csvCells("sep=,\r\na;b,c\r\n") == "T: A1=[a;b]T B1=[c]T");
    CHECK(csvCells("sep=;\na;b,c,d") == "T: A1=[a]T B1=[b,c,d]T");
    CHECK(csvCells("sep=;;\n") == "T: A1=[sep=]T");
    CHECK(csvCells("sep=;") == "T:");
    CHECK(unreadable("T.csv", "sep=;\na\n\"x").numbers.at(1) == 3);
}

TEST_CASE("what only looks like a workbook is told apart by its bytes")
{
    sample::Parts letter = sample::odsParts("");
    letter[0].second = "application/vnd.oasis.opendocument.text";
    CHECK(faultOf("a.ods", sample::packed(letter)) == WorkbookFault::Unknown);
    sample::Parts binary = sample::xlsxParts("");
    binary[0].second.replace(binary[0].second.find("workbook.xml"), 12, "workbook.bin");
    binary[1].first = "xl/workbook.bin";
    CHECK(faultOf("a.xlsb", sample::packed(binary)) == WorkbookFault::Unknown);
    sample::Parts document = sample::xlsxParts("");
    document[1].second.erase(document[1].second.find("<sheet name"),
                             document[1].second.find("</sheets>") -
                                 document[1].second.find("<sheet name"));
    CHECK(faultOf("a.docx", sample::packed(document)) == WorkbookFault::Unknown);
    CHECK(faultOf("a.numbers", sample::packed({{"Index/Document.iwa", "x"}})) ==
          WorkbookFault::Unknown);
    CHECK(faultOf("a.ods", sample::packed({{"mimetype", "x"}, {"encrypted-package", "x"}})) ==
          WorkbookFault::Encrypted);
}

TEST_CASE("what is no workbook is refused with the reason")
{
    const sample::Parts sheet = sample::xlsxParts("");
    CHECK(faultOf("a.xlsx", "") == WorkbookFault::Damaged);
    CHECK(faultOf("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == WorkbookFault::OldFormat);
    CHECK(faultOf("a.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == WorkbookFault::OldFormat);
    CHECK(faultOf("a.zip", sample::packed({{"x", "y"}})) == WorkbookFault::Unknown);
    CHECK(faultOf("a.fods", "<?xml version=\"1.0\"?><a/>") == WorkbookFault::Unknown);
    CHECK(faultOf("a.csv", "<?xml version=\"1.0\"?><a/>") == WorkbookFault::Unknown);
    CHECK(faultOf("a.pdf", "%PDF-1.7") == WorkbookFault::Unknown);
    sample::Parts locked = sample::odsParts("");
    locked[2].second = "<manifest:encryption-data/>";
    CHECK(faultOf("a.ods", sample::packed(locked)) == WorkbookFault::Encrypted);
    for (std::size_t part = 0; part < sheet.size(); ++part) {
        INFO(sheet[part].first);
        sample::Parts broken = sheet;
        broken[part].second.resize(broken[part].second.size() - 3);
        CHECK(faultOf("a.xlsx", sample::packed(broken)) == WorkbookFault::Damaged);
    }
    CHECK(readWorkbook("/nulle/part.xlsx").error().code == ProblemCode::FileNotFound);
}

TEST_CASE("a document type, and with it every entity, is refused")
{
    sample::Parts parts = sample::odsParts("<table:table table:name=\"T\"/>");
    parts[1].second.insert(parts[1].second.find("?>") + 2,
                           "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\">]>");
    CHECK(faultOf("a.ods", sample::packed(parts)) == WorkbookFault::Damaged);
}

TEST_CASE("a workbook that would unfold without end is stopped at its bounds")
{
    const std::string cell = "<table:table-cell office:value-type=\"string\" "
                             "table:number-columns-repeated=\"900\"><text:p>x</text:p>"
                             "</table:table-cell>";
    CHECK(faultOf("a.ods", odsOf("<table:table-row table:number-rows-repeated=\"999999999\">" +
                                 cell + "</table:table-row>")) == WorkbookFault::TooManyCells);
    CHECK(faultOf("a.ods", odsOf("<table:table-row><table:table-cell "
                                 "office:value-type=\"string\" "
                                 "table:number-columns-repeated=\"99999999999999999999\">"
                                 "<text:p>x</text:p></table:table-cell></table:table-row>")) ==
          WorkbookFault::TooManyCells);
    std::string blanks = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>";
    for (int count = 0; count < 4'000; ++count)
        blanks += "<text:s text:c=\"10000\"/>";
    CHECK(faultOf("a.ods", odsOf(blanks + "</text:p></table:table-cell></table:table-row>")) ==
          WorkbookFault::TooManyCells);
    const std::string wide = "<table:table-cell office:value-type=\"string\" "
                             "table:number-columns-repeated=\"900\"><text:p>" +
                             std::string(100'000, 'x') + "</text:p></table:table-cell>";
    CHECK(faultOf("a.ods", odsOf("<table:table-row>" + wide + "</table:table-row>")) ==
          WorkbookFault::TooManyCells);
    CHECK(faultOf("a.xlsx", xlsxOf(R"(<row r="1048576"><c r="A1048576"><v>1</v></c></row>)")) ==
          WorkbookFault::TooManyCells);
    CHECK(faultOf("a.xlsx", xlsxOf(R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)")) ==
          WorkbookFault::TooManyCells);
    CHECK(faultOf("a.ods", sample::packed({{"content.xml", std::string(70'000'000, ' ')}})) ==
          WorkbookFault::TooLarge);
    std::string tables;
    for (std::size_t sheet = 0; sheet <= mostReadSheets; ++sheet)
        tables += "<table:table table:name=\"" + std::to_string(sheet) + "\"/>";
    CHECK(faultOf("a.ods", sample::packed(sample::odsParts(tables))) ==
          WorkbookFault::TooManyCells);
    CHECK(faultOf("a.csv", std::string(mostReadColumns, ';') + "x") == WorkbookFault::TooManyCells);
    CHECK(faultOf("a.csv", std::string(mostReadRows, '\n') + "x") == WorkbookFault::TooManyCells);
}

TEST_CASE("a far cell in many rows takes the room of what is before it, and is stopped")
{
    const std::string far = "<table:table-row table:number-rows-repeated=\"2000\">"
                            "<table:table-cell table:number-columns-repeated=\"998\"/>"
                            "<table:table-cell office:value-type=\"string\"><text:p>x</text:p>"
                            "</table:table-cell></table:table-row>";
    CHECK(faultOf("a.ods", odsOf(far)) == WorkbookFault::TooManyCells);
    std::string sheets;
    for (int sheet = 0; sheet < 20; ++sheet)
        sheets += "<table:table table:name=\"" + std::to_string(sheet) +
                  "\"><table:table-row table:number-rows-repeated=\"99990\"><table:table-cell/>"
                  "</table:table-row><table:table-row><table:table-cell "
                  "office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
                  "</table:table-row></table:table>";
    CHECK(faultOf("a.ods", sample::packed(sample::odsParts(sheets))) ==
          WorkbookFault::TooManyCells);
}

TEST_CASE("what stands beside the sheets is bounded too: depth, shared texts, names of sheets")
{
    const auto repeated = [](const std::string& text, std::size_t count) {
        std::string all;
        for (std::size_t copy = 0; copy < count; ++copy)
            all += text;
        return all;
    };
    CHECK(faultOf("a.ods", odsOf(repeated("<table:table-row-group>", 300) +
                                 repeated("</table:table-row-group>", 300))) ==
          WorkbookFault::Damaged);
    const auto with = [](const char* part, const std::string& before, const std::string& added) {
        sample::Parts parts = sample::xlsxParts("");
        for (auto& [name, content] : parts) {
            if (name == part)
                content.insert(content.find(before), added);
        }
        return sample::packed(parts);
    };
    CHECK(faultOf("a.xlsx",
                  with("xl/sharedStrings.xml", "</sst>", repeated("<si/>", mostReadCells + 1))) ==
          WorkbookFault::TooManyCells);
    CHECK(faultOf("a.xlsx", with("xl/workbook.xml", "</sheets>",
                                 repeated("<sheet r:id=\"rId1\"/>", mostReadSheets))) ==
          WorkbookFault::TooManyCells);
    std::string links;
    for (int link = 0; link < 5'000; ++link)
        links += "<Relationship Id=\"x" + std::to_string(link) + "\"/>";
    CHECK(faultOf("a.xlsx", with("xl/_rels/workbook.xml.rels", "</Relationships>", links)) ==
          WorkbookFault::TooManyCells);
}

TEST_CASE("a formula whose result the file does not hold is a fault, never an empty cell")
{
    CHECK(cells(read("a.xlsx",
                     xlsxOf(R"(<row><c><f>A2&amp;"x"</f></c><c><f>1+1</f><v/></c>)"
                            R"(<c t="str"><f>B1</f></c><c t="str"><f>""</f><v></v></c>)"
                            R"(<c><f t="shared" si="0"/></c><c><f>1</f><v>1</v></c></row>)"))) ==
          "Critères & co: A1=[=A2&\"x\"]F B1=[=1+1]F C1=[=B1]F E1=[=]F F1=[1]N");
    CHECK(cells(read("a.ods",
                     odsOf("<table:table-row><table:table-cell table:formula=\"of:=[.A2]\"/>"
                           "<table:table-cell table:formula=\"of:=1+1\" "
                           "office:value-type=\"float\"/>"
                           "<table:table-cell table:formula=\"of:=&quot;&quot;\" "
                           "office:value-type=\"string\" office:string-value=\"\"/>"
                           "<table:table-cell table:formula=\"of:=1\" "
                           "office:value-type=\"float\" office:value=\"1\"/>"
                           "<table:table-cell office:value-type=\"float\"><text:p>70</text:p>"
                           "</table:table-cell></table:table-row>"))) ==
          "T: A1=[=[.A2]]F B1=[=1+1]F D1=[1]N E1=[70]T");
}

TEST_CASE("of an ODS cell only its own paragraphs are read, whatever is drawn upon it")
{
    const std::string drawn = "<text:p>dessin</text:p>";
    for (const char* shape : {"rect", "line", "g", "custom-shape", "frame", "ellipse", "caption",
                              "connector", "polygon", "path", "control", "text-box"}) {
        INFO(shape);
        const std::string name = "draw:" + std::string(shape);
        const std::string figure =
            "<" + name + ">" + drawn + "<draw:g>" + drawn + "</draw:g></" + name + ">";
        const std::string inCell = "<table:table-row><table:table-cell "
                                   "office:value-type=\"string\">" +
                                   figure + "<text:p>a" + (name == "draw:text-box" ? "" : figure) +
                                   "b</text:p>" + figure + "</table:table-cell></table:table-row>";
        CHECK(cells(read("a.ods", odsOf(inCell))) == "T: A1=[ab]T");
    }
    CHECK(cells(read("a.ods", odsOf("<table:table-row><table:table-cell><draw:rect>" + drawn +
                                    "</draw:rect></table:table-cell></table:table-row>"))) == "T:");
}

TEST_CASE("references that lead nowhere are damage")
{
    CHECK(faultOf("a.xlsx", xlsxOf(R"(<row r="1"><c r="A1" t="s"><v>3</v></c></row>)")) ==
          WorkbookFault::Damaged);
    CHECK(faultOf("a.xlsx", xlsxOf(R"(<row r="1"><c r="A1" t="s"><v>-1</v></c></row>)")) ==
          WorkbookFault::Damaged);
    for (const char* reference : {"1A", "A0", "AAAA1", "A", "1", "é1", "A99999999999999999999"}) {
        INFO(reference);
        CHECK(faultOf("a.xlsx", xlsxOf("<row><c r=\"" + std::string(reference) +
                                       "\"><v>1</v></c></row>")) == WorkbookFault::Damaged);
    }
}

TEST_CASE("no byte that is flipped, and no place where a file is cut, makes the reader fail")
{
    const std::string rows = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c><v>70</v></c></row>)";
    const std::string whole[] = {
        xlsxOf(rows), odsOf("<table:table-row><table:table-cell office:value-type=\"float\" "
                            "office:value=\"7\"/></table:table-row>")};
    for (const std::string& bytes : whole) {
        std::size_t refused = 0;
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            for (const int bits : {0x01, 0x80, 0xFF}) {
                std::string flipped = bytes;
                flipped[at] = static_cast<char>(flipped[at] ^ bits);
                if (!workbookOf("a.xlsx", flipped))
                    ++refused;
            }
            CHECK_FALSE(workbookOf("a.xlsx", bytes.substr(0, at)));
        }
        CHECK(refused > bytes.size());
    }
}
