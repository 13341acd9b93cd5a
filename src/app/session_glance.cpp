// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_glance.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>

#include "codec/framework_reader.h"
#include "store/block_overview.h"
#include "store/session_file.h"

namespace delibere::app {

namespace {

using Outcome = tl::expected<SessionGlance, GlanceProblem>;

std::uint64_t bigEndian(const std::array<unsigned char, 100>& header, std::size_t at,
                        std::size_t bytes)
{
    std::uint64_t value = 0;
    for (std::size_t position = at; position < at + bytes; ++position)
        value = value << 8U | header.at(position);
    return value;
}

// The engine's header says how many pages the file has (https://sqlite.org/fileformat2.html, 1.3).
bool isIncomplete(const std::filesystem::path& path, std::uintmax_t size)
{
    std::array<unsigned char, 100> header{};
    std::ifstream file(path, std::ios::binary);
    std::array<char, 100> bytes{};
    if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        return size < bytes.size();
    std::ranges::transform(bytes, header.begin(),
                           [](char byte) { return static_cast<unsigned char>(byte); });
    const std::uint64_t pageSize = bigEndian(header, 16, 2);
    const std::uint64_t pages = bigEndian(header, 28, 4);
    return size < pages * (pageSize == 1 ? 65536 : pageSize);
}

GlanceProblem problemOf(const Problem& problem)
{
    switch (problem.code) {
    case ProblemCode::FileNotFound:
        return GlanceProblem::Missing;
    case ProblemCode::SessionLocked:
        return GlanceProblem::Busy;
    case ProblemCode::SessionEncrypted:
        return GlanceProblem::Encrypted;
    case ProblemCode::SessionReadOnly: // for reading only, a file is refused for its format alone
        return GlanceProblem::Older;
    default:
        return GlanceProblem::Unreadable;
    }
}

void countSheets(SessionGlance& glance, const JurySession& jury,
                 const store::BlockOverview& overview)
{
    for (const Candidate& candidate : jury.candidates) {
        if (!candidate.heard())
            continue;
        ++glance.recordsAwaited;
        const auto record = overview.records.find(candidate.id);
        glance.recordsSigned +=
            record != overview.records.end() && record->second.stage == RecordStage::Locked ? 1 : 0;
        for (const Juror& juror : jury.jurors)
            glance.sheetsAwaited += jury.evaluates(juror.id, candidate.id) ? 1 : 0;
    }
    for (const ScoreSheet& sheet : overview.sheets) {
        const Candidate* candidate = jury.candidate(sheet.key.candidate);
        const bool counts = candidate != nullptr && candidate->heard() &&
                            jury.evaluates(sheet.key.juror, sheet.key.candidate);
        glance.sheetsSubmitted += counts && sheet.state == SheetState::Submitted ? 1 : 0;
    }
}

Outcome read(const std::filesystem::path& path)
{
    const auto refused = [](const Problem& problem) { return tl::unexpected(problemOf(problem)); };
    const auto file = store::SessionFile::open(path, store::Access::ReadOnly);
    if (!file)
        return refused(file.error());
    const auto bytes = file->frameworkBytes();
    const auto jury = file->session();
    const auto overview = file->blockOverview(Unit::Block);
    const auto positionings = file->positionings();
    if (!bytes || !jury || !overview || !positionings)
        return tl::unexpected(GlanceProblem::Unreadable);
    const auto loaded = codec::readFramework(*bytes);
    if (!loaded)
        return tl::unexpected(GlanceProblem::Unreadable);
    SessionGlance glance;
    glance.info = jury->info;
    glance.framework = loaded->framework.title;
    glance.ofACommission = loaded->framework.admission.has_value();
    glance.candidates = static_cast<int>(jury->candidates.size());
    glance.positionings = static_cast<int>(positionings->size());
    countSheets(glance, *jury, *overview);
    return glance;
}

} // namespace

Outcome glanceAt(const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return tl::unexpected(GlanceProblem::Missing);
    if (!std::filesystem::is_regular_file(status)) // a pipe would be waited on for ever
        return tl::unexpected(GlanceProblem::Unreadable);
    const auto size = std::filesystem::file_size(path, error);
    if (!error && isIncomplete(path, size))
        return tl::unexpected(GlanceProblem::Incomplete);
    return read(path);
}

} // namespace delibere::app
