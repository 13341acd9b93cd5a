// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV too long to be a workbook, line by line as its pieces come: UTF-8, parted by semicolons,
// one record a line, cells in quotes where they hold a semicolon. No line is held longer than it
// is looked at.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace delibere::tables {

enum class LineFault { None, OpenQuote, NotText };

class CsvLines {
public:
    // `cells` are of the line alone. Lines of nothing but white space are left out.
    using Take = std::function<void(std::size_t line, LineFault fault,
                                    const std::vector<std::string_view>& cells)>;

    explicit CsvLines(Take take) : m_take(std::move(take)) {}
    void feed(std::string_view piece);
    void finish(); // the last line may have no end

private:
    void takeLine(std::string_view line);
    [[nodiscard]] bool cut(std::string_view line);
    [[nodiscard]] bool cutQuoted(std::string_view line, std::size_t& at);

    Take m_take;
    std::string m_rest; // of a line that the next piece ends
    std::size_t m_line = 0;
    std::vector<std::string_view> m_cells;
    std::string m_unquoted; // what stood in quotes, without them
};

} // namespace delibere::tables
