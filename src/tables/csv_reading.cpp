// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/csv_reading.h"

#include <algorithm>
#include <string>
#include <utility>

#include "tables/cell_value.h"

namespace delibere::tables {

namespace {

char separatorOf(std::string_view text)
{
    std::string line;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '\n' || c == '\r'))
            break;
        else if (!quoted)
            line += c;
    }
    char best = ';';
    for (const char each : {',', '\t'}) {
        if (std::ranges::count(line, each) > std::ranges::count(line, best))
            best = each;
    }
    return best;
}

// What is done with a quote that opens a field and does not close it.
enum class OpenQuotes { Refused, Kept };

// No cell of a spreadsheet is longer: beyond, nothing is looked for that closes a kept quote.
constexpr std::size_t longestCell = std::size_t{32'767} * 4; // bytes

class CsvReader {
public:
    CsvReader(std::string_view text, char separator, OpenQuotes quotes, WorkbookBuilder& builder)
        : m_text(text), m_separator(separator), m_quotes(quotes), m_builder(builder)
    {}

    Result<void, CsvFault> read()
    {
        while (m_at < m_text.size()) {
            auto field = next() == '"' ? openedField() : plainField();
            if (!field)
                return tl::unexpected(field.error());
            if (!m_builder.put(m_row, m_column, {std::move(*field), CellKind::Text}))
                return tl::unexpected(CsvFault{WorkbookFault::TooManyCells});
            endField();
        }
        return {};
    }

private:
    [[nodiscard]] char next() const { return m_text[m_at]; }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool endsField() const
    {
        return atEnd() || next() == m_separator || next() == '\n' || next() == '\r';
    }

    Result<std::string, CsvFault> plainField()
    {
        const std::size_t start = m_at;
        while (!endsField())
            ++m_at;
        return std::string(m_text.substr(start, m_at - start));
    }

    Result<std::string, CsvFault> openedField()
    {
        const std::size_t start = m_at;
        const std::size_t line = m_line;
        auto field = quotedField();
        if (field || m_quotes == OpenQuotes::Refused)
            return field;
        m_at = start;
        m_line = line;
        return plainField();
    }

    // "" is a quote within.
    Result<std::string, CsvFault> quotedField()
    {
        const std::size_t line = m_line;
        const std::size_t start = m_at;
        std::string field;
        ++m_at;
        for (;; ++m_at) {
            if (atEnd() || (m_quotes == OpenQuotes::Kept && m_at - start > longestCell))
                return tl::unexpected(CsvFault{WorkbookFault::OpenQuote, line});
            if (next() == '\n')
                ++m_line;
            if (next() == '"') {
                ++m_at;
                if (atEnd() || next() != '"')
                    break;
            }
            field += next();
        }
        if (!endsField())
            return tl::unexpected(CsvFault{WorkbookFault::OpenQuote, line});
        return withLineFeeds(field);
    }

    void endField()
    {
        if (atEnd())
            return;
        if (next() == m_separator) {
            ++m_column;
            ++m_at;
            return;
        }
        const bool pair = m_text.substr(m_at).starts_with("\r\n");
        m_at += pair ? 2 : 1;
        ++m_line;
        ++m_row;
        m_column = 0;
    }

    std::string_view m_text;
    char m_separator;
    OpenQuotes m_quotes;
    WorkbookBuilder& m_builder;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
};

} // namespace

Result<void, CsvFault> readCsv(std::string_view text, WorkbookBuilder& builder)
{
    // "sep=;" tells Excel what parts the cells, and is no row of the sheet.
    constexpr std::string_view said = "sep=";
    const bool tells =
        text.size() > said.size() && text.starts_with(said) &&
        (text.size() == said.size() + 1 ||
         std::string_view("\r\n").find(text[said.size() + 1]) != std::string_view::npos);
    if (!tells)
        return CsvReader(text, separatorOf(text), OpenQuotes::Refused, builder).read();
    const char separator = text[said.size()];
    text.remove_prefix(said.size() + 1);
    for (const std::string_view end : {"\r\n", "\n", "\r"}) {
        if (text.starts_with(end)) {
            text.remove_prefix(end.size());
            break;
        }
    }
    auto read = CsvReader(text, separator, OpenQuotes::Refused, builder).read();
    if (!read)
        ++read.error().line;
    return read;
}

Result<void, CsvFault> readPasted(std::string_view text, WorkbookBuilder& builder)
{
    return CsvReader(text, '\t', OpenQuotes::Kept, builder).read();
}

} // namespace delibere::tables
