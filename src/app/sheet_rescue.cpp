// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sheet_rescue.h"

#include <algorithm>

#include "codec/sheet_codec.h"
#include "store/atomic_file.h"

namespace delibere::app {

namespace {

// Ids may hold dashes: two sheets could want the same name.
std::filesystem::path fileFor(const std::filesystem::path& folder, const SheetKey& key,
                              const std::vector<std::filesystem::path>& taken)
{
    const std::string stem = "fiche-" + key.candidate.text() + "-" + key.juror.text();
    std::filesystem::path file = folder / (stem + ".json");
    for (int number = 2; std::ranges::find(taken, file) != taken.end(); ++number)
        file = folder / (stem + "-" + std::to_string(number) + ".json");
    return file;
}

} // namespace

Result<std::vector<std::filesystem::path>> writeKnownSheets(const Session& session,
                                                            const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> written;
    for (const ScoreSheet& sheet : session.knownSheets()) {
        const auto file = fileFor(folder, sheet.key, written);
        const auto done =
            store::writeFile(file,
                             codec::writeSheet({session.jury().id, sheet, session.frameworkDigest(),
                                                session.framework().marks()}),
                             store::IfExists::Refuse);
        if (!done) {
            std::error_code ignored;
            for (const auto& earlier : written)
                std::filesystem::remove(earlier, ignored);
            return tl::unexpected(done.error());
        }
        written.push_back(file);
    }
    return written;
}

} // namespace delibere::app
