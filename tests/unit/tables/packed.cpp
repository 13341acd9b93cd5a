// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/tables/packed.h"

#include <stdexcept>

#include <zip.h>

namespace delibere::sample {

namespace {

const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>)";

std::string escaped(const std::string& text)
{
    std::string xml;
    for (const char c : text) {
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else
            xml += c;
    }
    return xml;
}

// One paragraph a line; a blank after another, or at the start, is an element.
std::string paragraphs(const std::string& text)
{
    std::string xml = "<text:p>";
    bool blank = true;
    for (const char c : text) {
        if (c == '\n')
            xml += "</text:p><text:p>";
        else if (c == ' ' && blank)
            xml += "<text:s/>";
        else
            xml += escaped(std::string(1, c));
        blank = c == ' ' || c == '\n';
    }
    return xml + "</text:p>";
}

} // namespace

std::string packed(const Parts& parts)
{
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 1, nullptr);
    zip_source_keep(memory);
    zip_t* zip = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : parts) {
        zip_source_t* part = zip_source_buffer(zip, content.data(), content.size(), 0);
        if (zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error(name);
    }
    zip_stat_t status;
    if (zip_close(zip) != 0 || zip_source_stat(memory, &status) != 0)
        throw std::runtime_error("the archive cannot be made");
    std::string bytes(status.size, '\0');
    zip_source_open(memory);
    zip_source_read(memory, bytes.data(), bytes.size());
    zip_source_close(memory);
    zip_source_free(memory);
    return bytes;
}

Parts xlsxParts(const std::string& rows)
{
    const std::string relations =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    const std::string kind =
        R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
    const std::string main = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
    return {
        {"_rels/.rels", head + relations + "<Relationship Id=\"rId1\" " + kind +
                            R"(officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml",
         head + "<workbook " + main +
             R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)" +
             R"(<sheets><sheet name="Critères &amp; co" sheetId="1" r:id="rId1"/></sheets>)" +
             "</workbook>"},
        {"xl/_rels/workbook.xml.rels",
         head + relations + "<Relationship Id=\"rId1\" " + kind +
             R"(worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" )" + kind +
             R"(styles" Target="/xl/styles.xml"/><Relationship Id="rId3" )" + kind +
             R"(sharedStrings" Target="sharedStrings.xml"/></Relationships>)"},
        {"xl/styles.xml",
         head + "<styleSheet " + main +
             R"(><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>)" +
             R"(<numFmt numFmtId="165" formatCode="0.0\ &quot;d'an&quot;"/></numFmts>)" +
             R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>)" +
             R"(<xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/>)" +
             "</cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml",
         head + "<sst " + main +
             R"(><si><t xml:space="preserve">  deux  blancs </t></si><si><r><t>ri</t></r>)" +
             R"(<r><rPr><b/></rPr><t>che</t></r><rPh sb="0" eb="1"><t>phonétique</t></rPh></si>)" +
             "<si><t>l1_x000D_\nl2 _x0041_ _x005F_x0041_</t></si></sst>"},
        {"xl/worksheets/sheet1.xml",
         head + "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>"},
    };
}

Parts odsParts(const std::string& tables)
{
    const std::string names = "urn:oasis:names:tc:opendocument:xmlns:";
    return {
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml",
         head + "<office:document-content xmlns:office=\"" + names + "office:1.0\" xmlns:text=\"" +
             names + "text:1.0\" xmlns:table=\"" + names + "table:1.0\" xmlns:draw=\"" + names +
             "drawing:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:"
             "xmlns:calcext:1.0\"><office:body><office:spreadsheet>" +
             tables + "</office:spreadsheet></office:body></office:document-content>"},
        {"META-INF/manifest.xml", head + "<manifest/>"},
    };
}

std::string odsOf(const Workbook& workbook)
{
    std::string tables;
    for (const WorkbookSheet& sheet : workbook.sheets) {
        tables += "<table:table table:name=\"" + sheet.name + "\">";
        for (const auto& row : sheet.rows) {
            tables += "<table:table-row>";
            for (const WorkbookCell& cell : row) {
                if (cell.text.empty())
                    tables += "<table:table-cell/>";
                else if (cell.kind == CellKind::Number)
                    tables += "<table:table-cell office:value-type=\"float\" office:value=\"" +
                              cell.text + "\"><text:p>" + cell.text +
                              "</text:p></table:table-cell>";
                else
                    tables += "<table:table-cell office:value-type=\"string\">" +
                              paragraphs(cell.text) + "</table:table-cell>";
            }
            tables += "</table:table-row>";
        }
        tables += "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
                  "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
    }
    return packed(odsParts(tables));
}

std::string csvOf(const WorkbookSheet& sheet, char separator)
{
    std::string text;
    for (const auto& row : sheet.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += separator;
            text += '"';
            for (const char c : row[column].text)
                text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

} // namespace delibere::sample
