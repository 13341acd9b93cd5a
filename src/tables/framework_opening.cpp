// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/framework_opening.h"

#include <chrono>

#include "app/files.h"
#include "app/framework_workbook.h"
#include "tables/workbook_form.h"
#include "tables/workbook_reading.h"

namespace delibere::tables {

namespace {

// Broken JSON is JSON all the same, in any encoding: its reader says what is wrong with it.
bool looksLikeJson(std::string_view bytes)
{
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (bytes.starts_with(mark))
            bytes.remove_prefix(mark.size());
    }
    const std::size_t first = bytes.find_first_not_of(std::string_view(" \t\r\n\0", 5));
    return first == std::string_view::npos || bytes[first] == '{' || bytes[first] == '[';
}

bool isCsv(const std::filesystem::path& path)
{
    return isWorkbookPath(path) && path.extension().string().size() == 4 &&
           std::string_view("cC").find(path.extension().string()[1]) != std::string_view::npos;
}

constexpr const char* anyTitle = "Référentiel";

Result<std::string> modelOf(const std::string& title, const std::vector<WorkbookForm>& forms)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return xlsxForms(title, forms, now);
}

} // namespace

bool holdsWorkbook(const std::filesystem::path& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error) || isCsv(path))
        return true;
    if (path.extension() == ".json")
        return false;
    const auto bytes = app::readFile(path, maximumWorkbookBytes);
    return bytes && !bytes->empty() ? !looksLikeJson(*bytes) : isWorkbookPath(path);
}

Result<app::FrameworkFile, app::Refusal> openFramework(const std::filesystem::path& path)
{
    if (!holdsWorkbook(path))
        return app::loadFramework(path);
    std::error_code error;
    if (isCsv(path) && std::filesystem::is_regular_file(path, error))
        return tl::unexpected(app::Refusal{path,
                                           fail(ProblemCode::WorkbookUnreadable, path.string(),
                                                static_cast<int>(WorkbookFault::OneSheet))
                                               .value(),
                                           {}});
    const auto workbook = readWorkbook(path);
    if (!workbook)
        return tl::unexpected(app::Refusal{path, workbook.error(), {}});
    return app::frameworkOf(path, *workbook);
}

Result<std::string> frameworkModel(const app::FrameworkFile* framework)
{
    return modelOf(framework == nullptr ? anyTitle : framework->framework.title,
                   app::frameworkForms(framework));
}

Result<std::string> draftModel(const app::FrameworkDraft& draft)
{
    return modelOf(anyTitle, app::draftForms(draft));
}

} // namespace delibere::tables
