// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <algorithm>

#include "app/inverse_edit.h"
#include "codec/framework_reader.h"
#include "crypto/digest.h"
#include "domain/edit_rules.h"
#include "domain/edit_subject.h"
#include "domain/sheet_edit.h"

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

// Such an edit would never be written, however often it is tried.
bool refusesContent(const Problem& problem)
{
    return problem.code == ProblemCode::NotStorable || problem.code == ProblemCode::TextForbidden;
}

bool saysSomething(const ScoreSheet& sheet)
{
    ScoreSheet blank;
    blank.key = sheet.key;
    return sheet != blank;
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
    overlayKept(id, *sheets);
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

void Session::overlayKept(const CandidateId& candidate, std::vector<ScoreSheet>& sheets) const
{
    for (const auto& [edit, actor] : m_kept) {
        const SheetKey key = *subjectOf(edit).sheet;
        if (key.candidate != candidate)
            continue;
        std::erase_if(sheets, [&](const ScoreSheet& sheet) { return sheet.key == key; });
        if (const ScoreSheet& shown = m_sheets.at(key); saysSomething(shown))
            sheets.push_back(shown);
    }
    std::ranges::sort(sheets, {}, &ScoreSheet::key);
}

// What failed with an error may have reached the disk all the same: the file says what is there.
Result<void> Session::comeBack()
{
    if (!m_file.stopped())
        return {};
    return m_file.reopen(m_jury.id).and_then([&] { return m_file.session(); }).map([&](auto jury) {
        m_jury = std::move(jury);
        std::erase_if(m_sheets, [&](const auto& known) {
            return std::ranges::none_of(m_kept, [&](const store::ActedEdit& kept) {
                return subjectOf(kept.edit).sheet == known.first;
            });
        });
    });
}

// What is kept first, in the same transaction.
Result<store::Instant> Session::write(std::vector<store::ActedEdit> edits)
{
    edits.insert(edits.begin(), m_kept.begin(), m_kept.end());
    auto at = m_file.apply(edits);
    if (!at)
        return at;
    m_kept.clear();
    m_fault.reset();
    m_savedAt = *at;
    return at;
}

// An entry is what the file would give back; what any other edit makes of a sheet is read again.
void Session::remember(const Edit& edit)
{
    const EditSubject subject = subjectOf(edit);
    if (!subject.sheet)
        return;
    const auto known = m_sheets.find(*subject.sheet);
    if (known != m_sheets.end() && isSheetEntry(edit))
        known->second = edited(std::move(known->second), edit);
    else
        m_sheets.erase(*subject.sheet);
}

// The rules said yes to it; `problem` is why it is not on disk.
Result<void> Session::keep(const Edit& edit, const JurorId& actor, const Problem& problem)
{
    if (readOnly() || !isSheetEntry(edit) || refusesContent(problem))
        return tl::unexpected(problem);
    m_kept.push_back({edit, actor.text()});
    m_fault = problem;
    return {};
}

Result<Applied> Session::apply(const Edit& edit, const JurorId& actor)
{
    const bool act = !isSheetEntry(edit);
    if (auto saved = act ? requireSaved() : Result<void>(); !saved)
        return tl::unexpected(saved.error());
    const Result<void> ready = comeBack();
    if (act && !ready)
        return tl::unexpected(ready.error());
    if (auto checked = check(edit); !checked)
        return tl::unexpected(checked.error());
    auto inverse = inverseOf(edit, *this);
    if (!inverse)
        return tl::unexpected(inverse.error());
    const auto at = ready.and_then([&] { return write({{edit, actor.text()}}); });
    if (!at) {
        if (auto kept = keep(edit, actor, at.error()); !kept)
            return tl::unexpected(kept.error());
    }
    remember(edit);
    if (changesSession(edit)) {
        auto jury = m_file.session();
        if (!jury)
            return tl::unexpected(jury.error());
        m_jury = std::move(*jury);
    }
    return Applied{at ? std::optional(*at) : std::nullopt, std::move(*inverse)};
}

Result<store::Instant> Session::importSheets(const std::vector<ScoreSheet>& sheets,
                                             const JurorId& actor)
{
    if (auto ready = requireSaved().and_then([&] { return comeBack(); }); !ready)
        return tl::unexpected(ready.error());
    std::vector<store::ActedEdit> edits;
    for (const ScoreSheet& sheet : sheets) {
        edits.push_back({ImportSheet{sheet}, actor.text()});
        if (auto checked = check(edits.back().edit); !checked)
            return tl::unexpected(checked.error());
    }
    auto at = write(std::move(edits));
    if (at)
        m_sheets.clear();
    return at;
}

std::optional<Unsaved> Session::unsaved() const
{
    if (m_kept.empty())
        return std::nullopt;
    return Unsaved{m_kept.size(), *m_fault};
}

Result<void> Session::retry()
{
    if (m_kept.empty())
        return {};
    const auto at = comeBack().and_then([&] { return write({}); });
    if (at)
        return {};
    m_fault = at.error();
    return tl::unexpected(at.error());
}

// An act on top of entries that are not on disk would not survive them.
Result<void> Session::requireSaved()
{
    if (retry())
        return {};
    return fail(ProblemCode::EntriesUnsaved, path().string(), std::to_string(m_kept.size()));
}

Result<void> Session::moveTo(const std::filesystem::path& path)
{
    auto moved = m_file.continueIn(path, m_kept);
    if (!moved)
        return tl::unexpected(moved.error());
    m_file = std::move(moved->file);
    m_kept.clear();
    m_fault.reset();
    m_savedAt = moved->at;
    return {};
}

std::vector<ScoreSheet> Session::knownSheets() const
{
    std::vector<ScoreSheet> known;
    for (const auto& [key, sheet] : m_sheets) {
        if (saysSomething(sheet))
            known.push_back(sheet);
    }
    return known;
}

Result<void> Session::copyTo(const std::filesystem::path& path) const
{
    return m_file.copyTo(path);
}

} // namespace delibere::app
