// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/ods_reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "tables/cell_value.h"
#include "tables/xml_walk.h"

namespace delibere::tables {

namespace {

constexpr std::string_view valueType = "office:1.0|value-type";

// A count that a hostile file may make huge: the builder stops what is really put.
std::size_t countOf(std::string_view digits)
{
    constexpr std::size_t most = 2'000'000; // beyond any sheet
    std::size_t count = 1;
    const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), count).ec;
    return error == std::errc::result_out_of_range ? most : std::clamp<std::size_t>(count, 1, most);
}

// "PT14H30M00S" is 14:30:00; what is not written so stays as it is.
std::string hourOf(std::string_view duration)
{
    if (duration.size() < 11 || !duration.starts_with("PT") || duration[4] != 'H' ||
        duration[7] != 'M')
        return std::string(duration);
    return std::string(duration.substr(2, 2)) + ":" + std::string(duration.substr(5, 2)) + ":" +
           std::string(duration.substr(8, 2));
}

class ContentReader final : public XmlReader {
public:
    explicit ContentReader(WorkbookBuilder& builder) : m_builder(builder) {}

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        putBlanks();
        if (m_skipped > 0 || skips(name)) {
            ++m_skipped;
            return;
        }
        if (name == "table")
            startTable(attributes);
        else if (!m_inTable)
            return;
        else if (name == "table-row")
            startRow(attributes);
        else if (name == "table-cell" || name == "covered-table-cell")
            startCell(attributes);
        else if (m_inCell)
            startText(name, attributes);
    }

    void end(std::string_view name) override
    {
        putBlanks();
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        if (name == "table")
            m_inTable = false;
        else if (name == "table-row")
            endRow();
        else if (name == "table-cell" || name == "covered-table-cell")
            endCell();
        else if (name == "p")
            m_inParagraph = false;
    }

    void text(std::string_view text) override
    {
        if (m_skipped > 0 || !m_inParagraph)
            return;
        for (const char c : text) {
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                m_blanks += c;
                continue;
            }
            putBlanks();
            m_text += c;
        }
    }

private:
    // Cells that are alike, beside each other.
    struct Put {
        std::size_t column;
        std::size_t count;
        WorkbookCell cell;
    };

    // OpenDocument makes one blank of many, and none of the first. Calc writes and reads them as
    // they are where a cell has several paragraphs, so spaces are kept; with a line feed or a tab
    // among them they only lay out the file.
    void putBlanks()
    {
        if (m_blanks.find_first_not_of(' ') == std::string::npos)
            m_text += m_blanks;
        else if (!m_text.empty() && m_text.back() != '\n')
            m_text += ' ';
        m_blanks.clear();
    }

    // Of a cell its own paragraphs are read, and nothing that is drawn on them or noted beside; of
    // a table not what is drawn on it; nothing of what was changed once.
    [[nodiscard]] bool skips(std::string_view name) const
    {
        constexpr std::array<std::string_view, 3> aside{"shapes", "tracked-changes", "dde-links"};
        // OpenDocument 1.3, part 3, 10.3 and 10.4, with notes and how a word is pronounced.
        constexpr std::array<std::string_view, 19> inParagraph{
            "annotation",   "frame",   "g",         "rect",          "line",
            "polyline",     "polygon", "path",      "circle",        "regular-polygon",
            "ellipse",      "measure", "caption",   "connector",     "control",
            "custom-shape", "scene",   "ruby-text", "page-thumbnail"};
        if (m_inParagraph)
            return std::ranges::find(inParagraph, name) != inParagraph.end() || name == "note";
        if (m_inCell)
            return name != "p";
        return std::ranges::find(aside, name) != aside.end();
    }

    void startTable(const XmlAttributes& attributes)
    {
        m_inTable = true;
        m_row = 0;
        if (!m_builder.addSheet(std::string(attributes["table:1.0|name"])))
            stop(WorkbookFault::TooManyCells);
    }

    void startRow(const XmlAttributes& attributes)
    {
        m_rowCount = countOf(attributes["table:1.0|number-rows-repeated"]);
        m_column = 0;
        m_cells.clear();
    }

    void startCell(const XmlAttributes& attributes)
    {
        m_inCell = true;
        m_cellCount = countOf(attributes["table:1.0|number-columns-repeated"]);
        m_type = attributes[valueType];
        m_noResult = attributes["calcext:1.0|value-type"] == "error";
        m_value = attributes[m_type == "date"      ? "office:1.0|date-value"
                             : m_type == "time"    ? "office:1.0|time-value"
                             : m_type == "boolean" ? "office:1.0|boolean-value"
                             : m_type == "string"  ? "office:1.0|string-value"
                                                   : "office:1.0|value"];
        m_formula = attributes["table:1.0|formula"];
        m_text.clear();
        m_paragraphs = 0;
    }

    void startText(std::string_view name, const XmlAttributes& attributes)
    {
        if (name == "p") {
            if (m_paragraphs++ > 0)
                m_text += '\n';
            m_inParagraph = true;
        } else if (name == "s") {
            m_text.append(std::min<std::size_t>(countOf(attributes["text:1.0|c"]), 10'000), ' ');
            if (m_text.size() > mostReadText) // a few bytes may ask for ten thousand blanks
                stop(WorkbookFault::TooManyCells);
        } else if (name == "tab" || name == "line-break") {
            m_text += name == "tab" ? '\t' : '\n';
        }
    }

    // "of:=[.A1]": what stands before the sign is how the formula is written.
    [[nodiscard]] std::string shownFormula() const
    {
        const std::size_t sign = m_formula.find('=');
        return sign == std::string::npos ? m_formula : m_formula.substr(sign);
    }

    WorkbookCell cell()
    {
        if (m_noResult)
            return {m_text, CellKind::Fault};
        const bool lacksValue = m_type != "string" && m_value.empty();
        if (lacksValue && !m_formula.empty())
            return {shownFormula(), CellKind::Fault};
        if (lacksValue)
            return {m_text, CellKind::Text};
        if (m_type == "float" || m_type == "currency")
            return numberCell(m_value);
        if (m_type == "percentage")
            return percentCell(m_value);
        if (m_type == "date")
            return {m_value, CellKind::Date};
        if (m_type == "time")
            return {hourOf(m_value), CellKind::Date};
        if (m_type == "boolean")
            return booleanCell(m_value == "true");
        return {m_paragraphs == 0 ? m_value : m_text, CellKind::Text};
    }

    void endCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        WorkbookCell read = cell();
        if (!read.text.empty())
            m_cells.push_back({m_column, m_cellCount, std::move(read)});
        m_column += m_cellCount;
    }

    void endRow()
    {
        for (std::size_t copy = 0; copy < m_rowCount && !m_cells.empty(); ++copy) {
            for (const Put& put : m_cells)
                putCells(m_row + copy, put);
            if (fault())
                return;
        }
        m_row += m_rowCount;
    }

    void putCells(std::size_t row, const Put& put)
    {
        for (std::size_t copy = 0; copy < put.count && !fault(); ++copy) {
            if (!m_builder.put(row, put.column + copy, put.cell))
                stop(WorkbookFault::TooManyCells);
        }
    }

    WorkbookBuilder& m_builder;
    std::size_t m_skipped = 0; // how deep in what is not read
    bool m_inTable = false;
    bool m_inCell = false;
    bool m_inParagraph = false;
    bool m_noResult = false; // of a formula
    std::size_t m_row = 0;
    std::size_t m_rowCount = 1;
    std::size_t m_column = 0;
    std::size_t m_cellCount = 1;
    std::size_t m_paragraphs = 0;
    std::string m_type;
    std::string m_value;
    std::string m_formula;
    std::string m_text;
    std::string m_blanks; // after it, until something follows
    std::vector<Put> m_cells;
};

} // namespace

Result<void, WorkbookFault> readOds(Archive& archive, WorkbookBuilder& builder)
{
    constexpr const char* manifest = "META-INF/manifest.xml";
    if (archive.has(manifest)) {
        const auto said = archive.part(manifest);
        if (said && said->find("encryption-data") != std::string::npos)
            return tl::unexpected(WorkbookFault::Encrypted);
    }
    const auto content = archive.part("content.xml");
    if (!content)
        return tl::unexpected(content.error());
    ContentReader reader(builder);
    return walkXml(*content, reader);
}

} // namespace delibere::tables
