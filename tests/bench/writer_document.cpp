// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/writer_document.h"

namespace delibere::bench {

namespace {

using namespace report;

constexpr const char* beginning =
    R"(<?xml version="1.0" encoding="UTF-8"?><office:document )"
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
    R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"
    R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"
    R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"
    R"(xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" )"
    R"(office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">)"
    R"(<office:styles><style:default-style style:family="paragraph"><style:text-properties )"
    R"(style:font-name="Liberation Sans" fo:font-size="8.4pt" fo:language="fr" fo:country="FR"/>)"
    R"(</style:default-style><style:style style:name="b" style:family="text">)"
    R"(<style:text-properties fo:font-weight="bold"/></style:style></office:styles>)"
    R"(<office:automatic-styles><style:style style:name="c" style:family="table-cell">)"
    R"(<style:table-cell-properties fo:border="0.35pt solid #000000" fo:padding="0.08cm"/>)"
    R"(</style:style><style:page-layout style:name="p"><style:page-layout-properties )"
    R"(fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="1.4cm"/></style:page-layout>)"
    R"(</office:automatic-styles><office:master-styles><style:master-page )"
    R"(style:name="Standard" style:page-layout-name="p"/></office:master-styles>)"
    R"(<office:body><office:text>)";

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char character : text) {
        switch (character) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '\n':
            out += "<text:line-break/>";
            break;
        default:
            out += character;
        }
    }
    return out;
}

std::string paragraph(const std::string& lead, const std::string& text)
{
    return "<text:p><text:span text:style-name=\"b\">" + escaped(lead) + "</text:span>" +
           escaped(text) + "</text:p>";
}

std::string cell(const std::string& lead, const std::string& text, int span = 1)
{
    std::string out = "<table:table-cell table:style-name=\"c\" table:number-columns-spanned=\"" +
                      std::to_string(span) + "\">" + paragraph(lead, text) + "</table:table-cell>";
    for (int covered = 1; covered < span; ++covered)
        out += "<table:covered-table-cell/>";
    return out;
}

std::string tableOf(std::size_t columns, const std::string& rows)
{
    return "<table:table><table:table-column table:number-columns-repeated=\"" +
           std::to_string(columns) + "\"/>" + rows + "</table:table>";
}

std::string row(const std::string& cells)
{
    return "<table:table-row>" + cells + "</table:table-row>";
}

std::string rowOf(const Row& value)
{
    std::string cells;
    for (const Cell& each : value.cells) {
        const bool strong = each.tone == Tone::Strong;
        cells += cell(strong ? each.lead + each.text : each.lead, strong ? "" : each.text,
                      each.columnSpan);
    }
    return row(cells);
}

struct ToWriter {
    std::string operator()(const Heading& heading) const { return paragraph(heading.text, ""); }
    std::string operator()(const Paragraph& value) const
    {
        return paragraph(value.lead, value.text);
    }
    std::string operator()(const Facts& facts) const
    {
        std::string rows;
        for (const auto& [label, value] : facts.items)
            rows += row(cell("", label) + cell("", value));
        return tableOf(2, rows);
    }
    std::string operator()(const Table& table) const
    {
        std::string header;
        for (const Row& each : table.header)
            header += rowOf(each);
        if (!header.empty())
            header = "<table:table-header-rows>" + header + "</table:table-header-rows>";
        std::string rows;
        for (const Row& each : table.rows)
            rows += rowOf(each);
        return tableOf(table.columns.size(), header + rows);
    }
    std::string operator()(const SignatureBoxes& boxes) const
    {
        std::string cells;
        for (const SignatureBox& box : boxes.boxes)
            cells += cell("", box.signatory + "\n" + box.statement + "\n\n\n");
        return paragraph(boxes.title, "") + tableOf(boxes.boxes.size(), row(cells));
    }
    std::string operator()(const WritingSpace& space) const
    {
        std::string cells;
        for (const std::string& label : space.labels)
            cells += cell("", label + "\n\n\n");
        return tableOf(space.labels.size(), row(cells));
    }
    std::string operator()(const CodeBox& box) const
    {
        return paragraph(box.beside.lead, box.beside.text); // without its code: less to do
    }
};

} // namespace

std::string writerDocument(const Document& form)
{
    std::string out = beginning;
    out += paragraph(form.title, "") + paragraph(form.subject, "");
    for (const Element& element : form.elements)
        out += std::visit(ToWriter{}, element);
    for (const std::string& line : form.footer)
        out += paragraph("", line);
    return out + "</office:text></office:body></office:document>\n";
}

} // namespace delibere::bench
