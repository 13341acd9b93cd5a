// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plain_text.h"

namespace delibere::report {

namespace {

constexpr std::string_view codeLabel = "[code]"; // for a scanner: no reader makes anything of it

void appendLine(std::string& out, const std::string& line)
{
    out += line;
    out += '\n';
}

void append(std::string& out, const Row& row)
{
    for (std::size_t index = 0; index < row.cells.size(); ++index) {
        out += index > 0 ? " | " : "";
        out += row.cells[index].lead;
        out += row.cells[index].text;
    }
    if (row.room > 0)
        out += " [" + std::to_string(row.room) + " mm]";
    out += '\n';
}

void append(std::string& out, const Heading& heading)
{
    appendLine(out, (heading.level == HeadingLevel::Section ? "\n# " : "\n## ") + heading.text);
}

void append(std::string& out, const Paragraph& paragraph)
{
    appendLine(out, paragraph.lead + paragraph.text);
}

void append(std::string& out, const Facts& facts)
{
    for (const auto& [label, value] : facts.items)
        out.append(label).append(" | ").append(value).append("\n");
}

void append(std::string& out, const Table& table)
{
    appendLine(out, table.room == Room::IfLeft ? "[table, if there is room]" : "[table]");
    for (const Row& row : table.header)
        append(out, row);
    appendLine(out, "---");
    for (const Row& row : table.rows)
        append(out, row);
}

void append(std::string& out, const SignatureBoxes& boxes)
{
    appendLine(out, boxes.title.empty() ? "" : "\n# " + boxes.title);
    for (const SignatureBox& box : boxes.boxes)
        appendLine(out, "[signature] " + (box.role.empty() ? "" : box.role + "\n") + box.signatory +
                            (box.statement.empty() ? "" : " – " + box.statement) +
                            (box.image.empty() ? "" : " [" + std::string(imageLabel) + "]"));
}

void append(std::string& out, const WritingSpace& space)
{
    for (const std::string& label : space.labels)
        appendLine(out, "[" + std::to_string(space.lines) + " lines] " + label);
}

void append(std::string& out, const CodeBox& box)
{
    appendLine(out, std::string(codeLabel));
    append(out, box.beside);
}

} // namespace

std::string plainText(const Document& document)
{
    std::string out;
    for (const std::string& notice : document.notices)
        appendLine(out, "[" + notice + "]");
    if (!document.code.empty())
        appendLine(out, std::string(codeLabel));
    appendLine(out, document.title);
    appendLine(out, document.subject);
    for (const Element& element : document.elements)
        std::visit([&](const auto& value) { append(out, value); }, element);
    appendLine(out, "\n[top of the next pages] " + document.runningTitle);
    for (const std::string& line : document.footer)
        appendLine(out, "[footer] " + line);
    return out;
}

} // namespace delibere::report
