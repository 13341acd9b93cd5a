// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/csv_lines.h"

#include <algorithm>

#include "domain/text_rules.h"
#include "tables/csv.h"

namespace delibere::tables {

namespace {

// Printed ASCII needs no closer look.
bool isPlain(std::string_view line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c < 127; });
}

} // namespace

void CsvLines::feed(std::string_view piece)
{
    for (;;) {
        const std::size_t end = piece.find('\n');
        if (end == std::string_view::npos)
            break;
        if (m_rest.empty()) {
            takeLine(piece.substr(0, end));
        } else {
            m_rest += piece.substr(0, end);
            takeLine(m_rest);
            m_rest.clear();
        }
        piece.remove_prefix(end + 1);
    }
    m_rest += piece;
}

void CsvLines::finish()
{
    if (!m_rest.empty())
        takeLine(m_rest);
    m_rest.clear();
}

void CsvLines::takeLine(std::string_view line)
{
    if (++m_line == 1 && line.starts_with(byteOrderMark))
        line.remove_prefix(byteOrderMark.size());
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos)
        return;
    m_cells.clear();
    if (!isPlain(line) && forbiddenCharacter(line, LineBreaks::Refused))
        m_take(m_line, LineFault::NotText, m_cells);
    else
        m_take(m_line, cut(line) ? LineFault::None : LineFault::OpenQuote, m_cells);
}

bool CsvLines::cut(std::string_view line)
{
    m_unquoted.clear();
    m_unquoted.reserve(line.size()); // what cells look at does not move
    for (std::size_t at = 0;; ++at) {
        if (at < line.size() && line[at] == '"') {
            if (!cutQuoted(line, at))
                return false;
        } else {
            const std::size_t end = std::min(line.find(';', at), line.size());
            m_cells.push_back(line.substr(at, end - at));
            at = end;
        }
        if (at == line.size())
            return true;
    }
}

// "" is a quote within. Leaves `at` behind the cell.
bool CsvLines::cutQuoted(std::string_view line, std::size_t& at)
{
    const std::size_t first = m_unquoted.size();
    for (++at; at < line.size(); ++at) {
        if (line[at] == '"' && (at + 1 == line.size() || line[at + 1] != '"'))
            break;
        at += line[at] == '"' ? 1U : 0U;
        m_unquoted += line[at];
    }
    if (at == line.size() || (++at != line.size() && line[at] != ';'))
        return false;
    m_cells.push_back(std::string_view(m_unquoted).substr(first));
    return true;
}

} // namespace delibere::tables
