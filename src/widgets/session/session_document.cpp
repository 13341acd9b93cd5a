// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/session_document.h"

#include <functional>
#include <utility>

#include <QUndoCommand>

#include "app/mission.h"
#include "printing/undrawable.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

namespace {

// A candidate who is gone is in nobody's hands.
void tellChanged(SessionDocument& document, const Edit& edit)
{
    emit document.changed(edit);
    const std::vector<Candidate>& candidates = document.jury().candidates;
    if (!candidates.empty() && document.jury().candidate(document.currentCandidate()) == nullptr)
        document.setCurrentCandidate(candidates.front().id);
}

// Pushed after the edits succeeded, so its first redo() does nothing. An undo that the rules refuse
// by then (the sheet was submitted since) becomes obsolete and leaves the stack.
class EditCommand : public QUndoCommand {
public:
    using Play = std::function<bool()>; // false: refused, and said

    EditCommand(Play forward, Play backward, const QString& label)
        : QUndoCommand(label), m_forward(std::move(forward)), m_backward(std::move(backward))
    {}

    void undo() override { play(m_backward); }

    void redo() override
    {
        if (m_done)
            play(m_forward);
        m_done = true;
    }

private:
    void play(const Play& edits)
    {
        if (!edits())
            setObsolete(true);
    }

    Play m_forward;
    Play m_backward;
    bool m_done = false;
};

} // namespace

SessionDocument::SessionDocument(app::Session session, QObject* parent)
    : QObject(parent), m_session(std::move(session))
{
    if (!jury().candidates.empty())
        m_currentCandidate = jury().candidates.front().id;
    // A mission that cannot be read any more opens as any session: the file says what is wrong.
    if (const auto held = app::heldMission(m_session); held && *held)
        m_missionJuror = (*held)->manifest.juror;
}

Viewer SessionDocument::viewer() const
{
    if (!m_actingJuror.empty())
        return Viewer::member(m_actingJuror);
    return m_marksShown ? Viewer::staff() : Viewer::discreetStaff();
}

bool SessionDocument::actAs(const JurorId& juror)
{
    if (!m_session.readOnly() && !commitAloud(ActAs{juror}))
        return false;
    m_actingJuror = juror;
    m_marksShown = false;
    m_paper.reset();
    m_undoStack.clear(); // nobody undoes what another member did
    emit actingJurorChanged();
    return true;
}

bool SessionDocument::showMarks()
{
    if (!commitAloud(ShowMarks{}))
        return false;
    m_marksShown = true;
    emit actingJurorChanged();
    return true;
}

void SessionDocument::takePaper(PaperInHand paper)
{
    m_paper = std::move(paper);
    m_undoStack.clear();
    emit actingJurorChanged();
}

Result<void> SessionDocument::startTyping(const Edit& edit)
{
    const auto* entry = std::get_if<SheetEntry>(&edit);
    if (!m_paper || entry == nullptr || subjectOf(*entry).juror != m_paper->juror)
        return {};
    const auto sheet = m_session.sheet(subjectOf(*entry), Viewer::staff());
    if (!sheet)
        return tl::unexpected(sheet.error());
    const bool theirs = sheet->transcription && sheet->transcription->typedBy == m_paper->by;
    if (theirs || sheet->state == SheetState::Submitted)
        return {};
    return commit(StartTranscription{subjectOf(*entry), m_paper->by}, m_actingJuror)
        .map([](const app::Applied&) {});
}

void SessionDocument::setCurrentCandidate(const CandidateId& candidate)
{
    if (candidate == m_currentCandidate)
        return;
    m_currentCandidate = candidate;
    emit currentCandidateChanged();
}

QDateTime SessionDocument::savedAt() const
{
    const auto at = m_session.savedAt();
    return at ? QDateTime::fromSecsSinceEpoch(at->time_since_epoch().count()) : QDateTime();
}

std::size_t SessionDocument::unsavedCount() const
{
    const auto waiting = m_session.unsaved();
    return waiting ? waiting->entries : 0;
}

void SessionDocument::announceSaving()
{
    if (unsavedCount() > 0)
        emit unsaved();
    else
        emit saved(savedAt());
}

void SessionDocument::announce(const Edit& edit)
{
    if (m_unannounced)
        m_unannounced->push_back(edit);
    else
        tellChanged(*this, edit);
}

void SessionDocument::announceUndrawable(const Edit& edit)
{
    QStringList lines;
    for (const std::string& words : printing::undrawableWords(edit))
        lines.append(toQt(words));
    if (!lines.isEmpty())
        emit noticed(lines.join(QLatin1Char('\n')));
}

Result<app::Applied> SessionDocument::commit(const Edit& edit, const JurorId& actor)
{
    const bool waited = unsavedCount() > 0;
    auto applied = m_session.apply(edit, actor);
    if (applied)
        announce(edit);
    if ((applied || waited) && !m_unannounced) // an edit that is refused may have saved what waited
        announceSaving();
    if (applied)
        announceUndrawable(edit);
    return applied;
}

bool SessionDocument::commitAloud(const Edit& edit)
{
    const auto applied = commit(edit, m_actingJuror);
    if (!applied)
        emit failed(applied.error());
    return applied.has_value();
}

Result<app::AppliedTogether> SessionDocument::commitTogether(const std::vector<Edit>& edits)
{
    const bool waited = unsavedCount() > 0;
    auto done = m_session.applyTogether(edits, m_actingJuror);
    if (!done) {
        if (waited) // edits that are refused may have saved what waited
            announceSaving();
        return done;
    }
    for (const Edit& edit : edits)
        announce(edit);
    announceSaving();
    for (const Edit& edit : edits)
        announceUndrawable(edit);
    return done;
}

bool SessionDocument::commitTogetherAloud(const std::vector<Edit>& edits)
{
    const auto done = commitTogether(edits);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

Result<void> SessionDocument::applyTogether(const std::vector<Edit>& edits, const QString& label)
{
    if (edits.empty()) // nothing to undo, and nothing that was done before is lost
        return {};
    return commitTogether(edits).map([&](app::AppliedTogether done) {
        if (done.inverses.empty())
            m_undoStack.clear();
        else
            m_undoStack.push(new EditCommand([this, edits] { return commitTogetherAloud(edits); },
                                             [this, inverses = std::move(done.inverses)] {
                                                 return commitTogetherAloud(inverses);
                                             },
                                             label));
    });
}

bool SessionDocument::applyAll(const std::vector<Edit>& edits, const QString& label)
{
    const auto done = applyTogether(edits, label);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

app::ApplyStep SessionDocument::door()
{
    return [this](const Edit& edit, const JurorId& actor) { return applied(edit, actor); };
}

Result<void> SessionDocument::inOneTransaction(const std::function<Result<void>()>& steps)
{
    m_unannounced.emplace();
    const Result<void> done = m_session.inOneTransaction(steps);
    const std::vector<Edit> edits = *std::exchange(m_unannounced, std::nullopt);
    if (!done) {
        m_undoStack.clear(); // it may hold a step that is undone already
        return done;
    }
    for (const Edit& edit : edits)
        tellChanged(*this, edit);
    announceSaving();
    return done;
}

bool SessionDocument::retry()
{
    if (unsavedCount() == 0)
        return true;
    const bool done = m_session.retry().has_value();
    announceSaving();
    return done;
}

Result<void> SessionDocument::moveTo(const std::filesystem::path& path)
{
    return m_session.moveTo(path).map([this] {
        emit moved();
        announceSaving();
    });
}

bool SessionDocument::apply(const Edit& edit, const QString& label)
{
    const auto done = applied(edit, m_actingJuror, label);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

Result<void> SessionDocument::applied(const Edit& edit)
{
    return applied(edit, m_actingJuror);
}

Result<void> SessionDocument::applied(const Edit& edit, const JurorId& actor, const QString& label)
{
    const auto done = startTyping(edit).and_then([&] { return commit(edit, actor); });
    return done.map([&](app::Applied applied) {
        if (applied.inverse)
            m_undoStack.push(new EditCommand(
                [this, edit] { return commitAloud(edit); },
                [this, inverse = std::move(*applied.inverse)] { return commitAloud(inverse); },
                label));
        else
            m_undoStack.clear();
    });
}

} // namespace delibere::widgets
