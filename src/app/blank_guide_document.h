// SPDX-License-Identifier: GPL-3.0-or-later
// The guide individuel to be filled in by hand, for nobody in particular or for a candidate, a
// member, or both. Reads no sheet.
#pragma once

#include <optional>

#include "app/session.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive the document; view() must not outlive either.
class BlankGuideDocument {
public:
    // An empty id leaves the name to be written. UnknownCandidate, UnknownJuror; JurorRecused when
    // the member withdrew from that candidate.
    [[nodiscard]] static Result<BlankGuideDocument>
    of(const Session& session, const CandidateId& candidate, const JurorId& juror);
    [[nodiscard]] RecordView view() const;

private:
    explicit BlankGuideDocument(const Session& session) : m_session(&session) {}
    const Session* m_session;
    std::optional<Candidate> m_candidate;
    std::optional<Juror> m_juror;
    RecordStamp m_stamp;
};

} // namespace delibere::app
