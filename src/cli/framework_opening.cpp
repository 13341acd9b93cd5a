// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/framework_opening.h"

#include "app/framework_workbook.h"
#include "tables/workbook_reading.h"

namespace delibere::cli {

Result<app::FrameworkFile, app::Refusal> openFramework(const std::filesystem::path& path)
{
    if (!tables::isWorkbookPath(path))
        return app::loadFramework(path);
    const auto workbook = tables::readWorkbook(path);
    if (!workbook)
        return tl::unexpected(app::Refusal{path, workbook.error(), {}});
    return app::frameworkOf(path, *workbook);
}

} // namespace delibere::cli
