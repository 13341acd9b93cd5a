// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx_parts.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "tables/workbook_builder.h"
#include "tables/xml_walk.h"

namespace delibere::tables {

namespace {

constexpr std::string_view relationshipId = "relationships|id";

constexpr std::size_t mostParts = 4'096; // of an archive: sheets, and what stands beside them

struct Relationship {
    std::string kind; // ".../worksheet"
    std::string target;
};

class RelationshipReader final : public XmlReader {
public:
    std::map<std::string, Relationship, std::less<>> relationships;

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (relationships.size() > mostParts)
            stop(WorkbookFault::TooManyCells);
        else if (name == "Relationship" && attributes["TargetMode"] != "External")
            relationships[std::string(attributes["Id"])] = {std::string(attributes["Type"]),
                                                            std::string(attributes["Target"])};
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*text*/) override {}
};

class SheetListReader final : public XmlReader {
public:
    struct Named {
        std::string name;
        std::string id;
    };
    std::vector<Named> sheets;
    DateSystem dates = DateSystem::From1900;

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "sheet" && sheets.size() == mostReadSheets)
            stop(WorkbookFault::TooManyCells);
        else if (name == "sheet")
            sheets.push_back(
                {std::string(attributes["name"]), std::string(attributes[relationshipId])});
        const std::string_view since = attributes["date1904"];
        if (name == "workbookPr" && (since == "1" || since == "true"))
            dates = DateSystem::From1904;
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*text*/) override {}
};

class TextsReader final : public XmlReader {
public:
    std::vector<std::string> texts;

    void start(std::string_view name, const XmlAttributes& /*attributes*/) override
    {
        if (name == "si")
            m_text.clear();
        m_phonetic |= name == "rPh"; // how it is pronounced: no text of the cell
        m_within = name == "t" && !m_phonetic;
    }
    void end(std::string_view name) override
    {
        m_within = false;
        if (name == "rPh")
            m_phonetic = false;
        if (name == "si" && texts.size() == mostReadCells) // more than cells that may show them
            stop(WorkbookFault::TooManyCells);
        else if (name == "si")
            texts.push_back(withoutEscapes(m_text));
    }
    void text(std::string_view text) override
    {
        if (m_within)
            m_text += text;
    }

private:
    std::string m_text;
    bool m_within = false;
    bool m_phonetic = false;
};

int formatId(std::string_view digits)
{
    int number = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// ECMA-376 part 1, 18.8.30: those that every program knows and no file writes out.
NumberMeaning builtInMeaning(int format)
{
    const auto between = [&](int first, int last) { return format >= first && format <= last; };
    if (between(9, 10))
        return NumberMeaning::Percent;
    if (between(14, 22) || between(27, 36) || between(45, 47) || between(50, 58))
        return NumberMeaning::Date;
    return NumberMeaning::Number;
}

class StyleReader final : public XmlReader {
public:
    std::vector<NumberMeaning> formats;

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "cellXfs")
            m_within = true;
        if (name == "numFmt")
            m_own[formatId(attributes["numFmtId"])] = meaningOf(attributes["formatCode"]);
        if (name != "xf" || !m_within)
            return;
        const int id = formatId(attributes["numFmtId"]);
        const auto own = m_own.find(id);
        formats.push_back(own == m_own.end() ? builtInMeaning(id) : own->second);
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_within = false;
    }
    void text(std::string_view /*text*/) override {}

private:
    std::map<int, NumberMeaning> m_own;
    bool m_within = false;
};

Result<void, WorkbookFault> walkPart(Archive& archive, const std::string& name, XmlReader& reader)
{
    return archive.part(name).and_then(
        [&](const std::string& xml) { return walkXml(xml, reader); });
}

// Of a part in `folder`: "worksheets/sheet1.xml", or "/xl/worksheets/sheet1.xml".
std::string resolved(std::string_view folder, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    return std::string(folder) + std::string(target);
}

std::string folderOf(std::string_view part)
{
    return std::string(part.substr(0, part.rfind('/') + 1));
}

std::string relationshipsOf(const std::string& part)
{
    return folderOf(part) + "_rels/" + part.substr(part.rfind('/') + 1) + ".rels";
}

Result<void, WorkbookFault> readBeside(Archive& archive, const RelationshipReader& beside,
                                       std::string_view folder, XlsxParts& parts)
{
    for (const auto& [id, relationship] : beside.relationships) {
        const std::string part = resolved(folder, relationship.target);
        if (relationship.kind.ends_with("/sharedStrings") && archive.has(part)) {
            TextsReader reader;
            if (auto walked = walkPart(archive, part, reader); !walked)
                return walked;
            parts.texts = std::move(reader.texts);
        }
        if (relationship.kind.ends_with("/styles") && archive.has(part)) {
            StyleReader reader;
            if (auto walked = walkPart(archive, part, reader); !walked)
                return walked;
            parts.formats = std::move(reader.formats);
        }
    }
    return {};
}

} // namespace

NumberMeaning meaningOf(std::string_view formatCode)
{
    bool date = false;
    for (std::size_t at = 0; at < formatCode.size(); ++at) {
        const char c = formatCode[at];
        if (c == '"' || c == '[') { // words, or a colour, a currency, a condition
            const std::size_t close = formatCode.find(c == '"' ? '"' : ']', at + 1);
            at = std::min(close, formatCode.size() - 1);
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at; // the next sign is shown, skipped or repeated
        } else if (c == '%') {
            return NumberMeaning::Percent;
        } else if (c == ';') {
            break; // what follows is for other numbers
        } else {
            date |= std::string_view("dDmMyYhHsSaAjJ").find(c) != std::string_view::npos;
        }
    }
    const bool general = formatCode.starts_with("General") || formatCode.starts_with("Standard");
    return date && !general ? NumberMeaning::Date : NumberMeaning::Number;
}

std::string withoutEscapes(std::string_view text)
{
    constexpr std::size_t length = 7; // "_x000D_"
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view escape = text.substr(at, length);
        unsigned point = 0;
        const char* end = escape.data() + escape.size() - 1;
        const bool escaped = escape.size() == length && escape.starts_with("_x") && *end == '_' &&
                             std::from_chars(escape.data() + 2, end, point, 16).ptr == end &&
                             point > 0 && (point < 0xD800 || point > 0xDFFF);
        if (escaped) {
            plain += utf8Of(point);
            at += length - 1;
        } else {
            plain += text[at];
        }
    }
    return withLineFeeds(plain);
}

Result<XlsxParts, WorkbookFault> readXlsxParts(Archive& archive)
{
    RelationshipReader roots;
    if (auto walked = walkPart(archive, "_rels/.rels", roots); !walked)
        return tl::unexpected(walked.error());
    const auto root = std::ranges::find_if(roots.relationships, [](const auto& each) {
        return each.second.kind.ends_with("/officeDocument");
    });
    if (root == roots.relationships.end())
        return tl::unexpected(WorkbookFault::Damaged);
    const std::string workbook = resolved("", root->second.target);
    if (!workbook.ends_with(".xml")) // .xlsb
        return tl::unexpected(WorkbookFault::Unknown);
    const std::string folder = folderOf(workbook);
    SheetListReader list;
    RelationshipReader beside;
    if (auto walked = walkPart(archive, workbook, list); !walked)
        return tl::unexpected(walked.error());
    if (list.sheets.empty()) // a letter, a presentation
        return tl::unexpected(WorkbookFault::Unknown);
    if (auto walked = walkPart(archive, relationshipsOf(workbook), beside); !walked)
        return tl::unexpected(walked.error());
    XlsxParts parts;
    parts.dates = list.dates;
    for (SheetListReader::Named& sheet : list.sheets) {
        const auto found = beside.relationships.find(sheet.id);
        if (found == beside.relationships.end())
            return tl::unexpected(WorkbookFault::Damaged);
        if (found->second.kind.ends_with("/worksheet"))
            parts.sheets.push_back({std::move(sheet.name), resolved(folder, found->second.target)});
    }
    if (auto read = readBeside(archive, beside, folder, parts); !read)
        return tl::unexpected(read.error());
    return parts;
}

} // namespace delibere::tables
