// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_creation.h"

#include "codec/session_reader.h"
#include "crypto/uuid.h"
#include "domain/edit_texts.h"
#include "store/atomic_file.h"

namespace delibere::app {

namespace {

constexpr std::size_t maximumDefinitionBytes = std::size_t{16} * 1024 * 1024;

// A definition says what the edits of a preparation would: the same texts are refused.
Result<void> checkDefinition(const JurySession& jury)
{
    Result<void> checked = checkTexts(SetSessionInfo{jury.info});
    for (auto juror = jury.jurors.begin(); checked && juror != jury.jurors.end(); ++juror)
        checked = checkTexts(PutJuror{*juror});
    for (auto person = jury.candidates.begin(); checked && person != jury.candidates.end();
         ++person)
        checked = checkTexts(PutCandidate{*person});
    for (auto each = jury.recusals.begin(); checked && each != jury.recusals.end(); ++each)
        checked = checkTexts(SetRecusal{each->candidate, each->juror, each->reason});
    return checked;
}

} // namespace

Result<Session, Refusal> createSession(const std::filesystem::path& path,
                                       const std::filesystem::path& framework,
                                       const std::filesystem::path& definition, store::Clock clock)
{
    const auto loaded = loadFramework(framework);
    if (!loaded)
        return tl::unexpected(loaded.error());
    const auto bytes = store::readFile(definition, maximumDefinitionBytes);
    if (!bytes)
        return tl::unexpected(Refusal{definition, bytes.error(), {}});
    auto jury = codec::readSession(*bytes, loaded->framework);
    if (!jury)
        return tl::unexpected(Refusal{
            definition, Problem{ProblemCode::BadFile, definition.string(), {}}, jury.error()});
    if (const auto checked = checkDefinition(*jury); !checked)
        return tl::unexpected(Refusal{definition, checked.error(), {}});
    if (jury->id.empty())
        jury->id = SessionId(crypto::randomUuid());
    auto session = Session::create(path, *jury, *loaded, std::move(clock));
    if (!session)
        return tl::unexpected(Refusal{path, session.error(), {}});
    return std::move(*session);
}

Result<Session> createSession(const std::filesystem::path& path, const FrameworkFile& framework,
                              const SessionInfo& info, store::Clock clock)
{
    const Edit typed = composedTexts(SetSessionInfo{info});
    if (const auto checked = checkTexts(typed); !checked)
        return tl::unexpected(checked.error());
    JurySession jury;
    jury.id = SessionId(crypto::randomUuid());
    jury.info = editAs<SetSessionInfo>(typed)->info;
    return Session::create(path, jury, framework, std::move(clock));
}

} // namespace delibere::app
