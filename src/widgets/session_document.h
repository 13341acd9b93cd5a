// SPDX-License-Identifier: GPL-3.0-or-later
// The one mutable thing the widgets see: the open session, who acts, which candidate is looked at,
// and the undo stack. Every edit goes through apply(); when it returns true the edit is on disk.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include "app/session.h"

namespace delibere::widgets {

class SessionDocument : public QObject {
    Q_OBJECT

public:
    explicit SessionDocument(app::Session session, QObject* parent = nullptr);

    [[nodiscard]] const app::Session& session() const { return m_session; }
    [[nodiscard]] const Framework& framework() const { return m_session.framework(); }
    [[nodiscard]] const JurySession& jury() const { return m_session.jury(); }
    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }

    // Whose sheet is edited and who is named in the journal; empty for staff.
    [[nodiscard]] const JurorId& actingJuror() const { return m_actingJuror; }
    void setActingJuror(const JurorId& juror);
    [[nodiscard]] const CandidateId& currentCandidate() const { return m_currentCandidate; }
    void setCurrentCandidate(const CandidateId& candidate);
    [[nodiscard]] SheetKey currentSheet() const { return {m_currentCandidate, m_actingJuror}; }

    // False: refused, nothing changed, failed() was emitted. `label` names the edit in the
    // "Annuler …" menu. An edit that cannot be undone clears the stack.
    bool apply(const Edit& edit, const QString& label = {});

    // The last commit of this run; invalid before the first.
    [[nodiscard]] const QDateTime& savedAt() const { return m_savedAt; }

signals:
    void changed(const delibere::Edit& edit); // after the commit, undo and redo included
    void saved(const QDateTime& at);
    void failed(const delibere::Problem& problem);
    void actingJurorChanged();
    void currentCandidateChanged();

private:
    friend class EditCommand;
    std::optional<app::Applied> commit(const Edit& edit);

    app::Session m_session;
    QUndoStack m_undoStack;
    JurorId m_actingJuror;
    CandidateId m_currentCandidate;
    QDateTime m_savedAt;
};

} // namespace delibere::widgets
