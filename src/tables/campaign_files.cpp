// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/campaign_files.h"

#include <system_error>

#include "app/ranking_document.h"

namespace delibere::tables {

namespace {

std::uint64_t sizeOf(const std::filesystem::path& path)
{
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    return failed ? 0 : size;
}

Result<void> readSessionList(const SignedListFile& list, app::CampaignIntake& intake)
{
    const auto session = app::Session::openToRead(list.path);
    if (!session)
        return tl::unexpected(session.error());
    const Track track = intake.trackOf(list.formation);
    const auto ranking =
        app::signedRankingOf(*session, {track, AdmissionPhase::Main}, Viewer::staff());
    if (!ranking)
        return tl::unexpected(ranking.error());
    intake.read(list.path.string());
    for (const SignedApplication& line : ranking->lines) {
        if (line.ranked())
            intake.addRank(0, list.formation, line.number, static_cast<std::uint16_t>(line.rank));
    }
    return {};
}

} // namespace

std::uint64_t CampaignFiles::bytes() const
{
    std::uint64_t sum = 0;
    for (const auto& [kind, path] : tables)
        sum += sizeOf(path);
    return sum;
}

Result<void> readCampaignFiles(const CampaignFiles& files, app::CampaignIntake& intake,
                               const BytesRead& progress)
{
    std::uint64_t before = 0;
    for (const auto& [kind, path] : files.tables) {
        const auto told = [&](std::uint64_t read) { return !progress || progress(before + read); };
        if (auto read = readCampaignTable(path, kind, intake, told); !read)
            return read;
        before += sizeOf(path);
    }
    for (const SignedListFile& each : files.lists) {
        auto read = each.path.extension() == ".jury"
                        ? readSessionList(each, intake)
                        : readSignedRanking(each.path, each.formation, intake);
        if (!read)
            return read;
    }
    intake.finish();
    return {};
}

} // namespace delibere::tables
