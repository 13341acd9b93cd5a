// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acquired_register_file.h"

#include <algorithm>

#include "app/printed_candidate.h"
#include "codec/hex.h"
#include "codec/json_document.h"
#include "codec/register_json.h"
#include "crypto/digest.h"
#include "domain/decided_block.h"
#include "domain/paritary_jury.h"
#include "store/atomic_file.h"
#include "wording/finding_text.h"
#include "wording/register_words.h"

namespace delibere::app {

namespace {

std::string digestOf(const AcquiredRegister& content)
{
    return crypto::hex(crypto::sha256(codec::registerLines(content)));
}

std::string fileOf(const AcquiredRegister& content)
{
    return codec::writeRegister(content, digestOf(content));
}

Result<AcquiredRegister> registerIn(const std::string& bytes, const std::filesystem::path& path)
{
    auto file = codec::readRegister(bytes);
    if (!file) {
        const Finding& first = file.error().front();
        if (first.code == FindingCode::NewerFormat)
            return fail(ProblemCode::RegisterNewer, path.string());
        return fail(ProblemCode::RegisterUnreadable, path.string(), wording::findingText(first));
    }
    if (file->digest != digestOf(file->content))
        return fail(ProblemCode::RegisterUnreadable, path.string(),
                    std::string(wording::alteredRegister()));
    return std::move(file->content);
}

RegisterEntry entryOf(const Session& session, const Candidate& candidate)
{
    const Framework& framework = session.framework();
    RegisterEntry entry;
    entry.session = session.jury().id;
    entry.candidate = candidate.id;
    entry.fileNumber = fileNumberOf(candidate.id);
    entry.lastName = candidate.lastName;
    entry.firstName = candidate.firstName;
    entry.framework = framework.id;
    entry.frameworkVersion = framework.version;
    entry.title = session.jury().info.title;
    entry.held = session.jury().info.date;
    if (framework.evaluation && framework.evaluation->acquired)
        entry.validity = framework.evaluation->acquired->validity;
    entry.now.on = entry.held;
    return entry;
}

std::vector<BlockId> validatedIn(std::span<const DecidedBlock> blocks)
{
    std::vector<BlockId> validated;
    for (const DecidedBlock& block : blocks) {
        if (block.state == BlockState::Validated)
            validated.push_back(block.block);
    }
    return validated;
}

// From the exact bytes that were signed.
Result<void> takeSigned(const Session& session, const RecordVersion& version,
                        const NumberedDecision* standing, RegisteredState& state)
{
    const auto frozen = readFrozen(version, session.framework());
    if (!frozen)
        return tl::unexpected(frozen.error());
    state.version = version.number;
    state.digest = codec::hexOf(version.digest);
    state.on = frozen->record.session.info.date;
    auto blocks = decidedBlocks(frozen->synthesis.blocks);
    if (standing != nullptr && standing->decision.version == version.number) {
        blocks = decidedAfter(blocks, standing->decision);
        state.decision = standing->number;
        state.on = standing->decision.on;
    }
    state.blocks = validatedIn(blocks);
    return {};
}

Result<std::optional<std::string>> changedBytes(const std::filesystem::path& path,
                                                const AcquiredRegister& content)
{
    std::string bytes = fileOf(content);
    // What could not be read again is not written.
    if (bytes.size() > codec::maximumExchangeBytes || !codec::readRegister(bytes))
        return fail(ProblemCode::FileTooLarge, path.string(), codec::maximumExchangeBytes);
    return bytes;
}

} // namespace

Result<void> createRegister(const std::filesystem::path& path)
{
    return store::writeFile(path, fileOf({}), store::IfExists::Refuse);
}

Result<AcquiredRegister> readRegister(const std::filesystem::path& path)
{
    const auto bytes = store::readFile(path, codec::maximumExchangeBytes, store::ReadAs::Ours);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return registerIn(*bytes, path);
}

std::string registerJson(const std::vector<RegisterEntry>& entries)
{
    return codec::shownRegister(entries);
}

Result<std::vector<SessionOutcome>> outcomesOf(const Session& session)
{
    const auto paritary = session.paritaryJury();
    if (!paritary)
        return tl::unexpected(paritary.error());
    std::vector<SessionOutcome> outcomes;
    for (const Candidate& candidate : session.jury().candidates) {
        // Nothing that is not signed is looked at: no open deliberation shows.
        const auto history = session.history(candidate.id, Viewer::staff());
        if (!history)
            return tl::unexpected(history.error());
        SessionOutcome outcome{entryOf(session, candidate), paritary->lastNumber(candidate.id)};
        outcome.entry.now.version = history->empty() ? 0 : history->back().number;
        const RecordVersion* holds = holding(*history);
        if (holds != nullptr && holds->locked()) {
            const auto taken =
                takeSigned(session, *holds, paritary->standing(candidate.id), outcome.entry.now);
            if (!taken)
                return tl::unexpected(taken.error());
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

Result<RegisterUpdate> planRegister(const std::filesystem::path& path, const Session& session)
{
    auto held = readRegister(path);
    if (!held)
        return tl::unexpected(held.error());
    return outcomesOf(session).map(
        [&](const auto& outcomes) { return updated(std::move(*held), outcomes); });
}

Result<RegisterUpdate> addToRegister(const std::filesystem::path& path, const Session& session)
{
    const auto outcomes = outcomesOf(session);
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    return addOutcomes(path, *outcomes);
}

Result<RegisterUpdate> addOutcomes(const std::filesystem::path& path,
                                   const std::vector<SessionOutcome>& outcomes)
{
    RegisterUpdate update;
    const auto change = [&](const std::string& bytes) -> Result<std::optional<std::string>> {
        auto held = registerIn(bytes, path);
        if (!held)
            return tl::unexpected(held.error());
        update = updated(std::move(*held), outcomes);
        if (!update.changes())
            return std::optional<std::string>();
        return changedBytes(path, update.after);
    };
    if (auto written = store::changeFile(path, codec::maximumExchangeBytes, change); !written) {
        Problem problem = std::move(written).error();
        if (problem.code == ProblemCode::SessionLocked)
            problem.code = ProblemCode::RegisterBusy;
        return tl::unexpected(std::move(problem));
    }
    return update;
}

} // namespace delibere::app
