// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/xlsx_handle.h"

#include <string_view>
#include <utility>

#include "tables/cell_text.h"

namespace delibere::tables {

namespace {

bool isEscape(std::string_view text)
{
    constexpr std::string_view pattern = "_xHHHH_";
    if (text.size() < pattern.size() || !text.starts_with("_x") || text[pattern.size() - 1] != '_')
        return false;
    const std::string_view digits = text.substr(2, 4);
    return digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

} // namespace

XlsxHandle::XlsxHandle(std::string title, MemoryFile file)
    : m_title(std::move(title)), m_file(std::move(file)),
      m_workbook(workbook_new(m_file.path().c_str()))
{}

Result<XlsxHandle> XlsxHandle::create(std::string title, std::chrono::sys_seconds created)
{
    auto file = MemoryFile::create(title);
    if (!file)
        return tl::unexpected(file.error());
    XlsxHandle handle(std::move(title), std::move(*file));
    if (handle.m_workbook == nullptr)
        return handle.refused(LXW_ERROR_MEMORY_MALLOC_FAILED);
    std::string shown = withoutNul(handle.m_title);
    lxw_doc_properties properties{};
    properties.title = shown.data();
    properties.created = std::chrono::system_clock::to_time_t(created);
    if (const auto error = workbook_set_properties(handle.workbook(), &properties);
        error != LXW_NO_ERROR)
        return handle.refused(error);
    return handle;
}

tl::unexpected<Problem> XlsxHandle::refused(lxw_error error) const
{
    return fail(ProblemCode::StorageFailed, m_title, lxw_strerror(error));
}

Result<std::string> XlsxHandle::bytes()
{
    // Closing frees it, whether it succeeds or not.
    if (const auto error = workbook_close(m_workbook.release()); error != LXW_NO_ERROR)
        return refused(error);
    return m_file.bytes();
}

std::string xlsxText(const std::string& text)
{
    std::string written;
    const std::string clean = withoutNul(text);
    for (std::size_t at = 0; at < clean.size(); ++at) {
        if (isEscape(std::string_view(clean).substr(at)))
            written += "_x005F";
        written += clean[at];
    }
    return written;
}

} // namespace delibere::tables
