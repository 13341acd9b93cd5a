// SPDX-License-Identifier: GPL-3.0-or-later
// The session, its saving: what reaches the file, what is kept while it cannot, and how it goes on.
#include "app/session.h"

#include <algorithm>

namespace delibere::app {

namespace {

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

void Session::overlayKept(const CandidateId& candidate, std::vector<ScoreSheet>& sheets) const
{
    for (const auto& [edit, actor] : m_kept) {
        const auto* entry = std::get_if<SheetEntry>(&edit);
        if (entry == nullptr || subjectOf(*entry).candidate != candidate)
            continue;
        const SheetKey& key = subjectOf(*entry);
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
        takeJury(std::move(jury));
        forgetRead();
    });
}

void Session::forgetRead()
{
    m_histories.clear();
    m_notes.reset();
    m_ofMission.reset();
    m_viewed.reset();
    const auto isKept = [&](auto about, const auto& id) {
        return std::ranges::any_of(
            m_kept, [&](const store::ActedEdit& kept) { return about(kept.edit) == id; });
    };
    std::erase_if(m_sheets, [&](const auto& known) { return !isKept(aboutSheet, known.first); });
    std::erase_if(m_positionings,
                  [&](const auto& known) { return !isKept(aboutPositioning, known.first); });
}

Result<void> Session::inOneTransaction(const std::function<Result<void>()>& steps)
{
    auto begun = requireSaved().and_then([&] { return comeBack(); }).and_then([&] {
        return m_file.begin();
    });
    if (!begun)
        return begun;
    const auto savedBefore = m_savedAt;
    auto done = steps().and_then([&]() -> Result<void> {
        if (m_fault) // an entry that the disk refused, and what went before it
            return tl::unexpected(*m_fault);
        return m_file.commit();
    });
    if (done)
        return done;
    m_file.rollBack();
    // None of several steps is kept for later.
    m_kept.clear();
    m_fault.reset();
    m_savedAt = savedBefore;
    forgetRead();
    // The reason is the steps'; a file that cannot be read says so when it is asked next.
    if (auto jury = m_file.session())
        takeJury(std::move(*jury));
    return done;
}

Result<void> Session::joinInOneTransaction(const std::function<Result<void>()>& steps)
{
    m_joining = true;
    auto done = inOneTransaction(steps);
    m_joining = false;
    return done;
}

Result<bool> Session::ofMission() const
{
    if (!m_ofMission) {
        const auto kept = packets();
        if (!kept)
            return tl::unexpected(kept.error());
        m_ofMission =
            std::ranges::find(*kept, PacketKind::MissionHeld, &KeptPacket::kind) != kept->end();
    }
    return *m_ofMission;
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

// An entry is what the file would give back; what any other edit makes of it is read again.
void Session::remember(const Edit& edit)
{
    const auto rememberEntry = [](auto& known, const auto& entry) {
        if (const auto found = known.find(subjectOf(entry)); found != known.end())
            found->second = edited(std::move(found->second), entry);
    };
    if (const auto* entry = std::get_if<SheetEntry>(&edit)) {
        rememberEntry(m_sheets, *entry);
        return;
    }
    if (const auto* entry = std::get_if<PositioningEntry>(&edit)) {
        rememberEntry(m_positionings, *entry);
        return;
    }
    m_notes.reset();
    m_ofMission.reset();
    if (const auto sheet = aboutSheet(edit))
        m_sheets.erase(*sheet);
    if (const auto candidate = aboutCandidate(edit))
        m_histories.erase(*candidate);
    if (const auto list = aboutRanking(edit))
        m_histories.erase(*list);
    if (const auto positioning = aboutPositioning(edit)) {
        m_positionings.erase(*positioning);
        std::erase_if(m_histories, [&](const auto& known) {
            const PositioningId* id = positioningOf(known.first);
            return id != nullptr && *id == *positioning;
        });
    }
}

// The rules said yes to it; `problem` is why it is not on disk.
Result<void> Session::keep(const Edit& edit, const JurorId& actor, const Problem& problem)
{
    if (readOnly() || !isEntry(edit) || refusesContent(problem))
        return tl::unexpected(problem);
    m_kept.push_back({edit, actor.text()});
    m_fault = problem;
    return {};
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
    return fail(ProblemCode::EntriesUnsaved, path().string(), m_kept.size());
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

} // namespace delibere::app
