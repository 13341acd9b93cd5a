// SPDX-License-Identifier: GPL-3.0-or-later
// What all that writes XLSX does alike: holds the library's workbook, writes texts that are read
// back as they were, closes it into bytes.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include <xlsxwriter.h>

#include "domain/problem.h"
#include "tables/memory_file.h"

namespace delibere::tables {

struct FreeXlsx {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

class XlsxHandle {
public:
    // StorageFailed, with the words of the library; where is `title`.
    [[nodiscard]] static Result<XlsxHandle> create(std::string title,
                                                   std::chrono::sys_seconds created);

    [[nodiscard]] lxw_workbook* workbook() const { return m_workbook.get(); }
    [[nodiscard]] tl::unexpected<Problem> refused(lxw_error error) const;
    // Once: closes it.
    [[nodiscard]] Result<std::string> bytes();

private:
    XlsxHandle(std::string title, MemoryFile file);

    std::string m_title;
    MemoryFile m_file;
    std::unique_ptr<lxw_workbook, FreeXlsx> m_workbook;
};

// "_x0041_" is how the format writes a character that XML refuses: typed by someone, its first sign
// is escaped, or the reader would see an A.
[[nodiscard]] std::string xlsxText(const std::string& text);

} // namespace delibere::tables
