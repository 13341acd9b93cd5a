// SPDX-License-Identifier: GPL-3.0-or-later
// The one mutable thing the widgets see: the open session, who acts, which candidate is looked at,
// and the undo stack. Every edit goes through apply(); what it accepts is shown, and saved() or
// unsaved() says whether all of it is on disk.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include "app/apply_step.h"

namespace delibere::widgets {

// A member's paper sheets in the hands of the staff, who key them in or confirm them.
struct PaperInHand {
    JurorId juror;  // whose they are
    std::string by; // the name of who sits here, as it will be printed

    friend bool operator==(const PaperInHand&, const PaperInHand&) = default;
};

class SessionDocument : public QObject {
    Q_OBJECT

public:
    explicit SessionDocument(app::Session session, QObject* parent = nullptr);

    [[nodiscard]] const app::Session& session() const { return m_session; }
    [[nodiscard]] const Framework& framework() const { return m_session.framework(); }
    [[nodiscard]] const JurySession& jury() const { return m_session.jury(); }
    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }

    // Whose laptop this is, when the session was opened from a mission: they alone act.
    [[nodiscard]] const std::optional<JurorId>& missionJuror() const { return m_missionJuror; }
    // Whose sheet is edited and who is named in the journal; empty for staff.
    [[nodiscard]] const JurorId& actingJuror() const { return m_actingJuror; }
    // As whom the session is read: the acting member, or the staff, who see the marks of open
    // deliberations once they asked.
    [[nodiscard]] Viewer viewer() const;
    // From now on, empty for staff, without the marks of open deliberations; the journal keeps it
    // (not in a session that is read only). At first the staff act. False: refused, failed() was
    // emitted.
    bool actAs(const JurorId& juror);
    // The staff see the marks of open deliberations until somebody else acts; the journal keeps it,
    // so a session that is read only refuses.
    bool showMarks();
    // Until somebody else acts. Only the staff: a member has a sheet of their own.
    void takePaper(PaperInHand paper);
    [[nodiscard]] const std::optional<PaperInHand>& paper() const { return m_paper; }
    // Whose sheet is in hand: the acting member's, or the one of the paper.
    [[nodiscard]] const JurorId& sheetJuror() const
    {
        return m_paper ? m_paper->juror : m_actingJuror;
    }
    [[nodiscard]] const CandidateId& currentCandidate() const { return m_currentCandidate; }
    void setCurrentCandidate(const CandidateId& candidate);
    [[nodiscard]] SheetKey currentSheet() const { return {m_currentCandidate, sheetJuror()}; }

    // False: refused, nothing changed, failed() was emitted. `label` names the edit in the
    // "Annuler …" menu. An edit that cannot be undone clears the stack.
    bool apply(const Edit& edit, const QString& label = {});
    // The same, with the refusal as a value and no failed(): for who says it in place.
    [[nodiscard]] Result<void> applied(const Edit& edit);
    // The same in the name of somebody who is there for this one act: a signature.
    [[nodiscard]] Result<void> applied(const Edit& edit, const JurorId& actor,
                                       const QString& label = {});

    // Edits that do not need one another (app::Session::applyTogether): all of them, or none; one
    // step to undo. Without any nothing is done.
    [[nodiscard]] Result<void> applyTogether(const std::vector<Edit>& edits, const QString& label);
    // The same, as apply(): false when it is refused, and failed() was emitted.
    bool applyAll(const std::vector<Edit>& edits, const QString& label);

    // Steps that need one another, each by applied(): all of them are on disk and shown when this
    // succeeds, or none is. Who acts may change in between.
    [[nodiscard]] Result<void> inOneTransaction(const std::function<Result<void>()>& steps);

    // The door of the steps that app plays (app/apply_step): applied(), in the name of who acts.
    [[nodiscard]] app::ApplyStep door();

    // The last commit of this run; invalid before the first.
    [[nodiscard]] QDateTime savedAt() const;

    // How many entries are accepted and not on disk.
    [[nodiscard]] std::size_t unsavedCount() const;
    // True: everything is on disk. False: unsaved() was emitted.
    bool retry();
    // Goes on in a new file with everything in it; moved() and saved() say so.
    [[nodiscard]] Result<void> moveTo(const std::filesystem::path& path);

signals:
    void changed(const delibere::Edit& edit); // once it is accepted, undo and redo included
    void saved(const QDateTime& at);          // everything is on disk
    void unsaved();                           // session().unsaved() says what is not, and why
    void moved();                             // the session has another path
    void failed(const delibere::Problem& problem);
    void noticed(const QString& words); // of an entry that was kept: what it will not print
    void actingJurorChanged();          // or what the staff see
    void currentCandidateChanged();

private:
    Result<app::Applied> commit(const Edit& edit, const JurorId& actor);
    bool commitAloud(const Edit& edit); // of who acts; failed() says why not
    Result<app::AppliedTogether> commitTogether(const std::vector<Edit>& edits);
    bool commitTogetherAloud(const std::vector<Edit>& edits);
    // The first thing that is typed of a paper says that it is one.
    [[nodiscard]] Result<void> startTyping(const Edit& edit);
    void announceSaving();
    void announce(const Edit& edit);
    void announceUndrawable(const Edit& edit);

    app::Session m_session;
    // Within a transaction: what is shown once it is on disk.
    std::optional<std::vector<Edit>> m_unannounced;
    QUndoStack m_undoStack;
    JurorId m_actingJuror;
    std::optional<JurorId> m_missionJuror;
    bool m_marksShown = false; // to the staff
    std::optional<PaperInHand> m_paper;
    CandidateId m_currentCandidate;
};

} // namespace delibere::widgets
