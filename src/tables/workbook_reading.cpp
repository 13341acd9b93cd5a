// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/workbook_reading.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/files.h"
#include "domain/code_points.h"
#include "tables/archive.h"
#include "tables/csv_reading.h"
#include "tables/ods_reading.h"
#include "tables/text_encoding.h"
#include "tables/workbook_builder.h"
#include "tables/xlsx_reading.h"

namespace delibere::tables {

namespace {

using std::filesystem::path;

std::string lowerExtension(const path& file)
{
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension;
}

std::int64_t limitOf(WorkbookFault fault)
{
    switch (fault) {
    case WorkbookFault::TooLarge:
        return static_cast<std::int64_t>(maximumUnpackedBytes);
    case WorkbookFault::TooManyCells:
        return static_cast<std::int64_t>(mostReadCells);
    default:
        return 0;
    }
}

tl::unexpected<Problem> unreadable(const path& file, WorkbookFault fault)
{
    return fail(ProblemCode::WorkbookUnreadable, file.string(), static_cast<int>(fault),
                limitOf(fault));
}

Result<void> addCsv(const path& file, std::string_view bytes, WorkbookBuilder& builder)
{
    const auto decoded = decodeText(bytes);
    if (!decoded)
        return unreadable(file, decoded.error());
    if (!builder.addSheet(composed(file.stem().string())))
        return unreadable(file, WorkbookFault::TooManyCells);
    if (decoded->ansi)
        builder.markAnsi();
    const auto read = readCsv(decoded->text, builder);
    if (!read && read.error().fault == WorkbookFault::OpenQuote)
        return fail(ProblemCode::WorkbookUnreadable, file.string(),
                    static_cast<int>(read.error().fault),
                    static_cast<std::int64_t>(read.error().line));
    if (!read)
        return unreadable(file, read.error().fault);
    return {};
}

Result<Workbook> readArchive(const path& file, std::string_view bytes)
{
    WorkbookBuilder builder;
    auto archive = Archive::open(bytes);
    if (!archive)
        return unreadable(file, archive.error());
    if (archive->has("encrypted-package")) // LibreOffice since 24.8, OpenDocument 1.4
        return unreadable(file, WorkbookFault::Encrypted);
    const bool ods = archive->has("content.xml");
    if (ods && archive->has("mimetype")) {
        const auto type = archive->part("mimetype");
        if (type && type->find("spreadsheet") == std::string::npos) // a letter, a presentation
            return unreadable(file, WorkbookFault::Unknown);
    }
    if (!ods && !archive->has("_rels/.rels"))
        return unreadable(file, WorkbookFault::Unknown);
    const auto read = ods ? readOds(*archive, builder) : readXlsx(*archive, builder);
    if (!read)
        return unreadable(file, read.error());
    return builder.take();
}

Result<Workbook> readFolder(const path& folder)
{
    std::vector<path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        // "._Blocs.csv" is what a Mac leaves beside a file, on a key.
        const bool hidden = entry.path().filename().string().starts_with('.');
        if (!hidden && lowerExtension(entry.path()) == ".csv")
            files.push_back(entry.path());
    }
    if (files.empty())
        return unreadable(folder, WorkbookFault::NoSheets);
    std::ranges::sort(files);
    WorkbookBuilder builder;
    for (const path& file : files) {
        const auto bytes = app::readFile(file, maximumWorkbookBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (auto added = addCsv(file, *bytes, builder); !added)
            return tl::unexpected(added.error());
    }
    return builder.take();
}

} // namespace

bool isWorkbookPath(const path& file)
{
    const std::string extension = lowerExtension(file);
    std::error_code error;
    return std::ranges::any_of(
               std::vector<std::string>{".xlsx", ".xlsm", ".ods", ".csv", ".xls", ".fods"},
               [&](const std::string& each) { return extension == each; }) ||
           std::filesystem::is_directory(file, error);
}

Result<Workbook> readWorkbook(const path& file)
{
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return readFolder(file);
    return app::readFile(file, maximumWorkbookBytes).and_then([&](const std::string& bytes) {
        return workbookOf(file, bytes);
    });
}

Result<Workbook> workbookOf(const path& file, std::string_view bytes)
{
    if (bytes.starts_with("PK"))
        return readArchive(file, bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) // Compound File Binary
        return unreadable(file, WorkbookFault::OldFormat);
    const std::string extension = lowerExtension(file);
    if (extension == ".xlsx" || extension == ".xlsm" || extension == ".ods")
        return unreadable(file, WorkbookFault::Damaged);
    if (extension != ".csv" || bytes.starts_with("<?xml"))
        return unreadable(file, WorkbookFault::Unknown);
    WorkbookBuilder builder;
    if (auto added = addCsv(file, bytes, builder); !added)
        return tl::unexpected(added.error());
    return builder.take();
}

} // namespace delibere::tables
