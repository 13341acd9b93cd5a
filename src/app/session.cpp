// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <algorithm>

#include "app/described_file.h"
#include "app/framework_library.h"
#include "app/local_time.h"
#include "app/verification.h"
#include "codec/framework_reader.h"
#include "codec/journal_notes.h"
#include "crypto/digest.h"
#include "domain/acquired_dates.h"
#include "domain/conclusion_ground.h"
#include "domain/edit_texts.h"
#include "domain/hearing_order.h"
#include "domain/namesakes.h"
#include "store/block_overview.h"

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

ConclusionFacts factsOf(const Session& session, const CandidateView& view)
{
    return {session.framework(), session.jury(), view.synthesis, view.deliberation, view.panel};
}

Session::Session(store::SessionFile file, Framework framework, std::string digest, JurySession jury)
    : m_file(std::move(file)), m_framework(std::move(framework)),
      m_frameworkDigest(std::move(digest))
{
    takeJury(std::move(jury));
}

void Session::takeJury(JurySession jury)
{
    m_viewed.reset();
    m_entered = jury;
    m_jury = std::move(jury);
    putInHearingOrder(m_jury);
    numberNamesakes(m_jury);
}

Result<Session> Session::create(const std::filesystem::path& path, const JurySession& definition,
                                const FrameworkFile& framework, store::Clock clock,
                                const std::optional<store::NewEncryption>& encryption)
{
    if (!framework.framework.evaluation)
        return fail(ProblemCode::NotForEvaluation, framework.framework.id);
    for (const Candidate& candidate : definition.candidates) {
        if (auto checked = checkAcquired(candidate, definition.info.date); !checked)
            return tl::unexpected(checked.error());
    }
    auto file = store::SessionFile::create(
        path, {definition, framework.bytes, framework.framework.id, framework.framework.version},
        std::move(clock), encryption);
    if (!file)
        return tl::unexpected(file.error());
    auto jury = file->session(); // as it will be read again: who is interviewed follows from it
    if (!jury)
        return tl::unexpected(jury.error());
    return Session(std::move(*file), framework.framework, framework.digest, std::move(*jury));
}

Result<Session> Session::open(const std::filesystem::path& path, store::Clock clock,
                              const store::FileKeyPtr& key, store::Access access)
{
    auto file = store::SessionFile::open(path, access, clock, key);
    if (!file && file.error().code == ProblemCode::SessionReadOnly)
        file = store::SessionFile::open(path, store::Access::ReadOnly, std::move(clock), key);
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

Result<const ScoreSheet*> Session::storedSheet(const SheetKey& key) const
{
    if (const auto found = m_sheets.find(key); found != m_sheets.end())
        return &found->second;
    return m_file.sheet(key).map([&](ScoreSheet sheet) -> const ScoreSheet* {
        return &m_sheets.emplace(key, std::move(sheet)).first->second;
    });
}

Result<Sight> Session::sight(const CandidateId& id, const Viewer& viewer) const
{
    if (m_jury.candidate(id) == nullptr)
        return fail(ProblemCode::UnknownCandidate, id.text());
    if (viewer.isStaff()) {
        return sealingHistory(id).map([&](const RecordHistory* known) {
            const bool locked = !known->empty() && known->back().locked();
            return sightOf(m_jury, id, viewer, SheetState::Draft, locked);
        });
    }
    return storedSheet({id, viewer.juror()}).map([&](const ScoreSheet* own) {
        return sightOf(m_jury, id, viewer, own->state, false);
    });
}

Result<void> Session::requireSight(const CandidateId& id, const Viewer& viewer) const
{
    return sight(id, viewer).and_then([&](Sight sight) -> Result<void> {
        if (sight == Sight::Everything)
            return {};
        if (viewer.isDiscreet())
            return fail(ProblemCode::MarksNotShown, id.text());
        return fail(sight == Sight::Nothing ? ProblemCode::SightRefused : ProblemCode::SheetsHidden,
                    id.text(), viewer.juror().text());
    });
}

Result<ScoreSheet> Session::sheet(const SheetKey& key, const Viewer& viewer) const
{
    const bool own = !viewer.isStaff() && key.juror == viewer.juror();
    const auto seen = own ? sight(key.candidate, viewer) : Sight::Everything;
    if (!seen)
        return tl::unexpected(seen.error());
    if (own && *seen == Sight::Nothing)
        return fail(ProblemCode::SightRefused, key.candidate.text(), key.juror.text());
    if (auto allowed = own ? Result<void>() : requireSight(key.candidate, viewer); !allowed)
        return tl::unexpected(allowed.error());
    return storedSheet(key).and_then([&](const ScoreSheet* read) -> Result<ScoreSheet> {
        if (!own && !viewer.isStaff() && read->state != SheetState::Submitted)
            return fail(ProblemCode::SheetsHidden, key.candidate.text(), key.juror.text());
        return *read;
    });
}

Result<CandidateView> Session::view(const CandidateId& id, const Viewer& viewer) const
{
    return requireSight(id, viewer).and_then([&] { return wholeView(id); }).map([&](auto view) {
        std::erase_if(view.sheets, [&](const ScoreSheet& sheet) {
            return !viewer.isStaff() && sheet.key.juror != viewer.juror() &&
                   sheet.state != SheetState::Submitted;
        });
        return view;
    });
}

Result<std::vector<PanelFinding>> Session::panel(const CandidateId& id) const
{
    return wholeView(id).map([](CandidateView view) { return std::move(view.panel); });
}

Result<std::map<JurorId, Date>> Session::dossierReadOn(const CandidateId& id) const
{
    const auto times = m_file.dossiersRead(id);
    if (!times)
        return tl::unexpected(times.error());
    const auto known = sealingHistory(id);
    if (!known)
        return tl::unexpected(known.error());
    const RecordVersion* held = holding(**known);
    std::map<JurorId, Date> days;
    for (const auto& [juror, at] : *times) {
        const auto sheet = storedSheet({id, juror});
        if (!sheet)
            return tl::unexpected(sheet.error());
        if ((*sheet)->dossierRead)
            days.emplace(juror, held == nullptr ? dayOf(at) : dayIn(held->zoneMinutes, at));
    }
    return days;
}

Result<Deliberation> Session::deliberation(const CandidateId& id) const
{
    if (m_jury.candidate(id) == nullptr)
        return fail(ProblemCode::UnknownCandidate, id.text());
    return m_file.deliberation(id);
}

Result<const RecordHistory*> Session::knownHistory(const RecordSubject& subject) const
{
    const auto found = m_histories.find(subject);
    if (found != m_histories.end())
        return &found->second;
    return m_file.history(subject).map([&](RecordHistory history) -> const RecordHistory* {
        return &m_histories.insert_or_assign(subject, std::move(history)).first->second;
    });
}

Result<const RecordHistory*> Session::sealingHistory(const CandidateId& id) const
{
    const Application* application = m_jury.application(id);
    return knownHistory(application == nullptr ? RecordSubject(id)
                                               : RecordSubject(listOf(application->facts)));
}

Result<void> Session::requireSight(const RankingList& list, const Viewer& viewer) const
{
    if (viewer.isDiscreet())
        return knownHistory(list).and_then([&](const RecordHistory* known) -> Result<void> {
            if (!known->empty() && known->back().locked())
                return {};
            return fail(ProblemCode::MarksNotShown, listKey(list));
        });
    if (!viewer.isStaff() && m_jury.juror(viewer.juror()) == nullptr)
        return fail(ProblemCode::SightRefused, listKey(list), viewer.juror().text());
    return {};
}

Result<RecordHistory> Session::history(const RecordSubject& subject, const Viewer& viewer) const
{
    struct Seen {
        const Session& session;
        const Viewer& viewer;

        Result<void> operator()(const CandidateId& id) const
        {
            return session.requireSight(id, viewer);
        }
        Result<void> operator()(const PositioningSubject& of) const
        {
            return session.positioning(of.positioning, viewer).map([](const Positioning&) {});
        }
        Result<void> operator()(const RankingList& list) const
        {
            return session.requireSight(list, viewer);
        }
    };
    return std::visit(Seen{*this, viewer}, subject)
        .and_then([&] { return knownHistory(subject); })
        .map([](auto known) { return *known; });
}

Result<std::vector<SheetRevision>> Session::revisions(const CandidateId& id,
                                                      const Viewer& viewer) const
{
    if (!presides(m_jury, viewer))
        return fail(ProblemCode::SightRefused, id.text(), viewer.juror().text());
    return requireSight(id, viewer).and_then([&] { return m_file.revisions(id); });
}

Result<std::vector<JurorKey>> Session::keys() const
{
    return m_file.keys();
}

Result<FollowUp> Session::followUp() const
{
    return m_file.followUp();
}

Result<ParitaryJury> Session::paritaryJury() const
{
    return m_file.paritaryJury();
}

Result<Appeals> Session::appeals() const
{
    return m_file.appeals();
}

Result<std::string> Session::anonymityKey() const
{
    return m_file.anonymityKey();
}

Result<KeptPackets> Session::packets() const
{
    return m_file.packets();
}

Result<const JournalNotes*> Session::notes() const
{
    if (m_notes)
        return &*m_notes;
    return m_file.journal().map([&](const std::vector<store::JournalEntry>& journal) {
        codec::JournalNotesReader reader;
        for (const store::JournalEntry& entry : journal)
            reader.add(entry.kind, entry.body, entry.at, JurorId(entry.actor));
        m_notes = reader.notes();
        return static_cast<const JournalNotes*>(&*m_notes);
    });
}

Result<bool> Session::journalHolds(const JournalAnchor& anchor) const
{
    return m_file.journal().map([&](const std::vector<store::JournalEntry>& journal) {
        const auto hashes = journalHashes(journal);
        return anchor.sequence > 0 && anchor.sequence <= std::ssize(hashes) &&
               hashes[static_cast<std::size_t>(anchor.sequence) - 1] == anchor.hash;
    });
}

Result<CandidateView> Session::wholeView(const CandidateId& id) const
{
    const JournalAnchor at = m_file.journalPosition();
    if (!m_viewed || m_viewed->view.candidate.id != id || m_viewed->at != at ||
        m_viewed->kept != m_kept.size()) {
        auto view = wholeView(id, {});
        if (!view)
            return view;
        m_viewed = Viewed{at, m_kept.size(), std::move(*view)};
    }
    return m_viewed->view;
}

Result<CandidateView> Session::wholeView(const CandidateId& id,
                                         std::span<const store::ActedEdit> before) const
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
    for (const store::ActedEdit& earlier : before) {
        if (const auto* decided = std::get_if<DeliberationEdit>(&earlier.edit))
            *deliberation = edited(std::move(*deliberation), *decided);
    }
    Synthesis synthesis = synthesize(m_framework, m_jury, *candidate, *sheets, *deliberation);
    auto panel = checkPanel(m_framework, m_jury, *candidate, *sheets);
    return CandidateView{*candidate, std::move(*sheets), std::move(*deliberation),
                         std::move(synthesis), std::move(panel)};
}

Result<void> Session::checkConclusions(const JurySession& after) const
{
    if (after == m_jury)
        return {};
    const auto read = m_file.blockOverview(m_framework.evaluation->unit);
    if (!read)
        return tl::unexpected(read.error());
    std::vector<CandidateId> moved;
    for (const Candidate& candidate : m_jury.candidates) {
        const auto decided = read->deliberations.find(candidate.id);
        const auto record = read->records.find(candidate.id);
        const bool concluded =
            decided != read->deliberations.end() && decided->second.proposal.has_value();
        const bool held = record != read->records.end() && holds(record->second.stage);
        const Candidate* then = concluded || held ? after.candidate(candidate.id) : nullptr;
        if (then == nullptr)
            continue;
        const Deliberation nothing;
        const Deliberation& deliberation =
            decided == read->deliberations.end() ? nothing : decided->second;
        if (groundOf(m_framework, m_jury, candidate, read->sheets, deliberation) !=
            groundOf(m_framework, after, *then, read->sheets, deliberation))
            moved.push_back(candidate.id);
    }
    if (moved.empty())
        return {};
    return fail(ProblemCode::ConclusionMoved, {}, textsOf(moved));
}

Result<Applied> Session::apply(const Edit& asked, const JurorId& actor)
{
    const Edit edit = composedTexts(asked);
    const bool act = !isEntry(edit);
    if (auto saved = act ? requireSaved() : Result<void>(); !saved)
        return tl::unexpected(saved.error());
    const Result<void> ready = comeBack();
    if (act && !ready)
        return tl::unexpected(ready.error());
    auto examined = accepted(edit, {m_jury, m_entered});
    if (!examined)
        return tl::unexpected(examined.error());
    if (movesGround(edit)) {
        JurySession after = m_jury;
        const bool entered = enterInSession(after, edit);
        if (auto stands = entered ? checkConclusions(after) : Result<void>(); !stands)
            return tl::unexpected(stands.error());
    }
    const auto at = ready.and_then([&] { return write({{examined->edit, actor.text()}}); });
    if (!at) {
        if (auto kept = keep(edit, actor, at.error()); !kept)
            return tl::unexpected(kept.error());
    }
    remember(edit);
    if (auto followed = follow(std::span(&examined->edit, 1)); !followed)
        return tl::unexpected(followed.error());
    return Applied{at ? std::optional(*at) : std::nullopt, std::move(examined->inverse)};
}

Result<AppliedTogether> Session::applyTogether(const std::vector<Edit>& asked, const JurorId& actor)
{
    std::vector<Edit> edits;
    std::ranges::transform(asked, std::back_inserter(edits), composedTexts);
    if (auto ready = requireSaved().and_then([&] { return comeBack(); }); !ready)
        return tl::unexpected(ready.error());
    std::vector<store::ActedEdit> acted;
    std::vector<Edit> inverses;
    std::optional<JurySession> changed; // absent: as it is
    std::optional<JurySession> entered; // the same, as it is entered
    for (const Edit& edit : edits) {
        auto examined =
            accepted(edit, {changed ? *changed : m_jury, entered ? *entered : m_entered, acted});
        if (!examined)
            return tl::unexpected(examined.error());
        if (changesSession(edit) && !changed) {
            changed = m_jury;
            entered = m_entered;
        }
        if (changed && enterInSession(*changed, edit))
            enterInSession(*entered, edit);
        acted.push_back({std::move(examined->edit), actor.text()});
        if (examined->inverse)
            inverses.push_back(std::move(*examined->inverse));
    }
    if (inverses.size() < acted.size())
        inverses.clear();
    std::ranges::reverse(inverses); // the last is undone first
    const bool moved = std::ranges::any_of(edits, movesGround);
    if (auto stands = moved ? checkConclusions(*changed) : Result<void>(); !stands)
        return tl::unexpected(stands.error());
    std::vector<Edit> written; // of the session
    for (const store::ActedEdit& each : acted) {
        if (changesSession(each.edit))
            written.push_back(each.edit);
    }
    auto at = write(std::move(acted));
    if (!at)
        return tl::unexpected(at.error());
    std::ranges::for_each(edits, [this](const Edit& edit) { remember(edit); });
    if (auto followed = follow(written); !followed)
        return tl::unexpected(followed.error());
    return AppliedTogether{*at, std::move(inverses)};
}

Result<std::vector<ScoreSheet>> Session::markedSheets() const
{
    return m_file.markedSheets();
}

// A commission answers and orders a thousand applications one by one: they are entered as the file
// has them. Whatever else it is, the file is read again.
Result<void> Session::follow(std::span<const Edit> written)
{
    if (std::ranges::any_of(written, movesGround))
        return m_file.session().map([this](JurySession jury) { takeJury(std::move(jury)); });
    for (const Edit& edit : written) {
        if (!enterInSession(m_jury, edit))
            continue;
        enterInSession(m_entered, edit);
        m_viewed.reset();
    }
    return {};
}

Result<store::Instant> Session::importSheets(const std::vector<ScoreSheet>& sheets,
                                             const JurorId& actor)
{
    std::vector<Edit> edits;
    edits.reserve(sheets.size());
    for (const ScoreSheet& sheet : sheets)
        edits.emplace_back(ImportSheet{sheet});
    return applyTogether(edits, actor).map([](const AppliedTogether& done) { return done.time; });
}

Verification Session::verify() const
{
    return app::verify(m_file, m_framework);
}

Result<void> Session::copyTo(const std::filesystem::path& path) const
{
    return m_file.copyTo(path);
}

} // namespace delibere::app
