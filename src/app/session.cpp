// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/inverse_edit.h"
#include "codec/framework_reader.h"
#include "crypto/digest.h"
#include "domain/edit_rules.h"
#include "domain/edit_subject.h"

namespace delibere::app {

namespace {

// The bytes were accepted when the session was made; a file that says otherwise was altered.
Result<Framework> parse(const std::string& bytes, const std::filesystem::path& path)
{
    auto loaded = codec::readFramework(bytes);
    if (!loaded)
        return fail(ProblemCode::SessionCorrupt, path.string(), "référentiel");
    return std::move(loaded->framework);
}

} // namespace

Session::Session(store::SessionFile file, Framework framework, std::string digest, JurySession jury)
    : m_file(std::move(file)), m_framework(std::move(framework)),
      m_frameworkDigest(std::move(digest)), m_jury(std::move(jury))
{}

Result<Session> Session::create(const std::filesystem::path& path, const JurySession& definition,
                                const std::string& frameworkBytes, store::Clock clock)
{
    auto framework = parse(frameworkBytes, path);
    if (!framework)
        return tl::unexpected(framework.error());
    if (!framework->evaluation)
        return fail(ProblemCode::NotForEvaluation, framework->id);
    auto file = store::SessionFile::create(
        path, {definition, frameworkBytes, framework->id, framework->version}, std::move(clock));
    if (!file)
        return tl::unexpected(file.error());
    return Session(std::move(*file), std::move(*framework),
                   crypto::hex(crypto::sha256(frameworkBytes)), definition);
}

Result<Session> Session::open(const std::filesystem::path& path, store::Clock clock)
{
    auto file = store::SessionFile::open(path, store::Access::ReadWrite, clock);
    if (!file && file.error().code == ProblemCode::SessionReadOnly)
        file = store::SessionFile::open(path, store::Access::ReadOnly, std::move(clock));
    if (!file)
        return tl::unexpected(file.error());
    const auto bytes = file->frameworkBytes();
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto framework = parse(*bytes, path);
    if (!framework)
        return tl::unexpected(framework.error());
    auto jury = file->session();
    if (!jury)
        return tl::unexpected(jury.error());
    return Session(std::move(*file), std::move(*framework), crypto::hex(crypto::sha256(*bytes)),
                   std::move(*jury));
}

Result<ScoreSheet> Session::sheet(const SheetKey& key) const
{
    if (const auto found = m_sheets.find(key); found != m_sheets.end())
        return found->second;
    auto read = m_file.sheet(key);
    if (read)
        m_sheets.emplace(key, *read);
    return read;
}

Result<CandidateView> Session::view(const CandidateId& id) const
{
    const Candidate* candidate = m_jury.candidate(id);
    if (candidate == nullptr)
        return fail(ProblemCode::UnknownCandidate, id.text());
    auto sheets = m_file.sheets(id);
    if (!sheets)
        return tl::unexpected(sheets.error());
    auto deliberation = m_file.deliberation(id);
    if (!deliberation)
        return tl::unexpected(deliberation.error());
    Synthesis synthesis = synthesize(m_framework, m_jury, *candidate, *sheets, *deliberation);
    auto panel = checkPanel(m_framework, m_jury, *candidate, *sheets);
    return CandidateView{*candidate, std::move(*sheets), std::move(*deliberation),
                         std::move(synthesis), std::move(panel)};
}

Result<void> Session::check(const Edit& edit) const
{
    EditContext context{m_framework, m_jury};
    const EditSubject subject = subjectOf(edit);
    std::optional<ScoreSheet> stored;
    std::optional<CandidateView> viewed;
    if (subject.sheet) {
        auto read = sheet(*subject.sheet);
        if (!read)
            return tl::unexpected(read.error());
        stored = std::move(*read);
        context.sheet = &*stored;
    }
    if (subject.candidate && m_jury.candidate(*subject.candidate) != nullptr &&
        (!subject.sheet || !subject.marksOnly)) {
        auto read = view(*subject.candidate);
        if (!read)
            return tl::unexpected(read.error());
        viewed = std::move(*read);
        context.synthesis = &viewed->synthesis;
        context.deliberation = &viewed->deliberation;
        context.panel = viewed->panel;
    }
    if (subject.removal) {
        const auto used =
            subject.juror ? m_file.hasMarks(*subject.juror) : m_file.hasMarks(*subject.candidate);
        if (!used)
            return tl::unexpected(used.error());
        context.hasMarks = *used;
    }
    return checkEdit(context, edit);
}

Result<Applied> Session::apply(const Edit& edit, const JurorId& actor)
{
    if (auto checked = check(edit); !checked)
        return tl::unexpected(checked.error());
    auto inverse = inverseOf(edit, *this);
    if (!inverse)
        return tl::unexpected(inverse.error());
    const auto at = m_file.apply(edit, actor.text());
    if (!at)
        return tl::unexpected(at.error());
    // What was read before is read again: the file is the document.
    if (const EditSubject subject = subjectOf(edit); subject.sheet)
        m_sheets.erase(*subject.sheet);
    if (changesSession(edit)) {
        auto jury = m_file.session();
        if (!jury)
            return tl::unexpected(jury.error());
        m_jury = std::move(*jury);
    }
    return Applied{*at, std::move(*inverse)};
}

Result<store::Instant> Session::importSheets(const std::vector<ScoreSheet>& sheets,
                                             const JurorId& actor)
{
    std::vector<Edit> edits;
    for (const ScoreSheet& sheet : sheets) {
        edits.emplace_back(ImportSheet{sheet});
        if (auto checked = check(edits.back()); !checked)
            return tl::unexpected(checked.error());
    }
    auto at = m_file.apply(edits, actor.text());
    if (at)
        m_sheets.clear();
    return at;
}

Result<void> Session::copyTo(const std::filesystem::path& path) const
{
    return m_file.copyTo(path);
}

} // namespace delibere::app
