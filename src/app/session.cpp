// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/entry_kinds.h"
#include "app/inverse_edit.h"
#include "app/local_time.h"
#include "app/time_text.h"
#include "app/verification.h"
#include "codec/framework_reader.h"
#include "crypto/digest.h"
#include "domain/acquired_dates.h"
#include "domain/conclusion_ground.h"
#include "domain/decision_basis.h"
#include "domain/deliberation_edit.h"
#include "domain/edit_rules.h"
#include "domain/edit_subject.h"
#include "domain/edit_texts.h"
#include "domain/follow_up_dates.h"
#include "domain/hearing_order.h"
#include "domain/namesakes.h"
#include "domain/session_edit.h"
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

// What is dated by the clock of this machine: a signature bears its time, on paper too. A minute is
// what a clock is put right by.
Result<void> checkTimes(const Edit& edit, const JurySession& jury, const store::SessionFile& file)
{
    if (const auto* step = std::get_if<SetFollowUp>(&edit))
        return checkNotAhead(step->step, step->on, jury.info.date, dayOf(file.now()));
    if (!std::holds_alternative<FreezeRecord>(edit) && !std::holds_alternative<PutSignature>(edit))
        return {};
    const auto journal = file.journal();
    if (!journal)
        return tl::unexpected(journal.error());
    if (journal->empty() || file.now() + std::chrono::minutes(1) >= journal->back().at)
        return {};
    return fail(ProblemCode::BadRequest, "horloge",
                fmt::format("cet ordinateur indique le {}, avant la dernière ligne du journal "
                            "({})\u202f; rien n’a été signé. Réglez l’heure, puis signez",
                            timeText(file.now()), timeText(journal->back().at)));
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
    m_jury = std::move(jury);
    putInHearingOrder(m_jury);
    numberNamesakes(m_jury);
}

Result<Session> Session::create(const std::filesystem::path& path, const JurySession& definition,
                                const std::string& frameworkBytes, store::Clock clock)
{
    auto framework = parse(frameworkBytes, path);
    if (!framework)
        return tl::unexpected(framework.error());
    if (!framework->evaluation)
        return fail(ProblemCode::NotForEvaluation, framework->id);
    for (const Candidate& candidate : definition.candidates) {
        if (auto checked = checkAcquired(candidate, definition.info.date); !checked)
            return tl::unexpected(checked.error());
    }
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

Result<ScoreSheet> Session::storedSheet(const SheetKey& key) const
{
    if (const auto found = m_sheets.find(key); found != m_sheets.end())
        return found->second;
    auto read = m_file.sheet(key);
    if (read)
        m_sheets.emplace(key, *read);
    return read;
}

Result<Sight> Session::sight(const CandidateId& id, const Viewer& viewer) const
{
    if (m_jury.candidate(id) == nullptr)
        return fail(ProblemCode::UnknownCandidate, id.text());
    if (viewer.isStaff()) {
        return knownHistory(id).map([&](const RecordHistory* known) {
            const bool locked = !known->empty() && known->back().locked();
            return sightOf(m_jury, id, viewer, SheetState::Draft, locked);
        });
    }
    return storedSheet({id, viewer.juror()}).map([&](const ScoreSheet& own) {
        return sightOf(m_jury, id, viewer, own.state, false);
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
    auto read = storedSheet(key);
    if (read && !own && !viewer.isStaff() && read->state != SheetState::Submitted)
        return fail(ProblemCode::SheetsHidden, key.candidate.text(), key.juror.text());
    return read;
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
    const auto known = knownHistory(id);
    if (!known)
        return tl::unexpected(known.error());
    const RecordVersion* held = holding(**known);
    std::map<JurorId, Date> days;
    for (const auto& [juror, at] : *times) {
        const auto sheet = storedSheet({id, juror});
        if (!sheet)
            return tl::unexpected(sheet.error());
        if (sheet->dossierRead)
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

Result<RecordHistory> Session::history(const RecordSubject& subject, const Viewer& viewer) const
{
    const PositioningId* id = positioningOf(subject);
    const auto seen = id == nullptr ? requireSight(candidateOf(subject), viewer)
                                    : positioning(*id, viewer).map([](const Positioning&) {});
    return seen.and_then([&] { return knownHistory(subject); }).map([](auto known) {
        return *known;
    });
}

Result<std::vector<SheetRevision>> Session::revisions(const CandidateId& id,
                                                      const Viewer& viewer) const
{
    const Juror* juror = viewer.isStaff() ? nullptr : m_jury.juror(viewer.juror());
    if (!viewer.isStaff() && (juror == nullptr || juror->role != JurorRole::President))
        return fail(ProblemCode::SightRefused, id.text(), viewer.juror().text());
    return requireSight(id, viewer).and_then([&] { return m_file.revisions(id); });
}

Result<std::vector<MemberKey>> Session::keys() const
{
    return m_file.keys();
}

Result<FollowUp> Session::followUp() const
{
    return m_file.followUp();
}

Result<CandidateView> Session::wholeView(const CandidateId& id) const
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

Result<Edit> Session::checked(const Edit& edit, const JurySession& jury,
                              std::span<const store::ActedEdit> before) const
{
    if (auto possible = checkTimes(edit, jury, m_file); !possible)
        return tl::unexpected(possible.error());
    EditContext context{m_framework, jury};
    const EditSubject subject = subjectOf(edit);
    if (subject.positioning)
        return checkPositioning(context, edit, *subject.positioning).map([&] { return edit; });
    std::optional<ScoreSheet> stored;
    std::optional<CandidateView> viewed;
    if (subject.sheet) {
        auto read = storedSheet(*subject.sheet);
        if (!read)
            return tl::unexpected(read.error());
        stored = std::move(*read);
        context.sheet = &*stored;
    }
    if (subject.candidate && m_jury.candidate(*subject.candidate) != nullptr &&
        (!subject.sheet || !subject.marksOnly)) {
        auto read = wholeView(*subject.candidate);
        if (!read)
            return tl::unexpected(read.error());
        viewed = std::move(*read);
        for (const store::ActedEdit& earlier : before)
            viewed->deliberation = edited(std::move(viewed->deliberation), earlier.edit);
        context.synthesis = &viewed->synthesis;
        context.deliberation = &viewed->deliberation;
        context.panel = viewed->panel;
    }
    if (subject.candidate) {
        const auto history = knownHistory(*subject.candidate);
        if (!history)
            return tl::unexpected(history.error());
        context.history = *history;
    }
    const auto done = followUp();
    if (!done)
        return tl::unexpected(done.error());
    context.followUp = &*done;
    if (const auto* put = std::get_if<PutKey>(&edit)) {
        const auto all = keys();
        if (!all)
            return tl::unexpected(all.error());
        context.keys =
            static_cast<int>(std::ranges::count(*all, put->key.juror, &MemberKey::juror));
    }
    if (subject.removal) {
        const auto used =
            subject.juror ? m_file.hasMarks(*subject.juror) : m_file.hasMarks(*subject.candidate);
        if (!used)
            return tl::unexpected(used.error());
        context.hasMarks = *used;
    }
    return checkEdit(context, edit).map([&] {
        return viewed ? onBasis(edit, viewed->synthesis) : edit;
    });
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
        const Candidate* then = after.candidate(candidate.id);
        const auto decided = read->deliberations.find(candidate.id);
        const auto record = read->records.find(candidate.id);
        const bool concluded =
            decided != read->deliberations.end() && decided->second.proposal.has_value();
        const bool held = record != read->records.end() && holds(record->second.stage);
        if (then == nullptr || (!concluded && !held))
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
    return fail(ProblemCode::ConclusionMoved, listOf(moved));
}

// The jury is not concerned.
Result<void> Session::checkPositioning(EditContext context, const Edit& edit,
                                       const PositioningId& id) const
{
    const auto stored = storedPositioning(id);
    if (!stored && stored.error().code != ProblemCode::UnknownPositioning)
        return tl::unexpected(stored.error());
    // A record is looked for under the candidate of the repérage, whatever the edit says.
    const auto history =
        knownHistory(PositioningSubject{id, stored ? stored->info.candidate : CandidateId()});
    if (!history)
        return tl::unexpected(history.error());
    context.positioning = stored ? &*stored : nullptr;
    context.history = *history;
    return checkEdit(context, edit);
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
    auto accepted = checked(edit, m_jury);
    if (!accepted)
        return tl::unexpected(accepted.error());
    if (changesSession(edit)) { // a mark must stay quick
        if (auto stands = checkConclusions(edited(m_jury, edit)); !stands)
            return tl::unexpected(stands.error());
    }
    auto inverse = inverseOf(edit, *this, m_file);
    if (!inverse)
        return tl::unexpected(inverse.error());
    const auto at = ready.and_then([&] { return write({{*accepted, actor.text()}}); });
    if (!at) {
        if (auto kept = keep(edit, actor, at.error()); !kept)
            return tl::unexpected(kept.error());
    }
    remember(edit);
    if (changesSession(edit)) {
        if (auto read = readJury(); !read)
            return tl::unexpected(read.error());
    }
    return Applied{at ? std::optional(*at) : std::nullopt, std::move(*inverse)};
}

Result<store::Instant> Session::applyTogether(const std::vector<Edit>& asked, const JurorId& actor)
{
    std::vector<Edit> edits;
    std::ranges::transform(asked, std::back_inserter(edits), composedTexts);
    if (auto ready = requireSaved().and_then([&] { return comeBack(); }); !ready)
        return tl::unexpected(ready.error());
    std::vector<store::ActedEdit> acted;
    std::optional<JurySession> changed; // absent: as it is
    for (const Edit& edit : edits) {
        auto accepted = checked(edit, changed ? *changed : m_jury, acted);
        if (!accepted)
            return tl::unexpected(accepted.error());
        if (changesSession(edit))
            changed = edited(changed ? std::move(*changed) : m_jury, edit);
        acted.push_back({std::move(*accepted), actor.text()});
    }
    if (auto stands = changed ? checkConclusions(*changed) : Result<void>(); !stands)
        return tl::unexpected(stands.error());
    auto at = write(std::move(acted));
    if (!at)
        return at;
    std::ranges::for_each(edits, [this](const Edit& edit) { remember(edit); });
    if (!changed)
        return at;
    return readJury().map([&] { return *at; });
}

Result<void> Session::readJury()
{
    return m_file.session().map([this](JurySession jury) { takeJury(std::move(jury)); });
}

Result<store::Instant> Session::importSheets(const std::vector<ScoreSheet>& sheets,
                                             const JurorId& actor)
{
    std::vector<Edit> edits;
    edits.reserve(sheets.size());
    for (const ScoreSheet& sheet : sheets)
        edits.emplace_back(ImportSheet{sheet});
    return applyTogether(edits, actor);
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
