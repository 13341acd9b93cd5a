// SPDX-License-Identifier: GPL-3.0-or-later
// The bordereau de saisie of one candidate: from the exact bytes of the version that holds, else as
// the deliberation stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive the document; view() must not outlive either.
class EntrySlipDocument {
public:
    // The refusals of Session::view; SessionCorrupt when the bytes are not what was frozen.
    [[nodiscard]] static Result<EntrySlipDocument>
    of(const Session& session, const CandidateId& candidate, const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    explicit EntrySlipDocument(const Session& session) : m_session(&session) {}
    const Session* m_session;
    JurySession m_jury; // as it was when the version was frozen
    Candidate m_candidate;
    std::vector<EntryLine> m_lines;
    std::string m_comment;
    std::optional<RecordVersion> m_version;
    RecordStamp m_stamp;
};

} // namespace delibere::app
