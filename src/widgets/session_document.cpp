// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session_document.h"

#include <QUndoCommand>

namespace delibere::widgets {

// Pushed after the edit succeeded, so its first redo() does nothing. An undo that the rules refuse
// by then (the sheet was submitted since) becomes obsolete and leaves the stack.
class EditCommand : public QUndoCommand {
public:
    EditCommand(SessionDocument& document, Edit forward, Edit backward, const QString& label)
        : QUndoCommand(label), m_document(document), m_forward(std::move(forward)),
          m_backward(std::move(backward))
    {}

    void undo() override { play(m_backward); }

    void redo() override
    {
        if (m_done)
            play(m_forward);
        m_done = true;
    }

private:
    void play(const Edit& edit)
    {
        if (!m_document.commit(edit))
            setObsolete(true);
    }

    SessionDocument& m_document;
    Edit m_forward;
    Edit m_backward;
    bool m_done = false;
};

SessionDocument::SessionDocument(app::Session session, QObject* parent)
    : QObject(parent), m_session(std::move(session))
{
    if (!jury().candidates.empty())
        m_currentCandidate = jury().candidates.front().id;
    if (!jury().jurors.empty())
        m_actingJuror = jury().jurors.front().id;
}

void SessionDocument::setActingJuror(const JurorId& juror)
{
    if (juror == m_actingJuror)
        return;
    m_actingJuror = juror;
    m_undoStack.clear(); // nobody undoes what another member did
    emit actingJurorChanged();
}

void SessionDocument::setCurrentCandidate(const CandidateId& candidate)
{
    if (candidate == m_currentCandidate)
        return;
    m_currentCandidate = candidate;
    emit currentCandidateChanged();
}

std::optional<app::Applied> SessionDocument::commit(const Edit& edit)
{
    auto applied = m_session.apply(edit, m_actingJuror);
    if (!applied) {
        emit failed(applied.error());
        return std::nullopt;
    }
    m_savedAt = QDateTime::fromSecsSinceEpoch(applied->at.time_since_epoch().count());
    emit changed(edit);
    emit saved(m_savedAt);
    return std::move(*applied);
}

bool SessionDocument::apply(const Edit& edit, const QString& label)
{
    auto applied = commit(edit);
    if (!applied)
        return false;
    if (applied->inverse)
        m_undoStack.push(new EditCommand(*this, edit, std::move(*applied->inverse), label));
    else
        m_undoStack.clear();
    return true;
}

} // namespace delibere::widgets
