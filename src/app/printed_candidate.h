// SPDX-License-Identifier: GPL-3.0-or-later
// One candidate as the forms print them: from the exact bytes of the version that holds, else as
// the deliberation stands. Owns what a record view points to; do not move it once one points to it.
#pragma once

#include <optional>
#include <string>

#include "app/frozen_view.h"
#include "app/session.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive it.
class PrintedCandidate {
public:
    // The refusals of Session::view; SessionCorrupt when the bytes are not what was frozen.
    [[nodiscard]] static Result<PrintedCandidate> of(const Session& session, const CandidateId& id,
                                                     const Viewer& viewer);
    // The same of one who goes to the jury paritaire: CandidateNotHeard; ParitaryUnsigned unless
    // everyone has signed.
    [[nodiscard]] static Result<PrintedCandidate>
    ofSigned(const Session& session, const CandidateId& id, const Viewer& viewer);

    // The panel as it was when it was frozen, else the whole session.
    [[nodiscard]] const JurySession& session() const;
    [[nodiscard]] const Candidate& candidate() const;
    [[nodiscard]] const Synthesis& synthesis() const;
    [[nodiscard]] const Deliberation& deliberation() const;
    [[nodiscard]] std::span<const PanelFinding> panel() const;
    [[nodiscard]] const RecordHistory& history() const { return m_history; }
    // The one that holds; nullptr: not frozen, may still change.
    [[nodiscard]] const RecordVersion* version() const { return holding(m_history); }
    [[nodiscard]] RecordState state() const;
    // Of the version that holds, else of a draft, which has no fingerprint yet.
    [[nodiscard]] RecordStamp stamp() const;
    // What the pages of the grid say of themselves.
    [[nodiscard]] SourceGrid grid() const;

private:
    explicit PrintedCandidate(const Session& session) : m_session(&session) {}
    const Session* m_session;
    RecordHistory m_history;
    std::optional<CandidateView> m_live; // one of the two
    std::optional<FrozenView> m_frozen;
};

} // namespace delibere::app
