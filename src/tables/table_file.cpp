// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/table_file.h"

#include "app/files.h"
#include "tables/csv.h"
#include "tables/xlsx.h"

namespace delibere::tables {

const char* extensionOf(TableFormat format)
{
    return format == TableFormat::Xlsx ? ".xlsx" : ".csv";
}

TableFormat formatOf(const std::filesystem::path& path)
{
    return path.extension() == extensionOf(TableFormat::Xlsx) ? TableFormat::Xlsx
                                                              : TableFormat::Csv;
}

Result<void> writeTable(const std::filesystem::path& path, const Table& table, TableFormat format,
                        std::chrono::sys_seconds created)
{
    if (format == TableFormat::Csv)
        return app::writeFile(path, csv(table));
    return xlsx(table, created).and_then([&](const std::string& bytes) {
        return app::writeFile(path, bytes);
    });
}

} // namespace delibere::tables
