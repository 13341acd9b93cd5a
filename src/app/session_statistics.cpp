// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_statistics.h"

#include <algorithm>

#include "app/frozen_view.h"
#include "codec/framework_reader.h"
#include "codec/statistics_writer.h"
#include "store/session_file.h"
#include "wording/statistics_words.h"

namespace delibere::app {

namespace {

using Found = StatisticsFindingCode;

// The copy that the store leaves when it changes a file's format: "Jury.avant-v4.jury".
bool isPutAside(const std::filesystem::path& file)
{
    return file.stem().string().find(".avant-v") != std::string::npos;
}

} // namespace

void StatisticsGathering::refuse(const std::filesystem::path& file, const Problem& problem)
{
    m_findings.push_back({file, Found::FileRefused, {}, problem});
}

Result<void> StatisticsGathering::read(const std::filesystem::path& path)
{
    const auto file = store::SessionFile::open(path, store::Access::ReadOnly);
    if (!file)
        return tl::unexpected(file.error());
    const auto bytes = file->frameworkBytes();
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto loaded = codec::readFramework(*bytes);
    if (loaded && loaded->framework.admission) {
        m_findings.push_back({path, Found::OfACommission, {}});
        return {};
    }
    if (!loaded || !loaded->framework.evaluation)
        return fail(ProblemCode::SessionCorrupt, path.string(), "référentiel");
    const auto jury = file->session();
    if (!jury)
        return tl::unexpected(jury.error());
    if (const auto known = m_counted.find(jury->id); known != m_counted.end()) {
        m_findings.push_back({path, Found::CountedAlready, known->second.string()});
        return {};
    }
    m_counted.emplace(jury->id, path);
    YearTally& tally = openSession(m_tally, loaded->framework, jury->info.date.year);
    for (const Candidate& candidate : jury->candidates) {
        const auto history = file->history(candidate.id);
        const RecordVersion* held = history ? holding(*history) : nullptr;
        if (history && (held == nullptr || !held->locked())) {
            tally.leftOut += candidate.heard() && !jury->jurors.empty() ? 1 : 0;
            continue;
        }
        const auto frozen = history ? readFrozen(*held, loaded->framework)
                                    : Result<FrozenView>(tl::unexpected(history.error()));
        if (frozen)
            count(tally, outcomeOf(frozen->synthesis, frozen->record.deliberation,
                                   loaded->framework.marks()));
        else
            m_findings.push_back({path, Found::GridUnreadable, candidate.id.text()});
    }
    return {};
}

void StatisticsGathering::add(const std::filesystem::path& file)
{
    ++m_files;
    if (const auto done = read(file); !done)
        refuse(file, done.error());
}

SessionStatistics StatisticsGathering::result() const
{
    return {statisticsOf(m_tally), m_findings, m_files, static_cast<int>(m_counted.size())};
}

Result<std::vector<std::filesystem::path>> sessionFiles(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    using Walk = std::filesystem::recursive_directory_iterator;
    constexpr auto options = std::filesystem::directory_options::skip_permission_denied;
    for (Walk at(folder, options, error); !error && at != Walk(); at.increment(error)) {
        std::error_code ignored;
        if (at->path().extension() == ".jury" && at->is_regular_file(ignored) &&
            !isPutAside(at->path()))
            files.push_back(at->path());
    }
    if (error)
        return fail(ProblemCode::FileUnreadable, folder.string(), error.value());
    std::ranges::sort(files);
    return files;
}

std::string statisticsJson(const SessionStatistics& statistics)
{
    std::vector<codec::StatisticsFile> findings;
    for (const StatisticsFinding& finding : statistics.findings)
        findings.push_back({finding.file.string(), wording::findingText(finding)});
    return codec::writeStatistics(
        {statistics.frameworks, findings, statistics.files, statistics.sessions});
}

} // namespace delibere::app
