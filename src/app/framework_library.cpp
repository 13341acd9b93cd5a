// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/framework_library.h"

#include <algorithm>
#include <utility>

#include "codec/framework_case.h"
#include "codec/framework_reader.h"
#include "crypto/digest.h"
#include "store/atomic_file.h"

namespace delibere::app {

namespace {

// Given where a framework is asked for: its bytes would depend on who turns it into one, and every
// session keeps their digest.
bool isWorkbook(const std::filesystem::path& path, std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0") ||
           path.extension() == ".csv";
}

} // namespace

Result<FrameworkFile, Refusal> loadFramework(const std::filesystem::path& path)
{
    auto bytes = store::readFile(path, codec::maximumFrameworkBytes);
    if (!bytes)
        return tl::unexpected(Refusal{path, bytes.error(), {}});
    if (isWorkbook(path, *bytes))
        return tl::unexpected(Refusal{path,
                                      Problem{ProblemCode::BadFile, path.string(), {}},
                                      {{Severity::Error, FindingCode::IsWorkbook, "", ""}}});
    return frameworkOf(path, std::move(*bytes));
}

Result<FrameworkFile, Refusal> frameworkOf(const std::filesystem::path& path, std::string bytes)
{
    auto loaded = codec::readFramework(bytes);
    if (!loaded) {
        const Problem bad{ProblemCode::BadFile, path.string(), {}};
        if (codec::isCasePackage(bytes))
            return tl::unexpected(
                Refusal{path, bad, {{Severity::Error, FindingCode::IsCase, "", ""}}});
        return tl::unexpected(Refusal{path, bad, std::move(loaded.error())});
    }
    std::string digest = crypto::hex(crypto::sha256(bytes));
    return FrameworkFile{path, std::move(bytes), std::move(digest), std::move(loaded->framework),
                         std::move(loaded->warnings)};
}

FrameworkListing listFrameworks(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> paths;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json")
            paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    FrameworkListing listing;
    for (const auto& path : paths) {
        auto loaded = loadFramework(path);
        if (loaded)
            listing.usable.push_back(std::move(*loaded));
        else
            listing.refused.push_back(std::move(loaded.error()));
    }
    return listing;
}

} // namespace delibere::app
