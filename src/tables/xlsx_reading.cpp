// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx_reading.h"

#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "tables/xlsx_parts.h"
#include "tables/xml_walk.h"

namespace delibere::tables {

namespace {

struct At {
    std::size_t row = 0; // from 0
    std::size_t column = 0;
};

std::optional<std::size_t> numberOf(std::string_view digits)
{
    std::size_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (digits.empty() || error != std::errc{} || stop != end)
        return std::nullopt;
    return number;
}

// "AB12". No column has more than three letters.
std::optional<At> placeOf(std::string_view reference)
{
    std::size_t column = 0;
    std::size_t letters = 0;
    for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z';
         ++letters) {
        if (letters == 3)
            return std::nullopt;
        column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A') + 1;
    }
    const auto row = numberOf(reference.substr(letters));
    if (letters == 0 || !row || *row == 0)
        return std::nullopt;
    return At{*row - 1, column - 1};
}

class SheetReader final : public XmlReader {
public:
    SheetReader(const XlsxParts& parts, WorkbookBuilder& builder)
        : m_parts(parts), m_builder(builder)
    {}

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "row")
            startRow(attributes["r"]);
        else if (name == "c")
            startCell(attributes);
        m_phonetic |= name == "rPh";
        m_within = name == "v" || (name == "t" && !m_phonetic);
        m_withinFormula = name == "f";
        m_computed |= m_withinFormula;
        m_hasValue |= m_within;
    }

    void end(std::string_view name) override
    {
        m_within = m_withinFormula = false;
        if (name == "rPh")
            m_phonetic = false;
        if (name == "c")
            endCell();
    }

    void text(std::string_view text) override
    {
        if (m_within)
            m_value += text;
        if (m_withinFormula)
            m_formula += text;
    }

private:
    void startRow(std::string_view number)
    {
        const auto given = numberOf(number);
        m_at = {given && *given > 0 ? *given - 1 : m_nextRow, 0};
        m_nextRow = m_at.row + 1;
    }

    void startCell(const XmlAttributes& attributes)
    {
        if (const auto reference = attributes["r"]; !reference.empty()) {
            const auto place = placeOf(reference);
            if (!place) {
                stop(WorkbookFault::Damaged);
                return;
            }
            m_at = *place;
        }
        m_type = attributes["t"];
        m_style = numberOf(attributes["s"]).value_or(0);
        m_value.clear();
        m_formula.clear();
        m_computed = m_hasValue = false;
    }

    void endCell()
    {
        const bool says = !m_value.empty() || lacksResult();
        if (says && !m_builder.put(m_at.row, m_at.column, cell()))
            stop(WorkbookFault::TooManyCells);
        ++m_at.column;
    }

    // What a program writes that computes nothing itself. "" of a text is a result.
    [[nodiscard]] bool lacksResult() const
    {
        return m_computed && m_value.empty() && !(m_hasValue && m_type == "str");
    }

    WorkbookCell cell()
    {
        if (lacksResult())
            return {"=" + m_formula, CellKind::Fault};
        if (m_type == "s") {
            const auto index = numberOf(m_value);
            if (index && *index < m_parts.texts.size())
                return {m_parts.texts[*index], CellKind::Text};
            stop(WorkbookFault::Damaged);
            return {};
        }
        if (m_type == "str" || m_type == "inlineStr")
            return {withoutEscapes(m_value), CellKind::Text};
        if (m_type == "b")
            return booleanCell(m_value != "0");
        if (m_type == "e")
            return {m_value, CellKind::Fault};
        if (m_type == "d")
            return {m_value, CellKind::Date};
        const auto meaning =
            m_style < m_parts.formats.size() ? m_parts.formats[m_style] : NumberMeaning::Number;
        switch (meaning) {
        case NumberMeaning::Percent:
            return percentCell(m_value);
        case NumberMeaning::Date:
            return serialDateCell(m_value, m_parts.dates);
        case NumberMeaning::Number:
            break;
        }
        return numberCell(m_value);
    }

    const XlsxParts& m_parts;
    WorkbookBuilder& m_builder;
    At m_at;
    std::size_t m_nextRow = 0;
    std::string m_type;
    std::size_t m_style = 0;
    std::string m_value;
    std::string m_formula;
    bool m_computed = false; // by a formula
    bool m_hasValue = false; // an empty one too
    bool m_withinFormula = false;
    bool m_within = false;
    bool m_phonetic = false;
};

} // namespace

Result<void, WorkbookFault> readXlsx(Archive& archive, WorkbookBuilder& builder)
{
    auto parts = readXlsxParts(archive);
    if (!parts)
        return tl::unexpected(parts.error());
    for (const XlsxSheet& sheet : parts->sheets) {
        if (!builder.addSheet(sheet.name))
            return tl::unexpected(WorkbookFault::TooManyCells);
        const auto xml = archive.part(sheet.part);
        if (!xml)
            return tl::unexpected(xml.error());
        SheetReader reader(*parts, builder);
        if (auto walked = walkXml(*xml, reader); !walked)
            return walked;
    }
    return {};
}

} // namespace delibere::tables
