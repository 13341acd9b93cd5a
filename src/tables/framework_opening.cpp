// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/framework_opening.h"

#include "app/framework_workbook.h"
#include "tables/workbook_reading.h"

namespace delibere::tables {

Result<app::FrameworkFile, app::Refusal> openFramework(const std::filesystem::path& path)
{
    if (!isWorkbookPath(path))
        return app::loadFramework(path);
    const auto workbook = readWorkbook(path);
    if (!workbook)
        return tl::unexpected(app::Refusal{path, workbook.error(), {}});
    return app::frameworkOf(path, *workbook);
}

} // namespace delibere::tables
