// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/framework_library.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

#include "app/files.h"
#include "codec/framework_case.h"
#include "codec/framework_difference.h"
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

// A version is what the certifier calls it; a name of a file is not.
std::string fileWord(std::string_view version)
{
    std::string word(version);
    std::ranges::replace_if(
        word,
        [](char letter) {
            const auto byte = static_cast<unsigned char>(letter);
            return std::isalnum(byte) == 0 && letter != '.' && byte < 0x80;
        },
        '-');
    return word;
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

FrameworkListing listFrameworks(const std::filesystem::path& folder,
                                const std::filesystem::path& own)
{
    FrameworkListing listing = listFrameworks(folder);
    FrameworkListing kept = listFrameworks(own);
    for (FrameworkFile& file : kept.usable) {
        if (listing.same(file) == nullptr)
            listing.usable.push_back(std::move(file));
    }
    std::ranges::move(kept.refused, std::back_inserter(listing.refused));
    return listing;
}

FrameworkChanges changesBetween(const FrameworkFile& before, const FrameworkFile& after)
{
    return codec::frameworkChanges(before.bytes, after.bytes);
}

namespace {

bool sameVersion(const FrameworkFile& one, const FrameworkFile& other)
{
    return one.framework.id == other.framework.id &&
           one.framework.version == other.framework.version;
}

bool saysTheSame(const FrameworkFile& one, const FrameworkFile& other)
{
    return sameVersion(one, other) && changesBetween(one, other).empty();
}

} // namespace

const FrameworkFile* FrameworkListing::same(const FrameworkFile& file) const
{
    auto found = std::ranges::find(usable, file.digest, &FrameworkFile::digest);
    if (found == usable.end())
        found = std::ranges::find_if(
            usable, [&](const FrameworkFile& kept) { return saysTheSame(kept, file); });
    return found == usable.end() ? nullptr : &*found;
}

Result<void> checkVersion(const FrameworkListing& within, const FrameworkFile& file)
{
    for (const FrameworkFile& kept : within.usable) {
        if (sameVersion(kept, file) && kept.digest != file.digest && !saysTheSame(kept, file))
            return fail(ProblemCode::FrameworkVersionKept, kept.path.string(),
                        file.framework.version);
    }
    return {};
}

Result<std::filesystem::path> keepFramework(const FrameworkListing& within,
                                            const std::filesystem::path& folder,
                                            const FrameworkFile& file)
{
    if (const FrameworkFile* kept = within.same(file))
        return kept->path;
    if (auto stands = checkVersion(within, file); !stands)
        return tl::unexpected(stands.error());
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, folder.string(), error.message());
    // A file of that name may be one that was refused, or « 1/0 » beside « 1-0 »: it stays.
    const std::string name = file.framework.id + "-" + fileWord(file.framework.version);
    auto path = folder / (name + ".json");
    for (int number = 2; std::filesystem::exists(path, error); ++number)
        path = folder / (name + "-" + std::to_string(number) + ".json");
    return writeFile(path, file.bytes).map([&] { return path; });
}

Result<void> removeFramework(const std::filesystem::path& folder, const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::equivalent(path.parent_path(), folder, error))
        return fail(ProblemCode::FileNotFound, path.string());
    if (!std::filesystem::remove(path, error))
        return error ? fail(ProblemCode::FileUnwritable, path.string(), error.message())
                     : fail(ProblemCode::FileNotFound, path.string());
    return {};
}

} // namespace delibere::app
